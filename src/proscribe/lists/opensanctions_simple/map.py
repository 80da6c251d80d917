"""A row of OpenSanctions' simplified CSV becomes a listing without dates: the row gives none that the law knows."""

from proscribe.lists.opensanctions_programmes import programmes_of
from proscribe.lists.opensanctions_schemata import NO_PARTY, country_code, party_type
from proscribe.lists.opensanctions_simple.read import cell_values
from proscribe.lists.spec import Ignored, Record, RowAlarm
from proscribe.lists.values import clean, distinct, joined
from proscribe.model.listings import Listing
from proscribe.model.parties import Name

_CRAWLED = "a day on which OpenSanctions' crawler ran, never one of the law"
IGNORED_FIELDS = tuple((field, _CRAWLED) for field in ("first_seen", "last_seen", "last_change"))
"""Columns left out of the listing, with the reason; they stay in its original."""

_URL = "https://www.opensanctions.org/entities/{}/"


def map_row(record: Record) -> Listing | Ignored:
    """The row as a listing under the programmes that its programme ids, datasets and words tell, or `unknown`.

    Raises:
        RowAlarm: for a row without id or name, or a schema that is not known.
    """
    schema, entry = record.text("schema"), record.text("id")
    if schema in NO_PARTY:
        return Ignored(f"a {schema}, which is no party")
    if not entry:
        raise RowAlarm("the row has no id", field="id")
    datasets, sanctions, ids = (cell_values(record.text(field)) for field in ("dataset", "sanctions", "program_ids"))
    name = _name(record)
    return Listing(
        list_key="opensanctions_simple",
        entry=entry,
        programmes=programmes_of(ids=ids, datasets=datasets, words=sanctions),
        name=name,
        type=party_type(schema),
        names=tuple(Name(alias) for alias in cell_values(record.text("aliases")) if alias != name),
        countries=distinct(country_code(code) for code in cell_values(record.text("countries"))),
        addresses=cell_values(record.text("addresses")),
        identifiers=_identifiers(record),
        birth_dates=cell_values(record.text("birth_date")),
        scope_note=joined(*sanctions),
        remarks=joined(*_told("Dataset", datasets), *_told("Programme", ids)),
        source_url=_URL.format(entry),
        original=record.original(),
    )


def _name(record: Record) -> str:
    name = clean(record.text("name"))
    if not name:
        raise RowAlarm("the row has no name", field="name")
    return name


def _identifiers(record: Record) -> tuple[tuple[str, str], ...]:
    named = (("as listed", "identifiers"), ("phone", "phones"), ("email", "emails"))
    return tuple((scheme, value) for scheme, field in named for value in cell_values(record.text(field)))


def _told(label: str, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{label}: {value}" for value in values)
