"""The review queue: every claim the ledger holds, with what it would be to the ledger and what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass

from proscribe.answers.likeness import Matcher
from proscribe.answers.reconcile import Outcome, Reconciled, reconcile
from proscribe.errors import InputError, UnknownTermError
from proscribe.ledger.news import HeldClaim
from proscribe.model.reviews import ReviewState


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One claim of the queue.

    Args:
        held: the claim as it is kept.
        found: the claim beside the ledger.
    """

    held: HeldClaim
    found: Reconciled

    @property
    def proposal(self) -> str | None:
        """Key of the measure that accepting it as proposed puts it on; None for a measure of its own.

        Raises:
            InputError: when several measures are offered.
        """
        if self.found.outcome is Outcome.AMBIGUOUS:
            keys = ", ".join(one.measure.key for one in self.found.candidates)
            raise InputError(f"{self.held.key} fits several measures: name one with --into ({keys})")
        return self.found.measure


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims of the queue to show; None and "" for any.

    Args:
        state: where they stand.
        outcome: what they are to the ledger.
        target: a party's key or part of a target's name.
        measure: key of a measure they are on, or may be about.
    """

    state: ReviewState | None = ReviewState.WAITING
    outcome: Outcome | None = None
    target: str = ""
    measure: str = ""

    def includes(self, entry: QueueEntry) -> bool:
        """The entry is one of them."""
        claim = entry.held.claim
        wanted = self.target.strip().casefold()
        return (
            self.state in {None, entry.held.state}
            and self.outcome in {None, entry.found.outcome}
            and (not wanted or wanted in claim.target_parties or any(wanted in name.casefold() for name in claim.targets))
            and (not self.measure or self.measure in _measures(entry))
        )


def queue(held: Iterable[HeldClaim], matcher: Matcher) -> tuple[QueueEntry, ...]:
    """Every claim beside the ledger, in the order given; origins are counted over all of them.

    Args:
        held: claims as they are kept.
        matcher: over the ledger that holds them.
    """
    claims = tuple(held)
    found = reconcile([(one.source, one.claim) for one in claims], matcher)
    return tuple(QueueEntry(one, beside) for one, beside in zip(claims, found, strict=True))


def known_measure(key: str, matcher: Matcher) -> str:
    """The key of a measure that claims can be merged into.

    Raises:
        UnknownTermError: when the ledger holds no such measure; names the nearest.
    """
    measures = matcher.finder.ledger.register.measures
    if key.strip() not in measures:
        raise UnknownTermError("measure", key, measures)
    return key.strip()


def _measures(entry: QueueEntry) -> set[str]:
    candidates = {one.measure.key for one in entry.found.candidates}
    return candidates | ({entry.held.measure} if entry.held.is_accepted else set())
