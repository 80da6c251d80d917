"""One alias cell of the Security Council's list often holds several names, an original script or a comment.

Met in the wild: `A; B; C`, `<Arabic> (A; B)`, `A (original script: <Cyrillic>)`, `A b) B`, `A, born 1 Jan. 1953 (...)`,
`A (false identity related to ...)`. Names are kept, comments go to the remarks; nothing is lost, and an acronym in brackets
stays with its name.
"""

import re
from dataclasses import dataclass

from proscribe.lists.values import clean, distinct

_BRACKET = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_ORIGINAL = re.compile(r"\(?\s*(?:in )?(?:original|arabic|cyrillic|persian|farsi) script\s*:?\s*", re.IGNORECASE)
_ENUMERATED = re.compile(r"(?:^|\s)[a-z]\)\s")
_COMMENT = re.compile(r",\s*(?=born\b|also\b|date of birth\b|DOB\b)", re.IGNORECASE)
_SEPARATOR = re.compile(r";(?![^()]*\))")
# A bracket with more words than this in the alias's own script explains; a shorter one is an acronym or part of the name.
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class AliasCell:
    """What a cell holds.

    Args:
        names: the names, in order, without repeats.
        comments: the rest, in the list's words.
    """

    names: tuple[str, ...]
    comments: tuple[str, ...] = ()


def read_alias_cell(text: str) -> AliasCell:
    """The names and comments in one cell; no names when it is empty."""
    names: list[str] = []
    comments: list[str] = []
    for piece in _SEPARATOR.split(_ENUMERATED.sub("; ", clean(text))):
        name, *told = _COMMENT.split(piece.strip(" ,"), maxsplit=1)
        comments.extend(told)
        _take(name, names, comments)
    return AliasCell(distinct(names), distinct(comments))


def has_other_script(text: str) -> bool:
    """The text has letters outside the Latin ones."""
    return any(letter.isalpha() and ord(letter) > 0x24F and not 0x1E00 <= ord(letter) <= 0x1EFF for letter in text)


def _take(name: str, names: list[str], comments: list[str]) -> None:
    outer = clean(_BRACKET.sub(" ", name)).strip(" ,")
    kept = outer
    inner_names: list[str] = []
    for bracket in _BRACKET.findall(name):
        inner = clean(_ORIGINAL.sub("", bracket))
        if _is_other_writing(inner, outer):
            inner_names.extend(part.strip(" ,") for part in inner.split(";"))
        elif len(inner.split()) > _MOST_WORDS:
            comments.append(inner)
        elif inner:
            kept = f"{kept} ({inner})"
    names.extend(part for part in (kept, *inner_names) if part)


def _is_other_writing(inner: str, outer: str) -> bool:
    """The bracket gives the same name in another script: the one has letters that the other has not."""
    return bool(inner and outer) and has_other_script(inner) != has_other_script(outer)
