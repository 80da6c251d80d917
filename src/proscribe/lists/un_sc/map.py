"""An entry of the Security Council's list becomes a listing, with every name, script, country and birth date it gives."""

from proscribe.dates import Period
from proscribe.lists.spec import Noted, Record, RowAlarm
from proscribe.lists.un_sc.aliases import AliasCell, read_alias_cell
from proscribe.lists.un_sc.births import birth_dates
from proscribe.lists.un_sc.fetch import HOMEPAGE
from proscribe.lists.un_sc.fields import PLACE
from proscribe.lists.un_sc.read import INDIVIDUAL
from proscribe.lists.values import clean, distinct, ends_after, joined, listed_day, named_country
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind, PartyType

_QUALITIES = {
    "good": NameKind.ALIAS,
    "a.k.a.": NameKind.ALIAS,
    "f.k.a.": NameKind.FORMER,
    "low": NameKind.WEAK_ALIAS,
}
_FORMER = ("previously listed as", "formerly listed as")
NO_DATE = "a date that is none, kept as a remark"


def map_entry(record: Record) -> Listing | Noted:
    """The entry as a listing; the day it was listed is its start, the day it was delisted its end.

    Raises:
        RowAlarm: for an entry without reference number or name, an alias quality or a kind of birth date not known.
    """
    main, *others = _names(record)
    listed, delisted = (_day(record.text(field), what) for field, what in _DAYS)
    end = delisted[0] if delisted[0] is not None and ends_after(delisted[0], listed[0]) else None
    odd = [remark for _, remark in (listed, delisted) if remark]
    listing = Listing(
        list_key="un_sc",
        entry=_reference(record),
        programmes=("un-sc",),
        name=main,
        type=PartyType.PERSON if record.kind == INDIVIDUAL else PartyType.COMPANY,
        names=_aliases(record, others),
        countries=_countries(record),
        addresses=distinct(_address(part) for part in _parts(record, "ADDRESS")),
        identifiers=_documents(record),
        birth_dates=birth_dates(record),
        start=listed[0],
        end=end,
        citation=f"UN Security Council, {clean(record.text('UN_LIST_TYPE'))} list, {record.text('REFERENCE_NUMBER')}",
        remarks=_remarks(record, odd),
        source_url=HOMEPAGE,
        original=record.original(),
    )
    return Noted(listing, (NO_DATE,)) if odd else listing


_DAYS = (("LISTED_ON", "listed on"), ("DELISTED_ON", "delisted on"))


def _day(text: str, what: str) -> tuple[Period | None, str]:
    # Some days carry a time zone: 2015-04-14-04:00.
    day = listed_day(text[:10], what)
    return day.period, day.remark


def _reference(record: Record) -> str:
    reference = clean(record.text("REFERENCE_NUMBER")) or clean(record.text("DATAID"))
    if not reference:
        raise RowAlarm("the entry has no reference number", field="REFERENCE_NUMBER")
    return reference


def _names(record: Record) -> list[str]:
    parts = (record.text(field) for field in ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"))
    names = [name for name in clean(" ".join(parts)).split(" ; ") if name.strip()]
    if not names:
        raise RowAlarm("the entry has no name", field="FIRST_NAME")
    return names


def _parts(record: Record, what: str) -> tuple[Record, ...]:
    return tuple(part for kind in ("INDIVIDUAL", "ENTITY") for part in record.of_kind(f"{kind}_{what}"))


def _aliases(record: Record, others: list[str]) -> tuple[Name, ...]:
    names = [Name(text) for text in others]
    names += [Name(text) for text in map(clean, record.texts("NAME_ORIGINAL_SCRIPT"))]
    for part in _parts(record, "ALIAS"):
        kind = _kind(part)
        names += [Name(text, kind) for text in _cell(part).names]
    return tuple(dict.fromkeys(names))


def _cell(part: Record) -> AliasCell:
    return read_alias_cell(part.text("ALIAS_NAME"))


def _kind(part: Record) -> NameKind:
    quality = part.text("QUALITY").lower()
    if not quality and not part.text("ALIAS_NAME"):
        return NameKind.ALIAS
    if quality not in _QUALITIES:
        raise RowAlarm("no quality of alias known here", field=f"{part.kind}/QUALITY", value=part.text("QUALITY"))
    if part.text("NOTE").lower().startswith(_FORMER):
        return NameKind.FORMER
    return _QUALITIES[quality]


def _countries(record: Record) -> tuple[str, ...]:
    addresses = [part.text("COUNTRY") for part in _parts(record, "ADDRESS")]
    return distinct(_country(text) for text in (*record.texts("NATIONALITY/VALUE"), *addresses))


def _country(text: str) -> str | None:
    """The country, also where a comment in brackets follows it: `Libya (in custody)`."""
    return named_country(clean(text)) or named_country(clean(text.partition("(")[0]))


def _address(part: Record) -> str:
    return ", ".join(text for text in (clean(part.text(field)) for field in PLACE) if text)


def _documents(record: Record) -> tuple[tuple[str, str], ...]:
    return tuple((_document_type(part), _number(part)) for part in _parts(record, "DOCUMENT") if part.text("NUMBER"))


def _document_type(part: Record) -> str:
    return clean(part.text("TYPE_OF_DOCUMENT") or part.text("TYPE_OF_DOCUMENT2")) or "Document"


def _number(part: Record) -> str:
    country = clean(part.text("ISSUING_COUNTRY") or part.text("COUNTRY_OF_ISSUE"))
    return f"{clean(part.text('NUMBER'))} ({country})" if country else clean(part.text("NUMBER"))


def _remarks(record: Record, odd: list[str]) -> str:
    named = (
        ("Designation", record.texts("DESIGNATION/VALUE")),
        ("Title", record.texts("TITLE/VALUE")),
        ("Gender", record.texts("GENDER")),
        ("Nationality", record.texts("NATIONALITY/VALUE")),
        ("Place of birth", tuple(_address(part) for part in _parts(record, "PLACE_OF_BIRTH"))),
        ("Document", tuple(_note(part) for part in _parts(record, "DOCUMENT"))),
        ("Alias", tuple(_told_of(part) for part in _parts(record, "ALIAS"))),
    )
    told = (f"{label}: {clean(text)}" for label, texts in named for text in texts if text)
    return joined(clean(record.text("COMMENTS1")), *told, *odd)


def _note(part: Record) -> str:
    note = part.text("NOTE")
    return f"{_document_type(part)} {part.text('NUMBER')}: {note}" if note else ""


def _told_of(part: Record) -> str:
    told = joined(*_cell(part).comments, clean(part.text("NOTE")))
    return f"{', '.join(_cell(part).names)}: {told}" if told else ""
