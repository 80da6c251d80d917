"""One question beside all duties at once: which may bind this asker in this activity with this item, and how each fits.

What an asker is and what an item is do not change between questions, so both are compared with every duty once and kept; a
question then costs three intersections and, for the few duties left, a look at what was told.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from proscribe.answers.applies import Fit, Part, activity_part, asker_part, item_part, told_part
from proscribe.answers.duties import Duties, Duty
from proscribe.answers.result import Question
from proscribe.errors import UnknownTermError
from proscribe.model.actors import Actor
from proscribe.model.circumstances import Fact
from proscribe.model.jurisdictions import MEMBERSHIP_CHANGES
from proscribe.model.truth import Truth
from proscribe.register.register import Register

# An asker or item seen once more is ten times cheaper; a ledger is asked about far fewer of either.
_MOST_ASKERS = 512
_MOST_ITEMS = 1024


@dataclass(frozen=True, slots=True)
class _View:
    """One asker or one item beside every duty.

    Args:
        duties: the set of duties that do not fail.
        parts: how it agrees with each group of duties that bind the same actors, or cover the same items.
    """

    duties: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Dealing:
    """What a question is to the duties.

    Args:
        question: the question.
        duties: the set of those that restrain the activity, bind or may bind the asker, and cover or may cover the item.
        asker: the asker beside every duty.
        item: the item beside every duty.
        untold: what each duty asks, when nothing is told.
    """

    question: Question
    duties: int
    asker: _View
    item: _View
    untold: dict[int, Part]

    def fit(self, duty: Duty) -> Fit | None:
        """How a duty of the set fits, or None when what was told rules it out."""
        told = self._told(duty)
        if told.truth is Truth.FAILS:
            return None
        return Fit(self.asker.parts[duty.bound_group], self.item.parts[duty.scope_group], told)

    def against(self, duty: Duty) -> str:
        """Why a duty does not apply, by the first of its parts that fails; "" for one that applies or may."""
        question = self.question
        parts = (
            activity_part(duty.rule, question.activity),
            self.asker.parts[duty.bound_group],
            self.item.parts[duty.scope_group],
        )
        failed = next((part for part in parts if part.truth is Truth.FAILS), None)
        return (failed or self._told(duty)).against

    def _told(self, duty: Duty) -> Part:
        if self.question.told:
            return told_part(duty, self.question.told)
        found = self.untold.get(duty.number)
        if found is None:
            found = self.untold[duty.number] = told_part(duty, {})
        return found


class Docket:
    """The duties of a register, with the askers and items compared so far.

    Args:
        register: the register.
    """

    def __init__(self, register: Register) -> None:
        self.duties = Duties(register)
        self._register = register
        self._untold: dict[int, Part] = {}
        self._items = lru_cache(maxsize=_MOST_ITEMS)(self._item_view)
        self._askers: dict[tuple[Actor, int, str | None], _View] = {}

    def dealing(self, question: Question) -> Dealing:
        """The question beside all duties.

        Raises:
            UnknownTermError: when the asker is a named party that the register lacks.
        """
        asker, item = self._asker(question), self._items(question.item)
        duties = self.duties.by_activity.get(question.activity, 0) & asker.duties & item.duties
        return Dealing(question, duties, asker, item, self._untold)

    def _asker(self, question: Question) -> _View:
        era = bisect_right(MEMBERSHIP_CHANGES, question.on)
        key = (question.actor, era, question.told.get(Fact.SERVED))
        found = self._askers.get(key)
        if found is None:
            if len(self._askers) >= _MOST_ASKERS:
                self._askers.clear()
            found = self._askers[key] = self._asker_view(question)
        return found

    def _asker_view(self, question: Question) -> _View:
        asker = askers(question.actor, self._register)
        return _view((asker_part(bound, question, asker), duties) for bound, duties in self.duties.bounds)

    def _item_view(self, item: str | None) -> _View:
        return _view((item_part(scope, item), duties) for scope, duties in self.duties.scopes)


def _view(groups: Iterable[tuple[Part, int]]) -> _View:
    held = tuple(groups)
    left = (duties for part, duties in held if part.truth is not Truth.FAILS)
    return _View(reduce(or_, left, 0), tuple(part for part, _ in held))


def askers(actor: Actor, register: Register) -> tuple[Actor, ...]:
    """The actor itself; a named party is also what it acts as.

    Raises:
        UnknownTermError: for a named party that the register lacks.
    """
    if actor.party is None:
        return (actor,)
    party = register.parties.get(actor.party)
    if party is None:
        raise UnknownTermError("party to ask as", actor.party, register.parties)
    if not party.acts_as and party.country is not None:
        return (actor, Actor(party.country))
    return (actor, *(Actor.parse(text) for text in party.acts_as))
