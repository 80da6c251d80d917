"""Who owns whom on a day, as far as anybody told, and whether a measure's reach extends along that path.

What is told may be a range, undated, or missing. The answer is then an interval in words, "between 40 and 60 %", and its
truth "not told"; nothing is guessed from it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from proscribe.ledger.stakes import Holding, Stake, holdings, stakes_in
from proscribe.model.ownership_tests import OwnershipTest, counting_by
from proscribe.model.parties import Party
from proscribe.model.reach import Reach
from proscribe.model.truth import Truth


@dataclass(frozen=True, slots=True)
class Path:
    """How one party is tied to another.

    Args:
        party: key of the party at the far end (the owner, for a path upwards).
        truth: holds when every edge is surely one the reach follows, not told when an edge's share or dates are unknown.
        text: the path in words, e.g. `HiSilicon is owned by Huawei (100 %)`.
        least: the share that owners who count surely hold of the party, in per cent; None for a path that is no holding.
        most: the largest that it may be.
    """

    party: str
    truth: Truth
    text: str
    least: float | None = None
    most: float | None = None


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
    return path_to_any(party, (target,), test=counting_by(reach), on=on, parties=parties)


def joint_path(party: str, targets: frozenset[str], *, on: date, parties: Mapping[str, Party]) -> Path:
    """Whether parties that one measure names own half of the party together, and how, in words.

    An owner counts when it is named, or is itself owned by half in the same way; its whole share then counts, as the
    agencies that use this test count it. Shares and dates not known count for what may be, not for what is.
    """
    return path_to_any(party, targets, test=counting_by(Reach.OWNED_HALF), on=on, parties=parties)


def path_to_any(party: str, targets: Iterable[str], *, test: OwnershipTest, on: date, parties: Mapping[str, Party]) -> Path:
    """Whether these listed parties catch the party by that test, alone or together, and how, in words.

    Args:
        party: key of the party asked about.
        targets: keys of the listed parties.
        test: how to count; its own days are not looked at here.
        on: the day on which the edges must hold.
        parties: whom the keys mean.
    """
    named = frozenset(targets)
    if party in named:
        return Path(party, Truth.HOLDS, "named")
    if not test.shares or party not in parties:
        return _NOBODY
    found = holdings(party, named, test=test, on=on, parties=parties)
    paths = [_told(party, found, test, parties)] if party in found else []
    if test.sisters:
        paths += [path for target in sorted(named) for path in _sideways(party, target, on=on, parties=parties)]
    return min(paths, key=_preference, default=_NOBODY)


def _preference(path: Path) -> tuple[int, str]:
    return ([Truth.HOLDS, Truth.NOT_TOLD, Truth.FAILS].index(path.truth), path.text)


def _told(party: str, found: Mapping[str, Holding], test: OwnershipTest, parties: Mapping[str, Party]) -> Path:
    """The path in words: the party's own holding first, then those of the owners that are no targets."""
    texts, ends = [], []
    waiting, seen = [party], {party}
    while waiting:
        key = waiting.pop(0)
        if key not in found:
            ends.append(key)
            continue
        used = _used(found[key], test)
        texts.append(_sentence(key, used, of=found[key], test=test, parties=parties))
        waiting += [stake.owner for stake in used if stake.owner not in seen]
        seen |= {stake.owner for stake in used}
    own = found[party]
    return Path(ends[0] if ends else "", own.truth, "; ".join(texts), own.least, own.most)


def _used(holding: Holding, test: OwnershipTest) -> tuple[Stake, ...]:
    """One stake that is enough alone, else all that count together; the surest first."""
    alone = [stake for stake in holding.stakes if stake.is_sure and _is_enough(stake, test, stake.least)]
    if not alone and not test.aggregate:
        alone = [stake for stake in holding.stakes if _is_enough(stake, test, stake.most)]
    return (alone[0],) if alone else holding.stakes


def _is_enough(stake: Stake, test: OwnershipTest, share: float) -> bool:
    return test.is_met_by(share) or (test.control and stake.control)


def _sentence(key: str, used: tuple[Stake, ...], *, of: Holding, test: OwnershipTest, parties: Mapping[str, Party]) -> str:
    owners = " and ".join(f"{_name(stake.owner, parties)} ({stake.words})" for stake in used)
    text = f"{_name(key, parties)} is owned {'together ' if len(used) > 1 else ''}by {owners}"
    if of.truth is Truth.NOT_TOLD:
        return f"{text}: between {of.least:g} and {of.most:g} %, and {test.threshold} counts; it depends"
    return f"{text}, {of.least:g} % in all" if len(used) > 1 else text


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


def _upwards(party: str, *, test: OwnershipTest, on: date, parties: Mapping[str, Party]) -> Iterator[Path]:
    waiting = [Path(party, Truth.HOLDS, "")]
    seen = {party}
    while waiting:
        below = waiting.pop(0)
        for stake in stakes_in(parties.get(below.party), on):
            truth = _follows(stake, test)
            if truth is Truth.FAILS or stake.owner in seen:
                continue
            seen.add(stake.owner)
            path = Path(stake.owner, _weaker(below.truth, truth), _words(below, stake, parties))
            yield path
            waiting.append(path)


def _follows(stake: Stake, test: OwnershipTest) -> Truth:
    """Whether a test follows one link taken alone."""
    if _is_enough(stake, test, stake.least):
        return Truth.HOLDS if stake.is_sure else Truth.NOT_TOLD
    return Truth.NOT_TOLD if test.is_met_by(stake.most) else Truth.FAILS


def _weaker(one: Truth, other: Truth) -> Truth:
    return Truth.NOT_TOLD if Truth.NOT_TOLD in {one, other} else Truth.HOLDS


def _name(key: str, parties: Mapping[str, Party]) -> str:
    party = parties.get(key)
    return key if party is None else party.name


def _words(below: Path, stake: Stake, parties: Mapping[str, Party]) -> str:
    step = f"{_name(below.party, parties)} is owned by {_name(stake.owner, parties)} ({stake.words})"
    return f"{below.text}; {step}" if below.text else step


def _sideways(party: str, target: str, *, on: date, parties: Mapping[str, Party]) -> list[Path]:
    """Paths over a common owner, and from a parent down to the target."""
    test = counting_by(Reach.SUBSIDIARIES)
    above_target = {path.party: path for path in _upwards(target, test=test, on=on, parties=parties)}
    found = []
    if party in above_target:
        down = above_target[party]
        found.append(Path(target, down.truth, down.text))
    for path in _upwards(party, test=test, on=on, parties=parties):
        if path.party in above_target:
            other = above_target[path.party]
            found.append(Path(target, _weaker(path.truth, other.truth), f"{path.text}; {other.text}"))
    return found
