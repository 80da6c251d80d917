"""What one rule says about one question, in short: the verdict, what it depends on, its stage and its next change.

A ruling decides; it holds what it was decided from, so that the finding with its sentences and evidence can be written later,
by whoever wants it, from the same ground.
"""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from proscribe.answers.docket import Dealing
from proscribe.answers.result import Finding, Question, Resolved
from proscribe.ledger.timeline import NextChange, soonest
from proscribe.model.measures import Target
from proscribe.model.parties import Party
from proscribe.model.stages import Stage
from proscribe.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question with whom it is about.

    Args:
        question: what is asked.
        dealing: the question beside all duties.
        resolved: whom the party's name means, or None when the question names none.
        parties: the register's, and the one asked about where the asker told of it what the register lacks.
    """

    question: Question
    dealing: Dealing
    resolved: Resolved | None
    parties: Mapping[str, Party]

    @classmethod
    def of(
        cls, dealing: Dealing, resolved: Resolved | None, *, known: Mapping[str, Party], ours: Mapping[str, Party]
    ) -> "Inquiry":
        """The inquiry about these parties.

        Args:
            dealing: the question beside all duties.
            resolved: whom its name means.
            known: every party with the owners that anybody told of.
            ours: the register's parties, with the owners that the register tells of.
        """
        asked = () if resolved is None else resolved.parties
        told = {party.key: _told(party, ours, known) for party in asked if ours.get(party.key) is not party}
        parties: Mapping[str, Party] = ChainMap(told, known) if told else known  # type: ignore[arg-type]  # never written to
        return cls(dealing.question, dealing, resolved, parties)

    def identity_points(self, target: Target | None = None) -> tuple[str, ...]:
        """What is open about who the party is; nothing for a category, which asks for no party."""
        no_party = target is not None and target.party is None and target.country is None
        return () if self.resolved is None or no_party else self.resolved.identity_points

    @property
    def seats(self) -> frozenset[str]:
        """Countries where the parties meant sit."""
        resolved = self.resolved
        if resolved is None:
            return frozenset()
        seats = {party.country for party in resolved.parties if party.country}
        if not seats:
            seats.update(code for held in resolved.listings for code in held.listing.countries)
        if resolved.country:
            seats.add(resolved.country)
        return frozenset(seats)


def _told(party: Party, ours: Mapping[str, Party], known: Mapping[str, Party]) -> Party:
    """The party with the owners that the asker told of and those that the files tell of."""
    book, held = known.get(party.key), ours.get(party.key)
    if book is None:
        return party
    before = frozenset(() if held is None else held.owners)
    # What a file tells is always cited; what the asker tells never is.
    more = (edge for edge in party.owners if edge.citation is None and edge not in before)
    return replace(book, owners=(*book.owners, *more))


class Ground(Protocol):
    """What a ruling was decided from."""

    @property
    def title(self) -> str:
        """What to call the measure or listing."""

    @property
    def jurisdiction(self) -> str:
        """Whose law it is."""

    def finding(self, ruling: "Ruling", inquiry: Inquiry) -> Finding:
        """The ruling with its reasons, sentences and evidence."""


class Ruling(NamedTuple):
    """What one rule of one measure or listing decides; the fields are those of the `Finding` of the same name.

    Args:
        key: the measure's key, or `list/entry`.
        rule: key of the rule.
        verdict: what follows if every open point holds.
        stage: its stage on the day, or None.
        since: when that stage began, as text, or "".
        depends_on: open points; () for one that is certain.
        is_beside: it is told beside the verdict, not in it.
        is_seldom: it hangs on a circumstance that was not told and is seldom so, or is another country's advice.
        next: the next dated change of it, or None.
        eased_by: keys of measures whose relief applies, already counted in.
        ground: what it was decided from.
    """

    key: str
    rule: str
    verdict: Verdict
    stage: Stage | None
    since: str
    depends_on: tuple[str, ...]
    is_beside: bool
    is_seldom: bool
    next: NextChange | None
    eased_by: tuple[str, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class Weighed:
    """Rulings weighed against each other.

    Args:
        ordered: all of them, most binding first, then what is certain, then by key.
        verdict: the most binding that is certain or possible.
        otherwise: the most binding that is certain.
        deciding: the rulings that give the verdict, the certain ones if there are any.
    """

    ordered: tuple[Ruling, ...]
    verdict: Verdict
    otherwise: Verdict
    deciding: tuple[Ruling, ...]

    @property
    def others(self) -> tuple[Ruling, ...]:
        """The other rulings worth telling, one for each measure and verdict, most binding first."""
        told = {(one.key, one.verdict) for one in self.deciding}
        return tuple(_one_rule_each(one for one in self._shown if (one.key, one.verdict) not in told))

    @property
    def ended(self) -> tuple[Ruling, ...]:
        """The rulings of what is over, one for each measure."""
        return tuple(one for one in _one_rule_each(self.ordered) if one.stage is not None and one.stage.is_ended)

    @property
    def next(self) -> NextChange | None:
        """The next dated change among them, or None."""
        return soonest(one.next for one in self._shown if not one.is_beside)

    @property
    def _shown(self) -> Iterator[Ruling]:
        return (one for one in self.ordered if not (one.is_beside and one.verdict is Verdict.NO_KNOWN_MEASURE))


def weighed(rulings: Iterable[Ruling]) -> Weighed:
    """What these rulings come to together.

    What hangs on an untold circumstance that is seldom so stands beside the verdict as soon as anything else gives one: a buyer
    for the armed forces is told of the rule for one mission, and answered by the rules for all of them. So does the advice of
    another country than the asker's.
    """
    nothing = Verdict.NO_KNOWN_MEASURE
    ordered = tuple(sorted(rulings, key=_order))
    live = [one for one in ordered if one.verdict is not nothing and not one.is_beside]
    likely = [one for one in live if not one.is_seldom]
    if likely and len(likely) < len(live):
        ordered = tuple(one._replace(is_beside=True) if one.is_seldom else one for one in ordered)
        live = likely
    # They are in order: the first of them binds most, and so does the first that is certain.
    verdict = live[0].verdict if live else nothing
    otherwise = next((one.verdict for one in live if not one.depends_on), nothing)
    return Weighed(ordered, verdict, otherwise, _deciding([one for one in live if one.verdict is verdict]))


def _order(one: Ruling) -> tuple[int, bool, str, str, int]:
    return (one.verdict.rank, bool(one.depends_on), one.key, one.rule, len(one.depends_on))


def _deciding(rulings: list[Ruling]) -> tuple[Ruling, ...]:
    """The certain ones if there are any, else all that may: what may bind too adds nothing to a verdict that is certain."""
    certain = [one for one in rulings if not one.depends_on]
    return tuple(_one_rule_each(certain or rulings))


def _one_rule_each(rulings: Iterable[Ruling]) -> Iterator[Ruling]:
    """Of the rules of one measure with one verdict, the first: the certain one, or the one with the fewest open points."""
    seen: set[tuple[str, Verdict]] = set()
    for one in rulings:
        mark = (one.key, one.verdict)
        if mark not in seen:
            seen.add(mark)
            yield one
