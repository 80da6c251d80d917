"""Screens rows of names against a directory of listed parties and says what each hit is likely to be.

The index finds and scores; this module groups its matches by party, looks up under which lists each one stands, and names
the kind of hit from the reasons that the score was made of. It decides nothing about what may be done: that is `check`.
"""

from collections.abc import Callable, Iterable, Iterator
from math import prod
from typing import Protocol

from proscribe.answers.evidence import AGAINST, LEAST_BY_NUMBER, MOST_SUPPORT, SUPPORT, weighed
from proscribe.answers.screening import Hit, HitKind, ScreenedRow, ScreenQuery, Subject
from proscribe.model.parties import NameKind, PartyType
from proscribe.names.compare import THRESHOLD
from proscribe.names.entries import NameMatch, NameQuery
from proscribe.names.index import NameIndex
from proscribe.names.kinship import Kinship, kinship
from proscribe.names.parallel import search_all
from proscribe.names.reasons import Reason

_KIND_OF_NAME = {NameKind.BRAND: HitKind.BRAND, NameKind.MAIN: HitKind.SAME, NameKind.FORMER: HitKind.SAME}
#: A number may belong to a party whose name stands behind several likelier ones.
_MORE_BY_EVIDENCE = 20


class Directory(Protocol):
    """Who is listed: an index of names, and what is known of the subject behind each."""

    @property
    def index(self) -> NameIndex:
        """All names, each with the id of its subject."""

    def subject(self, id: str) -> Subject:
        """The subject of that id, which the index gave."""


def screen(
    queries: Iterable[ScreenQuery],
    *,
    directory: Directory,
    threshold: float = THRESHOLD,
    limit: int = 10,
    processes: int = 1,
    progress: Callable[[int], None] | None = None,
) -> Iterator[ScreenedRow]:
    """Screens rows one by one, in their order.

    Args:
        queries: the rows.
        directory: who is listed.
        threshold: the lowest score shown, 0-1.
        limit: at most so many hits a row.
        processes: how many may share the search of many rows; the answers are the same.
        progress: called with 1 after each row, or None.

    Returns:
        One screened row a query, hits best first, equal scores by subject.

    Raises:
        ProscribeError: when one of several processes dies.
    """
    rows = tuple(queries)
    asked = [NameQuery(query.name, query.type, query.country, _least(query, threshold)) for query in rows]
    most = limit if all(query.particulars.is_empty for query in rows) else limit + _MORE_BY_EVIDENCE
    found = search_all(directory.index, asked, processes=processes, limit=most, threshold=threshold)
    for query, matches in zip(rows, found, strict=True):
        hits = [_hit(query, match, directory.subject(match.subject)) for match in matches]
        shown = sorted((hit for hit in hits if hit.score >= threshold), key=_rank)
        yield ScreenedRow(query.row, query.name, query.country, tuple(shown[:limit]), particulars=query.particulars)
        if progress is not None:
            progress(1)


def _rank(hit: Hit) -> tuple[float, float]:
    """Best first; of two that bear the very name, the one that more is told for."""
    return -hit.score, -prod(reason.score for reason in hit.reasons if reason.feature in SUPPORT)


def _least(query: ScreenQuery, threshold: float) -> float | None:
    """How alike a name must be for the evidence of that row to make a hit of it; None when it has none."""
    told = query.particulars
    if told.is_empty:
        return None
    return min(threshold, LEAST_BY_NUMBER) if told.identifiers else threshold / MOST_SUPPORT


def _hit(query: ScreenQuery, match: NameMatch, subject: Subject) -> Hit:
    found = weighed(match.score, query.particulars, subject.particulars)
    reasons = (*match.reasons, *found.reasons)
    return Hit(subject, match.entry_text, _kind(query, match, subject, reasons), round(found.likeness, 4), reasons)


def _kind(query: ScreenQuery, match: NameMatch, subject: Subject, reasons: tuple[Reason, ...]) -> HitKind:
    features = {reason.feature: reason.score for reason in reasons}
    if "identifier" in features:
        return _KIND_OF_NAME.get(match.kind, HitKind.ALIAS)
    if features.keys() & ({"type", "short stem"} | AGAINST):
        return HitKind.NAMESAKE
    if subject.type is not PartyType.PERSON:
        kin = kinship(query.name, match.entry_text, home=subject.country)
        if kin is Kinship.AFFILIATE:
            return HitKind.AFFILIATE
    # A branch abroad bears the place; the bare name in another country is more often somebody else's.
    if features.get("country", 1.0) < 1:
        return HitKind.NAMESAKE
    return _KIND_OF_NAME.get(match.kind, HitKind.ALIAS)
