"""What a person decided about one hit: this row of mine is that party, or it is somebody else.

A decision speaks of two texts as they were when it was made: the row, and what the ledger said of the party. It is told by
digests of both; when either says something else, the decision no longer speaks of it and the hit is shown again.
"""

from dataclasses import dataclass

from proscribe.model.vocabulary import Vocabulary


class Judgement(Vocabulary):
    """What was decided."""

    OTHER = ("other", "the row is somebody else; the hit stays quiet until either side changes", "not decided yet: open")
    SAME = ("same", "the row is that party; the hit stays and says who confirmed it", "")
    OPEN = ("open", "an earlier decision is withdrawn; the hit is to be looked at again", "")


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on one pair of a row and a party; a later one on the same pair takes its place.

    Args:
        row: digest of the row's name and country, from `row_digest`.
        party: id of the party, as a hit gives it.
        party_digest: digest of the party's names, countries and identifiers when it was decided.
        judgement: what was decided.
        by: who decided; never empty.
        at: when, UTC in ISO 8601.
        why: the reason in a sentence, or "".
        name: the row's name as it was written.
        country: the row's country, a two-letter code, or None.
        party_name: the party's main name when it was decided.
    """

    row: str
    party: str
    party_digest: str
    judgement: Judgement
    by: str
    at: str
    why: str
    name: str
    country: str | None
    party_name: str
