"""What the news says beside the ledger: each claim with the measures it may be about, or as one the ledger lacks.

A claim never changes a verdict beyond `reported-only`. That it may be about a measure is a likeness shown to the reader
(same country of issuer, a common target, a compatible activity, begun by the day), not a merger of the two.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from proscribe.ledger.ledger import Ledger
from proscribe.ledger.timeline import state_on
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.measures import Measure
from proscribe.model.sources import Source
from proscribe.model.stages import Stage


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One claim of one article, set beside the ledger.

    Args:
        source: the article.
        claim: what it asserts, with its quote.
        measures: keys of the measures it may be about; () for a claim that the ledger does not hold.
        stages: the stage of each of these on the day, or None.
        origins: number of independent origins that assert the like, 1 or more.
    """

    source: Source
    claim: Claim
    measures: tuple[str, ...]
    stages: tuple[Stage | None, ...]
    origins: int = 1

    @property
    def is_held(self) -> bool:
        """The ledger holds a measure that it may be about."""
        return bool(self.measures)

    @property
    def would_restrict(self) -> bool:
        """It tells of a restriction that is not over or denied, as opposed to relief."""
        ended = self.claim.stage is None or self.claim.stage.is_ended
        return not ended and self.claim.action in {ClaimAction.RESTRICT, ClaimAction.DESIGNATE, ClaimAction.EXTEND}


def news_items(
    articles: Iterable[tuple[Source, tuple[Claim, ...]]], *, ledger: Ledger, on: date, known: date | None = None
) -> tuple[NewsItem, ...]:
    """Every claim of the articles out by that day, beside the ledger, in order of source and place in the text.

    Args:
        articles: sources with the claims read from them.
        ledger: what is known besides.
        on: articles that surely came out later are left out; those without a date stay.
        known: the day of knowledge, when it is another.
    """
    day = known or on
    pairs = [
        (source, claim)
        for source, claims in articles
        if source.published is None or not source.published.begins_after(day)
        for claim in claims
    ]
    ordered = sorted(pairs, key=lambda pair: (pair[0].key, pair[1].evidence.start, pair[1].issuer, pair[1].targets))
    return tuple(_item(source, claim, pairs, ledger=ledger, on=on, known=known) for source, claim in ordered)


def _item(
    source: Source,
    claim: Claim,
    pairs: list[tuple[Source, Claim]],
    *,
    ledger: Ledger,
    on: date,
    known: date | None,
) -> NewsItem:
    measures = tuple(_about(claim, ledger, on))
    stages = tuple(state_on(measure, on=on, known=known).stage for measure in measures)
    origins = {other.origin or other.publisher or other.key for other, like in pairs if _alike(like, claim)}
    return NewsItem(source, claim, tuple(measure.key for measure in measures), stages, max(1, len(origins)))


def _about(claim: Claim, ledger: Ledger, on: date) -> Iterator[Measure]:
    for measure in ledger.register.measures.values():
        begun = measure.history[0].when.may_have_begun_by(on) and not measure.eases
        if begun and _same_country(claim, measure) and _common_target(claim, measure) and _compatible(claim, measure):
            yield measure


def _same_country(claim: Claim, measure: Measure) -> bool:
    return claim.issuer_country is not None and claim.issuer_country == measure.jurisdiction.partition("-")[0]


def _common_target(claim: Claim, measure: Measure) -> bool:
    named = {target.party for target in measure.targets if target.party is not None}
    countries = {target.country for target in measure.targets if target.country is not None}
    return bool(named & set(claim.target_parties)) or bool(countries & {target.lower() for target in claim.targets})


def _compatible(claim: Claim, measure: Measure) -> bool:
    return claim.activity is None or any(claim.activity in rule.activities for rule in measure.rules)


def _alike(one: Claim, other: Claim) -> bool:
    same_act = (one.issuer, one.action, one.stage) == (other.issuer, other.action, other.stage)
    return same_act and bool(set(one.targets) & set(other.targets))
