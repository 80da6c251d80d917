from pathlib import Path

import pytest

from proscribe.dates import Period
from proscribe.errors import ListError
from proscribe.lists.catalogue import recognise
from proscribe.lists.snapshot import read_snapshot
from proscribe.lists.spec import Noted, Record, RowAlarm
from proscribe.lists.us_csl.ids import read_ids
from proscribe.lists.us_csl.map import map_row
from proscribe.lists.us_csl.sources import inner_list
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, PartyType

SAMPLES = Path(__file__).parent / "samples" / "us_csl"
LAYOUTS = ("consolidated_2019.csv", "consolidated_2022.csv", "consolidated_2023.csv", "consolidated_2025.csv")
ENTITY_LIST = "Entity List (EL) - Bureau of Industry and Security"
DENIED = "Denied Persons List (DPL) - Bureau of Industry and Security"


def _listing(**fields: str) -> Listing:
    outcome = map_row(Record({"source": ENTITY_LIST, "name": "Acme", **fields}, 2, "c.csv"))
    if isinstance(outcome, Noted):
        return outcome.listing
    assert isinstance(outcome, Listing)
    return outcome


@pytest.fixture(scope="module")
def by_name() -> dict[tuple[str, str], Listing]:
    listings = read_snapshot([SAMPLES / "consolidated_2022.csv"]).listings
    return {(listing.name, listing.programmes[0]): listing for listing in listings}


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_layout_is_recognised_and_read_whole(name: str) -> None:
    snapshot = read_snapshot([SAMPLES / name])
    assert (snapshot.list_key, snapshot.counts.mapped, snapshot.alarms) == ("us_csl", 17, ())


def test_all_layouts_give_the_same_entries() -> None:
    entries = {tuple(listing.entry for listing in read_snapshot([SAMPLES / name]).listings) for name in LAYOUTS}
    assert len(entries) == 1


def test_requirement_policy_citation_and_start_of_an_entity_list_row_survive(by_name: dict[tuple[str, str], Listing]) -> None:
    listing = by_name["Brightriver Telecom Equipment Co., Ltd.", "us-bis-entity-list"]
    assert listing.licence_requirement == "For all items subject to the EAR (see §744.11 of the EAR)"
    assert (listing.licence_policy, listing.citation) == ("Presumption of denial", "84 FR 99901, 85 FR 99902")
    assert (listing.start, listing.countries, listing.type) == (Period.parse("2019-05-21"), ("cn", "hk"), PartyType.UNKNOWN)
    assert listing.names == (Name("Brightriver"), Name("BRT Equipment"))


def test_a_year_0097_is_no_start_and_stays_in_the_remarks(by_name: dict[tuple[str, str], Listing]) -> None:
    listing = by_name["Stone Arch Research Institute", "us-bis-entity-list"]
    assert (listing.start, listing.remarks) == (None, "start date as listed: 0097-06-30")


def test_a_denial_ends_on_the_day_after_its_expiry_date() -> None:
    listing = _listing(source=DENIED, start_date="2017-01-02", end_date="2027-01-01")
    assert listing.end == Period.parse("2027-01-02")


def test_an_entity_list_end_is_the_end() -> None:
    assert _listing(start_date="2017-01-02", end_date="2020-05-01").end == Period.parse("2020-05-01")


def test_an_end_before_the_start_stays_a_remark() -> None:
    listing = _listing(start_date="2017-01-02", end_date="2016-05-01")
    assert (listing.end, listing.remarks) == (None, "end date as listed: 2016-05-01, not after the start")


def test_a_military_industrial_company_starts_on_its_effective_date(by_name: dict[tuple[str, str], Listing]) -> None:
    listing = by_name["PAPER CRANE AEROSPACE GROUP", "us-ofac-cmic"]
    assert listing.start == Period.parse("2021-08-02")
    assert "Listing Date (CMIC): 03 Jun 2021; Effective Date (CMIC): 02 Aug 2021" in listing.remarks
    assert ("Unified Social Credit Code (USCC)", "910000000000000001 (CN)") in listing.identifiers


