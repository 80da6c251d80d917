"""The course of a measure: its stage and next change for every stretch of days between two dates that it names.

`timeline` walks a history for one day. Between two dates that the history, the target or the rule names, that walk gives the
same for every day; so a course walks each stretch once, when it is first asked for, and finds the stretch by bisection.

So of a denial order of April 2018, lifted in July, `course.on(date(2018, 4, 16)).state.stage` is in force and that of
13 July lifted.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from proscribe.dates import Period
from proscribe.ledger.timeline import NextChange, StageState, next_change, stated_on, steps_known
from proscribe.model.measures import Measure, Rule, StageChange, Target

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """What holds on every day of one stretch.

    Args:
        state: the stage by the steps alone; `timeline.doubted` adds the doubt of a day nobody looked at.
        since: when the stage began, as text, or "".
        next: the first dated change after it, or None.
        begun: the steps known that had, or may have, begun; oldest first.
    """

    state: StageState
    since: str
    next: NextChange | None
    begun: tuple[StageChange, ...]


class Course:
    """The stretches of one measure for one target and rule, by what was known on one day.

    Args:
        measure: the measure.
        target: the target reached, or None for the measure at large.
        rule: the duty in question, or None for the measure at large.
        known: only steps public by this day count; None for all.
    """

    __slots__ = ("_known", "_measure", "_rule", "_stretches", "_target", "_turns")

    def __init__(self, measure: Measure, *, target: Target | None, rule: Rule | None, known: date | None) -> None:
        self._measure, self._target, self._rule, self._known = measure, target, rule, known
        self._turns = sorted({*_turns_of_steps(measure), *_turns_of_parts(target, rule)})
        self._stretches: list[Stretch | None] = [None] * (len(self._turns) + 1)

    def on(self, day: date) -> Stretch:
        """What holds that day, and on every other day of its stretch."""
        at = bisect_right(self._turns, day)
        found = self._stretches[at]
        if found is None:
            found = self._stretches[at] = self._walked(day)
        return found

    def _walked(self, day: date) -> Stretch:
        measure, known, target, rule = self._measure, self._known, self._target, self._rule
        state = stated_on(measure, on=day, known=known, target=target, rule=rule)
        change = next_change(measure, on=day, known=known, target=target, rule=rule)
        begun = tuple(step for step in steps_known(measure, known=known) if step.when.may_have_begun_by(day))
        return Stretch(state, "" if state.since is None else str(state.since), change, begun)


def _turns_of_steps(measure: Measure) -> Iterator[date]:
    for step in measure.history:
        yield from _turns(step.when)
        if step.until is not None:
            yield step.until + _DAY


def _turns_of_parts(target: Target | None, rule: Rule | None) -> Iterator[date]:
    for part in (target, rule):
        for period in () if part is None else (part.since, part.until):
            yield from _turns(period)
    yield from _turns(None if rule is None else rule.announced)


def _turns(period: Period | None) -> tuple[date, ...]:
    """The day from which it may have begun, and the one from which it surely has."""
    return () if period is None else (period.start, period.last)
