"""The nouns of an answer: the question, what was found, and everything that goes with the verdict."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from proscribe.ledger.news import NewsHeld
from proscribe.ledger.shelf import HeldListing, SnapshotInfo
from proscribe.ledger.timeline import NextChange
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import Fact
from proscribe.model.parties import Party
from proscribe.model.sources import Citation
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust
from proscribe.model.verdicts import Verdict

NO_LEGAL_ADVICE = "Information about public measures, with its sources; no legal advice."


@dataclass(frozen=True, slots=True)
class Question:
    """May this actor do this with them, with this item, on that day?

    Args:
        actor: who asks.
        activity: what they would do.
        on: the day in the world.
        party: the other side as the asker writes it: a name, a register key, a country; None when only an item is asked about.
        item: key of an item or a control number, or None when not told.
        told: circumstances told, fact to value.
        known: only what could be known by this day counts; None for everything the ledger holds.
        owners: who owns the party, as told by the asker: pairs of name or key and share in per cent (None: not told).
        readings: how words that are none of ours were understood, in sentences.
    """

    actor: Actor
    activity: Activity
    on: date
    party: str | None = None
    item: str | None = None
    told: Mapping[Fact, str] = field(default_factory=dict)
    known: date | None = None
    owners: tuple[tuple[str, float | None], ...] = ()
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom a name was taken to mean.

    Args:
        asked: the name as asked.
        parties: parties of the register, by key; several when the name fits several.
        listings: entries of imported lists under one of the names.
        country: jurisdiction code when the name is a country's, or None.
        similar: names close to the one asked that were not taken, with their score 0-1, best first.
        how: how it was found, in a phrase.
        likeness: the name it was taken for and the score, when it was found by likeness alone; "" for a name that is equal.
    """

    asked: str
    parties: tuple[Party, ...] = ()
    listings: tuple[HeldListing, ...] = ()
    country: str | None = None
    similar: tuple[tuple[str, float], ...] = ()
    how: str = ""
    likeness: str = ""

    @property
    def identity_points(self) -> tuple[str, ...]:
        """What must be so for an answer about the party found to be one about the party asked about."""
        return (f"{self.asked!r} is the same party ({self.likeness})",) if self.likeness else ()

    @property
    def is_known(self) -> bool:
        """The ledger holds somebody of that name."""
        return bool(self.parties or self.listings or self.country)


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One dated statement that an answer rests on."""

    when: str
    stage: Stage | None
    text: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule of one measure or listing says about the question.

    Args:
        key: the measure's key, or `list/entry` for a listing.
        title: what to call it.
        issuer: who made it.
        jurisdiction: whose law.
        instrument: its legal form.
        rule: key of the rule.
        verdict: what follows for the question if every open point holds.
        effect: the rule's verdict while in force.
        stage: its stage on the day, or None when it was not known at all.
        since: when that stage began, as text, or "".
        reached: how it hits the party or item: `named`, an ownership path, `country cn`, `category uas`.
        bound: whom it binds, as written.
        scope: what it covers, in words.
        conditions: circumstances it asks for and that were told to hold.
        depends_on: open points; the verdict holds only if all of them do. Empty for a finding that is certain.
        unless: exceptions that nobody claimed.
        eased_by: keys of measures whose relief applies, already counted in the verdict.
        eased_if: what would bring relief, in words.
        next: the next dated change of it, or None.
        evidence: dated statements with citations, the deciding one first.
        trust: the lowest trust among the steps that made the stage.
        doubts: why the stage may be another, in sentences.
        notes: what readers get wrong about it; licence requirement and policy of a listing.
        other_asker: it binds a narrower kind of actor than the asker said to be, and so stands beside the verdict.
        other_item: it is on a country or a category and the item was not told closely enough; it stands beside the verdict too,
            since every party of the country would be caught by it in the same way.
        other_case: it hangs on a circumstance that was not told and is seldom so (a mission, a site, a critical part of a
            network) or is another country's advice, while other measures give a verdict without it; it stands beside that. So
            does, always, what hangs on a circumstance that is hardly ever so (a military end user).
    """

    key: str
    title: str
    issuer: str
    jurisdiction: str
    instrument: str
    rule: str
    verdict: Verdict
    effect: Verdict
    stage: Stage | None
    since: str
    reached: str
    bound: str
    scope: str
    conditions: tuple[str, ...] = ()
    depends_on: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    eased_by: tuple[str, ...] = ()
    eased_if: tuple[str, ...] = ()
    next: NextChange | None = None
    evidence: tuple[EvidenceLine, ...] = ()
    trust: Trust = Trust.CURATED
    doubts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    other_asker: bool = False
    other_item: bool = False
    other_case: bool = False

    @property
    def is_beside(self) -> bool:
        """It is told beside the verdict, not in it."""
        return self.other_asker or self.other_item or self.other_case

    @property
    def is_certain(self) -> bool:
        """Everything it asks for is known to hold."""
        return not self.depends_on


@dataclass(frozen=True, slots=True)
class SetAside:
    """A measure that concerns the party or item and does not bind this act, and why."""

    key: str
    title: str
    reason: str
    jurisdiction: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the ledger holds, and how old it is.

    Args:
        register_checked: the day up to which the register was looked after.
        register_version: digest of the register.
        measures: number of measures in it.
        lists: the latest snapshot of each list by the day known.
        news: how much news the ledger holds, accepted and waiting.
    """

    register_checked: date
    register_version: str
    measures: int
    lists: tuple[SnapshotInfo, ...]
    news: NewsHeld = field(default_factory=NewsHeld)


@dataclass(frozen=True, slots=True)
class Answer:
    """The verdict and everything that belongs to it.

    Args:
        question: what was asked.
        verdict: the most binding verdict that is certain or possible.
        otherwise: the verdict if none of the open points holds; equals `verdict` for a certain one.
        resolved: whom the name was taken to mean.
        deciding: findings that give the verdict, certain ones first.
        others: other findings, most binding first.
        set_aside: measures that concern the party and do not bind this act, those of the asker's own jurisdiction first.
        next: the next dated change among the findings, or None.
        coverage: what the ledger holds.
        caveats: what the answer does not know, in sentences.
    """

    question: Question
    verdict: Verdict
    otherwise: Verdict
    resolved: Resolved | None
    deciding: tuple[Finding, ...]
    others: tuple[Finding, ...]
    set_aside: tuple[SetAside, ...]
    next: NextChange | None
    coverage: Coverage
    caveats: tuple[str, ...]

    @property
    def is_certain(self) -> bool:
        """No open point decides the verdict."""
        return self.verdict is self.otherwise

    @property
    def depends_on(self) -> tuple[str, ...]:
        """What the verdict depends on: one text for each deciding finding that is not certain; () for a certain answer."""
        if self.is_certain:
            return ()
        return tuple(dict.fromkeys(" and ".join(finding.depends_on) for finding in self.deciding))
