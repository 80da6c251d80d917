"""How much the register holds: measures by jurisdiction and by stage on a day, steps by stage and by trust."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from proscribe.ledger.ledger import Ledger
from proscribe.ledger.timeline import state_on

NO_STAGE = "no stage yet"
"""What stands for the stage of a measure before its first step."""


@dataclass(frozen=True, slots=True)
class Count:
    """One line.

    Args:
        what: what is counted, and by what: "measures by jurisdiction".
        value: the jurisdiction, stage or trust.
        number: how many.
    """

    what: str
    value: str
    number: int


def tally(ledger: Ledger, *, on: date) -> tuple[Count, ...]:
    """The counts, group by group, the largest first in each.

    Args:
        ledger: what is held.
        on: the day whose stages are counted.
    """
    measures = tuple(ledger.register.measures.values())
    stages = (state_on(measure, on=on, known=None).stage for measure in measures)
    steps = tuple(step for measure in measures for step in measure.history)
    return (
        *_counted("measures by jurisdiction", (measure.jurisdiction for measure in measures)),
        *_counted(f"measures by stage on {on}", (NO_STAGE if stage is None else stage.value for stage in stages)),
        *_counted("steps by stage", (step.stage.value for step in steps)),
        *_counted("steps by trust", (step.citation.trust.value for step in steps)),
    )


def _counted(what: str, values: Iterable[str]) -> list[Count]:
    counts = Counter(values)
    return [Count(what, value, counts[value]) for value in sorted(counts, key=lambda value: (-counts[value], value))]
