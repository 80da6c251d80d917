"""The rules of a register as numbered duties, their words written once, so that a question is compared with all of them at once.

A set of duties is an integer with one bit for each: those that restrain an activity, that bind an asker, that cover an item.
What a question may fall under is the intersection of the three; everything else is set aside without being looked at.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import Condition
from proscribe.model.items import ANY_ITEM
from proscribe.model.measures import FOREIGN, Measure, Programme, Rule
from proscribe.register.register import Register

Scope = tuple[tuple[str, ...], tuple[str, ...]]
"""The items that a rule covers, and those it leaves out."""


@dataclass(eq=False)
class Duty:
    """One rule of one measure or programme.

    Args:
        number: counts up in order of key and rule, measures first.
        rule: the rule.
        holder: the measure or programme it is part of.
        bound_group: the place of whom it binds among `Duties.bounds`.
        scope_group: the place of what it covers among `Duties.scopes`.
    """

    number: int
    rule: Rule
    holder: Measure | Programme
    bound_group: int
    scope_group: int

    def __post_init__(self) -> None:
        self.bit = 1 << self.number
        self.jurisdiction = self.holder.jurisdiction

    @cached_property
    def bound_text(self) -> str:
        """Whom the rule binds, as written."""
        return " or ".join(str(actor) for actor in self.rule.bound)

    @cached_property
    def scope_text(self) -> str:
        """What the rule covers, in words."""
        rule = self.rule
        items = "everything" if rule.items == (ANY_ITEM,) else ", ".join(rule.items)
        origin = f" made in {', '.join(rule.origins)}" if rule.origins and rule.origins != (FOREIGN,) else ""
        foreign = " made abroad" if rule.origins == (FOREIGN,) else ""
        excluded = f", without {', '.join(rule.excluded)}" if rule.excluded else ""
        return f"{items}{origin}{foreign}{excluded}"

    @cached_property
    def origin_text(self) -> str:
        """Where an item must have been made, in words."""
        names = (f"outside {self.jurisdiction.upper()}" if each == FOREIGN else each.upper() for each in self.rule.origins)
        return " or ".join(names)

    @cached_property
    def conditions(self) -> tuple[tuple[Condition, str], ...]:
        """What must hold, each with its words."""
        return tuple((condition, str(condition)) for condition in self.rule.conditions)

    @cached_property
    def exceptions(self) -> tuple[tuple[tuple[Condition, ...], str], ...]:
        """What takes a dealing out, each group with its words."""
        return tuple((group, " and ".join(str(condition) for condition in group)) for group in self.rule.unless)


class Duties:
    """Every duty of a register.

    Args:
        register: the register.

    Attributes:
        of_measure: the duties of each measure, by its key, in the order of its rules.
        of_programme: the same for programmes.
        by_activity: the set of duties that restrain each activity.
        bounds: whom duties bind, each once, with the set of duties that bind them.
        scopes: what duties cover, each once, with the set of duties that cover it.
    """

    def __init__(self, register: Register) -> None:
        self.bounds: dict[tuple[Actor, ...], int] = {}
        self.scopes: dict[Scope, int] = {}
        self.by_activity: dict[Activity, int] = {}
        self._bound_groups: dict[tuple[Actor, ...], int] = {}
        self._scope_groups: dict[Scope, int] = {}
        self._count = 0
        self.of_measure = {key: self._filed(measure) for key, measure in register.measures.items()}
        self.of_programme = {key: self._filed(programme) for key, programme in register.programmes.items()}

    def _filed(self, holder: Measure | Programme) -> tuple[Duty, ...]:
        return tuple(self._file(rule, holder) for rule in holder.rules)

    def _file(self, rule: Rule, holder: Measure | Programme) -> Duty:
        scope = (rule.items, rule.excluded)
        bound_group = self._bound_groups.setdefault(rule.bound, len(self._bound_groups))
        duty = Duty(self._count, rule, holder, bound_group, self._scope_groups.setdefault(scope, len(self._scope_groups)))
        self._count += 1
        self.bounds[rule.bound] = self.bounds.get(rule.bound, 0) | duty.bit
        self.scopes[scope] = self.scopes.get(scope, 0) | duty.bit
        for activity in rule.activities:
            self.by_activity[activity] = self.by_activity.get(activity, 0) | duty.bit
        return duty


def set_of(duties: Iterable[Duty]) -> int:
    """The set of these duties."""
    found = 0
    for duty in duties:
        found |= duty.bit
    return found
