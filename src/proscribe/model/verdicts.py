"""The answers a check can give, and the order in which they bind."""

from functools import cache

from proscribe.model.stages import Stage
from proscribe.model.vocabulary import Vocabulary


class Verdict(Vocabulary):
    """What the ledger says of one act on one day, most binding first."""

    PROHIBITED = ("prohibited", "the act is forbidden on that day", "forbidden unless licensed is licence-required")
    LICENCE_REQUIRED = (
        "licence-required",
        "the act needs a licence or permit first, whatever the odds of getting one",
        "a presumption of denial is still licence-required",
    )
    RESTRICTED_IN_PART = (
        "restricted-in-part",
        "allowed within limits: a general licence, a waiver, a cap, case-by-case screening",
        "a limit that does not touch this act leaves no-known-measure",
    )
    ADVISED_AGAINST = ("advised-against", "an authority advises against it and binds nobody", "a duty is no advice")
    ANNOUNCED_NOT_IN_FORCE = (
        "announced-not-in-force",
        "decided and not effective on that day; also suspended or enjoined",
        "not yet decided is proposed-only",
    )
    PROPOSED_ONLY = ("proposed-only", "the authority has proposed it and not decided", "a leak is reported-only")
    REPORTED_ONLY = (
        "reported-only",
        "known from the press, or called for by somebody who cannot decide",
        "news alone never gives more than this",
    )
    NO_KNOWN_MEASURE = (
        "no-known-measure",
        "nothing in the ledger restrains the act on that day; a lifted measure counts here",
        "no permission: the ledger may not hold everything",
    )

    @property
    def rank(self) -> int:
        """0 for the most binding; larger binds less."""
        return _RANKS[self]

    @property
    def binds(self) -> bool:
        """Somebody must obey it on that day."""
        return _RANKS[self] <= _LEAST_THAT_BINDS


_RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}
_LEAST_THAT_BINDS = _RANKS[Verdict.RESTRICTED_IN_PART]

_BEFORE_FORCE = {
    Stage.CALLED_FOR: Verdict.REPORTED_ONLY,
    Stage.REPORTED: Verdict.REPORTED_ONLY,
    Stage.PROPOSED: Verdict.PROPOSED_ONLY,
    Stage.ANNOUNCED: Verdict.ANNOUNCED_NOT_IN_FORCE,
    Stage.ADOPTED: Verdict.ANNOUNCED_NOT_IN_FORCE,
    Stage.SUSPENDED: Verdict.ANNOUNCED_NOT_IN_FORCE,
}


def verdict_at(stage: Stage | None, effect: Verdict) -> Verdict:
    """The verdict of a measure whose rule has that effect when in force, at that stage (None: nothing known yet).

    Advice has force from the day it is given: a warning that was called for or announced is advice already.
    """
    if stage is None or stage.is_ended:
        return Verdict.NO_KNOWN_MEASURE
    if stage.is_binding:
        return effect
    if effect is Verdict.ADVISED_AGAINST and stage in {Stage.CALLED_FOR, Stage.ANNOUNCED, Stage.ADOPTED}:
        return effect
    return max(_BEFORE_FORCE[stage], effect, key=lambda verdict: verdict.rank)


@cache
def more_binding_at(stage: Stage | None, maybe: Stage | None, effect: Verdict) -> Verdict:
    """The more binding of the verdicts at the stage that surely holds and at the one that may (None: no doubt)."""
    sure = verdict_at(stage, effect)
    return sure if maybe is None else min(sure, verdict_at(maybe, effect), key=lambda verdict: verdict.rank)


def most_binding(verdicts: "list[Verdict]") -> Verdict:
    """The most binding of them; `no-known-measure` for none."""
    return min(verdicts, key=lambda verdict: verdict.rank, default=Verdict.NO_KNOWN_MEASURE)
