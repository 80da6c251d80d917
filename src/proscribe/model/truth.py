"""Three-valued truth: a thing holds, fails, or was not told."""

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """Whether something is so. `NOT_TOLD` is no third opinion: the fact was not given."""

    HOLDS = "holds"
    FAILS = "fails"
    NOT_TOLD = "not-told"

    @classmethod
    def of(cls, answer: bool | None) -> "Truth":  # noqa: FBT001 - the value itself is the argument
        """The truth of a yes, a no, or a None for "not told"."""
        if answer is None:
            return cls.NOT_TOLD
        return cls.HOLDS if answer else cls.FAILS

    def negated(self) -> "Truth":
        """The truth of the opposite; what was not told stays so."""
        return {Truth.HOLDS: Truth.FAILS, Truth.FAILS: Truth.HOLDS}.get(self, self)


def all_of(truths: Iterable[Truth]) -> Truth:
    """Kleene's and: fails if one fails, else not told if one is not told, else holds (also for none at all)."""
    seen = set(truths)
    if Truth.FAILS in seen:
        return Truth.FAILS
    return Truth.NOT_TOLD if Truth.NOT_TOLD in seen else Truth.HOLDS


def any_of(truths: Iterable[Truth]) -> Truth:
    """Kleene's or: holds if one holds, else not told if one is not told, else fails (also for none at all)."""
    seen = set(truths)
    if Truth.HOLDS in seen:
        return Truth.HOLDS
    return Truth.NOT_TOLD if Truth.NOT_TOLD in seen else Truth.FAILS
