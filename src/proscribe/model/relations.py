"""Ties between companies, and figures of how much hangs on whom, as one source tells them."""

from dataclasses import dataclass

from proscribe.model.sources import Evidence
from proscribe.model.vocabulary import Vocabulary


class Tie(Vocabulary):
    """How one company stands to another."""

    SUPPLIES = ("supplies", "its goods, software or services are used by the other", "a shop that stocks them is no customer")
    PARENT_OF = ("parent-of", "owns or controls the other, wholly or mostly", "a stake is none")
    DISTRIBUTION_PARTNER = ("distribution-partner", "its goods are sold through the other, by agreement", "use is supplies")
    COMPETITOR_OF = (
        "competitor-of",
        "is called a rival or competitor of the other; holds both ways",
        "being in one trade is none",
    )


class FigureKind(Vocabulary):
    """What a figure of dependence measures."""

    INPUT_SHARE = ("input-share", "how much of what a company takes in comes from somebody", "")
    REVENUE_SHARE = ("revenue-share", "how much of a company's sales or profit comes from somebody", "")
    MARKET_SHARE = ("market-share", "how much of a market a company has", "")
    VOLUME = ("volume", "how many units or customers a company has", "sums of money are none")


@dataclass(frozen=True, slots=True)
class Relation:
    """One tie between two named companies.

    Args:
        subject: name of the supplier, parent, maker or rival.
        tie: what ties them.
        object: name of the customer, child, seller or rival.
        subject_party: key of the subject in the register, or None.
        object_party: key of the object in the register, or None.
        evidence: the sentence that tells it.
    """

    subject: str
    tie: Tie
    object: str
    subject_party: str | None
    object_party: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of dependence.

    Args:
        holder: name of the company whose figure it is.
        holder_party: its key in the register, or None.
        kind: what is measured.
        value: the words of the figure, as they stand, e.g. `up to 30 per cent`.
        number: its number: per cent for shares, a count for volumes.
        of: what is measured, in the text's words, e.g. `its components`, or "".
        on: names of those it depends on or sells to: companies or countries; () when none is told.
        evidence: the sentence that tells it.
    """

    holder: str
    holder_party: str | None
    kind: FigureKind
    value: str
    number: float
    of: str
    on: tuple[str, ...]
    evidence: Evidence
