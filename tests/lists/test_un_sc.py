from pathlib import Path

import pytest

from proscribe.dates import Period
from proscribe.errors import ListError
from proscribe.lists.snapshot import Counts, Snapshot, read_snapshot
from proscribe.lists.un_sc.aliases import read_alias_cell
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind, PartyType

SAMPLE = Path(__file__).parent / "samples" / "un_sc" / "consolidated.xml"


@pytest.fixture(scope="module")
def person() -> Listing:
    return _entry(read_snapshot([SAMPLE]), "KPi.900")


@pytest.fixture(scope="module")
def entity() -> Listing:
    return _entry(read_snapshot([SAMPLE]), "IRe.900")


def _entry(snapshot: Snapshot, entry: str) -> Listing:
    (found,) = [listing for listing in snapshot.listings if listing.entry == entry]
    return found


def _changed(tmp_path: Path, old: str, new: str) -> Path:
    path = tmp_path / "changed.xml"
    path.write_text(SAMPLE.read_text().replace(old, new))
    return path


def test_the_day_it_was_generated_is_the_publication_date() -> None:
    snapshot = read_snapshot([SAMPLE])
    assert (snapshot.published, snapshot.counts) == (Period.parse("2024-05-17"), Counts(read=2, mapped=2, ignored=0, alarmed=0))


def test_the_parts_of_a_name_are_joined_with_single_spaces(person: Listing) -> None:
    assert (person.name, person.type, person.programmes) == ("JOHN DOE EXAMPLE", PartyType.PERSON, ("un-sc",))


def test_names_keep_their_script_and_quality(person: Listing) -> None:
    assert person.names == (
        Name("约翰"),
        Name("Jon Doe"),
        Name("Jonny Doe"),
        Name("The Sample", NameKind.WEAK_ALIAS),
        Name("Jack Doe", NameKind.FORMER),
    )


def test_birth_dates_are_no_more_precise_than_listed(person: Listing) -> None:
    assert person.birth_dates == ("1964-07-17", "circa 1965", "1963 to 1966")


def test_a_listing_day_with_a_time_zone_is_the_start(person: Listing) -> None:
    assert (person.start, person.end) == (Period.parse("2015-04-14"), None)


def test_countries_are_nationality_then_addresses(person: Listing) -> None:
    assert (person.countries, person.addresses) == (("kp", "cn"), ("2 Sample Street, Pyongyang, China, previous",))


def test_a_document_names_its_country(person: Listing) -> None:
    assert person.identifiers == (("Passport", "000000001 (China)"),)


def test_two_names_in_one_cell_are_a_name_and_an_alias(entity: Listing) -> None:
    assert entity.name == "GREY HERON SHIPPING (GHS)"
    assert entity.names == (Name("HERON LINES"), Name("Old Heron Co.", NameKind.FORMER))


def test_the_day_it_was_delisted_is_the_end(entity: Listing) -> None:
    assert (entity.start, entity.end) == (Period.parse("2008-03-03"), Period.parse("2016-01-16"))


@pytest.mark.parametrize(
    ("cell", "names", "comments"),
    [
        ("", (), ()),
        ("A One; B Two", ("A One", "B Two"), ()),
        ("Heron Group (HG)", ("Heron Group (HG)",), ()),
        ("مالك (Malik; Malek)", ("مالك", "Malik", "Malek"), ()),
        ("Al Sample (original script: Алсампл)", ("Al Sample", "Алсампл"), ()),
        ("M. Sabet b) J. Sabet", ("M. Sabet", "J. Sabet"), ()),
        ("S. Sample, born 1 Jan. 1953", ("S. Sample",), ("born 1 Jan. 1953",)),
        ("A. Alias (a false identity related to papers long since confiscated)", ("A. Alias",), None),
    ],
)
def test_a_cell_with_several_names_is_taken_apart(cell: str, names: tuple[str, ...], comments: tuple[str, ...] | None) -> None:
    found = read_alias_cell(cell)
    assert found.names == names
    assert found.comments == (("a false identity related to papers long since confiscated",) if comments is None else comments)


def test_a_section_without_entries_is_an_alarm_about_the_file(tmp_path: Path) -> None:
    text = SAMPLE.read_text()
    path = tmp_path / "half.xml"
    path.write_text(text[: text.index("<ENTITIES>")] + "<ENTITIES/></CONSOLIDATED_LIST>")
    (alarm,) = read_snapshot([path]).alarms
    assert (alarm.field, alarm.rows) == ("ENTITY", 0)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("<QUALITY>Low<", "<QUALITY>Middling<", "INDIVIDUAL_ALIAS/QUALITY"),
        ("APPROXIMATELY", "PERHAPS", "INDIVIDUAL_DATE_OF_BIRTH/TYPE_OF_DATE"),
        ("SORT_KEY_LAST_MOD", "SOMETHING_NEW", "SOMETHING_NEW"),
    ],
)
def test_a_word_or_field_not_known_is_never_guessed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, old: str, new: str, field: str
) -> None:
    monkeypatch.setattr("proscribe.lists.snapshot.MOST_ALARMS", 1)
    text = SAMPLE.read_text().partition("<ENTITIES>")
    path = tmp_path / "changed.xml"
    path.write_text(text[0].replace(old, new) + text[1] + text[2])
    (alarm,) = read_snapshot([path]).alarms
    assert alarm.field == field


def test_a_section_not_known_is_an_alarm_about_the_file(tmp_path: Path) -> None:
    path = _changed(tmp_path, "</CONSOLIDATED_LIST>", "<VESSELS><VESSEL/></VESSELS></CONSOLIDATED_LIST>")
    (alarm,) = read_snapshot([path]).alarms
    assert (alarm.field, alarm.rows) == ("VESSELS", 0)


def test_a_misprinted_day_is_noted_and_no_start(tmp_path: Path) -> None:
    snapshot = read_snapshot([_changed(tmp_path, "<LISTED_ON>2008-03-03", "<LISTED_ON>0208-03-03")])
    listing = _entry(snapshot, "IRe.900")
    assert (listing.start, snapshot.counts.noted) == (None, 1)
    assert listing.remarks.endswith("listed on as listed: 0208-03-03")


def test_a_list_with_no_entry_at_all_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "none.xml"
    path.write_text("<CONSOLIDATED_LIST><INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>")
    with pytest.raises(ListError, match="holds no <INDIVIDUAL> and no <ENTITY>"):
        read_snapshot([path])


@pytest.mark.parametrize(("day", "entries"), [("2020-03-20", 1014), ("2025-11-18", 1000)])
def test_published_files_are_mapped_whole(shared: Path, day: str, entries: int) -> None:
    snapshot = read_snapshot([shared / "lists" / "un" / f"consolidated_{day}.xml.gz"])
    assert (snapshot.published, snapshot.counts) == (
        Period.parse(day),
        Counts(read=entries, mapped=entries, ignored=0, alarmed=0),
    )
