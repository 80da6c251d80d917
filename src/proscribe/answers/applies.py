"""Whether one rule applies to one question: actor, activity, item, origin, conditions, each with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from proscribe.answers.result import Question
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor, ActorKind, is_bound, is_of_another_kind
from proscribe.model.circumstances import Condition, Fact
from proscribe.model.items import ANY_ITEM, ITEMS, is_next_above, item_lies_within
from proscribe.model.measures import FOREIGN, Rule
from proscribe.model.truth import Truth, all_of, any_of
from proscribe.model.verdicts import Verdict

_FROM_THE_PARTY = frozenset({Activity.BUY, Activity.USE, Activity.IMPORT, Activity.SELL})


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a rule fits a question.

    Args:
        truth: holds, fails, or not told.
        failed: why it does not apply, in a phrase; "" unless it fails.
        open_points: what must hold for it to apply and was not told.
        held: conditions that were told to hold.
        unless: exceptions nobody claimed.
        other_asker: it binds only a narrower kind of actor than the asker said to be; told beside the verdict, not in it.
        item_open: the item was not told, or only as something much wider than its scope.
    """

    truth: Truth
    other_asker: bool = False
    item_open: bool = False
    failed: str = ""
    open_points: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Point:
    """One thing a rule asks for: whether it is so, and the words for each case."""

    truth: Truth
    text: str
    against: str = field(default="")


def fit(rule: Rule, question: Question, *, asker: tuple[Actor, ...], jurisdiction: str) -> Fit:
    """Whether the rule applies to the question, apart from whom it hits.

    Args:
        rule: the duty.
        question: what is asked.
        asker: the actors the asker is: one, or what a named party acts as beside itself.
        jurisdiction: the measure's own, for the origin `foreign`.
    """
    points = []
    for point in _points(rule, question, asker=asker, jurisdiction=jurisdiction):
        if point.truth is Truth.FAILS:
            return Fit(Truth.FAILS, failed=point.against)
        points.append(point)
    excepted = [all_of(condition.holds(question.told) for condition in group) for group in rule.unless]
    if Truth.HOLDS in excepted:
        group = rule.unless[excepted.index(Truth.HOLDS)]
        return Fit(Truth.FAILS, failed=f"excepted: {_phrase(group)}")
    claimable = tuple(_phrase(group) for group, truth in zip(rule.unless, excepted, strict=True) if truth is Truth.NOT_TOLD)
    return Fit(
        all_of(point.truth for point in points),
        other_asker=_is_other_asker(rule, question, asker),
        item_open=_item_open(rule, question),
        open_points=tuple(point.text for point in points if point.truth is Truth.NOT_TOLD),
        held=tuple(str(each) for each in rule.conditions if each.holds(question.told) is Truth.HOLDS),
        unless=claimable,
    )


def _points(rule: Rule, question: Question, *, asker: tuple[Actor, ...], jurisdiction: str) -> Iterator[_Point]:
    yield _activity(rule, question)
    yield _actor(rule, question, asker)
    yield _item(rule, question)
    yield from _excluded(rule, question)
    if rule.origins:
        yield _origin(rule, question, jurisdiction)
    for condition in rule.conditions:
        yield _Point(condition.holds(question.told), str(condition), f"it asks that {condition}, and that is not so")


def _activity(rule: Rule, question: Question) -> _Point:
    named = ", ".join(activity.value for activity in rule.activities)
    return _Point(Truth.of(question.activity in rule.activities), "", f"it restrains {named}, not {question.activity}")


def _actor(rule: Rule, question: Question, asker: tuple[Actor, ...]) -> _Point:
    truth = any_of(_is_bound(actor, bound, question) for actor in asker for bound in rule.bound)
    bound = bound_text(rule)
    return _Point(truth, f"the asker is {bound}", f"it binds {bound}, not {question.actor}")


