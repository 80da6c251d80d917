"""What the news says beside the ledger: each claim with the measures it may be about, or as one the ledger lacks.

A claim never changes a verdict beyond `reported-only`. That it may be about a measure is a likeness shown to the reader
(same country of issuer, a common target, a compatible activity, a like step near that date), not a merger of the two.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from proscribe.dates import Period
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.timeline import state_on
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.instruments import Instrument
from proscribe.model.measures import Measure
from proscribe.model.sources import Source
from proscribe.model.stages import Stage

_ACT = "done"
_NEAR = timedelta(days=45)
"""Reports precede an act by weeks and follow it by days; steps further apart are told as separate events."""


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
    measures = tuple(_about(source, claim, ledger, on))
    stages = tuple(state_on(measure, on=on, known=known).stage for measure in measures)
    origins = {other.origin or other.publisher or other.key for other, like in pairs if _alike(like, claim)}
    return NewsItem(source, claim, tuple(measure.key for measure in measures), stages, max(1, len(origins)))


def _about(source: Source, claim: Claim, ledger: Ledger, on: date) -> list[Measure]:
    found = [
        measure
        for measure in ledger.register.measures.values()
        if not measure.eases
        and _same_country(claim, measure)
        and _common_target(claim, measure)
        and _told_step(source, claim, measure, on)
    ]
    # A company decides little about one party: issuer and target tell its decision, whatever the dealing is called.
    own = [measure for measure in found if _is_own_decision(claim, measure)]
    public = [measure for measure in found if measure.instrument is not Instrument.PRIVATE_DECISION]
    return own or [measure for measure in public if _compatible(claim, measure)]


def _is_own_decision(claim: Claim, measure: Measure) -> bool:
    named = claim.issuer.casefold() in measure.issuer.casefold()
    return measure.instrument is Instrument.PRIVATE_DECISION and named


def _told_step(source: Source, claim: Claim, measure: Measure, on: date) -> bool:
    """The measure took a step like the one claimed, by the day, and near the date claimed when there is one."""
    steps = [step for step in measure.history if step.when.may_have_begun_by(on) and _kind(step.stage) == _kind(claim.stage)]
    if claim.when is None and (source.published is None or _kind(claim.stage) == _ACT):
        return bool(steps)
    told = claim.when or source.published
    return told is not None and any(_near(step.when, told) for step in steps)


def _near(one: Period, other: Period) -> bool:
    return one.start <= other.end + _NEAR and other.start <= one.end + _NEAR


def _kind(stage: Stage | None) -> str:
    """Stages that reporters do not tell apart are of one kind."""
    if stage is None:
        return "denied"
    if stage.is_ended or stage is Stage.SUSPENDED:
        return "ended"
    if stage is Stage.CALLED_FOR:
        return "called for"
    return "talked of" if stage in {Stage.REPORTED, Stage.PROPOSED} else _ACT


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
