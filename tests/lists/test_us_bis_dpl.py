from pathlib import Path

import pytest

from proscribe.dates import Period
from proscribe.lists.snapshot import Counts, Snapshot, read_snapshot
from proscribe.lists.spec import Record, RowAlarm
from proscribe.lists.us_bis_dpl.map import NO_COUNTRY, NO_DATE, map_order
from proscribe.model.listings import Listing

SAMPLE = Path(__file__).parent / "samples" / "us_bis_dpl" / "dpl.txt"


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return read_snapshot([SAMPLE])


def _named(snapshot: Snapshot, name: str) -> Listing:
    (found,) = [listing for listing in snapshot.listings if listing.name == name]
    return found


def test_rows_of_one_order_are_one_listing_and_each_counts_as_mapped(snapshot: Snapshot) -> None:
    assert (len(snapshot.listings), snapshot.counts) == (5, Counts(read=6, mapped=6, ignored=0, alarmed=0, noted=2))
    listing = _named(snapshot, "PAPERPLANE AIR LTD.")
    assert listing.addresses == ("1 RUNWAY ROAD, DUBAI, AE", "2 HANGAR LANE, ISTANBUL, TR")
    assert listing.countries == ("ae", "tr")


def test_dates_are_month_first_and_the_end_is_the_day_after_expiry(snapshot: Snapshot) -> None:
    listing = _named(snapshot, "PAPERPLANE AIR LTD.")
    assert (listing.start, listing.end) == (Period.parse("2022-05-13"), Period.parse("2022-11-09"))


def test_an_order_without_expiry_has_no_end_and_says_that_it_is_not_standard(snapshot: Snapshot) -> None:
    listing = _named(snapshot, "LONGBARN AVIATION GMBH")
    assert (listing.end, listing.scope_note) == (None, "not a standard order: its citation tells what it denies")


def test_an_expiry_in_the_year_3019_stays_a_remark_and_is_noted(snapshot: Snapshot) -> None:
    listing = _named(snapshot, "QUILL STATIONERS")
    assert (listing.end, listing.countries) == (None, ("cn",))
    assert "expiry date as listed: 07/01/3019" in listing.remarks
    assert (NO_DATE, 1) in snapshot.notes


def test_a_us_address_without_country_is_told_by_state_and_zip(snapshot: Snapshot) -> None:
    assert _named(snapshot, "ORVILLE TESTWICK").countries == ("us",)


def test_a_state_in_the_country_column_is_noted_and_no_country(snapshot: Snapshot) -> None:
    assert _named(snapshot, "HELGA MODELLO").countries == ()
    assert (NO_COUNTRY, 1) in snapshot.notes


def test_the_rows_stay_untouched_in_the_original(snapshot: Snapshot) -> None:
    assert ("row[1]/Name", " QUILL STATIONERS") in _named(snapshot, "QUILL STATIONERS").original


def test_an_unknown_order_mark_is_an_alarm() -> None:
    row = Record({"Name": "A", "Standard_Order": "?"}, 2, "dpl.txt", kind="row")
    with pytest.raises(RowAlarm, match="Y or N"):
        map_order(Record({}, 2, "dpl.txt", parts=(row,)))


@pytest.mark.parametrize(("name", "rows", "orders"), [("dpl_2021-07.txt", 581, 486), ("dpl_2023-11.txt", 665, 577)])
def test_the_published_files_are_read_without_an_alarm(shared: Path, name: str, rows: int, orders: int) -> None:
    snapshot = read_snapshot([shared / "lists" / "us_bis" / name])
    assert (snapshot.counts.mapped, len(snapshot.listings), snapshot.alarms) == (rows, orders, ())
