"""How likely two drafts of one article tell one event: a small network over what they have in common.

It was fitted by `evaluation/news/same.py` on pairs of annotated articles. Only two acts on one side (restricting, easing,
delaying) at one kind of stage, by one issuer or by authorities of one country, not on other known parties, can be one event.
"""

import functools
import math
from collections.abc import Sequence
from importlib import resources
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from proscribe.articles.draft import COMING, DONE, PROSPECTIVE, Draft, is_general, is_local, stage_kind
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.stages import Stage

Floats = NDArray[np.float64]
_SIDES = {
    ClaimAction.DESIGNATE: ClaimAction.RESTRICT,
    ClaimAction.EXTEND: ClaimAction.RESTRICT,
    ClaimAction.LIFT: ClaimAction.EASE,
}
_TOLD = frozenset({DONE, COMING})
# A headline says "bans" of what is done, decided or only proposed.
_PROMISING = frozenset({DONE, COMING, PROSPECTIVE, Stage.CALLED_FOR.value})
_NEXT_SENTENCES = 400
# Signs farther from their mean than so many deviations tell nothing more.
_FARTHEST = 4.0


class Sameness(NamedTuple):
    """The network: one hidden layer over signs brought to mean 0 and deviation 1.

    Args:
        mean: of each sign.
        deviation: of each sign.
        hidden: signs x units.
        shift: of each unit.
        out: of each unit.
        bias: one number.
    """

    mean: Floats
    deviation: Floats
    hidden: Floats
    shift: Floats
    out: Floats
    bias: Floats

    def of(self, signs: Floats) -> Floats:
        """How likely each pair is one event, 0 to 1.

        Args:
            signs: pairs x signs, as `common` gives them.
        """
        known = evened(signs, self.mean, self.deviation)
        likely: Floats = 1 / (1 + np.exp(-(np.tanh(known @ self.hidden + self.shift) @ self.out + self.bias)))
        return likely


def evened(signs: Floats, mean: Floats, deviation: Floats) -> Floats:
    """Signs brought to mean 0 and deviation 1, what lies far out cut."""
    known: Floats = ((signs - mean) / deviation).clip(-_FARTHEST, _FARTHEST)
    return known


@functools.cache
def sameness() -> Sameness:
    """The network that the package ships, loaded once a process."""
    file = resources.files("proscribe.articles.learned") / "data" / "sameness.npz"
    with resources.as_file(file) as place, np.load(place) as stored:
        return Sameness(*(stored[name].astype(np.float64) for name in Sameness._fields))


def alike(drafts: Sequence[Draft]) -> Floats:
    """How likely each two drafts are one event: drafts x drafts, symmetrical, 0 where they cannot be.

    Args:
        drafts: of one article; compared pairwise, so a few hundred at most.
    """
    found = np.zeros((len(drafts), len(drafts)))
    pairs = [(one, other) for one in range(len(drafts)) for other in range(one) if may_be_one(drafts[one], drafts[other])]
    if pairs:
        ones, others = (list(side) for side in zip(*pairs, strict=True))
        likely = sameness().of(np.array([common(drafts[one], drafts[other]) for one, other in pairs]))
        found[ones, others] = found[others, ones] = likely
    return found


def may_be_one(one: Draft, other: Draft) -> bool:
    """The two are on one side, of one kind of stage, not years apart, not on others, by one issuer or one whole country."""
    first, second = one.claim, other.claim
    if _SIDES.get(first.action, first.action) is not _SIDES.get(second.action, second.action):
        return False
    kinds = {stage_kind(first.stage), stage_kind(second.stage)}
    if len(kinds) > 1 and not (kinds <= _TOLD or one.is_headline or other.is_headline):
        return False
    if _are_years_apart(first, second) or _hit_others(one, other):
        return False
    if first.issuer == second.issuer:
        return True
    return first.issuer_country == second.issuer_country is not None and not (is_local(one) or is_local(other))


def _hit_others(one: Draft, other: Draft) -> bool:
    """Each hits known parties, none of them the other's: the quote of one could not show whom the other hits."""
    first, second = set(one.claim.target_parties), set(other.claim.target_parties)
    return bool(first and second) and not (first & second or one.classes or other.classes)


def _are_years_apart(one: Claim, other: Claim) -> bool:
    """Both are dated, in years that do not meet."""
    if one.when is None or other.when is None:
        return False
    return one.when.last.year < other.when.start.year or other.when.last.year < one.when.start.year


def common(one: Draft, other: Draft) -> tuple[float, ...]:
    """What two drafts have in common and what not, the same in either order."""
    return (
        *_bodies(one, other),
        *_hit(one, other),
        *_telling(one, other),
        *_days(one.claim, other.claim),
        *_places(one, other),
    )


def _bodies(one: Draft, other: Draft) -> tuple[float, ...]:
    same = one.claim.issuer == other.claim.issuer
    return (same, not same and is_general(one) != is_general(other), same and is_local(one))


def _hit(one: Draft, other: Draft) -> tuple[float, ...]:
    first, second = set(one.claim.targets), set(other.claim.targets)
    return (
        len(first & second) / len(first | second),
        bool(first & second),
        bool(set(one.claim.target_parties) & set(other.claim.target_parties)),
        bool(one.classes & other.homes or other.classes & one.homes),
        bool(one.classes & other.classes),
    )


def _telling(one: Draft, other: Draft) -> tuple[float, ...]:
    first, second = one.claim, other.claim
    kinds = {stage_kind(first.stage), stage_kind(second.stage)}
    return (
        first.action is second.action,
        first.stage is second.stage,
        len(kinds) == 1,
        kinds <= _TOLD,
        (one.is_headline or other.is_headline) and kinds <= _PROMISING,
        first.activity is second.activity,
        first.activity is not second.activity and None in (first.activity, second.activity),
        _cue(first) == _cue(second),
        one.recalled or other.recalled,
        one.definite or other.definite,
        one.is_headline or other.is_headline,
        max(one.signs.repeat, other.signs.repeat),
        min(one.signs.repeat, other.signs.repeat),
        max(one.signs.guessed, other.signs.guessed),
        min(one.signs.together, other.signs.together),
    )


def _cue(claim: Claim) -> str:
    return claim.cues[0].lower() if claim.cues else ""


def _days(one: Claim, other: Claim) -> tuple[float, ...]:
    first, second = one.when, other.when
    if first is None or second is None:
        return (0.0, 0.0, first is not second)
    return (first.ended_before(second.start) or second.ended_before(first.start), first == second, 0.0)


def _places(one: Draft, other: Draft) -> tuple[float, ...]:
    """How far apart they stand, and how near the network's vectors of their words and of their sentences are."""
    far = abs(one.claim.evidence.start - other.claim.evidence.start)
    return (far == 0, far <= _NEXT_SENTENCES, math.log1p(far / 100), *_nearness(one, other))


def _nearness(one: Draft, other: Draft) -> tuple[float, float]:
    if one.vector is None or other.vector is None:
        return (0.0, 0.0)
    first, second = (two.vector.reshape(2, -1) for two in (one, other) if two.vector is not None)
    words, sentences = (first * second).sum(axis=1) / (np.linalg.norm(first, axis=1) * np.linalg.norm(second, axis=1) + 1e-6)
    return (float(words), float(sentences))
