"""Whether one rule applies to one question: actor, activity, item, origin, conditions, each with its reason.

A rule and a question meet in parts. What the asker is and what the item is are compared once with every rule and kept
(`docket`); what was told of this very dealing is compared here. Each part carries its reason from where it was decided.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from proscribe.answers.duties import FROM_THE_PARTY, Duty, Scope
from proscribe.answers.result import Question
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor, ActorKind, is_bound, is_of_another_kind
from proscribe.model.circumstances import Circumstances, Fact
from proscribe.model.items import ITEMS, is_next_above, item_lies_within
from proscribe.model.measures import FOREIGN, Rule
from proscribe.model.truth import Truth, all_of, any_of
from proscribe.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Part:
    """One side of a rule beside one side of a question.

    Args:
        truth: whether they agree: holds, fails, or not told.
        open_points: what must hold for the rule to apply and was not told.
        against: why the rule does not apply; "" unless it fails.
        held: conditions that were told to hold.
        unless: exceptions nobody claimed.
        beside: it leaves so much open that the rule is told beside the verdict, not in it: always, for an asker or item; for
            circumstances, when it hangs on one that is seldom so and other rules give a verdict without.
        far_off: it hangs on a circumstance that is hardly ever so and was not told; the rule is told beside the verdict.
    """

    truth: Truth
    open_points: tuple[str, ...] = ()
    against: str = ""
    held: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    beside: bool = False
    far_off: bool = False


@dataclass(frozen=True, slots=True)
class Fit:
    """How a rule fits a question in every part, none of which fails.

    Args:
        asker: whom it binds, beside who asks.
        item: what it covers, beside the item asked about.
        told: its origins, conditions and exceptions, beside the circumstances told.
    """

    asker: Part
    item: Part
    told: Part

    @property
    def open_points(self) -> tuple[str, ...]:
        """What must hold for it to apply and was not told; () when it surely applies."""
        return self.asker.open_points + self.item.open_points + self.told.open_points


def activity_part(rule: Rule, activity: Activity) -> Part:
    """Whether the rule restrains that activity."""
    if activity in rule.activities:
        return Part(Truth.HOLDS)
    named = ", ".join(each.value for each in rule.activities)
    return Part(Truth.FAILS, against=f"it restrains {named}, not {activity}")


def asker_part(bound: tuple[Actor, ...], question: Question, asker: tuple[Actor, ...]) -> Part:
    """Whether those bound take in the asker on the day asked about.

    Args:
        bound: whom a rule binds; any one suffices.
        question: what is asked.
        asker: the actors the asker is: one, or what a named party acts as beside itself.
    """
    pairs = [(actor, each) for actor in asker for each in bound]
    served = question.told.get(Fact.SERVED)
    truths = [_is_bound(*pair, served=served, on=question.on) for pair in pairs]
    truth, words = any_of(truths), " or ".join(str(actor) for actor in bound)
    if truth is Truth.FAILS:
        return Part(truth, against=f"it binds {words}, not {question.actor}")
    near = (pair for pair, found in zip(pairs, truths, strict=True) if found is not Truth.FAILS)
    beside = all(is_of_another_kind(*pair, on=question.on) for pair in near)
    return Part(truth, (f"the asker is {words}",) if truth is Truth.NOT_TOLD else (), beside=beside)


def _is_bound(actor: Actor, bound: Actor, *, served: str | None, on: date) -> Truth:
    """Whether the asker is bound: an operator served with the order is one named in it, and one that was not is none."""
    truth = is_bound(actor, bound, on=on)
    if served is None or truth is not Truth.NOT_TOLD or (actor.kind, bound.kind) != (ActorKind.OPERATOR, ActorKind.DESIGNATED):
        return truth
    return Truth.FAILS if served == "no" else is_bound(replace(actor, kind=ActorKind.DESIGNATED), bound, on=on)


def item_part(scope: Scope, asked: str | None) -> Part:
    """Whether a scope takes in the item asked about; None for an item not told."""
    items, excluded = scope
    truth, words = any_of(item_lies_within(asked, each) for each in items), " or ".join(items)
    if truth is Truth.FAILS:
        return Part(truth, against=f"it covers {words}, not {asked}")
    open_points = [f"the item is {words}"] if truth is Truth.NOT_TOLD else []
    for part in _excluded(excluded, asked):
        if part.truth is Truth.FAILS:
            return part
        open_points += part.open_points
    beside = truth is Truth.NOT_TOLD and not any(is_next_above(asked, each) for each in items)
    return Part(Truth.NOT_TOLD if open_points else Truth.HOLDS, tuple(open_points), beside=beside)


def _excluded(excluded: tuple[str, ...], asked: str | None) -> Iterator[Part]:
    """An excluded item fails the rule; an item that may be one leaves it open only when the item was told."""
    for scope in excluded:
        truth = item_lies_within(asked, scope).negated()
        words = ITEMS[scope].key if scope in ITEMS else scope
        if truth is Truth.FAILS:
            yield Part(truth, against=f"it leaves out {words}")
        elif truth is Truth.NOT_TOLD and asked is not None:
            yield Part(truth, (f"the item is not {words}",))


def told_part(duty: Duty, told: Circumstances) -> Part:
    """Whether the duty's origins and conditions hold and no exception does, by what was told."""
    open_points: list[str] = []
    held: list[str] = []
    for truth, words, against in _told(duty, told):
        if truth is Truth.FAILS:
            return Part(truth, against=against)
        (open_points if truth is Truth.NOT_TOLD else held).append(words)
    excepted = [all_of(condition.holds(told) for condition in group) for group, _ in duty.exceptions]
    if Truth.HOLDS in excepted:
        return Part(Truth.FAILS, against=f"excepted: {duty.exceptions[excepted.index(Truth.HOLDS)][1]}")
    claimable = tuple(words for (_, words), so in zip(duty.exceptions, excepted, strict=True) if so is Truth.NOT_TOLD)
    return Part(
        Truth.NOT_TOLD if open_points else Truth.HOLDS,
        tuple(open_points),
        held=tuple(word for word in held if word),
        unless=claimable,
        beside=any(fact not in told for fact in duty.seldom),
        far_off=any(fact not in told for fact in duty.hardly_ever),
    )


