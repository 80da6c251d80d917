"""Measures of a few steps, built in one line."""

from datetime import date

from proscribe.dates import Period
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.instruments import Instrument
from proscribe.model.measures import Measure, Rule, StageChange, Target
from proscribe.model.reach import Reach
from proscribe.model.sources import Citation
from proscribe.model.stages import Stage
from proscribe.model.verdicts import Verdict

RULE = Rule("rule", (Actor.parse("us"),), (Activity.BUY,), Verdict.PROHIBITED)


def step(when: str, stage: str, **more: object) -> StageChange:
    """One step, cited."""
    return StageChange(Period.parse(when), Stage.parse(stage), f"{stage} it is", Citation("Gazette 1"), **more)  # type: ignore[arg-type]


def measure(*steps: StageChange, targets: tuple[Target, ...] = (Target("acme"),), checked: str = "2030-01-01") -> Measure:
    """A measure with these steps and one rule."""
    return Measure(
        key="m", title="M", summary="", issuer="I", jurisdiction="us", instrument=Instrument.STATUTE, authority="A",
        targets=targets, rules=(RULE,), reach=Reach.NAMED, history=steps, checked=date.fromisoformat(checked),
    )  # fmt: skip
