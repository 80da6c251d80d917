"""What a person decides about a claim from the news: it stands, it belongs to a measure, or it is set aside.

Nothing here is ever changed: a later decision on the same claim takes the place of the earlier one, and both are kept.
"""

from dataclasses import dataclass
from datetime import datetime

from proscribe.model.vocabulary import Vocabulary


class ReviewAction(Vocabulary):
    """What a reviewer does with a claim."""

    ACCEPT = ("accept", "it enters the ledger as the queue proposes: on the measure found, or as one of its own", "")
    MERGE = ("merge", "it enters the ledger on the measure that the reviewer names", "as proposed is accept")
    REJECT = ("reject", "read wrongly, or nothing that the ledger should hold", "to decide later leaves it waiting")
    REOPEN = ("reopen", "waits again: the decision before no longer holds", "")


class ReviewState(Vocabulary):
    """Where a claim stands in the queue."""

    WAITING = ("waiting", "nobody has decided", "")
    ACCEPTED = ("accepted", "in the ledger, with trust reported", "")
    REJECTED = ("rejected", "kept on record, and without effect", "")


_STATES = {
    ReviewAction.ACCEPT: ReviewState.ACCEPTED,
    ReviewAction.MERGE: ReviewState.ACCEPTED,
    ReviewAction.REJECT: ReviewState.REJECTED,
    ReviewAction.REOPEN: ReviewState.WAITING,
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on one claim.

    Args:
        claim: key of the claim.
        action: what is decided.
        by: who decided, as they call themselves.
        at: when, in UTC.
        why: the ground, in their words; may be "".
        into: key of the measure the claim belongs to; None for one of its own, and for reject and reopen.
    """

    claim: str
    action: ReviewAction
    by: str
    at: datetime
    why: str = ""
    into: str | None = None

    @property
    def state(self) -> ReviewState:
        """Where the claim stands after it."""
        return _STATES[self.action]


def state_after(decision: Decision | None) -> ReviewState:
    """Where a claim stands after its last decision; waiting when there is none."""
    return ReviewState.WAITING if decision is None else decision.state