def _told(duty: Duty, told: Circumstances) -> Iterator[tuple[Truth, str, str]]:
    """Every thing asked of the dealing: whether it is so, its words, and the words for when it is not."""
    if duty.rule.origins:
        yield _origin(duty, told.get(Fact.ORIGIN))
    for condition, words in duty.conditions:
        yield condition.holds(told), words, f"it asks that {words}, and that is not so"


def _origin(duty: Duty, told: str | None) -> tuple[Truth, str, str]:
    where, origins = duty.origin_text, duty.rule.origins
    if told is None:
        return Truth.NOT_TOLD, f"the item was made {where if where.startswith('outside') else 'in ' + where}", ""
    covered = told in origins or (FOREIGN in origins and told != duty.jurisdiction)
    # An origin that holds is no condition worth telling: the scope names it already.
    return Truth.of(covered), "", f"it covers items made {where}, not in {told.upper()}"


def effect_for(rule: Rule, told: Circumstances) -> Verdict:
    """The rule's effect on this dealing: with the licence that it asks for in hand, the dealing is allowed within its terms."""
    licensed = rule.effect is Verdict.LICENCE_REQUIRED and told.get(Fact.APPROVAL) == "yes"
    return Verdict.RESTRICTED_IN_PART if licensed else rule.effect


def countries_of(question: Question, seats: frozenset[str]) -> frozenset[str]:
    """The countries that a measure on a country may hit: the party's seats, and where the item comes from or goes to."""
    fact = Fact.ORIGIN if question.activity in FROM_THE_PARTY else Fact.DESTINATION
    told = question.told.get(fact)
    return seats if told is None else seats | {told}
