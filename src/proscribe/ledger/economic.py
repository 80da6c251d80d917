"""What part of a party's profit would reach an owner far up: shares multiplied along every chain and added up.

No authority in this product counts that way: they go link by link (see `model.ownership_tests`). It is shown beside their
count, since half of a half is the usual mistake about it.
"""

from collections.abc import Mapping
from datetime import date

from proscribe.ledger.stakes import Stake, stakes_in
from proscribe.model.parties import Party

# Circles of holdings shrink with every round; what they add after so many is below a millionth of a per cent.
_MOST_ROUNDS = 100
_STILL = 1e-6


def economic_share(party: str, owner: str, *, on: date, parties: Mapping[str, Party]) -> tuple[float, float]:
    """The least and the most that the owner holds of the party through all chains, in per cent, 0-100.

    Args:
        party: key of the party.
        owner: key of the owner.
        on: the day.
        parties: whom the keys mean.
    """
    above: dict[str, tuple[Stake, ...]] = {}
    waiting = [party]
    while waiting:
        key = waiting.pop()
        if key not in above:
            above[key] = () if key == owner else stakes_in(parties.get(key), on)
            waiting.extend(stake.owner for stake in above[key])
    if owner not in above:
        return 0.0, 0.0
    least, most = (_flow(party, owner, above, sure=sure) for sure in (True, False))
    return round(least, 4), round(most, 4)


def _flow(party: str, owner: str, above: Mapping[str, tuple[Stake, ...]], *, sure: bool) -> float:
    """The owner's part of the party in per cent, by rounds until nothing is added."""
    part = dict.fromkeys(above, 0.0)
    part[owner] = 1.0
    for _ in range(_MOST_ROUNDS):
        moved = 0.0
        for key in above:
            if key != owner:
                new = min(1.0, sum(part[stake.owner] * _weight(stake, sure=sure) for stake in above[key]))
                moved = max(moved, abs(new - part[key]))
                part[key] = new
        if moved < _STILL / 100:
            break
    return part[party] * 100


def _weight(stake: Stake, *, sure: bool) -> float:
    if sure:
        return stake.least / 100 if stake.is_sure else 0.0
    return stake.most / 100
