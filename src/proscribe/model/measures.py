"""One restriction: whom it binds, whom it hits, what it forbids, and every dated step of its history."""

from dataclasses import dataclass, field
from datetime import date

from proscribe.dates import Period
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import Condition
from proscribe.model.instruments import Instrument
from proscribe.model.items import ANY_ITEM
from proscribe.model.reach import Reach
from proscribe.model.sources import Citation
from proscribe.model.stages import Stage
from proscribe.model.verdicts import Verdict

FOREIGN = "foreign"
"""An origin: any country but the measure's own."""


@dataclass(frozen=True, slots=True)
class Target:
    """Whom or what a measure hits: a party, a country, or a category of items whoever makes them.

    Args:
        party: key of a party, or None.
        country: every party of that country (a jurisdiction code), or None. With a party None and a country None the target
            is the category: anything within the rule's items.
        since: first day it is a target, when later than the measure's own history; None for from the start.
        until: first day it no longer is, or None.
        note: the part of the source that names it.
    """

    party: str | None = None
    country: str | None = None
    since: Period | None = None
    until: Period | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One duty of a measure: these actors, these activities, these items, under these conditions, with this effect.

    Args:
        key: unique within the measure.
        bound: actors who must obey; any one suffices.
        activities: dealings it restrains.
        effect: the verdict while in force; `no-known-measure` for a duty that limits no trade.
        items: keys of items or control numbers; any one suffices.
        excluded: items that fall out again.
        origins: countries the item must come from, or () for any; `foreign` is any country but the measure's own.
        conditions: all must hold for the rule to apply.
        unless: the rule does not apply when all of one inner tuple hold. An exception not told about is taken as not
            claimed, and named in the answer.
        targets: keys of parties it is limited to, or () for all targets of the measure.
        announced: first day it was decided, when that is later than the measure or listing itself; before it the duty does not
            exist at all. None for from the start.
        since: first day of this duty when later than the measure's own force, or None.
        until: first day it no longer holds, or None.
    """

    key: str
    bound: tuple[Actor, ...]
    activities: tuple[Activity, ...]
    effect: Verdict
    items: tuple[str, ...] = (ANY_ITEM,)
    excluded: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    unless: tuple[tuple[Condition, ...], ...] = ()
    targets: tuple[str, ...] = ()
    announced: Period | None = None
    since: Period | None = None
    until: Period | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StageChange:
    """One dated step in a measure's history. A step dated after the day asked about is a scheduled one.

    Args:
        when: when it took effect in the world.
        stage: the stage it brings.
        summary: what happened, in a sentence.
        citation: who says so.
        known: first day the public could know of it, or None for the day itself. Earlier for what was scheduled in advance,
            later for an order made public after it was signed.
        until: last day the stage lasts by its own terms (a general licence's term, a stay's end), or None.
        then: the stage that follows `until`; None when what follows is not known.
        rules: keys of the rules it is limited to, or () for all.
        targets: keys of the parties it is limited to, or () for all.
        event_only: told for the record; changes no stage.
    """

    when: Period
    stage: Stage
    summary: str
    citation: Citation
    known: Period | None = None
    until: date | None = None
    then: Stage | None = None
    rules: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    event_only: bool = False

    @property
    def known_from(self) -> date:
        """The first day on which the public surely knew of it."""
        return (self.known or self.when).last


@dataclass(frozen=True, slots=True)
class Programme:
    """What being on a list means: the rules that every listing or measure of the programme shares.

    Args:
        key: unique in the register; listings name their programme by it.
        title: what officials call it.
        issuer: who keeps it.
        jurisdiction: whose law it is.
        instrument: its legal form.
        authority: the legal basis as cited there.
        rules: the duties.
        reach: how far it goes beyond those named.
        citation: where that is laid down.
        note: what readers get wrong about it.
    """

    key: str
    title: str
    issuer: str
    jurisdiction: str
    instrument: Instrument
    authority: str
    rules: tuple[Rule, ...]
    reach: Reach
    citation: Citation
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """One restriction with its complete known history.

    Args:
        key: unique in the register; the file's name.
        title: what to call it in one line.
        summary: who is bound, what is forbidden, and what is not, in a few sentences.
        issuer: who made it.
        jurisdiction: whose law or decision it is.
        instrument: its legal form.
        authority: the legal basis, as cited.
        targets: whom or what it hits.
        rules: its duties.
        reach: how far it goes beyond the parties named.
        history: its steps, oldest first.
        eases: keys of the measures that this one relieves while it is in force (a general licence, a waiver).
        family: key shared by measures that belong together, or "".
        programme: key of the programme it is part of, or None.
        notes: what readers get wrong about it.
        checked: the day up to which somebody looked for changes; what happened later is unknown, not assumed.
        listed_under: keys of programmes; owners whom an imported list carries under one of them count like the targets.
    """

    key: str
    title: str
    summary: str
    issuer: str
    jurisdiction: str
    instrument: Instrument
    authority: str
    targets: tuple[Target, ...]
    rules: tuple[Rule, ...]
    reach: Reach
    history: tuple[StageChange, ...]
    checked: date
    eases: tuple[str, ...] = ()
    family: str = ""
    programme: str | None = None
    notes: tuple[str, ...] = field(default=())
    listed_under: tuple[str, ...] = ()
