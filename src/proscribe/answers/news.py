"""What the news says beside the ledger: each claim with the measures it may be about, or as one the ledger lacks.

A claim never changes a verdict beyond `reported-only`. That it may be about a measure is a likeness shown to the reader,
not a merger of the two; `reconcile` says how it is found.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from proscribe.answers.likeness import Matcher
from proscribe.answers.reconcile import Outcome, Reconciled, reconcile
from proscribe.answers.resolve import Finder
from proscribe.ledger.accepted import RESTRICTING
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.timeline import state_on
from proscribe.model.claims import Claim
from proscribe.model.sources import Source
from proscribe.model.stages import Stage


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One claim of one article, set beside the ledger.

    Args:
        source: the article.
        claim: what it asserts, with its quote.
        measures: keys of the measures it may be about, one unless it is ambiguous; () when the ledger lacks it.
        stages: the stage of each of these on the day, or None.
        origins: number of independent origins that assert the like, 1 or more.
        outcome: what it is to the ledger.
        because: the ground of that in a sentence.
        lead: days from its publication to the authority's act, negative when printed after it; None when not known.
    """

    source: Source
    claim: Claim
    measures: tuple[str, ...]
    stages: tuple[Stage | None, ...]
    origins: int = 1
    outcome: Outcome = Outcome.NEW
    because: str = ""
    lead: int | None = None

    @property
    def is_held(self) -> bool:
        """The ledger holds a measure that it may be about."""
        return bool(self.measures)

    @property
    def would_restrict(self) -> bool:
        """It tells of a restriction that is not over or denied, as opposed to relief."""
        ended = self.claim.stage is None or self.claim.stage.is_ended
        return not ended and self.claim.action in RESTRICTING


def news_items(
    articles: Iterable[tuple[Source, tuple[Claim, ...]]],
    *,
    ledger: Ledger,
    on: date,
    known: date | None = None,
    finder: Finder | None = None,
) -> tuple[NewsItem, ...]:
    """Every claim of the articles out by that day, beside the ledger, in order of source and place in the text.

    Args:
        articles: sources with the claims read from them.
        ledger: what is known besides.
        on: articles that surely came out later are left out; those without a date stay.
        known: the day of knowledge, when it is another; measures that nobody could know by then are not compared.
        finder: how to find a party by name; None for a new one over the ledger.
    """
    day = known or on
    pairs = [
        (source, claim)
        for source, claims in articles
        if source.published is None or not source.published.begins_after(day)
        for claim in claims
    ]
    ordered = sorted(pairs, key=lambda pair: (pair[0].key, pair[1].evidence.start, pair[1].issuer, pair[1].targets))
    matcher = Matcher(finder or Finder(ledger), known=day)
    return tuple(_item(one, ledger=ledger, on=on, known=known) for one in reconcile(ordered, matcher))


def _item(one: Reconciled, *, ledger: Ledger, on: date, known: date | None) -> NewsItem:
    held = one.outcome not in {Outcome.NEW, Outcome.OWN_DECISION}
    alone = (one.measure,) if one.measure is not None else ()
    measures = alone or (tuple(candidate.measure.key for candidate in one.candidates) if held else ())
    stages = tuple(state_on(ledger.register.measures[key], on=on, known=known).stage for key in measures)
    return NewsItem(one.source, one.claim, measures, stages, one.origins, one.outcome, one.because, one.lead)
