"""Who surely counts as an owner and who may, counted up from the listed parties link by link until nothing is added.

A party is caught when owners that are listed, or caught themselves, hold enough of it; each such owner counts with its whole
share. Counting up from the listed parties makes circles harmless: firms that own each other and nobody else catch nobody. It
is done twice, once with what is sure and once with what may be, and the two say together what is known.

Two statements on one owner and one firm are one holding told twice, not two. A share not known is at most what the other
owners surely leave.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from proscribe.model.ownership_tests import OwnershipTest
from proscribe.model.parties import Ownership, Party
from proscribe.model.truth import Truth

_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class Stake:
    """What one owner holds of one party on a day, all statements on it taken together.

    Args:
        owner: its key.
        least: the share that is sure, in per cent, 0-100.
        most: the largest that it may be, in per cent.
        is_known: somebody told a share.
        control: it is told to control the party otherwise.
        is_sure: it surely held on that day, whatever the share.
    """

    owner: str
    least: float
    most: float
    is_known: bool
    control: bool
    is_sure: bool

    @property
    def words(self) -> str:
        """The share in words: `30 %`, `25 to 50 %`, `a share not known`."""
        return self._share if self.is_sure else f"{self._share}, the day it began or ended not exactly known"

    @property
    def _share(self) -> str:
        if not self.is_known:
            return "control, share not known" if self.control else "a share not known"
        return f"{self.least:g} %" if self.least == self.most else f"{self.least:g} to {self.most:g} %"


@dataclass(frozen=True, slots=True)
class Holding:
    """What owners that count, or may, hold of one party together.

    Args:
        least: the share that is sure, in per cent.
        most: the largest that it may be.
        stakes: of the owners that count or may, largest first, then by key.
        truth: whether that is enough.
    """

    least: float
    most: float
    stakes: tuple[Stake, ...]
    truth: Truth


def stakes_in(party: Party | None, on: date) -> tuple[Stake, ...]:
    """The stakes in a party on a day, in order of owner."""
    by_owner: dict[str, list[Ownership]] = {}
    for edge in () if party is None else party.owners:
        if edge.may_hold_on(on):
            by_owner.setdefault(edge.owner, []).append(edge)
    return tuple(_stake(owner, by_owner[owner], on) for owner in sorted(by_owner))


def _stake(owner: str, edges: list[Ownership], on: date) -> Stake:
    if len(edges) == 1:
        edge = edges[0]
        return Stake(owner, edge.least, edge.most, edge.share is not None, edge.control, edge.surely_holds_on(on))
    sure = [edge for edge in edges if edge.surely_holds_on(on)]
    told = [edge for edge in edges if edge.share is not None]
    # What is told of the words is the share; that it may not have been held that day is kept in `is_sure`.
    return Stake(
        owner,
        least=max((edge.least for edge in told), default=0.0),
        most=max((edge.most for edge in told), default=_WHOLE),
        is_known=bool(told),
        control=any(edge.control for edge in sure or edges),
        is_sure=bool(sure),
    )


def holdings(
    party: str, targets: Iterable[str], *, test: OwnershipTest, on: date, parties: Mapping[str, Party]
) -> Mapping[str, Holding]:
    """Every party on the way from `party` up to the targets that counts or may, with what counting owners hold of it.

    Args:
        party: key of the party asked about.
        targets: keys of the listed parties; nobody looks above them.
        test: how to count.
        on: the day.
        parties: whom the keys mean.

    Returns:
        Holdings by key; `party` is missing when no target reaches it at all. Takes time in proportion to the edges above
        the party.
    """
    wanted = frozenset(targets)
    above = _above(party, wanted, on=on, parties=parties)
    listed = [key for key in above if key in wanted]
    sure = _caught(listed, above, test, sure=True)
    # Statements that add up to more than the whole must not make the sure less than possible.
    may = _caught(sorted(sure), above, test, sure=False)
    return {key: _holding(above[key], test, may=may, sure=sure, key=key) for key in sorted(may - {*listed})}


def _above(party: str, targets: frozenset[str], *, on: date, parties: Mapping[str, Party]) -> dict[str, tuple[Stake, ...]]:
    """The stakes in the party and in everybody above it, as far as the targets."""
    found: dict[str, tuple[Stake, ...]] = {}
    waiting = [party]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found[key] = () if key in targets else stakes_in(parties.get(key), on)
            waiting.extend(stake.owner for stake in found[key])
    return found


@dataclass(slots=True)
class _Sum:
    """What counting owners hold of one party so far; `uncounted` is what all other owners surely hold."""

    uncounted: float
    counted: float = 0.0
    largest: float = 0.0
    controlled: bool = False


def _caught(listed: list[str], above: Mapping[str, tuple[Stake, ...]], test: OwnershipTest, *, sure: bool) -> set[str]:
    """The listed parties and whoever they catch: surely, or at most."""
    below: dict[str, list[tuple[str, Stake]]] = defaultdict(list)
    for key, stakes in above.items():
        for stake in stakes:
            below[stake.owner].append((key, stake))
    sums = {key: _Sum(sum(stake.least for stake in stakes if stake.is_sure)) for key, stakes in above.items()}
    caught, waiting = set(listed), list(listed)
    while waiting:
        for key, stake in below[waiting.pop()]:
            if stake.is_sure or not sure:
                _add(sums[key], stake, sure=sure)
            if key not in caught and _is_enough(sums[key], test, sure=sure):
                caught.add(key)
                waiting.append(key)
    return caught


def _add(so_far: _Sum, stake: Stake, *, sure: bool) -> None:
    so_far.uncounted -= stake.least if stake.is_sure else 0.0
    share = stake.least if sure else stake.most
    so_far.counted += share
    so_far.largest = max(so_far.largest, share)
    so_far.controlled |= stake.control


def _is_enough(held: _Sum, test: OwnershipTest, *, sure: bool) -> bool:
    share = held.counted if test.aggregate else held.largest
    # Several statements may add up to more than the whole; what is sure of some is then no bound for the others.
    room = _WHOLE if sure else _WHOLE - min(max(held.uncounted, 0.0), _WHOLE)
    return test.is_met_by(min(share, room)) or (test.control and held.controlled)


def _holding(stakes: tuple[Stake, ...], test: OwnershipTest, *, may: set[str], sure: set[str], key: str) -> Holding:
    chosen = sorted((stake for stake in stakes if stake.owner in may), key=lambda stake: (-stake.most, stake.owner))
    certain = [stake for stake in chosen if stake.owner in sure and stake.is_sure]
    left = _WHOLE - min(_WHOLE, sum(stake.least for stake in stakes if stake.is_sure and stake.owner not in may))
    add = sum if test.aggregate else _largest
    least = min(_WHOLE, add(stake.least for stake in certain))
    most = max(least, min(left, add(stake.most for stake in chosen)))
    return Holding(least, most, tuple(chosen), Truth.HOLDS if key in sure else Truth.NOT_TOLD)


def _largest(shares: Iterable[float]) -> float:
    return max(shares, default=0.0)