def _is_bound(actor: Actor, bound: Actor, question: Question) -> Truth:
    """Whether the asker is bound: an operator served with the order is one named in it, and one that was not is none."""
    truth = is_bound(actor, bound, on=question.on)
    served = question.told.get(Fact.SERVED)
    if served is None or truth is not Truth.NOT_TOLD or (actor.kind, bound.kind) != (ActorKind.OPERATOR, ActorKind.DESIGNATED):
        return truth
    return Truth.FAILS if served == "no" else is_bound(replace(actor, kind=ActorKind.DESIGNATED), bound, on=question.on)


def _is_other_asker(rule: Rule, question: Question, asker: tuple[Actor, ...]) -> bool:
    pairs = [(actor, bound) for actor in asker for bound in rule.bound]
    near = [pair for pair in pairs if _is_bound(*pair, question) is not Truth.FAILS]
    return all(is_of_another_kind(*pair, on=question.on) for pair in near)


def bound_text(rule: Rule) -> str:
    """Whom the rule binds, as written."""
    return " or ".join(str(actor) for actor in rule.bound)


def effect_for(rule: Rule, question: Question) -> Verdict:
    """The rule's effect on this dealing: with the licence that it asks for in hand, the dealing is allowed within its terms."""
    held = question.told.get(Fact.APPROVAL) == "yes"
    return Verdict.RESTRICTED_IN_PART if held and rule.effect is Verdict.LICENCE_REQUIRED else rule.effect


def scope_text(rule: Rule) -> str:
    """What the rule covers, in words."""
    items = "everything" if rule.items == (ANY_ITEM,) else ", ".join(rule.items)
    origin = f" made in {', '.join(rule.origins)}" if rule.origins and rule.origins != (FOREIGN,) else ""
    foreign = " made abroad" if rule.origins == (FOREIGN,) else ""
    excluded = f", without {', '.join(rule.excluded)}" if rule.excluded else ""
    return f"{items}{origin}{foreign}{excluded}"


def _item(rule: Rule, question: Question) -> _Point:
    truth = any_of(item_lies_within(question.item, scope) for scope in rule.items)
    covered = " or ".join(rule.items)
    return _Point(truth, f"the item is {covered}", f"it covers {covered}, not {question.item}")


def _item_open(rule: Rule, question: Question) -> bool:
    untold = _item(rule, question).truth is Truth.NOT_TOLD
    return untold and not any(is_next_above(question.item, scope) for scope in rule.items)


def _excluded(rule: Rule, question: Question) -> Iterator[_Point]:
    """An excluded item fails the rule; an item that may be one leaves it open only when the item was told."""
    for scope in rule.excluded:
        truth = item_lies_within(question.item, scope).negated()
        if question.item is not None or truth is not Truth.NOT_TOLD:
            words = ITEMS[scope].key if scope in ITEMS else scope
            yield _Point(truth, f"the item is not {words}", f"it leaves out {words}")


def _origin(rule: Rule, question: Question, jurisdiction: str) -> _Point:
    told = question.told.get(Fact.ORIGIN)
    where = " or ".join("outside " + jurisdiction.upper() if each == FOREIGN else each.upper() for each in rule.origins)
    if told is None:
        return _Point(Truth.NOT_TOLD, f"the item was made {where if where.startswith('outside') else 'in ' + where}")
    covered = told in rule.origins or (FOREIGN in rule.origins and told != jurisdiction)
    return _Point(Truth.of(covered), "", f"it covers items made {where}, not in {told.upper()}")


def _phrase(group: tuple[Condition, ...]) -> str:
    return " and ".join(str(condition) for condition in group)


def countries_of(question: Question, seats: frozenset[str]) -> frozenset[str]:
    """The countries that a measure on a country may hit: the party's seats, and where the item comes from or goes to."""
    fact = Fact.ORIGIN if question.activity in _FROM_THE_PARTY else Fact.DESTINATION
    told = question.told.get(fact)
    return seats if told is None else seats | {told}
