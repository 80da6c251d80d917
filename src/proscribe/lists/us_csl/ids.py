"""The `ids` column: identifiers, dates, and legal notes of Treasury's entries, one after the other.

Up to 2022 an item read `RU, 7702235133, Tax ID No.` (country, value, kind), since 2023 `Tax ID No., 7702235133, RU`.
Which way round is told by which end is a kind we know; an item that tells neither is kept whole under `as listed`.
"""

import re
from dataclasses import dataclass

from proscribe.lists.ofac_dates import LabelledDay, labelled_day
from proscribe.lists.ofac_words import is_kind, is_legal_note
from proscribe.lists.values import parts_of

AS_LISTED = "as listed"
_COUNTRY = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Ids:
    """The column, sorted out.

    Args:
        identifiers: pairs of kind and value; a country is kept in brackets after the value.
        days: listing, effective and divestment dates.
        notes: directives and warnings of secondary sanctions, in the list's words.
    """

    identifiers: tuple[tuple[str, str], ...]
    days: tuple[LabelledDay, ...]
    notes: tuple[str, ...]


def read_ids(text: str) -> Ids:
    """The column's items, each as an identifier, a date or a note; none is left out."""
    identifiers, days, notes = [], [], []
    for item in parts_of(text):
        day = labelled_day(item)
        if day is not None:
            days.append(day)
        elif is_legal_note(item):
            notes.append(item)
        else:
            identifiers.append(_identifier(item))
    return Ids(tuple(identifiers), tuple(days), tuple(notes))


def _identifier(item: str) -> tuple[str, str]:
    pieces = [piece.strip() for piece in item.split(", ")]
    if len(pieces) < 2:
        return AS_LISTED, item
    if len(pieces) > 2 and _COUNTRY.fullmatch(pieces[0]):
        return pieces[-1], _with_country(pieces[1:-1], pieces[0])
    if len(pieces) > 2 and _COUNTRY.fullmatch(pieces[-1]):
        return pieces[0], _with_country(pieces[1:-1], pieces[-1])
    return _by_kind(pieces, item)


def _by_kind(pieces: list[str], item: str) -> tuple[str, str]:
    first, last = (is_kind(piece) for piece in (pieces[0], pieces[-1]))
    if last and not first:
        return pieces[-1].rstrip(" :-"), ", ".join(pieces[:-1])
    if first and not last:
        return pieces[0].rstrip(" :-"), ", ".join(pieces[1:])
    return AS_LISTED, item


def _with_country(pieces: list[str], country: str) -> str:
    return f"{', '.join(pieces)} ({country})"
