"""The stage of a measure on a day, computed from its dated steps and from what was known by another day.

Nothing here is stored: a history is a row of dated steps, and every question walks it anew. A step dated "May 2018" has
surely happened from 31 May on; in between, the state names both stages. A stage with a term ends with it, unless a later
step says otherwise; what follows a stay whose term has run out is unknown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from proscribe.dates import Period
from proscribe.model.measures import Measure, Rule, StageChange, Target
from proscribe.model.sources import Citation
from proscribe.model.stages import Stage, stage_after


@dataclass(frozen=True, slots=True)
class StageState:
    """Where a measure stands on a day, for one target and one rule.

    Args:
        stage: the stage that surely holds, or None when nothing had happened yet.
        since: when it came to hold, or None.
        step: the step that brought it, or None.
        until: last day of its term, or None.
        maybe: the stage that may hold instead, because a step's day is not known exactly, or None.
        maybe_step: the step that would have brought it.
        doubt: why the state may be another than stated, in a sentence, or "".
    """

    stage: Stage | None = None
    since: Period | None = None
    step: StageChange | None = None
    until: date | None = None
    maybe: Stage | None = None
    maybe_step: StageChange | None = None
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class NextChange:
    """The next dated change after a day.

    Args:
        when: its date.
        stage: the stage it brings, or None when that is not known.
        summary: what will happen, in a sentence.
        citation: who says so, or None when it follows from a term already cited.
    """

    when: Period
    stage: Stage | None
    summary: str
    citation: Citation | None = None


def steps_known(measure: Measure, *, known: date | None) -> tuple[StageChange, ...]:
    """The steps that were public by that day, oldest first; all of them for None."""
    return tuple(step for step in measure.history if known is None or step.known_from <= known)


def state_on(
    measure: Measure, *, on: date, known: date | None = None, target: Target | None = None, rule: Rule | None = None
) -> StageState:
    """Where the measure stands on a day for one target and one of its rules.

    Args:
        measure: the measure.
        on: the day asked about.
        known: only steps public by this day count; None for all.
        target: the target reached, or None for the measure at large.
        rule: the duty in question, or None for the measure at large.
    """
    return doubted(measure, stated_on(measure, on=on, known=known, target=target, rule=rule), on=on)


def stated_on(
    measure: Measure, *, on: date, known: date | None = None, target: Target | None = None, rule: Rule | None = None
) -> StageState:
    """The same by the steps alone, whether or not anybody looked so late; it changes only on the days that they name."""
    state = StageState()
    for step in _relevant(measure, known=known, target=target, rule=rule):
        if step.when.has_begun_by(on):
            state = _after(_ran_out(state, step.when.last), step)
        elif step.when.may_have_begun_by(on):
            state = _in_doubt(_ran_out(state, on), step)
    return _narrowed(_ran_out(state, on), target=target, rule=rule, on=on)


def next_change(
    measure: Measure, *, on: date, known: date | None = None, target: Target | None = None, rule: Rule | None = None
) -> NextChange | None:
    """The first dated change after that day that the ledger holds, or None."""
    return soonest(_changes_after(measure, on=on, known=known, target=target, rule=rule))


def soonest(changes: Iterable[NextChange | None]) -> NextChange | None:
    """The first of some changes by date; None when there is none among them."""
    found = (change for change in changes if change is not None)
    return min(found, key=lambda change: (change.when.start, change.when.end, change.summary), default=None)


def _relevant(measure: Measure, *, known: date | None, target: Target | None, rule: Rule | None) -> Iterator[StageChange]:
    name = None if target is None else target.party or target.country
    for step in steps_known(measure, known=known):
        hits_target = not step.targets or target is None or name in step.targets
        hits_rule = not step.rules or rule is None or rule.key in step.rules
        if hits_target and hits_rule and not step.event_only:
            yield step


def _after(state: StageState, step: StageChange) -> StageState:
    stage = stage_after(state.stage, step.stage)
    if stage is state.stage and step.stage is not stage:
        return state
    return StageState(stage, step.when, step, step.until)


def _in_doubt(state: StageState, step: StageChange) -> StageState:
    stage = stage_after(state.stage, step.stage)
    if stage is state.stage:
        return state
    return replace(
        state, maybe=stage, maybe_step=step, doubt=f"the day of this step is only known as {step.when}: {step.summary}"
    )


def _ran_out(state: StageState, by: date) -> StageState:
    """The state once its term, if it has one, ended before that day."""
    if state.until is None or state.step is None or by <= state.until:
        return state
    begins = Period.of_day(state.until + timedelta(days=1))
    if state.step.then is None:
        return replace(state, until=None, doubt=f"{state.stage} by its terms until {state.until}; what followed is not known")
    return StageState(state.step.then, begins, state.step)


def _narrowed(state: StageState, *, target: Target | None, rule: Rule | None, on: date) -> StageState:
    """The state under the target's and the rule's own dates."""
    if rule is not None and rule.announced is not None and not rule.announced.has_begun_by(on):
        return StageState()
    for part in (target, rule):
        if part is not None and state.stage is not None:
            state = _within(state, state.stage, part=part, on=on)
    return state


def _within(state: StageState, stage: Stage, *, part: Target | Rule, on: date) -> StageState:
    if part.until is not None and part.until.has_begun_by(on) and not stage.is_ended:
        return StageState(Stage.EXPIRED, part.until, state.step)
    if part.since is not None and not part.since.has_begun_by(on) and stage.is_binding:
        return StageState(Stage.ADOPTED, state.since, state.step)
    return state


def doubted(measure: Measure, state: StageState, *, on: date) -> StageState:
    """The state with a doubt on a day after the last one on which somebody looked at the measure."""
    if state.stage is None or state.doubt or on <= measure.checked:
        return state
    term = "" if state.until is None else f" by its terms until {state.until}"
    return replace(state, doubt=f"{state.stage}{term}; not verified since {measure.checked}: the state on {on} is not known")


def _changes_after(
    measure: Measure, *, on: date, known: date | None, target: Target | None, rule: Rule | None
) -> Iterator[NextChange]:
    for step in _relevant(measure, known=known, target=target, rule=rule):
        if step.when.begins_after(on):
            yield NextChange(step.when, step.stage, step.summary, step.citation)
    state = stated_on(measure, on=on, known=known, target=target, rule=rule)
    if state.until is not None and state.step is not None and state.stage is not None:
        yield _end_of_term(state.until, state.stage, state.step)
    for part in (target, rule):
        if part is not None and part.since is not None and part.since.begins_after(on):
            yield NextChange(part.since, Stage.IN_FORCE, part.note or f"this part of {measure.title} takes effect")
        if part is not None and part.until is not None and part.until.begins_after(on):
            yield NextChange(part.until, Stage.EXPIRED, part.note or f"this part of {measure.title} ends")


def _end_of_term(until: date, stage: Stage, step: StageChange) -> NextChange:
    begins = Period.of_day(until + timedelta(days=1))
    if step.then is None:
        return NextChange(begins, None, f"{stage} ends by its terms; what follows is not known", step.citation)
    return NextChange(begins, step.then, f"{stage} until {until} by its terms", step.citation)
