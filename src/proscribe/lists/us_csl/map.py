"""A row of the Consolidated Screening List becomes a listing of the list it was taken from."""

from dataclasses import dataclass

from proscribe.dates import Period
from proscribe.lists.ofac_dates import start_of
from proscribe.lists.spec import Noted, Record, RowAlarm
from proscribe.lists.us_addresses import address_country
from proscribe.lists.us_csl.ids import Ids, read_ids
from proscribe.lists.us_csl.sources import InnerList, inner_list
from proscribe.lists.values import (
    clean,
    code_country,
    day_after,
    digest_entry,
    distinct,
    ends_after,
    joined,
    listed_day,
    named_country,
    parts_of,
)
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, PartyType

_TYPES = {
    "individual": PartyType.PERSON,
    "entity": PartyType.COMPANY,
    "vessel": PartyType.VESSEL,
    "aircraft": PartyType.AIRCRAFT,
}
_VESSEL_FIELDS = ("call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner")
_DENIED = "us-bis-denied-persons"
NO_DATE = "a date that is none, kept as a remark"
ENDS_FIRST = "an end that is not after the start, kept as a remark"


@dataclass(frozen=True, slots=True)
class _Dates:
    start: Period | None
    end: Period | None
    remarks: tuple[str, ...]
    notes: tuple[str, ...]


def map_row(record: Record) -> Listing | Noted:
    """The row as a listing.

    A denial's end is the day after the expiry date listed, which is the order's last day. Treasury's entries take their
    start from the effective or listing date in `ids`; both stay in the remarks.

    Raises:
        RowAlarm: for a row without name, a source or type not known, or a standard-order mark that is neither Y nor N.
    """
    name = clean(record.text("name"))
    if not name:
        raise RowAlarm("the row has no name", field="name")
    inner, ids = inner_list(clean(record.text("source"))), read_ids(record.text("ids"))
    dates = _dates(record, inner, ids)
    listing = Listing(
        list_key="us_csl",
        entry=_entry(record, inner),
        programmes=(inner.programme,),
        name=name,
        type=_type(record, inner),
        names=tuple(Name(alias) for alias in parts_of(record.text("alt_names")) if alias != name),
        countries=_countries(record),
        addresses=parts_of(record.text("addresses")),
        identifiers=(*ids.identifiers, *_vessel(record)),
        birth_dates=parts_of(record.text("dates_of_birth")),
        start=dates.start,
        end=dates.end,
        citation=clean(record.text("federal_register_notice")),
        licence_requirement=clean(record.text("license_requirement")),
        licence_policy=clean(record.text("license_policy")),
        scope_note=_scope_note(record, ids),
        remarks=_remarks(record, ids, dates),
        source_url=record.text("source_information_url") or record.text("source_list_url"),
        original=record.original(),
    )
    return Noted(listing, dates.notes) if dates.notes else listing


def _entry(record: Record, inner: InnerList) -> str:
    number = record.text("_id") if record.text("_id").isdigit() else record.text("entity_number")
    if number.isdigit():
        return f"{inner.prefix}{number}"
    fields = ("source", "name", "addresses", "start_date")
    return f"{inner.prefix}{digest_entry(*(record.text(field) for field in fields))}"


def _type(record: Record, inner: InnerList) -> PartyType:
    text = record.text("type").lower()
    if not text:
        return inner.type
    if text not in _TYPES:
        raise RowAlarm("no type of party known here", field="type", value=record.text("type"))
    return _TYPES[text]


def _countries(record: Record) -> tuple[str, ...]:
    addresses = [address_country(address) for address in parts_of(record.text("addresses"))]
    persons = [code_country(code) for field in ("nationalities", "citizenships") for code in parts_of(record.text(field))]
    return distinct([*addresses, *persons, named_country(clean(record.text("vessel_flag")))])


def _dates(record: Record, inner: InnerList, ids: Ids) -> _Dates:
    start, end = listed_day(record.text("start_date"), "start date"), listed_day(record.text("end_date"), "end date")
    begins, ends = start.period, end.period
    if begins is None:
        begins = start_of(ids.days, (inner.programme,))
    remarks = [text for text in (start.remark, end.remark) if text]
    notes = [NO_DATE] if remarks else []
    if ends is not None and inner.programme == _DENIED:
        ends = day_after(ends)
    if ends is not None and not ends_after(ends, begins):
        remarks.append(f"end date as listed: {record.text('end_date')}, not after the start")
        notes.append(ENDS_FIRST)
        ends = None
    return _Dates(begins, ends, tuple(remarks), tuple(notes))


def _vessel(record: Record) -> tuple[tuple[str, str], ...]:
    pairs = ((field.replace("_", " "), clean(record.text(field))) for field in _VESSEL_FIELDS)
    return tuple((scheme, value) for scheme, value in pairs if value)


def _scope_note(record: Record, ids: Ids) -> str:
    mark = record.text("standard_order").upper()
    if mark not in {"", "Y", "N"}:
        raise RowAlarm("a standard order is marked Y or N", field="standard_order", value=mark)
    order = "not a standard order: its citation tells what it denies" if mark == "N" else ""
    return joined(order, *ids.notes)


def _remarks(record: Record, ids: Ids, dates: _Dates) -> str:
    named = (("Title", "title"), ("Place of birth", "places_of_birth"), ("Programmes", "programs"))
    told = (f"{label}: {clean(record.text(field))}" for label, field in named if record.text(field))
    return joined(clean(record.text("remarks")), *told, *map(str, ids.days), *dates.remarks)
