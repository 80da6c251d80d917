import json
from pathlib import Path

import pytest

from proscribe.dates import Period
from proscribe.errors import ListError
from proscribe.lists.snapshot import Counts, Snapshot, read_snapshot
from proscribe.lists.spec import Ignored, Noted, Record, RowAlarm
from proscribe.lists.us_fcc_covered.map import APPROVED, map_entry
from proscribe.lists.us_fcc_covered.wording import category_items, covered_items, is_category, limits
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, PartyType

SAMPLE = Path(__file__).parent / "samples" / "us_fcc_covered" / "covered_list.json"
NOTE = "Telecommunications equipment produced by Some Firm."


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return read_snapshot([SAMPLE])


def _named(snapshot: Snapshot, name: str) -> Listing:
    (found,) = [listing for listing in snapshot.listings if listing.name == name]
    return found


def _record(**fields: str) -> Record:
    return Record({"entity_name": "Some Firm", "date_added": "2024-01-02", "notes": NOTE, **fields}, 1, "f.json")


def _mapped(record: Record) -> Listing:
    listing = map_entry(record)
    assert isinstance(listing, Listing)
    return listing


def _written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "list.json"
    path.write_text(text)
    return path


def test_every_entry_is_mapped(snapshot: Snapshot) -> None:
    assert (snapshot.list_key, snapshot.counts) == ("us_fcc_covered", Counts(read=6, mapped=6, ignored=0, alarmed=0))


def test_the_day_it_was_added_is_the_start(snapshot: Snapshot) -> None:
    assert _named(snapshot, "Foreign-produced Routers").start == Period.parse("2026-03-23")


def test_a_category_has_items_and_a_mark_and_is_no_company(snapshot: Snapshot) -> None:
    listing = _named(snapshot, "Foreign-produced Routers")
    assert (listing.type, listing.items, listing.identifiers) == (PartyType.UNKNOWN, ("routers",), (("category", "yes"),))
    assert listing.scope_note == "Routers produced in a foreign country, except routers with an approval."


def test_a_firm_has_no_mark(snapshot: Snapshot) -> None:
    listing = _named(snapshot, "Sample Shield Lab")
    assert (listing.type, listing.identifiers, listing.items) == (PartyType.COMPANY, (), ("security-software",))


def test_a_named_purpose_limits_the_scope(snapshot: Snapshot) -> None:
    listing = _named(snapshot, "Owl Eye Digital Company")
    assert listing.items == ("telecom-equipment", "video-surveillance")
    assert listing.scope_note.startswith("to the extent it is used for the purpose of public safety")


@pytest.mark.parametrize(
    ("name", "items"),
    [
        ("Foreign-produced Uncrewed Aircraft Systems (UAS)", ("uas",)),
        ("Foreign-made drones", ("uas",)),
        ("Foreign-produced Consumer Routers", ("consumer-routers",)),
        ("Foreign adversary-manufactured inverters and batteries", ("batteries", "inverters")),
        ("Routers produced in a foreign country", ("routers",)),
    ],
)
def test_categories_are_known_by_their_words(name: str, items: tuple[str, ...]) -> None:
    assert is_category(name, "")
    assert category_items(name) == items


def test_a_category_not_known_is_an_alarm() -> None:
    with pytest.raises(RowAlarm) as alarm:
        map_entry(_record(entity_name="Foreign-produced Teapots", notes="Teapots produced in a foreign country."))
    assert (alarm.value.field, alarm.value.value) == ("entity_name", "Foreign-produced Teapots")


def test_a_category_in_new_words_is_not_taken_for_a_firm() -> None:
    with pytest.raises(RowAlarm, match="neither a firm's products nor a category"):
        map_entry(_record(entity_name="Smart speakers of concern", notes="All video surveillance capable speakers."))


def test_products_not_known_are_an_alarm() -> None:
    with pytest.raises(RowAlarm, match="equipment or services"):
        map_entry(_record(notes="Teapots produced by Some Firm."))


def test_services_alone_are_no_equipment() -> None:
    assert covered_items("International telecommunications services provided by X.") == ("telecom-services",)


def test_equipment_and_services_in_one_breath_are_both() -> None:
    note = "All communications and video surveillance equipment and services produced or provided by X."
    assert covered_items(note) == ("telecom-equipment", "telecom-services", "video-surveillance")


def test_limits_are_quoted_and_absent_when_there_are_none() -> None:
    assert limits("Services provided by X subject to section 214 of the Act.") == "subject to section 214 of the Act"
    assert limits("Equipment produced by X.") == ""


def test_the_longer_layout_gives_aliases_country_and_citation() -> None:
    aka = (Record({"text": "SF"}, 1, "f.json", kind="aka"),)
    fields = {**_record().fields, "country": "China", "federal_register_cite": "90 FR 1", "source_list": "FCC Covered List"}
    listing = _mapped(Record(fields, 1, "f.json", parts=aka))
    assert (listing.names, listing.countries, listing.citation) == ((Name("SF"),), ("cn",), "90 FR 1")


def test_an_entry_of_another_list_is_an_alarm() -> None:
    with pytest.raises(RowAlarm, match="another list"):
        map_entry(_record(source_list="BIS Entity List"))


def test_an_approval_is_ignored_on_record() -> None:
    assert map_entry(_record(conditional_approval="true")) == Ignored(APPROVED)


def test_a_date_that_is_none_is_noted_and_kept() -> None:
    noted = map_entry(_record(date_added="soon"))
    assert isinstance(noted, Noted)
    assert noted.listing.start is None
    assert noted.listing.remarks.endswith("date added as listed: soon")


def test_an_entry_keeps_its_id_when_its_note_changes() -> None:
    assert _mapped(_record()).entry == _mapped(_record(notes=f"Updated: {NOTE}")).entry


def test_a_half_written_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="half written"):
        read_snapshot([_written(tmp_path, SAMPLE.read_text()[:-3])])


def test_a_changed_layout_names_what_is_missing_and_what_is_new(tmp_path: Path) -> None:
    path = _written(tmp_path, json.dumps([{"entity_name": "A", "date_added": "2024-01-01", "reason": "because"}]))
    with pytest.raises(ListError, match="missing: 'notes'; unexpected: 'reason'"):
        read_snapshot([path])


def test_an_element_that_is_no_object_is_an_alarm_with_its_line(tmp_path: Path) -> None:
    text = SAMPLE.read_text().replace("\n]", ',\n "stray"\n]')
    (alarm,) = read_snapshot([_written(tmp_path, text)]).alarms
    assert (alarm.line, alarm.value) == (8, '"stray"')


def test_the_published_list_is_mapped_whole(shared: Path) -> None:
    (path,) = (shared / "lists" / "us_fcc").glob("*.json")
    snapshot = read_snapshot([path])
    categories = [listing.items for listing in snapshot.listings if listing.identifiers]
    assert (snapshot.counts, categories) == (Counts(read=14, mapped=14, ignored=0, alarmed=0), [("uas",), ("routers",)])


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="no whole JSON"):
        read_snapshot([_written(tmp_path, SAMPLE.read_text().replace("Sample Shield", "\\ud83d"))])


def test_a_file_nested_too_deeply_is_refused(tmp_path: Path) -> None:
    text = '[{"entity_name": "A", "date_added": "", "notes": ' + "[" * 100_000 + "]" * 100_000 + "}]"
    with pytest.raises(ListError, match="no whole JSON"):
        read_snapshot([_written(tmp_path, text)])
