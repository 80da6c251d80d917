import shutil
from pathlib import Path

import pytest

from proscribe.dates import Period
from proscribe.errors import ListError
from proscribe.lists.catalogue import recognise
from proscribe.lists.snapshot import Snapshot, read_snapshot
from proscribe.lists.spec import Record, RowAlarm
from proscribe.lists.us_ofac_csv.map import map_consolidated, map_sdn
from proscribe.lists.us_ofac_csv.remarks import read_remarks
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind, PartyType

SAMPLES = Path(__file__).parent / "samples" / "us_ofac_csv"
SDN = tuple(SAMPLES / name for name in ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"))
CONSOLIDATED = tuple(sorted(SAMPLES.glob("cons_*.csv")))


@pytest.fixture(scope="module")
def sdn() -> dict[str, Listing]:
    return {listing.entry: listing for listing in read_snapshot(SDN).listings}


@pytest.fixture(scope="module")
def consolidated() -> Snapshot:
    return read_snapshot(CONSOLIDATED)


def test_rows_of_all_files_are_counted() -> None:
    counts = read_snapshot(SDN).counts
    assert (counts.read, counts.mapped) == (10, 10)


def test_names_addresses_and_comments_are_joined(sdn: dict[str, Listing]) -> None:
    listing = sdn["90001"]
    assert listing.names == (Name("EXAMPLOW, Ivan"), Name("EXAMPLOU, Jan"), Name("VANYA", NameKind.WEAK_ALIAS))
    assert listing.addresses == ("4 Mill Street, Minsk 220000, Belarus", "undetermined")
    assert listing.countries == ("by", "ru")
    assert "Linked To: ISLA FICTICIA S.A." in listing.remarks


def test_a_former_name_is_former(sdn: dict[str, Listing]) -> None:
    assert sdn["90003"].names == (Name("FICTICIA IMPORT", NameKind.FORMER),)


def test_null_is_nothing_and_an_empty_type_an_organisation(sdn: dict[str, Listing]) -> None:
    listing = sdn["90003"]
    assert (listing.type, listing.identifiers, listing.addresses) == (PartyType.COMPANY, (), ("Havana, Cuba",))


def test_birth_dates_stay_as_listed(sdn: dict[str, Listing]) -> None:
    assert sdn["90001"].birth_dates == ("circa 1965", "03 Feb 1966")


def test_all_of_the_sdn_set_is_the_sdn_list(sdn: dict[str, Listing]) -> None:
    assert {listing.programmes for listing in sdn.values()} == {("us-ofac-sdn",)}


def test_the_non_sdn_set_is_placed_entry_by_entry(consolidated: Snapshot) -> None:
    assert {listing.entry: listing.programmes for listing in consolidated.listings} == {
        "90004": ("us-ofac-capta", "us-ofac-ssi"),
        "90006": ("us-ofac-cmic",),
        "90007": ("us-ofac-fse",),
        "90008": ("us-ofac-plc",),
        "90009": ("us-ofac-mbs",),
        "90010": ("us-ofac-capta",),
    }


def test_a_military_industrial_company_starts_on_its_effective_date(consolidated: Snapshot) -> None:
    (listing,) = [listing for listing in consolidated.listings if listing.entry == "90006"]
    assert listing.start == Period.parse("2021-08-02")
    assert listing.names[-1] == Name("CRANE WORKS", NameKind.FORMER)


def test_the_two_sets_are_two_lists_told_by_content() -> None:
    keys = [recognise(paths).key for paths in (SDN, CONSOLIDATED)]
    assert keys == ["us_ofac_csv_sdn", "us_ofac_csv_cons"]


def test_a_renamed_names_file_is_still_known(tmp_path: Path) -> None:
    path = shutil.copy(SAMPLES / "cons_prim.csv", tmp_path / "download.csv")
    assert recognise([Path(path)]).key == "us_ofac_csv_cons"


def test_a_names_file_alone_is_read_with_notes() -> None:
    snapshot = read_snapshot(SDN[:1])
    assert len(snapshot.listings) == 3
    assert any("address file" in note for note, _ in snapshot.notes)


def test_a_joined_file_alone_asks_for_the_names_file() -> None:
    with pytest.raises(ListError, match=r"sdn\.csv or cons_prim\.csv"):
        read_snapshot([SAMPLES / "add.csv"])


def test_a_set_forced_to_be_the_other_is_refused() -> None:
    with pytest.raises(ListError, match="the other of OFAC's two sets"):
        read_snapshot(CONSOLIDATED, list_key="us_ofac_csv_sdn")


def test_two_days_at_once_are_refused(tmp_path: Path) -> None:
    other = shutil.copy(SAMPLES / "sdn.csv", tmp_path / "sdn_next.csv")
    with pytest.raises(ListError, match="one set of one day"):
        read_snapshot([SAMPLES / "sdn.csv", Path(other)])


def test_a_row_of_an_entry_that_is_not_there_is_an_alarm(tmp_path: Path) -> None:
    path = tmp_path / "alt.csv"
    path.write_text('90001,1,"aka","A",-0- \n77777,2,"aka","GHOST",-0- \n', encoding="utf-8")
    (alarm,) = read_snapshot([*SDN[:1], SDN[2], path]).alarms
    assert (alarm.line, alarm.value, alarm.reason) == (2, "77777", "no entry has this number")


def _entry(**fields: str) -> Record:
    return Record({"ent_num": "1", "name": "A", "programs": "CUBA", **fields}, 1, "sdn.csv")


def test_an_unknown_type_is_an_alarm() -> None:
    with pytest.raises(RowAlarm, match="no type of party"):
        map_sdn(_entry(type="robot"))


def test_an_unknown_code_of_the_non_sdn_set_is_an_alarm() -> None:
    with pytest.raises(RowAlarm, match="none of the non-SDN lists"):
        map_consolidated(_entry(programs="MOONBASE-EO99999"))


def test_an_entry_without_number_is_an_alarm() -> None:
    with pytest.raises(RowAlarm, match="a number and a name"):
        map_sdn(_entry(ent_num="x"))


def test_no_item_of_the_remarks_is_lost() -> None:
    remarks = read_remarks(
        "DOB 1945; POB Gaza; nationality Atlantis; Passport A1; a.k.a. 'X'; Subject to Directive 4; odd words."
    )
    assert (remarks.births, remarks.notes, remarks.identifiers) == (["1945"], ["Subject to Directive 4"], [("Passport", "A1")])
    assert remarks.rest == ["POB Gaza", "nationality Atlantis", "odd words"]


def test_the_complete_published_set_is_read_without_an_alarm(shared: Path) -> None:
    folder = shared / "lists" / "ofac"
    snapshot = read_snapshot([folder / f"{name}_2021-07.csv.gz" for name in ("sdn", "alt", "add", "sdn_comments")])
    assert (len(snapshot.listings), snapshot.counts.mapped, snapshot.alarms) == (8_976, 34_728, ())


def test_the_published_non_sdn_set_is_placed_without_an_alarm(shared: Path) -> None:
    snapshot = read_snapshot(sorted((shared / "lists" / "ofac").glob("cons_*_2025-12.csv.gz")))
    assert (len(snapshot.listings), snapshot.alarms) == (442, ())
