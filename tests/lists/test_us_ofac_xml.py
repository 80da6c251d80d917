from pathlib import Path

import pytest

from proscribe.dates import Period
from proscribe.errors import ListError
from proscribe.lists.catalogue import recognise
from proscribe.lists.snapshot import Counts, Snapshot, read_snapshot
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind, PartyType

SAMPLES = Path(__file__).parent / "samples" / "us_ofac_xml"
NON_SDN, SDN = SAMPLES / "consolidated.xml", SAMPLES / "sdn.xml"


@pytest.fixture(scope="module")
def non_sdn() -> Snapshot:
    return read_snapshot([NON_SDN])


def _entry(snapshot: Snapshot, entry: str) -> Listing:
    (found,) = [listing for listing in snapshot.listings if listing.entry == entry]
    return found


def _changed(tmp_path: Path, old: str, new: str) -> Path:
    path = tmp_path / "changed.xml"
    path.write_text(NON_SDN.read_text().replace(old, new))
    return path


def test_both_files_are_told_apart_by_their_programme_codes_not_their_names(tmp_path: Path) -> None:
    swapped = tmp_path / "sdn.xml"
    swapped.write_bytes(NON_SDN.read_bytes())
    assert (recognise([swapped]).key, recognise([SDN]).key) == ("us_ofac_xml_cons", "us_ofac_xml_sdn")


def test_tags_with_a_prefix_are_the_same_tags(tmp_path: Path) -> None:
    text = NON_SDN.read_text().replace("xmlns=", "xmlns:o=").replace("<", "<o:").replace("<o:/", "</o:").replace("<o:?", "<?")
    path = tmp_path / "prefixed.xml"
    path.write_text(text)
    snapshot = read_snapshot([path])
    assert (snapshot.list_key, snapshot.published) == ("us_ofac_xml_cons", Period.parse("2023-03-09"))
    assert snapshot.counts.mapped == 4


def test_the_publication_date_is_month_first(non_sdn: Snapshot) -> None:
    assert non_sdn.published == Period.parse("2023-03-09")


def test_every_entry_is_mapped(non_sdn: Snapshot) -> None:
    assert non_sdn.counts == Counts(read=4, mapped=4, ignored=0, alarmed=0)


def test_entries_of_the_sdn_file_are_on_the_sdn_list_in_the_later_namespace_too() -> None:
    assert {listing.programmes for listing in read_snapshot([SDN]).listings} == {("us-ofac-sdn",)}


def test_programmes_of_the_other_file_follow_the_codes(non_sdn: Snapshot) -> None:
    programmes = [listing.programmes for listing in non_sdn.listings]
    assert programmes == [("us-ofac-cmic",), ("us-ofac-ssi",), ("us-ofac-plc",), ("us-ofac-ssi",)]


def test_a_cmic_entry_starts_on_its_effective_date(non_sdn: Snapshot) -> None:
    listing = _entry(non_sdn, "90001")
    assert listing.start == Period.parse("2021-08-02")
    assert "Listing Date (CMIC): 03 Jun 2021" in listing.remarks


def test_a_cmic_entry_without_an_effective_date_starts_on_its_listing_date(tmp_path: Path) -> None:
    path = _changed(tmp_path, "Effective Date (CMIC)", "Issuer Name")
    assert _entry(read_snapshot([path]), "90001").start == Period.parse("2021-06-03")


def test_aliases_keep_their_kind_and_a_weak_one_is_weak(non_sdn: Snapshot) -> None:
    assert _entry(non_sdn, "90001").names == (
        Name("NORTHERN LANTERN", NameKind.ALIAS),
        Name("LANTERN RADIO WORKS", NameKind.FORMER),
        Name("NLT", NameKind.WEAK_ALIAS),
    )


def test_countries_come_from_addresses_nationality_and_flag(non_sdn: Snapshot) -> None:
    assert [listing.countries for listing in non_sdn.listings] == [("cn", "hk"), ("ru",), ("ps",), ("pa",)]


def test_a_directive_is_a_scope_note_and_no_identifier(non_sdn: Snapshot) -> None:
    listing = _entry(non_sdn, "90002")
    assert listing.scope_note == "Executive Order 13662 Directive Determination - Subject to Directive 1"
    assert listing.identifiers == (("SWIFT/BIC", "BEREXXMM"),)


def test_a_person_is_surname_first_as_on_the_other_lists_of_ofac(non_sdn: Snapshot) -> None:
    listing = _entry(non_sdn, "90003")
    assert (listing.name, listing.type, listing.birth_dates) == ("MUSTERMANN, Ivo Karel", PartyType.PERSON, ("circa 1961",))


def test_a_record_count_that_is_not_the_number_of_entries_is_an_alarm(tmp_path: Path) -> None:
    (alarm,) = read_snapshot([_changed(tmp_path, "<Record_Count>4", "<Record_Count>5")]).alarms
    assert (alarm.field, alarm.value, alarm.reason) == ("Record_Count", "5", "the file holds 4 entries")


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("<program>NS-PLC</program>", "<program>NEW-CODE</program>", "programs"),
        ("<sdnType>Vessel</sdnType>", "<sdnType>Balloon</sdnType>", "sdnType"),
        ("<category>weak</category>", "<category>feeble</category>", "akaList/aka/category"),
        ("<type>f.k.a.</type>", "<type>p.k.a.</type>", "akaList/aka/type"),
        ("<callSign>AAAA1</callSign>", "<radioName>AAAA1</radioName>", "vesselInfo/radioName"),
        ("<uid>90003</uid>", "<uid>none</uid>", "uid"),
    ],
)
def test_a_word_or_field_not_known_is_never_guessed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, old: str, new: str, field: str
) -> None:
    monkeypatch.setattr("proscribe.lists.snapshot.MOST_ALARMS", 0.5)
    (alarm,) = read_snapshot([_changed(tmp_path, old, new)], list_key="us_ofac_xml_cons").alarms
    assert alarm.field == field


def test_a_half_written_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "half.xml"
    path.write_text(NON_SDN.read_text()[:-200])
    with pytest.raises(ListError, match="half written"):
        read_snapshot([path])


def test_a_file_without_entries_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.xml"
    path.write_text("<sdnList><publshInformation/></sdnList>")
    with pytest.raises(ListError, match="holds no <sdnEntry>"):
        read_snapshot([path])


@pytest.mark.parametrize(
    ("day", "entries"),
    [("2020-12-14", 376), ("2021-01-08", 415), ("2021-06-03", 446), ("2022-02-24", 462), ("2024-02-23", 444)],
)
def test_published_files_are_mapped_whole(shared: Path, day: str, entries: int) -> None:
    snapshot = read_snapshot([shared / "lists" / "ofac" / f"consolidated_{day}.xml.gz"])
    assert (snapshot.published, snapshot.notes) == (Period.parse(day), ())
    assert snapshot.counts == Counts(read=entries, mapped=entries, ignored=0, alarmed=0)
