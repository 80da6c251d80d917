"""Sets a claim from the news beside the ledger: it confirms a step, adds one, contradicts, or tells of something new.

A claim that fits two measures about as well is offered with both and never put on either: merging is a person's act, and
so is accepting. What is found here is a proposal with its reasons.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from proscribe.answers.claim_time import DONE, ENDED, TALKED, days_apart, like_steps
from proscribe.answers.likeness import Candidate, Matcher
from proscribe.answers.origins import Told, origins_of
from proscribe.dates import Period
from proscribe.ledger.accepted import RESTRICTING, is_reported
from proscribe.ledger.timeline import state_on
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.measures import Measure, StageChange
from proscribe.model.sources import Source
from proscribe.model.stages import Stage
from proscribe.model.vocabulary import Vocabulary

ENOUGH = 0.56
"""A likeness below this is no ground to put a claim on a measure."""

APART = 0.03
"""A second measure closer to the best than this makes the claim ambiguous."""

TOLERANCE = 7
"""Days by which a date told may differ from the one held: signed, published and effective lie that close."""

_ANOTHER_EVENT = 75
"""Days beyond which another date is another event, not a wrong date."""

_STILL_TALK = 45
"""Days within which two reports of a plan are the same news."""

_MOST = 5
_LIFTING = frozenset({ClaimAction.LIFT})


class Outcome(Vocabulary):
    """What a claim is to the ledger."""

    CONFIRMS = ("confirms", "tells a step that a measure of the ledger has", "a step it lacks is adds-step")
    ADDS_STEP = ("adds-step", "tells a step that its measure lacks", "one that cannot be is contradicts")
    CONTRADICTS = ("contradicts", "says what its measure's history rules out: an end, another date, a denial", "")
    AMBIGUOUS = ("ambiguous", "fits several measures about as well; a person must choose", "")
    NEW = ("new", "fits no measure of the ledger", "a company's own choice is own-decision")
    OWN_DECISION = ("own-decision", "a company's own choice that the ledger lacks; binds nobody else", "")


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A claim beside the ledger.

    Args:
        source: the article.
        claim: what it asserts.
        outcome: what it is to the ledger.
        candidates: the measures it may be about, likest first; the one it is put on, or all that are offered.
        because: the ground of the outcome in a sentence.
        origins: independent origins of like claims on the same measure, 1 or more.
        lead: days from the first day the claim was public to the authority's act; negative when it was printed after it,
            None when either day is not known.
    """

    source: Source
    claim: Claim
    outcome: Outcome
    candidates: tuple[Candidate, ...]
    because: str
    origins: int = 1
    lead: int | None = None

    @property
    def measure(self) -> str | None:
        """Key of the measure it is put on; None when there is none, or several are offered."""
        settled = self.outcome in {Outcome.CONFIRMS, Outcome.ADDS_STEP, Outcome.CONTRADICTS}
        return self.candidates[0].measure.key if settled else None


def reconcile(told: Iterable[Told], matcher: Matcher) -> tuple[Reconciled, ...]:
    """Every claim beside the ledger, in the order given, with origins counted over all of them.

    Args:
        told: claims with their articles.
        matcher: over the ledger.
    """
    alone = [_alone(source, claim, matcher) for source, claim in told]
    return tuple(_counted(one, alone) for one in alone)


def _counted(one: Reconciled, all_: list[Reconciled]) -> Reconciled:
    alike = [(other.source, other.claim) for other in all_ if _tell_the_like(one, other)]
    return _with(one, origins=max(1, origins_of(alike)), lead=_lead(one))


def _with(one: Reconciled, *, origins: int, lead: int | None) -> Reconciled:
    return Reconciled(one.source, one.claim, one.outcome, one.candidates, one.because, origins, lead)


def _tell_the_like(one: Reconciled, other: Reconciled) -> bool:
    """The same kind of step on the same measure or, where neither has one, on a common target by the same country."""
    if _kind(one.claim) != _kind(other.claim):
        return False
    if one.measure is not None or other.measure is not None:
        return one.measure == other.measure
    same_side = (one.claim.action in RESTRICTING) == (other.claim.action in RESTRICTING)
    place = one.claim.issuer_country == other.claim.issuer_country
    return same_side and place and bool(set(one.claim.targets) & set(other.claim.targets))


def _kind(claim: Claim) -> str:
    if claim.stage is None:
        return "denied"
    if claim.stage in ENDED:
        return "ended"
    return "talked of" if claim.stage in {*TALKED, Stage.CALLED_FOR} else "done"


def _lead(one: Reconciled) -> int | None:
    """Days by which the print ran ahead of the authority's first act on the measure."""
    published = one.source.published
    if one.measure is None or published is None:
        return None
    acts = [step for step in one.candidates[0].measure.history if step.stage in DONE and not is_reported(step)]
    return (acts[0].when.start - published.last).days if acts else None