def test_a_party_on_two_treasury_lists_has_two_listings(by_name: dict[tuple[str, str], Listing]) -> None:
    entries = [by_name["OOO VYDUMKA BANK", programme].entry for programme in ("us-ofac-ssi", "us-ofac-capta")]
    assert entries == ["ssi-90004", "cap-90004"]


def test_a_directive_goes_into_the_scope_note(by_name: dict[tuple[str, str], Listing]) -> None:
    assert "Directive 1" in by_name["OOO VYDUMKA BANK", "us-ofac-ssi"].scope_note


def test_birth_dates_stay_as_listed(by_name: dict[tuple[str, str], Listing]) -> None:
    assert by_name["EXAMPLOV, Ivan", "us-ofac-sdn"].birth_dates == ("circa 1965", "1966-02-03")
    assert by_name["AL-MITHAL, Omar", "us-ofac-plc"].birth_dates == ("dd/mm/1945",)


def test_a_vessel_keeps_its_particulars_and_its_flag_is_a_country(by_name: dict[tuple[str, str], Listing]) -> None:
    listing = by_name["PAPER LANTERN", "us-ofac-sdn"]
    assert (listing.type, listing.countries) == (PartyType.VESSEL, ("kp",))
    assert ("call sign", "XX1") in listing.identifiers


@pytest.mark.parametrize(
    ("field", "value"), [("source", "Ghost List (GHO)"), ("type", "Spaceship"), ("name", " "), ("standard_order", "maybe")]
)
def test_a_value_not_known_is_an_alarm(field: str, value: str) -> None:
    with pytest.raises(RowAlarm) as alarm:
        _listing(**{field: value})
    assert alarm.value.field == field


def test_a_changed_layout_names_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "changed.csv"
    text = (SAMPLES / "consolidated_2019.csv").read_text(encoding="utf-8")
    path.write_text(text.replace("license_policy", "licence_policy"), encoding="utf-8")
    assert recognise([path]).key == "us_csl"
    with pytest.raises(ListError, match=r"missing: 'license_policy'; unexpected: 'licence_policy'"):
        read_snapshot([path])


@pytest.mark.parametrize(
    ("source", "programme"),
    [
        ("Foreign Financial Institutions Subject to Part 561 (the Part 561 List) - Treasury Department", "us-ofac-capta"),
        ("AECA Debarred List - State Department", "us-state-debarred"),
        ("Non-SDN Communist Chinese Military Companies List (CCMC) - Treasury Department", "us-ofac-cmic"),
        ("Non-SDN Iranian Sanctions Act List (NS-ISA) - Treasury Department", "unknown"),
    ],
)
def test_earlier_titles_of_sources_are_known(source: str, programme: str) -> None:
    assert inner_list(source).programme == programme


@pytest.mark.parametrize("text", ["RU, 77, Tax ID No.; Male, Gender", "Tax ID No., 77, RU; Gender, Male"])
def test_ids_are_read_whichever_way_round(text: str) -> None:
    assert read_ids(text).identifiers == (("Tax ID No.", "77 (RU)"), ("Gender", "Male"))


def test_an_id_of_no_known_kind_is_kept_as_listed() -> None:
    assert read_ids("BAHA 63, Martian tax thing").identifiers == (("as listed", "BAHA 63, Martian tax thing"),)


def test_the_whole_list_of_2022_is_read_without_an_alarm(shared: Path) -> None:
    snapshot = read_snapshot([shared / "lists" / "us_csl" / "consolidated_2022-05-06.csv.gz"])
    assert (snapshot.counts.read, snapshot.counts.mapped, snapshot.alarms) == (14_160, 14_160, ())
    assert sum(listing.programmes == ("us-bis-entity-list",) for listing in snapshot.listings) == 2_001


def test_a_cut_file_of_2023_alarms_its_last_row_and_ignores_its_second_header(shared: Path) -> None:
    snapshot = read_snapshot([shared / "lists" / "us_csl" / "consolidated_2023-11_partial.csv.gz"])
    assert (snapshot.counts.alarmed, snapshot.ignored) == (1, (("a repeated header line", 1),))
