"""What one source asserts about a measure, or about a tie between two parties, before anybody reconciles it."""

from dataclasses import dataclass

from proscribe.dates import Period
from proscribe.model.activities import Activity
from proscribe.model.sources import Evidence
from proscribe.model.stages import Stage
from proscribe.model.vocabulary import Vocabulary


class ClaimAction(Vocabulary):
    """What the issuer is said to do."""

    RESTRICT = ("restrict", "forbids or limits dealings", "putting on a list by name is designate")
    DESIGNATE = ("designate", "puts on a list or blacklist", "")
    EASE = ("ease", "gives partial relief: a licence, an exemption, a reprieve, an extended reprieve", "whole: lift")
    LIFT = ("lift", "ends the restriction", "a promise to end it is lift at stage announced")
    DELAY = ("delay", "puts off a deadline or enforcement", "")
    EXTEND = ("extend", "prolongs or widens a restriction", "prolonging relief is ease")


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion: somebody restricts, eases or lifts dealings with somebody, at a stage, says a source.

    Args:
        issuer: who acts, normalised, e.g. `US Department of Commerce`.
        issuer_country: jurisdiction code of the issuer, or None when the text leaves it open.
        targets: names of those restricted, as resolved in the text.
        target_parties: keys of register parties among them, in order; () when none is known.
        action: what is done.
        activity: the dealing concerned, or None for several or dealings in general.
        stage: a stage, or None when the issuer denies it.
        when: the date of the event at that stage, resolved, or None when the text gives none.
        attributed_to: outlet, person or source when the claim hangs on a reporting verb, or None.
        bound: who must obey, and limits, in a few words, or "".
        instrument: law, order, list or licence named, or "".
        evidence: the exact quote.
        cues: the words that made the reader see a claim.
    """

    issuer: str
    issuer_country: str | None
    targets: tuple[str, ...]
    target_parties: tuple[str, ...]
    action: ClaimAction
    activity: Activity | None
    stage: Stage | None
    when: Period | None
    attributed_to: str | None
    bound: str
    instrument: str
    evidence: Evidence
    cues: tuple[str, ...] = ()