def _alone(source: Source, claim: Claim, matcher: Matcher) -> Reconciled:
    found = matcher.candidates((source, claim))
    likely = tuple(one for one in found if one.score >= ENOUGH)
    if not likely:
        outcome = Outcome.OWN_DECISION if matcher.is_company(claim) else Outcome.NEW
        because = (
            "no measure of the ledger is like it" if not found else f"the likest, {found[0].measure.key}, is not like enough"
        )
        return Reconciled(source, claim, outcome, found[:_MOST], because)
    close = _offered(claim, likely)
    if len(close) > 1:
        keys = ", ".join(one.measure.key for one in close[:_MOST])
        return Reconciled(source, claim, Outcome.AMBIGUOUS, close[:_MOST], f"fits about as well: {keys}")
    outcome, because = _settled(source, claim, likely[0])
    return Reconciled(source, claim, outcome, likely[:_MOST], because)


def _offered(claim: Claim, likely: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The best and those too close to it; a measure and its own relief are told apart by what the claim does."""
    best = likely[0]
    close = [one for one in likely if best.score - one.score < APART]
    if claim.action in RESTRICTING:
        close = [one for one in close if not one.measure.eases] or close
    return tuple(close)


def _settled(source: Source, claim: Claim, candidate: Candidate) -> tuple[Outcome, str]:
    told = candidate.timing.told
    if claim.stage is None:
        return _denied(candidate)
    if claim.stage in ENDED and claim.action in {*RESTRICTING, *_LIFTING}:
        return _ended(claim, candidate, told)
    if claim.stage in {*TALKED, Stage.CALLED_FOR} and claim.action in RESTRICTING:
        return _talked_of(candidate)
    return _done(source, claim, candidate, told)


def _denied(candidate: Candidate) -> tuple[Outcome, str]:
    step = candidate.timing.step
    if step is None:
        return Outcome.ADDS_STEP, "denied, and no step of it is held"
    return Outcome.CONTRADICTS, f"denied, where the ledger holds {step.stage} on {step.when}"


def _ended(claim: Claim, candidate: Candidate, told: Period | None) -> tuple[Outcome, str]:
    measure, step = candidate.measure, candidate.timing.step
    if step is not None and (claim.when is None or (candidate.timing.gap or 0) <= TOLERANCE):
        return Outcome.CONFIRMS, f"the ledger holds {step.stage} on {step.when}"
    if step is not None and claim.when is not None and (candidate.timing.gap or 0) <= _ANOTHER_EVENT:
        return Outcome.CONTRADICTS, f"dated {told}, where the ledger holds {step.stage} on {step.when}"
    if told is not None:
        state = state_on(measure, on=told.last)
        if state.stage is not None and state.stage.is_binding and told.last <= measure.checked:
            return Outcome.CONTRADICTS, f"told as {claim.stage}, where the ledger holds {state.stage} since {state.since}"
    return Outcome.ADDS_STEP, f"the ledger holds no end of it near {told or 'that time'}"


def _talked_of(candidate: Candidate) -> tuple[Outcome, str]:
    step, gap = candidate.timing.step, candidate.timing.gap
    if step is not None and gap is not None and gap <= _STILL_TALK:
        return Outcome.CONFIRMS, f"the ledger holds {step.stage} on {step.when}"
    return Outcome.ADDS_STEP, f"an earlier or other report of it: {candidate.timing.text}"


def _done(source: Source, claim: Claim, candidate: Candidate, told: Period | None) -> tuple[Outcome, str]:
    measure, step, gap = candidate.measure, candidate.timing.step, candidate.timing.gap
    over = _over_before(measure, told) if told is not None and claim.when is not None and claim.action in RESTRICTING else ""
    if step is not None and (gap is None or gap <= TOLERANCE):
        return Outcome.CONFIRMS, f"the ledger holds {step.stage} on {step.when}"
    if over:
        return Outcome.CONTRADICTS, f"told as {claim.stage} on {told}, where the ledger holds {over}"
    if step is None:
        return Outcome.ADDS_STEP, "the ledger holds no such step of it"
    return _elsewhen(source, claim, candidate, step)


def _elsewhen(source: Source, claim: Claim, candidate: Candidate, step: StageChange) -> tuple[Outcome, str]:
    """A like step is held on another day than told."""
    held = f"{step.stage} on {step.when}"
    if claim.when is None and _by(step.when, source):
        return Outcome.CONFIRMS, f"told without a date; the ledger holds {held}"
    if claim.when is None or (source.published is not None and step.when.begins_after(source.published.last)):
        return Outcome.ADDS_STEP, f"told before the ledger's {held}"
    same = any(one.stage is claim.stage for one in like_steps(claim, candidate.measure))
    if same and (candidate.timing.gap or 0) <= _ANOTHER_EVENT:
        return Outcome.CONTRADICTS, f"dated {claim.when}, where the ledger holds {held}"
    return Outcome.ADDS_STEP, f"the nearest step held is {held}"


def _over_before(measure: Measure, told: Period) -> str:
    """The end that the measure had come to well before that time, in words, or ""."""
    state = state_on(measure, on=told.start - timedelta(days=TOLERANCE))
    later = any(step.when.start >= told.start - timedelta(days=TOLERANCE) for step in measure.history if not is_reported(step))
    ended = state.stage is not None and state.stage.is_ended and not later
    return f"{state.stage} since {state.since}" if ended else ""


def _by(when: Period, source: Source) -> bool:
    """The step lay before the article, or within a week of it."""
    return source.published is None or days_apart(when, source.published) <= TOLERANCE or when.start <= source.published.last
