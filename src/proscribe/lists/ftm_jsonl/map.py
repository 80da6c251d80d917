"""A party with one group of its sanctions becomes a listing; the crawler's days never become dates of the law."""

from collections.abc import Iterable

from proscribe.lists.ftm_jsonl.days import group_days
from proscribe.lists.ftm_jsonl.properties import CONTACTS, COUNTRIES, IDENTIFIERS
from proscribe.lists.ftm_jsonl.values import Values, values_of
from proscribe.lists.opensanctions_programmes import programmes_of
from proscribe.lists.opensanctions_schemata import country_code, party_type
from proscribe.lists.spec import Noted, Record, RowAlarm
from proscribe.lists.us_fcc_covered.wording import covered_items
from proscribe.lists.values import clean, distinct, joined
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind

_NAMES = (
    ("name", NameKind.ALIAS),
    ("alias", NameKind.ALIAS),
    ("weakAlias", NameKind.WEAK_ALIAS),
    ("previousName", NameKind.FORMER),
    ("abbreviation", NameKind.ACRONYM),
)
NO_DATE = "a date that is none, kept as a remark"


def map_record(record: Record) -> Listing | Noted:
    """The party as a listing under the programmes of its sanctions, or `unknown`.

    The start is the earliest start date, or where there is none the earliest listing date. Sanctions of unknown programmes
    stand together in one listing, which then has a start only when they all agree.

    Raises:
        RowAlarm: for a party without name.
    """
    own, sanctions = values_of(record), tuple(values_of(part) for part in record.of_kind("sanction"))
    programmes = _programmes(own, sanctions)
    days = group_days(sanctions, programmes)
    name = _name(own)
    listing = Listing(
        list_key="ftm_jsonl",
        entry="/".join((record.text("id"), "+".join(programmes), *_ended(sanctions))),
        programmes=programmes,
        name=name,
        type=party_type(record.text("schema")),
        names=_names(own, name),
        countries=distinct(country_code(code) for field in COUNTRIES for code in own.get(field, ())),
        addresses=distinct(map(clean, (*own.get("address", ()), *own.get("linkedAddress", ())))),
        identifiers=(*_identifiers(own), *(_document(part) for part in record.of_kind("document") if part.text("number"))),
        birth_dates=own.get("birthDate", ()),
        start=days.start,
        end=days.end,
        citation=joined(*_told(sanctions, "authorityId", "unscId", "recordId")),
        scope_note=joined(*_told(sanctions, "authority", "program", "provisions", "duration")),
        remarks=_remarks(own, sanctions, days.remarks),
        source_url=next(iter((*_told(sanctions, "sourceUrl"), *own.get("sourceUrl", ()))), ""),
        items=_items(sanctions, programmes),
        original=record.original(),
    )
    return Noted(listing, (NO_DATE,)) if days.remarks else listing


def _programmes(own: Values, sanctions: tuple[Values, ...]) -> tuple[str, ...]:
    # A group's sanctions all have the programmes of its first: that is what makes it a group.
    told = sanctions[0] if sanctions else own
    words = (*told.get("program", ()), *told.get("authority", ()))
    return programmes_of(ids=told.get("programId", ()), datasets=told.get("dataset", ()), words=words)


def _items(sanctions: tuple[Values, ...], programmes: tuple[str, ...]) -> tuple[str, ...]:
    """What the FCC's list covers of this party, read from its words; () where they do not tell, and for other lists."""
    if programmes != ("us-fcc-covered",):
        return ()
    return covered_items("; ".join(_told(sanctions, "description", "provisions", "reason", "summary")))


def _ended(sanctions: tuple[Values, ...]) -> tuple[str, ...]:
    ends = _told(sanctions, "endDate")
    return (f"until-{'+'.join(ends)}",) if ends else ()


def _name(own: Values) -> str:
    name = next((clean(text) for text in (*own.get("caption", ()), *own.get("name", ())) if text.strip()), "")
    if not name:
        raise RowAlarm("the party has no name", field="name")
    return name


def _names(own: Values, main: str) -> tuple[Name, ...]:
    names = (Name(clean(text), kind) for field, kind in _NAMES for text in own.get(field, ()))
    return tuple(dict.fromkeys(name for name in names if name.text != main))


def _identifiers(own: Values) -> tuple[tuple[str, str], ...]:
    return tuple((field, clean(text)) for field in (*IDENTIFIERS, *CONTACTS) for text in own.get(field, ()))


def _document(part: Record) -> tuple[str, str]:
    number, country = clean(part.text("number")), part.text("country")
    return clean(part.text("type")), f"{number} ({country})" if country else number


def _told(sanctions: tuple[Values, ...], *fields: str) -> tuple[str, ...]:
    return distinct(clean(text) for field in fields for sanction in sanctions for text in sanction.get(field, ()))


def _remarks(own: Values, sanctions: tuple[Values, ...], odd: Iterable[str]) -> str:
    named = (("Position", "position"), ("Title", "title"), ("Topic", "topics"), ("Dataset", "dataset"))
    about = (f"{label}: {clean(text)}" for label, field in named for text in own.get(field, ()))
    notes = (clean(text) for field in ("notes", "summary") for text in own.get(field, ()))
    return joined(*_told(sanctions, "reason", "status", "summary", "description"), *notes, *about, *odd)
