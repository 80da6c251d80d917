"""Who owns whom on a day, as far as the register knows, and whether a measure's reach extends along that path."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from proscribe.model.parties import Ownership, Party
from proscribe.model.reach import Reach
from proscribe.model.truth import Truth


@dataclass(frozen=True, slots=True)
class Path:
    """How one party is tied to another.

    Args:
        party: key of the party at the far end (the owner, for a path upwards).
        truth: holds when every edge is surely one the reach follows, not told when an edge's share or dates are unknown.
        text: the path in words, e.g. `HiSilicon is 100 % owned by Huawei`.
    """

    party: str
    truth: Truth
    text: str


_NOBODY = Path("", Truth.FAILS, "")


def path_to(party: str, target: str, *, reach: Reach, on: date, parties: Mapping[str, Party]) -> Path:
    """The path by which a measure on `target` reaches `party` on that day; its truth says whether it does.

    Args:
        party: key of the party asked about.
        target: key of the party that the measure names.
        reach: how far the measure goes.
        on: the day; edges sold before it or bought after it do not count.
        parties: the register's parties.
    """
    if party == target:
        return Path(target, Truth.HOLDS, "named")
    if reach is Reach.NAMED or party not in parties:
        return _NOBODY
    found = [path for path in _upwards(party, reach=reach, on=on, parties=parties) if path.party == target]
    if reach is Reach.AFFILIATES:
        found += _sideways(party, target, on=on, parties=parties)
    return min(found, key=_preference, default=_NOBODY)


def _preference(path: Path) -> tuple[int, str]:
    return ([Truth.HOLDS, Truth.NOT_TOLD, Truth.FAILS].index(path.truth), path.text)


def owners_above(party: str, *, reach: Reach, on: date, parties: Mapping[str, Party]) -> tuple[Path, ...]:
    """Every owner up the chain that the reach follows on that day, nearest first."""
    return tuple(_upwards(party, reach=reach, on=on, parties=parties))


def all_owners(party: str, parties: Mapping[str, Party]) -> frozenset[str]:
    """Everybody up the chain, whatever the share and the day: who could be reached from at all."""
    found: set[str] = set()
    waiting = [party]
    while waiting:
        below = parties.get(waiting.pop())
        for edge in () if below is None else below.owners:
            if edge.owner not in found:
                found.add(edge.owner)
                waiting.append(edge.owner)
    return frozenset(found)


def _upwards(party: str, *, reach: Reach, on: date, parties: Mapping[str, Party]) -> Iterator[Path]:
    waiting = [Path(party, Truth.HOLDS, "")]
    seen = {party}
    while waiting:
        below = waiting.pop(0)
        for edge in _edges_on(parties.get(below.party), on):
            truth = _follows(edge, reach, on)
            if truth is Truth.FAILS or edge.owner in seen:
                continue
            seen.add(edge.owner)
            path = Path(edge.owner, _weaker(below.truth, truth), _words(below, edge, parties))
            yield path
            waiting.append(path)


def _edges_on(party: Party | None, on: date) -> tuple[Ownership, ...]:
    return () if party is None else tuple(edge for edge in party.owners if edge.may_hold_on(on))


def _follows(edge: Ownership, reach: Reach, on: date) -> Truth:
    """Whether the reach follows one edge. A half is enough under the 50 % rules and not enough for control."""
    dated = Truth.HOLDS if _surely_holds(edge, on) else Truth.NOT_TOLD
    if edge.share is None:
        return Truth.NOT_TOLD
    least, most = edge.share, edge.share_to if edge.share_to is not None else edge.share
    enough = 50.0 if reach is Reach.OWNED_HALF else 50.000001
    if least >= enough:
        return dated
    return Truth.NOT_TOLD if most >= enough else Truth.FAILS


def _surely_holds(edge: Ownership, on: date) -> bool:
    """The edge exists on that day for certain; its dates leave no doubt."""
    begun = edge.since is None or edge.since.has_begun_by(on)
    return begun and not (edge.until is not None and edge.until.may_have_begun_by(on))


def _weaker(one: Truth, other: Truth) -> Truth:
    return Truth.NOT_TOLD if Truth.NOT_TOLD in {one, other} else Truth.HOLDS


def _name(key: str, parties: Mapping[str, Party]) -> str:
    return parties[key].name if key in parties else key


def _share(edge: Ownership) -> str:
    if edge.share is None:
        return "a share not known"
    return f"{edge.share:g} %" if edge.share_to is None else f"{edge.share:g} to {edge.share_to:g} %"


def _words(below: Path, edge: Ownership, parties: Mapping[str, Party]) -> str:
    step = f"{_name(below.party, parties)} is owned by {_name(edge.owner, parties)} ({_share(edge)})"
    return f"{below.text}; {step}" if below.text else step


def _sideways(party: str, target: str, *, on: date, parties: Mapping[str, Party]) -> list[Path]:
    """Paths over a common owner, and from a parent down to the target."""
    reach = Reach.SUBSIDIARIES
    above_target = {path.party: path for path in _upwards(target, reach=reach, on=on, parties=parties)}
    found = []
    if party in above_target:
        down = above_target[party]
        found.append(Path(target, down.truth, down.text))
    for path in _upwards(party, reach=reach, on=on, parties=parties):
        if path.party in above_target:
            other = above_target[path.party]
            found.append(Path(target, _weaker(path.truth, other.truth), f"{path.text}; {other.text}"))
    return found


def joint_path(party: str, targets: frozenset[str], *, on: date, parties: Mapping[str, Party]) -> Path:
    """Whether parties that one measure names own half of the party together, and how, in words.

    An owner counts when it is named, or is itself owned by half in the same way; its whole share then counts, as the
    agencies that use this test count it. Shares and dates not known count for what may be, not for what is.
    """
    least, most, counted = _joint(party, targets, on=on, parties=parties, seen=frozenset({party}))
    if most < _HALF or not counted:
        return _NOBODY
    name = parties[party].name if party in parties else party
    told = " and ".join(f"{_name(edge.owner, parties)} ({_share(edge)})" for edge in counted)
    return Path(counted[0].owner, Truth.HOLDS if least >= _HALF else Truth.NOT_TOLD, f"{name} is owned together by {told}")


_HALF = 50.0


def _joint(
    party: str, targets: frozenset[str], *, on: date, parties: Mapping[str, Party], seen: frozenset[str]
) -> tuple[float, float, list[Ownership]]:
    """The least and the most that counting owners may hold, and their edges."""
    least, most, counted = 0.0, 0.0, []
    for edge in _edges_on(parties.get(party), on):
        surely, maybe = _counts(edge.owner, targets, on=on, parties=parties, seen=seen)
        if maybe:
            counted.append(edge)
            sure = surely and _surely_holds(edge, on)
            least += edge.share if sure and edge.share is not None else 0.0
            most += 100.0 if edge.share is None else max(edge.share, edge.share_to or 0.0)
    return least, most, counted


def _counts(
    owner: str, targets: frozenset[str], *, on: date, parties: Mapping[str, Party], seen: frozenset[str]
) -> tuple[bool, bool]:
    """Whether an owner surely counts, and whether it may."""
    if owner in targets:
        return True, True
    if owner in seen:
        return False, False
    least, most, _ = _joint(owner, targets, on=on, parties=parties, seen=seen | {owner})
    return least >= _HALF, most >= _HALF
