"""Who owns a party, and whether each owner alone, or the chosen ones together, would catch it by each named test."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from proscribe.answers.resolve import Finder, exactly
from proscribe.errors import UnknownTermError
from proscribe.ledger.economic import economic_share
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.ownership import all_owners, path_to_any
from proscribe.model.ownership_tests import OwnershipTest
from proscribe.model.parties import Party
from proscribe.model.truth import Truth

_CAUGHT = {Truth.HOLDS: "yes", Truth.FAILS: "no", Truth.NOT_TOLD: "it depends"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """What one test says of one owner, or of several together.

    Args:
        owner: the owner's key; several, joined by " + ".
        test: how it was counted.
        caught: "yes", "no" or "it depends".
        applies: the test was the authority's on that day.
        how: the path in words; "" when it is not caught.
        least: the share that owners who count surely hold, in per cent, or None.
        most: the largest that it may be, or None.
        economic: the one owner's share multiplied along all chains, least and most in per cent; None for several.
    """

    owner: str
    test: OwnershipTest
    caught: str
    applies: bool
    how: str
    least: float | None
    most: float | None
    economic: tuple[float, float] | None


def owned(
    name: str,
    *,
    listed: tuple[str, ...],
    tests: tuple[OwnershipTest, ...],
    on: date,
    ledger: Ledger,
    known: date | None = None,
) -> tuple[Owned, ...]:
    """The owners of a party, each by each test; chosen owners also together.

    Args:
        name: the party's key or name.
        listed: owners to count; () for everybody above it.
        tests: how to count.
        on: the day.
        ledger: what is known.
        known: only files of owners known by this day count; None for all.

    Raises:
        UnknownTermError: for a party or owner that nobody is called.
    """
    finder, parties = Finder(ledger), ledger.books.book(on=on, known=known)
    party = _party(name, finder, known)
    above = sorted(all_owners(party, parties) - {party})
    chosen = tuple(_party(owner, finder, known) for owner in listed) or tuple(above)
    sets = [(owner,) for owner in chosen] + ([chosen] if len(listed) > 1 else [])
    return tuple(_owned(party, some, test, on=on, parties=parties) for some in sets for test in tests)


def _owned(party: str, owners: tuple[str, ...], test: OwnershipTest, *, on: date, parties: Mapping[str, Party]) -> Owned:
    path = path_to_any(party, owners, test=test, on=on, parties=parties)
    return Owned(
        owner=" + ".join(owners),
        test=test,
        caught=_CAUGHT[path.truth],
        applies=test.applies_on(on),
        how=path.text,
        least=path.least,
        most=path.most,
        economic=economic_share(party, owners[0], on=on, parties=parties) if len(owners) == 1 else None,
    )


def _party(name: str, finder: Finder, known: date | None) -> str:
    found = exactly(name, finder=finder, known=known).parties
    if not found:
        raise UnknownTermError("party", name, finder.ledger.register.parties)
    return found[0].key
