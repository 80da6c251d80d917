"""How alike two names look as they are spelled, whatever their words mean: letters in a row, and letter triples.

`compare` reads words, and many listed names share the words that a query has. Among those the one that looks likest is meant
most often. Two names that stand in scripts of different kinds, or of which one was translated, cannot be compared so.

>>> from proscribe.names.normalise import normalise
>>> looks_alike(normalise("Rostec", person=False), normalise("Rostec", person=False))
1.0
"""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from proscribe.names.normalise import NameForm
from proscribe.names.scripts import Script

_SPELLED_OTHERWISE = frozenset({Script.HAN, Script.LOAN, Script.ABJAD})


def looks_alike(ones: Iterable[NameForm], others: Iterable[NameForm]) -> float | None:
    """The likeness of the likest spellings, 0-1; None when no two forms can be compared by their letters."""
    theirs = tuple(others)
    pairs = ((one, other) for one in ones for other in theirs if _are_comparable(one, other))
    return max((_alike(" ".join(one.spelled), " ".join(other.spelled)) for one, other in pairs), default=None)


def _are_comparable(one: NameForm, other: NameForm) -> bool:
    if one.script is not other.script and not _SPELLED_OTHERWISE.isdisjoint((one.script, other.script)):
        return False
    return one.is_translated == other.is_translated


def _alike(one: str, other: str) -> float:
    """The mean of two views: letters in their order without spaces, and triples, which words in another order share too."""
    mine, theirs = _triples(one), _triples(other)
    shared = 2 * len(mine & theirs) / (len(mine) + len(theirs))
    return (fuzz.ratio(one.replace(" ", ""), other.replace(" ", "")) / 100 + shared) / 2


@lru_cache(maxsize=8192)
def _triples(text: str) -> frozenset[str]:
    padded = f" {text} "
    return frozenset([padded[at : at + 3] for at in range(len(padded) - 2)])
