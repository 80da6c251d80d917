"""Guesses from their headings which columns of a user's table hold the name, the country, the item and the value.

The headings stand in `data/headings.tsv`, in the languages suppliers' lists come in. One is read without case, marks and
punctuation, whole first and then word by word. Two equally good columns for the name are never chosen between: the user
is asked.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from proscribe.errors import InputError, nearest_terms

_HEADINGS = files("proscribe.exchange") / "data" / "headings.tsv"
_NOT_NAME = "not-name"
_NOT_WORD = re.compile(r"[\W_]+")


def guess_name_column(columns: Sequence[str]) -> str | None:
    """The one column whose heading says that it holds the parties' names; None when no heading does.

    Raises:
        InputError: when two headings say so equally well.
    """
    found = _surest("name", columns)
    if len(found) > 1:
        both = " and ".join(repr(column) for column in found)
        raise InputError(
            f"the columns {both} could each hold the names: say which with --name-column, e.g. --name-column {found[0]!r}"
        )
    return found[0] if found else None


def guess_column(role: str, columns: Sequence[str]) -> str | None:
    """The first of the surest columns for `country`, `item`, `value` or `quantity`, or None."""
    found = _surest(role, columns)
    return found[0] if found else None


def guess_columns(role: str, columns: Sequence[str]) -> tuple[str, ...]:
    """All columns for `identifier`, `address`, `birth date` or `type`: their headings are, or end in, one of the role's."""
    known = {heading for degree in _headings()[role] for heading in degree}
    found = ((column, f" {_plain(column)}") for column in dict.fromkeys(columns))
    return tuple(column for column, text in found if any(text.endswith(f" {heading}") for heading in known))


def named_column(option: str, wanted: str, columns: Sequence[str]) -> str:
    """The column that the user named, matched without case when no heading is exactly so.

    Raises:
        InputError: when there is none, naming the nearest headings.
    """
    exact = [column for column in columns if column == wanted]
    close = exact or [column for column in columns if column.strip().casefold() == wanted.strip().casefold()]
    if not close:
        raise InputError(
            f"no column {wanted!r} for {option}: {nearest_terms(wanted, [column for column in columns if column])}"
        )
    return close[0]


def looks_like_heading(cell: str) -> bool:
    """The cell is a heading of some role rather than a party's name."""
    text = _plain(cell)
    return any(text in degree for degrees in _headings().values() for degree in degrees)


def _surest(role: str, columns: Sequence[str]) -> list[str]:
    """The columns of the highest degree that any heading reaches; whole headings before single words of them."""
    for test in (_is_whole, _has_word):
        for degree in _headings()[role]:
            found = [column for column in dict.fromkeys(columns) if test(column, degree)]
            if found:
                return found
    return []


def _is_whole(column: str, degree: frozenset[str]) -> bool:
    return _plain(column) in degree


def _has_word(column: str, degree: frozenset[str]) -> bool:
    words = _plain(column).split()
    # An identifier, address or country of a supplier is not its name, though the word stands in the heading.
    if not words or _headings()[_NOT_NAME][0] & set(words):
        return False
    return any(word in degree for word in words)


@cache
def _headings() -> dict[str, tuple[frozenset[str], ...]]:
    """For each part its degrees of sureness, the surest first."""
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for line in _HEADINGS.read_text(encoding="utf-8").splitlines():
        role, _, words = line.partition("\t")
        if words and not line.startswith("#"):
            found[role] = (*found.get(role, ()), frozenset(words.split("|")))
    return found


def _plain(heading: str) -> str:
    decomposed = unicodedata.normalize("NFKD", heading).casefold()
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(_NOT_WORD.sub(" ", unicodedata.normalize("NFC", letters)).split())
