"""The rules of a register as numbered duties, their words written once: a question is compared with all of them together.

A set of duties is an integer with one bit for each: those that restrain an activity, that bind an asker, that cover an item.
What a question may fall under is the intersection of the three; everything else is set aside without being looked at.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import Generic, TypeVar

from proscribe.model.activities import Activity
from proscribe.model.actors import Actor, ActorKind, kind_lies_within
from proscribe.model.circumstances import SELDOM_SO, Condition, Fact
from proscribe.model.items import ANY_ITEM
from proscribe.model.measures import FOREIGN, Measure, Programme, Rule
from proscribe.model.truth import Truth
from proscribe.register.register import Register

K = TypeVar("K", bound=Hashable)
FROM_THE_PARTY = frozenset({Activity.BUY, Activity.USE, Activity.IMPORT, Activity.SELL})
"""What one does with what comes from the party; the rest goes to it or is done with it."""

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
    def seldom(self) -> frozenset[Fact]:
        """The circumstances it asks for that are seldom so; a government's own sites are what it has."""
        ours = all(kind_lies_within(actor.kind, ActorKind.GOVERNMENT) is Truth.HOLDS for actor in self.rule.bound)
        usual = {each.fact for each in self.rule.conditions if ours and ActorKind.GOVERNMENT.value in each.among}
        # What comes from a foreign party has seldom been exported from the United States, or is otherwise subject to its law.
        foreign_goods = {Fact.SUBJECT_TO_EAR} if FROM_THE_PARTY.issuperset(self.rule.activities) else set()
        return ((SELDOM_SO | foreign_goods) & {each.fact for each in self.rule.conditions}) - usual

    @cached_property
    def hardly_ever(self) -> frozenset[Fact]:
        """The circumstances it asks for that are hardly ever so."""
        return frozenset(each.fact for each in self.rule.conditions if each.is_hardly_ever_so)

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
    """

    def __init__(self, register: Register) -> None:
        self.by_activity: dict[Activity, int] = {}
        self._bounds: _Groups[tuple[Actor, ...]] = _Groups()
        self._scopes: _Groups[Scope] = _Groups()
        self._numbers = count()
        self.of_measure = {key: self._filed(measure) for key, measure in register.measures.items()}
        self.of_programme = {key: self._filed(programme) for key, programme in register.programmes.items()}

    @property
    def bounds(self) -> Iterator[tuple[tuple[Actor, ...], int]]:
        """Whom duties bind, each once in order of `Duty.bound_group`, with the set of duties that bind them."""
        return self._bounds.pairs()

    @property
    def scopes(self) -> Iterator[tuple[Scope, int]]:
        """What duties cover, each once in order of `Duty.scope_group`, with the set of duties that cover it."""
        return self._scopes.pairs()

    def _filed(self, holder: Measure | Programme) -> tuple[Duty, ...]:
        return tuple(self._file(rule, holder) for rule in holder.rules)

    def _file(self, rule: Rule, holder: Measure | Programme) -> Duty:
        number = next(self._numbers)
        bound_group = self._bounds.add(rule.bound, 1 << number)
        duty = Duty(number, rule, holder, bound_group, self._scopes.add((rule.items, rule.excluded), 1 << number))
        for activity in rule.activities:
            self.by_activity[activity] = self.by_activity.get(activity, 0) | duty.bit
        return duty


class _Groups(Generic[K]):
    """Things with the set of duties that have each, numbered as they come."""

    def __init__(self) -> None:
        self._places: dict[K, int] = {}
        self._sets: list[int] = []

    def add(self, thing: K, bit: int) -> int:
        place = self._places.setdefault(thing, len(self._sets))
        if place == len(self._sets):
            self._sets.append(0)
        self._sets[place] |= bit
        return place

    def pairs(self) -> Iterator[tuple[K, int]]:
        return zip(self._places, self._sets, strict=True)


def set_of(duties: Iterable[Duty]) -> int:
    """The set of these duties."""
    found = 0
    for duty in duties:
        found |= duty.bit
    return found
