"""The `idList` of an OFAC entry: identifiers, dates of effect, and legal notes stand side by side in it."""

import re
from dataclasses import dataclass

from proscribe.lists.ofac_dates import LabelledDay, labelled_day
from proscribe.lists.ofac_words import is_legal_note
from proscribe.lists.spec import Record
from proscribe.lists.values import clean, joined

# Kinds of legal note that only the XML's `idType` has; the words common to all OFAC files are in `ofac_words`.
_NOTE = re.compile(r"Determination|Sanctions? risk|Section \d+|\bEO 1\d{4}\b|Additional Information", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ids:
    """The list, sorted out.

    Args:
        identifiers: pairs of kind and value; a country is kept in brackets after the value.
        days: listing, effective and divestment dates.
        notes: directives and warnings of secondary sanctions, in OFAC's words.
    """

    identifiers: tuple[tuple[str, str], ...]
    days: tuple[LabelledDay, ...]
    notes: tuple[str, ...]


def read_ids(record: Record) -> Ids:
    """Each `idList/id` as an identifier, a date or a note; none is left out."""
    identifiers, days, notes = [], [], []
    for item in record.of_kind("idList/id"):
        kind, value = clean(item.text("idType")), clean(item.text("idNumber"))
        day = labelled_day(f"{kind}, {value}")
        if day is not None:
            days.append(day)
        elif is_legal_note(kind) or _NOTE.search(kind):
            notes.append(clean(f"{kind} {value}"))
        else:
            identifiers.append((kind.rstrip(" :-"), _with_country(value, clean(item.text("idCountry")))))
    return Ids(tuple(identifiers), tuple(days), tuple(notes))


def words_of(record: Record) -> str:
    """The remarks and all ids in one text, as the table of programmes wants them."""
    ids = (clean(f"{item.text('idType')} {item.text('idNumber')}") for item in record.of_kind("idList/id"))
    return joined(clean(record.text("remarks")), *ids)


def _with_country(value: str, country: str) -> str:
    return f"{value} ({country})" if country else value
