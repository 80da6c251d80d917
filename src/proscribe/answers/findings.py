"""The finding of a ruling on a measure: its words, reasons and evidence, written from what it was decided from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from proscribe.answers.applies import Fit
from proscribe.answers.duties import Duty
from proscribe.answers.hits import Hit
from proscribe.answers.result import EvidenceLine, Finding
from proscribe.answers.ruling import Inquiry, Ruling
from proscribe.ledger.course import Stretch
from proscribe.ledger.timeline import StageState, doubted
from proscribe.model.measures import Measure, StageChange
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust
from proscribe.model.verdicts import Verdict

_TRUST_ORDER = tuple(Trust)


class Case(NamedTuple):
    """One rule of one measure that applies, or may apply, through one of its targets."""

    duty: Duty
    hit: Hit
    match: Fit


class Relief(NamedTuple):
    """One rule of a measure that relieves another, standing on the day.

    Args:
        measure: the relief.
        effect: what is left of the duty relieved.
        open_points: what must hold for it to apply and was not told; () when it surely applies.
    """

    measure: Measure
    effect: Verdict
    open_points: tuple[str, ...]

    @property
    def is_sure(self) -> bool:
        """It applies whatever was not told."""
        return not self.open_points


@dataclass(frozen=True, slots=True)
class MeasureGround:
    """What a ruling on a measure was decided from.

    Args:
        case: the rule, the target and how they fit the question.
        stretch: what held on the day.
        reliefs: those that stand and may apply.
    """

    case: Case
    stretch: Stretch
    reliefs: tuple[Relief, ...]

    @property
    def title(self) -> str:
        """What to call the measure."""
        return self.case.hit.measure.title

    @property
    def jurisdiction(self) -> str:
        """Whose law it is."""
        return self.case.hit.measure.jurisdiction

    def finding(self, ruling: Ruling, inquiry: Inquiry) -> Finding:
        """The ruling with its reasons, sentences and evidence."""
        duty, hit, match = self.case
        measure, rule = hit.measure, duty.rule
        other_item = match.item.beside and hit.target.party is None
        state = doubted(measure, self.stretch.state, on=inquiry.question.on)
        return Finding(
            key=ruling.key,
            title=measure.title,
            issuer=measure.issuer,
            jurisdiction=measure.jurisdiction,
            instrument=measure.instrument.value,
            rule=rule.key,
            verdict=ruling.verdict,
            effect=rule.effect,
            stage=ruling.stage,
            since=ruling.since,
            reached=hit.text,
            bound=duty.bound_text,
            scope=duty.scope_text,
            conditions=match.told.held,
            depends_on=ruling.depends_on,
            unless=match.told.unless,
            eased_by=ruling.eased_by,
            eased_if=tuple(_relief_words(relief) for relief in self.reliefs if not relief.is_sure),
            next=ruling.next,
            evidence=tuple(_evidence(state, self.stretch.begun)),
            trust=_trust(state),
            doubts=tuple(_doubts(state, self.stretch.begun)),
            notes=tuple(note for note in (rule.note, *measure.notes) if note),
            other_asker=match.asker.beside,
            other_item=other_item,
            other_case=ruling.is_beside and not (match.asker.beside or other_item),
        )


def _relief_words(relief: Relief) -> str:
    return f"{relief.measure.title}: {relief.effect} if {' and '.join(relief.open_points)}"


def _evidence(state: StageState, begun: tuple[StageChange, ...]) -> Iterator[EvidenceLine]:
    """The deciding step first, then the others up to the day, newest first."""
    ordered = [step for step in (state.step, state.maybe_step) if step is not None]
    ordered += [step for step in reversed(begun) if step not in ordered]
    return (EvidenceLine(str(step.when), step.stage, step.summary, step.citation) for step in ordered)


def _doubts(state: StageState, begun: tuple[StageChange, ...]) -> Iterator[str]:
    """What the timeline leaves open, and the end that accepted news tells of where no such act is held."""
    if state.doubt:
        yield state.doubt
    if state.since is None or state.stage is None or state.stage.is_ended:
        return
    for step in begun:
        told = step.event_only and step.citation.trust is Trust.REPORTED and state.since.start <= step.when.start
        if told and (step.stage.is_ended or step.stage is Stage.SUSPENDED):
            yield f"the news tells of it as {step.stage} on {step.when}, and no such act is held: {step.citation.text}"


def _trust(state: StageState) -> Trust:
    steps = [step for step in (state.step, state.maybe_step) if step is not None]
    return max((step.citation.trust for step in steps), key=_TRUST_ORDER.index, default=Trust.CURATED)
