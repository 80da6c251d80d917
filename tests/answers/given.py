"""Small ledgers for questions: a register made of a few measures and parties."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from proscribe.answers.result import Question
from proscribe.dates import Period
from proscribe.ledger.ledger import Ledger
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import parse_circumstances
from proscribe.model.measures import Measure, Rule, Target
from proscribe.model.parties import Name, NameKind, Ownership, Party
from proscribe.model.verdicts import Verdict
from proscribe.register.register import Register
from tests.ledger.given import measure, step

ACME = Party("acme", "Acme Ltd", country="cn", names=(Name("Akme"), Name("Spark", NameKind.BRAND)))
CHILD = Party("child", "Child GmbH", country="de", owners=(Ownership("acme", share=80, until=Period.parse("2021-01-01")),))


def rule(activity: str = "buy", bound: str = "us/government", effect: str = "prohibited", **more: object) -> Rule:
    """One rule."""
    actors, acts = (Actor.parse(bound),), (Activity.parse(activity),)
    return Rule("r", actors, acts, Verdict.parse(effect), **more)  # type: ignore[arg-type]


def ban(key: str = "ban", *, rules: tuple[Rule, ...] = (), since: str = "2020-01-01", **more: object) -> Measure:
    """A measure in force from a day."""
    made = replace(measure(step(since, "in-force")), key=key, title=key, rules=rules or (rule(),))
    return replace(made, **more)  # type: ignore[arg-type]


def ledger_of(*measures: Measure, parties: Iterable[Party] = (ACME, CHILD)) -> Ledger:
    """A ledger with these measures."""
    by_key = MappingProxyType({each.key: each for each in measures})
    people = MappingProxyType({each.key: each for each in parties})
    return Ledger(Register(date(2030, 1, 1), "0" * 64, by_key, people, MappingProxyType({})))


def ask(
    party: str | None = "Acme", *, as_: str = "us/government", activity: str = "buy", on: str = "2020-06-01", **more: object
) -> Question:
    """A question; `told` as a list of FACT=VALUE."""
    told = parse_circumstances(more.pop("told", []))  # type: ignore[arg-type]
    return Question(Actor.parse(as_), Activity.parse(activity), date.fromisoformat(on), party=party, told=told, **more)  # type: ignore[arg-type]


CATEGORY = Target()
