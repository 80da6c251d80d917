"""Answers many questions over one ledger: what the ledger says is compiled once, and each question pays only for itself.

`decide` gives the verdict with what decides it and its dates; `check` gives the whole answer, written from that decision.
Share one checker over as many questions as there are; what it keeps of them is bounded.

    checker = Checker(ledger)
    verdicts = [decision.verdict for decision in checker.decide_many(questions)]
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from proscribe.answers.coverage import caveats, coverage_of
from proscribe.answers.docket import Docket
from proscribe.answers.listed import Listings
from proscribe.answers.listed_owners import ListedOwners
from proscribe.answers.measures import Measures
from proscribe.answers.resolve import Finder, resolve, with_owners
from proscribe.answers.result import Answer, Coverage, Question, Resolved, SetAside
from proscribe.answers.ruling import Inquiry, Ruling, Weighed, weighed
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.shelf import Epochs
from proscribe.ledger.timeline import NextChange
from proscribe.model.activities import Activity
from proscribe.model.circumstances import Fact
from proscribe.model.verdicts import Verdict

# Names asked about again within so many others are not looked up again; about a kilobyte each.
_MOST_NAMES = 8192
# States of the imported lists: one for each day on which some list was imported.
_MOST_STATES = 64


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict with what decides it and its dates, and without the sentences.

    Args:
        inquiry: the question, and whom it is about.
        weighed: every ruling, weighed.
    """

    inquiry: Inquiry
    weighed: Weighed

    @property
    def question(self) -> Question:
        """What was asked."""
        return self.inquiry.question

    @property
    def verdict(self) -> Verdict:
        """The most binding verdict that is certain or possible."""
        return self.weighed.verdict

    @property
    def otherwise(self) -> Verdict:
        """The verdict if none of the open points holds; equals `verdict` for a certain one."""
        return self.weighed.otherwise

    @property
    def deciding(self) -> tuple[Ruling, ...]:
        """The rulings that give the verdict, each with its measure, stage, dates and open points; certain ones first."""
        return self.weighed.deciding

    @property
    def measures(self) -> tuple[str, ...]:
        """Keys of the deciding measures and of the reliefs counted into their verdicts, without repeats."""
        return tuple(dict.fromkeys(key for one in self.deciding for key in (one.key, *one.eased_by)))

    @property
    def depends_on(self) -> tuple[str, ...]:
        """What the verdict depends on: one text for each deciding ruling that is not certain; () for a certain verdict."""
        if self.verdict is self.otherwise:
            return ()
        return tuple(dict.fromkeys(" and ".join(one.depends_on) for one in self.deciding))

    @property
    def next(self) -> NextChange | None:
        """The next dated change among the rulings, or None."""
        return self.weighed.next


class Checker:
    """One ledger, ready to be asked.

    Args:
        ledger: what is known.
        finder: how to find a party by name; None for a new one over the ledger.
    """

    def __init__(self, ledger: Ledger, *, finder: Finder | None = None) -> None:
        self.ledger = ledger
        self.finder = finder or Finder(ledger)
        self._resolved = lru_cache(maxsize=_MOST_NAMES)(self._look_up)
        self._coverage = lru_cache(maxsize=_MOST_STATES)(self._read_coverage)

    @cached_property
    def _docket(self) -> Docket:
        return Docket(self.ledger.register)

    @cached_property
    def _owners(self) -> ListedOwners:
        return ListedOwners(self.ledger)

    @cached_property
    def _measures(self) -> Measures:
        return Measures(self.ledger, self._docket, self._owners)

    @cached_property
    def _listings(self) -> Listings:
        return Listings(self.ledger, self._docket, self._owners)

    @cached_property
    def _epochs(self) -> Epochs:
        lists, owners = self.ledger.shelf.snapshots(), self.ledger.owners.snapshots()
        return Epochs(tuple(sorted({info.day for info in (*lists, *owners)})))

    def check(self, question: Question) -> Answer:
        """The whole answer to a question.

        Raises:
            UnknownTermError: when the asker is a named party, or an owner told of is one, that the register lacks.
            QuestionError: when a circumstance should be a number or a day and is not.
        """
        return self.explained(self.decide(question))

    def check_many(self, questions: Iterable[Question]) -> Iterator[Answer]:
        """One whole answer a question, in the order of the questions, each found when it is asked for."""
        return map(self.check, questions)

    def decide(self, question: Question) -> Decision:
        """The verdict on a question with what decides it; raises as `check` does."""
        return self.decide_on(question, self.whom(question))

    def decide_many(self, questions: Iterable[Question]) -> Iterator[Decision]:
        """One decision a question, in the order of the questions, each found when it is asked for."""
        return map(self.decide, questions)

    def whom(self, question: Question) -> Resolved | None:
        """Whom the question's name means, with the owners told of; None when it names nobody."""
        known = self._epochs.representative(question.known)
        resolved = None if question.party is None else self._resolved(question.party, known)
        if not question.owners:
            return resolved
        return with_owners(resolved or Resolved(""), question.owners, finder=self.finder)

    def decide_on(self, question: Question, resolved: Resolved | None) -> Decision:
        """The verdict for a party that is already found; None for a question about an item alone."""
        question = _with_destination(question, resolved)
        known = self.ledger.books.book(on=question.on, known=question.known)
        inquiry = Inquiry.of(self._docket.dealing(question), resolved, known=known, ours=self.ledger.register.parties)
        return Decision(inquiry, weighed((*self._measures.rulings(inquiry), *self._listings.rulings(inquiry))))

    def explained(self, decision: Decision) -> Answer:
        """The decision with reasons, evidence, what was set aside, and what the ledger does not know."""
        inquiry, question, told = decision.inquiry, decision.question, decision.weighed
        coverage = self._coverage(self._epochs.representative(question.known))
        return Answer(
            question=question,
            verdict=told.verdict,
            otherwise=told.otherwise,
            resolved=inquiry.resolved,
            deciding=tuple(one.ground.finding(one, inquiry) for one in told.deciding),
            others=tuple(one.ground.finding(one, inquiry) for one in told.others),
            set_aside=tuple(
                sorted(self._aside(decision), key=lambda one: (one.jurisdiction != question.actor.jurisdiction, one.key))
            ),
            next=told.next,
            coverage=coverage,
            caveats=tuple(caveats(question, inquiry.resolved, coverage)),
        )

    def _aside(self, decision: Decision) -> Iterator[SetAside]:
        inquiry = decision.inquiry
        ruled = frozenset(one.key for one in decision.weighed.ordered)
        yield from self._measures.set_aside(inquiry, ruled=ruled)
        yield from self._listings.set_aside(inquiry, ruled=ruled)
        for one in decision.weighed.ended:
            yield SetAside(
                one.key, one.ground.title, f"{one.stage} since {one.since or 'an unknown day'}", one.ground.jurisdiction
            )

    def _look_up(self, text: str, known: date | None) -> Resolved:
        return resolve(text, finder=self.finder, known=known)

    def _read_coverage(self, known: date | None) -> Coverage:
        return coverage_of(self.ledger, known=known)


def _with_destination(question: Question, resolved: Resolved | None) -> Question:
    """What is supplied to a country goes there, unless the asker told otherwise."""
    country = None if resolved is None or question.activity is not Activity.SUPPLY else resolved.country
    if country is None or Fact.DESTINATION in question.told:
        return question
    return replace(question, told={**question.told, Fact.DESTINATION: country})
