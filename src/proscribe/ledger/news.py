"""Claims from the news as the ledger holds them: each with its source, who read it, and the last decision on it."""

from dataclasses import dataclass
from datetime import date

from proscribe.dates import Period
from proscribe.model.claims import Claim
from proscribe.model.reviews import Decision, ReviewState, state_after
from proscribe.model.sources import Evidence, Source

OWN_MEASURE = "news-"
"""What the key of a measure known from the news alone begins with; the key of its first claim follows."""


@dataclass(frozen=True, slots=True)
class HeldClaim:
    """One claim in the ledger.

    Args:
        key: twelve hexadecimal digits, made from the article and what is claimed: reading again gives the same.
        source: the article it was read from.
        claim: what it asserts, with its quote.
        learned: the day the article was read into the ledger.
        readers: who found it, sorted: `local`, or the model's name.
        denials: sentences of the same article in which one of the targets denies or rejects what is alleged.
        decision: the last decision, or None.
    """

    key: str
    source: Source
    claim: Claim
    learned: date
    readers: tuple[str, ...] = ()
    denials: tuple[Evidence, ...] = ()
    decision: Decision | None = None

    @property
    def state(self) -> ReviewState:
        """Where it stands in the queue."""
        return state_after(self.decision)

    @property
    def is_accepted(self) -> bool:
        """It is in the ledger, with trust reported."""
        return self.state is ReviewState.ACCEPTED

    @property
    def known(self) -> Period:
        """When the public could know of it: the publication, or the day it was read when none is stated."""
        return self.source.published or Period.of_day(self.learned)

    @property
    def measure(self) -> str:
        """Key of the measure it belongs to once it is accepted."""
        into = None if self.decision is None else self.decision.into
        return into or f"{OWN_MEASURE}{self.key}"


@dataclass(frozen=True, slots=True)
class NewsHeld:
    """How much news a ledger holds.

    Args:
        accepted: claims in it, with trust reported.
        waiting: claims that nobody has decided on.
        measures: measures known from accepted news alone.
        sha256: digest over the accepted claims and where they belong, in hexadecimal; "" when there are none.
    """

    accepted: int = 0
    waiting: int = 0
    measures: int = 0
    sha256: str = ""
