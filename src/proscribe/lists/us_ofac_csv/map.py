"""An entry of OFAC's CSV set, with its joined rows, becomes a listing."""

from proscribe.lists.ofac_dates import start_of
from proscribe.lists.ofac_programmes import non_sdn_programmes, sdn_programmes
from proscribe.lists.spec import Noted, Record, RowAlarm
from proscribe.lists.us_ofac_csv.fetch import CONSOLIDATED_HOMEPAGE, SDN_HOMEPAGE
from proscribe.lists.us_ofac_csv.read import codes_of
from proscribe.lists.us_ofac_csv.remarks import Remarks, read_remarks
from proscribe.lists.values import clean, distinct, joined, named_country
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind, PartyType

SDN_KEY = "us_ofac_csv_sdn"
CONSOLIDATED_KEY = "us_ofac_csv_cons"
# An empty type is an organisation: OFAC's specification of the files knows individual, vessel, aircraft and nothing.
_TYPES = {"": PartyType.COMPANY, "individual": PartyType.PERSON, "vessel": PartyType.VESSEL, "aircraft": PartyType.AIRCRAFT}
_NAME_KINDS = {"aka": NameKind.ALIAS, "fka": NameKind.FORMER, "nka": NameKind.ALIAS}
_VESSEL_FIELDS = ("call_sign", "vessel_type", "tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner")
NO_COUNTRY = "a country that is none known here, kept in the address"
# What OFAC writes where it knows no country.
_NOWHERE = ("undetermined", "region:")


def map_sdn(record: Record) -> Listing | Noted:
    """An entry of the SDN set; the file itself is the list, whatever its codes.

    Raises:
        RowAlarm: for an entry without number or name, or with a type or kind of name not known.
    """
    programmes = sdn_programmes(codes_of(record.text("programs")))
    return _listing(record, SDN_KEY, programmes=programmes, homepage=SDN_HOMEPAGE)


def map_consolidated(record: Record) -> Listing | Noted:
    """An entry of the non-SDN set; its codes and remarks tell on which lists it is.

    Raises:
        RowAlarm: as for `map_sdn`, and when nothing tells the list.
    """
    programmes = non_sdn_programmes(codes_of(record.text("programs")), _remarks_of(record))
    return _listing(record, CONSOLIDATED_KEY, programmes=programmes, homepage=CONSOLIDATED_HOMEPAGE)


def _listing(record: Record, list_key: str, *, programmes: tuple[str, ...], homepage: str) -> Listing | Noted:
    name, remarks = _name(record), read_remarks(_remarks_of(record))
    addresses = record.of_kind("address")
    places = [named_country(clean(row.text("country"))) for row in addresses]
    listing = Listing(
        list_key=list_key,
        entry=record.text("ent_num"),
        programmes=programmes,
        name=name,
        type=_type(record),
        names=tuple(dict.fromkeys((*_other_names(record), *remarks.names))),
        countries=distinct([*places, *remarks.countries, named_country(clean(record.text("vessel_flag")))]),
        addresses=distinct(_address(row) for row in addresses),
        identifiers=(*remarks.identifiers, *_vessel(record)),
        birth_dates=distinct(remarks.births),
        start=start_of(remarks.days, programmes),
        scope_note=joined(*remarks.notes),
        remarks=_told(record, remarks),
        source_url=homepage,
        original=record.original(),
    )
    strange = any(_is_strange_country(clean(row.text("country"))) for row in addresses)
    return Noted(listing, (NO_COUNTRY,)) if strange else listing


def _name(record: Record) -> str:
    name, number = clean(record.text("name")), record.text("ent_num")
    if not name or not number.isdecimal():
        raise RowAlarm("an entry has a number and a name", field="ent_num", value=number)
    return name


def _remarks_of(record: Record) -> str:
    """The remarks with their continuation, which goes on in the middle of a word where the first file's cell was full."""
    texts = (record.fields.get("remarks", ""), *(row.fields.get("remarks", "") for row in record.of_kind("comment")))
    return "".join(texts)


def _type(record: Record) -> PartyType:
    text = record.text("type").lower()
    if text not in _TYPES:
        raise RowAlarm("no type of party known here", field="type", value=record.text("type"))
    return _TYPES[text]


def _other_names(record: Record) -> list[Name]:
    names = []
    for row in record.of_kind("other_name"):
        kind = _NAME_KINDS.get(row.text("type").lower())
        if kind is None:
            raise RowAlarm("no kind of name known here", field="other_name/type", value=row.text("type"))
        if text := clean(row.text("name")):
            names.append(Name(text, kind))
    return names


def _address(row: Record) -> str:
    return ", ".join(text for text in (clean(row.text(field)) for field in ("address", "city", "country")) if text)


def _is_strange_country(text: str) -> bool:
    return bool(text) and named_country(text) is None and not text.lower().startswith(_NOWHERE)


def _vessel(record: Record) -> tuple[tuple[str, str], ...]:
    pairs = ((field.replace("_", " "), clean(record.text(field))) for field in _VESSEL_FIELDS)
    return tuple((scheme, value) for scheme, value in pairs if value)


def _told(record: Record, remarks: Remarks) -> str:
    title = f"Title: {clean(record.text('title'))}" if record.text("title") else ""
    codes = f"Programmes: {'; '.join(codes_of(record.text('programs')))}"
    rows = (row for kind in ("address", "other_name") for row in record.of_kind(kind))
    return joined(*remarks.rest, title, codes, *map(str, remarks.days), *(clean(row.text("remarks")) for row in rows))
