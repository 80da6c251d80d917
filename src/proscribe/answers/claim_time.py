"""When a claim says something happened, set beside the steps of a measure: the nearest like step, and how far it is.

A report precedes an act by weeks and follows it by days. Steps that reporters do not tell apart are of one kind: announced,
adopted and in force; reported and proposed; every end. An article's own day stands in for an event's day that is not told.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from proscribe.dates import Period
from proscribe.ledger.accepted import RESTRICTING, is_reported
from proscribe.ledger.news import OWN_MEASURE
from proscribe.ledger.timeline import state_on
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.measures import Measure, StageChange
from proscribe.model.sources import Source
from proscribe.model.stages import Stage

DONE = frozenset({Stage.ANNOUNCED, Stage.ADOPTED, Stage.IN_FORCE, Stage.EXTENDED})
"""An authority has acted, however far the act has come."""

ENDED = frozenset({Stage.LIFTED, Stage.STRUCK_DOWN, Stage.EXPIRED, Stage.SUSPENDED})
"""It binds no more, for good or for a time."""

TALKED = frozenset({Stage.REPORTED, Stage.PROPOSED})
"""Thought of, leaked or put forward."""

_RELIEF = frozenset({Stage.EASED, Stage.SUSPENDED, Stage.EXTENDED, Stage.LIFTED, Stage.EXPIRED, Stage.STRUCK_DOWN})
_SURE = 3
"""Days between an act and the article or the date told, that papers need and time zones make."""

_NOTHING = 180
"""Days beyond which nearness says nothing."""

_COMING = 540
"""Days that a measure may be talked of before its first step; statutes took that long."""

_EARLY = 7
"""Days by which an act may be told of before it: a paper's own date slips, an order is out before it is published."""

_TALK_GOES_ON = 30
"""Days after the act on which the talk of it may still be printed."""


@dataclass(frozen=True, slots=True)
class Timing:
    """A claim's time set beside a measure.

    Args:
        told: the day or period that the claim tells or its article has; None when there is neither.
        step: the measure's like step nearest to it, or None.
        gap: days between the two, 0 when they overlap; None without both.
        score: 0 to 1.
        text: the reason in words.
        unlikely: it speaks as to come of what had bound for long, as done of what was years ahead, or has no time at all.
    """

    told: Period | None
    step: StageChange | None
    gap: int | None
    score: float
    text: str
    unlikely: bool = False


def timing(source: Source, claim: Claim, measure: Measure) -> Timing:
    """How well the claim's time fits the measure's steps.

    Args:
        source: the article; its day stands in for an event's day that is not told.
        claim: what it asserts.
        measure: the measure; steps known from the news alone do not count.
    """
    told = claim.when or source.published
    steps = [step for step in like_steps(claim, measure) if _may_be_told(step, source)]
    if told is None:
        text = "neither date nor publication is known"
        return Timing(None, steps[0] if steps else None, None, 0.4 if steps else 0.1, text, unlikely=not steps)
    if not steps:
        return _to_come(told, claim, measure)
    nearest = min(steps, key=lambda step: (days_apart(step.when, told), step.stage is not claim.stage, step.when.start))
    gap = days_apart(nearest.when, told)
    score = max(_nearness(gap) * _kinship(nearest, claim, measure), _least(claim, measure, told))
    text = f"{nearest.stage} on {nearest.when}, {gap} days from {told}"
    # Nobody denies today what was in the papers years ago.
    return Timing(told, nearest, gap, score, text, unlikely=claim.stage is None and gap > _NOTHING)


def like_steps(claim: Claim, measure: Measure) -> Iterator[StageChange]:
    """The steps that the claim, by its action and stage, may be about; reported ones only where a measure has no others."""
    wanted = _stages(claim, measure)
    from_news = measure.key.startswith(OWN_MEASURE)
    return (step for step in measure.history if step.stage in wanted and (from_news or not is_reported(step)))


def _stages(claim: Claim, measure: Measure) -> frozenset[Stage]:
    if claim.stage is None:
        return frozenset(Stage)
    if claim.stage in ENDED:
        return ENDED
    if claim.action not in RESTRICTING:
        # A relief that is a measure of its own is granted and prolonged; one within a measure is a step of it.
        events = frozenset({Stage.ANNOUNCED}) if claim.action is ClaimAction.LIFT else frozenset()
        return _RELIEF | events | (DONE if measure.eases else frozenset())
    if claim.stage is Stage.CALLED_FOR:
        return frozenset({Stage.CALLED_FOR})
    return TALKED if claim.stage in TALKED else DONE | ({Stage.EASED} if claim.stage is Stage.EASED else frozenset())


def _may_be_told(step: StageChange, source: Source) -> bool:
    """An article knows no talk that came after it, and no act that came long after it unless it was scheduled."""
    published = source.published
    if published is not None and step.stage in {*TALKED, Stage.CALLED_FOR} and step.when.begins_after(published.last):
        return False
    return published is None or step.known_from <= published.last or days_apart(step.when, published) <= _NOTHING


def _to_come(told: Period, claim: Claim, measure: Measure) -> Timing:
    """The measure has no such step: the claim may be early news of it, or adds something to it while it lives."""
    own = [step for step in measure.history if not is_reported(step) and not step.event_only]
    if not own:
        return Timing(told, None, None, 0.2, "no step of its own to compare with")
    first = own[0]
    ahead = (first.when.start - told.last).days
    if claim.stage in {*TALKED, Stage.CALLED_FOR} and claim.action in RESTRICTING:
        if ahead >= 0:
            score = 0.85 * max(0.0, 1 - ahead / _COMING)
            return Timing(told, None, None, score, f"{ahead} days before its first step", unlikely=ahead > _COMING)
        late = -ahead > _TALK_GOES_ON and any(step.stage in DONE for step in own if step.when.start <= told.start)
        return Timing(told, None, None, 0.1 if late else 0.4, "talked of after its first step", unlikely=late)
    if ahead > 0:
        return Timing(told, None, None, 0.05, "before its first step", unlikely=ahead > _EARLY)
    return Timing(told, None, None, 0.35, "no such step, while the measure stands")


def _least(claim: Claim, measure: Measure, told: Period) -> float:
    """What a claim far from every like step still has: a ban is mentioned years later, and ends may be told that are none."""
    over = state_on(measure, on=told.last).stage
    stands = over is None or not over.is_ended
    if claim.stage in ENDED:
        return 0.35 if stands else 0.45 * (claim.when is None)
    if claim.when is not None or claim.stage not in DONE:
        # Whoever dates an act must date it right.
        return 0.0
    return 0.45 if stands else 0.25


def _kinship(step: StageChange, claim: Claim, measure: Measure) -> float:
    """The very stage told fits best; an event that changed no stage is told of less than one that did."""
    if measure.eases and claim.action not in RESTRICTING and not step.event_only:
        return 1.0
    if step.event_only:
        return 0.9
    return 1.0 if step.stage is claim.stage else 0.95


def days_apart(one: Period, other: Period) -> int:
    """Days between two periods; 0 when they share a day."""
    return max(0, (one.start - other.last).days, (other.start - one.last).days)


def _nearness(days: int) -> float:
    return 1.0 if days <= _SURE else max(0.0, 1 - math.log(days / _SURE) / math.log(_NOTHING / _SURE))
