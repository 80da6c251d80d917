"""The rows of one denial order against one party become a listing.

The expiry date listed is the order's last day; the listing's end, the first day it no longer holds, is the day after.
A party on two orders has two listings.
"""

from proscribe.dates import Period
from proscribe.lists.spec import Noted, Record, RowAlarm
from proscribe.lists.us_addresses import listed_country, state_country
from proscribe.lists.values import (
    ListedDay,
    clean,
    day_after,
    digest_entry,
    distinct,
    ends_after,
    joined,
    listed_day,
)
from proscribe.model.listings import Listing

NO_DATE = "a date that is none, kept as a remark"
NO_COUNTRY = "a country code that is none, kept in the address"
ENDS_FIRST = "an end that is not after the start, kept as a remark"
NOT_STANDARD = "not a standard order: its citation tells what it denies"


def map_order(record: Record) -> Listing | Noted:
    """The order as a listing; its rows' addresses, actions and update days are gathered.

    Raises:
        RowAlarm: for an order without a name, or a standard-order mark that is neither Y nor N nor empty.
    """
    rows = record.of_kind("row")
    first = rows[0]
    name = clean(first.text("Name"))
    if not name:
        raise RowAlarm("the row has no name", field="Name")
    start = listed_day(first.text("Effective_Date"), "effective date")
    last = listed_day(first.text("Expiration_Date"), "expiry date")
    end, misordered = _end(start, last)
    updated = (f"updated {text}" for text in distinct(row.text("Last_Update") for row in rows))
    listing = Listing(
        list_key="us_bis_dpl",
        entry=digest_entry(name, first.text("Effective_Date")),
        programmes=("us-bis-denied-persons",),
        name=name,
        countries=distinct(_country(row) for row in rows),
        addresses=distinct(_address(row) for row in rows),
        start=start.period,
        end=end,
        citation=clean(first.text("FR_Citation")),
        scope_note=_scope_note(first),
        remarks=joined(*distinct(clean(row.text("Action")) for row in rows), *updated, start.remark, last.remark, misordered),
        original=record.original(),
    )
    notes = _notes(rows, no_date=bool(start.remark or last.remark), misordered=bool(misordered))
    return Noted(listing, notes) if notes else listing


def _end(start: ListedDay, last: ListedDay) -> tuple[Period | None, str]:
    if last.period is None:
        return None, ""
    end = day_after(last.period)
    if ends_after(end, start.period):
        return end, ""
    return None, f"expiry date as listed: {last.period}, not after the effective date"


def _scope_note(row: Record) -> str:
    mark = row.text("Standard_Order").upper()
    if mark not in {"", "Y", "N"}:
        raise RowAlarm("a standard order is marked Y or N", field="Standard_Order", value=mark)
    return NOT_STANDARD if mark == "N" else ""


def _address(row: Record) -> str:
    fields = ("Street_Address", "City", "State", "Postal_Code", "Country")
    return ", ".join(text for text in (clean(row.text(field)) for field in fields) if text)


def _country(row: Record) -> str | None:
    """The code listed; for a row without one, `us` when its state is one and its postal code a ZIP code."""
    code = row.text("Country").upper()
    if code:
        return listed_country(code)
    return state_country(row.text("State").upper(), row.text("Postal_Code"))


def _notes(rows: tuple[Record, ...], *, no_date: bool, misordered: bool) -> tuple[str, ...]:
    odd_code = any(row.text("Country") and _country(row) is None for row in rows)
    found = ((no_date, NO_DATE), (odd_code, NO_COUNTRY), (misordered, ENDS_FIRST))
    return tuple(note for holds, note in found if holds)
