"""How many independent origins stand behind like claims: five copies of one agency report are one.

Two claims come from one origin when their articles name the same one, are the same text, or quote the same sentence.
"""

import re
from collections.abc import Iterable, Sequence

from proscribe.model.claims import Claim
from proscribe.model.sources import Source

Told = tuple[Source, Claim]
"""A claim with the article that makes it."""

_WORD = re.compile(r"\w+")
_SHORTEST = 6
"""Words of a sentence below which two papers may well have written the same by themselves."""


def origins_of(told: Iterable[Told]) -> int:
    """The number of independent origins among those claims; 0 for none."""
    return len(origin_groups(tuple(told)))


def origin_groups(told: Sequence[Told]) -> tuple[tuple[int, ...], ...]:
    """The claims that come from one origin together, as their places in what was given, in its order."""
    groups: list[tuple[set[str], list[int]]] = []
    for at, (source, claim) in enumerate(told):
        marks = _marks(source, claim)
        joined = [group for group in groups if group[0] & marks]
        groups = [group for group in groups if not group[0] & marks]
        places = [place for _, members in joined for place in members]
        groups.append((marks.union(*(known for known, _ in joined)), [*places, at]))
    return tuple(sorted(tuple(sorted(members)) for _, members in groups))


def _marks(source: Source, claim: Claim) -> set[str]:
    marks = {f"text {source.content_hash}", f"by {_plain(source.origin or source.publisher or source.key)}"}
    quote = _plain(claim.evidence.quote)
    return marks | {f"says {quote}"} if len(quote.split()) >= _SHORTEST else marks


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
