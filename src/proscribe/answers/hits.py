"""What hits a party, a country or an item: every measure whose target is it, an owner its reach follows, or a category.

Whom a measure reaches changes only on the days that name an edge of ownership or the start of a target, so the hits of a
party are found once for each stretch between such days.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from proscribe.answers.duties import Duties, Duty, set_of
from proscribe.dates import Period
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.owners import PartyBook
from proscribe.ledger.ownership import all_owners, joint_path, path_to
from proscribe.model.measures import Measure, Target
from proscribe.model.parties import Party
from proscribe.model.reach import Reach
from proscribe.model.truth import Truth

# Register parties times the stretches of their owners; a few hundred bytes each.
_MOST_ROLLS = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Hit:
    """A target that the question's party or item falls under.

    Args:
        key: the measure's key.
        measure: the measure.
        target: the target.
        dated: the target, or None when the measure's steps are the same for it as for the measure at large.
        truth: holds, or not told when the tie to it is not certain.
        text: how, in words.
        duties: what the measure lays on whoever is hit this way.
        duty_set: the same as a set.
    """

    key: str
    measure: Measure
    target: Target
    dated: Target | None
    truth: Truth
    text: str
    duties: tuple[Duty, ...]
    duty_set: int


@dataclass(frozen=True, slots=True, eq=False)
class Roll:
    """Hits that belong together, with the set of all their duties."""

    hits: tuple[Hit, ...]
    duty_set: int


class Hits:
    """The hits of one ledger, those of a party or country kept for each stretch of days.

    Args:
        ledger: where.
        duties: the duties of its register.
    """

    def __init__(self, ledger: Ledger, duties: Duties) -> None:
        self._ledger, self._duties = ledger, duties
        self._parties = ledger.register.parties
        self._books: dict[int, Mapping[str, Party]] = {}
        self._turns = lru_cache(maxsize=_MOST_ROLLS)(self._turns_of)
        self._kept = lru_cache(maxsize=_MOST_ROLLS)(self._roll_of)
        self._country_turns = lru_cache(maxsize=_MOST_ROLLS)(self._turns_of_country)
        self._country_roll = lru_cache(maxsize=_MOST_ROLLS)(self._roll_of_country)
        text = "the items it covers, whoever makes them"
        self.of_categories = roll(self.hit(*pair, Truth.HOLDS, text) for pair in ledger.targets.categories)

    def of_party(self, party: Party, *, on: date, parties: Mapping[str, Party]) -> Roll:
        """The hits on a party: under its own name, over its owners, and over what these own.

        Args:
            party: the party.
            on: the day asked about.
            parties: the register's, or these and one that was told of.
        """
        if parties is not self._parties and not isinstance(parties, PartyBook):
            return roll(self._party_hits(party, on, parties))
        # Held here, a book's address stays its own; there is one for each set of imports that some day shows.
        book = id(self._books.setdefault(id(parties), parties))
        turns = self._turns(party.key, book)
        at = bisect_right(turns, on)
        return self._kept(party.key, turns[at - 1] if at else date.min, book)

    def of_country(self, country: str, *, on: date) -> Roll:
        """The hits on every party of a country, and on what comes from it or goes there."""
        turns = self._country_turns(country)
        at = bisect_right(turns, on)
        return self._country_roll(country, turns[at - 1] if at else date.min)

    def _roll_of_country(self, country: str, on: date) -> Roll:
        pairs = self._ledger.targets.by_country.get(country, ())
        hits = (self.hit(*pair, Truth.HOLDS, f"country {country.upper()}") for pair in pairs if is_target(pair[1], on))
        return roll(hits)

    def _turns_of_country(self, country: str) -> tuple[date, ...]:
        pairs = self._ledger.targets.by_country.get(country, ())
        return tuple(sorted({day for _, target in pairs for day in _days(target.since)}))

    def _roll_of(self, key: str, on: date, book: int) -> Roll:
        parties = self._books[book]
        return roll(self._party_hits(parties[key], on, parties))

    def _turns_of(self, key: str, book: int) -> tuple[date, ...]:
        """The days on which the hits of a party may change."""
        targets, parties = self._ledger.targets, self._books[book]
        family = targets.relatives(key, all_owners(key, parties))
        # What stands above the other targets counts too: sister firms are tied over a common owner.
        known = set(family).union(*(all_owners(each, parties) for each in family if each in targets.by_party))
        edges = [edge for each in known if each in parties for edge in parties[each].owners]
        periods = [period for edge in edges for period in (edge.since, edge.until)]
        periods += [target.since for each in known for _, target in targets.by_party.get(each, ())]
        return tuple(sorted({day for period in periods for day in _days(period)}))

    def hit(self, measure: Measure, target: Target, truth: Truth, text: str) -> Hit:
        """The hit of a measure through one of its targets, or through an owner that counts as one."""
        held = self._duties.of_measure[measure.key]
        duties = tuple(duty for duty in held if not duty.rule.targets or target.party in duty.rule.targets)
        return Hit(measure.key, measure, target, dated_target(measure, target), truth, text, duties, set_of(duties))

    def _party_hits(self, party: Party, on: date, parties: Mapping[str, Party]) -> Iterator[Hit]:
        targets = self._ledger.targets
        shared: dict[str, list[Target]] = {}
        for key in sorted(targets.relatives(party.key, all_owners(party.key, parties))):
            for measure, target in targets.by_party.get(key, ()):
                if not is_target(target, on):
                    continue
                path = path_to(party.key, key, reach=measure.reach, on=on, parties=parties)
                if path.truth is not Truth.FAILS:
                    named = path.text == "named"
                    text = f"{parties[key].name} is named" if named else f"reaches {measure.reach}: {path.text}"
                    yield self.hit(measure, target, path.truth, text)
                elif measure.reach is Reach.OWNED_HALF:
                    shared.setdefault(measure.key, []).append(target)
        for key, together in shared.items():
            yield from self._together(party, self._ledger.register.measures[key], together, on=on, parties=parties)

    def _together(
        self, party: Party, measure: Measure, targets: list[Target], *, on: date, parties: Mapping[str, Party]
    ) -> Iterator[Hit]:
        """The hit on a party that several parties named own by half only together; none of them alone reaches it."""
        named = frozenset(target.party for target in targets if target.party is not None)
        path = joint_path(party.key, named, on=on, parties=parties)
        if len(named) > 1 and path.truth is not Truth.FAILS:
            yield self.hit(measure, targets[0], path.truth, f"reaches {measure.reach}: {path.text}")


def roll(hits: Iterable[Hit]) -> Roll:
    """The hits with the set of all their duties."""
    held = tuple(hits)
    return Roll(held, set_of(duty for hit in held for duty in hit.duties))


def dated_target(measure: Measure, target: Target) -> Target | None:
    """The target when some of the measure's dates are its own, else None: targets without any share one course."""
    own = target.since is not None or target.until is not None or any(step.targets for step in measure.history)
    return target if own else None


def is_target(target: Target, on: date) -> bool:
    """The target was one on that day, or may have been."""
    return target.since is None or target.since.may_have_begun_by(on)


def _days(period: Period | None) -> tuple[date, ...]:
    return () if period is None else (period.start, period.last)
