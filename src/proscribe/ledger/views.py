"""The ledger as it stood: every measure's stage on a day by what was known on another, and who said so when."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from proscribe.ledger.ledger import Ledger
from proscribe.ledger.shelf import HeldListing
from proscribe.ledger.timeline import NextChange, StageState, next_change, state_on, steps_known
from proscribe.model.measures import Measure
from proscribe.model.sources import Citation
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust


@dataclass(frozen=True, slots=True)
class Standing:
    """A measure with its stage on the day and its next dated change."""

    measure: Measure
    state: StageState
    next: NextChange | None


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody's word about one measure or listing. The ledger is a row of these; stages are computed from them.

    Args:
        about: the measure's key, or `list/entry`.
        when: the day or period in the world it speaks of, as text.
        stage: what it brings.
        text: what happened, in a sentence.
        citation: who says so.
        known: the first day on which the public, or for a list's removal the ledger, could know it.
        concerns: keys of the parties it is limited to, or () for all that the measure hits.
    """

    about: str
    when: str
    stage: Stage
    text: str
    citation: Citation
    known: date
    concerns: tuple[str, ...] = ()


def as_of(ledger: Ledger, *, on: date, known: date | None = None) -> Iterator[Standing]:
    """Every measure of which anything was known, with its stage on that day; in order of key.

    Args:
        ledger: what is held.
        on: the day in the world.
        known: only what could be known by this day counts; None for all.
    """
    for measure in ledger.register.measures.values():
        if steps_known(measure, known=known):
            change = next_change(measure, on=on, known=known)
            yield Standing(measure, state_on(measure, on=on, known=known), change)


def statements(measure: Measure, *, known: date | None = None, of: Collection[str] = ()) -> Iterator[Statement]:
    """What was said about a measure by that day, oldest first.

    Args:
        measure: the measure.
        known: only what could be known by this day; None for all.
        of: keys of parties; steps that are limited to others are left out. () for every step.
    """
    for step in steps_known(measure, known=known):
        if not of or not step.targets or set(of) & set(step.targets):
            said = (str(step.when), step.stage, step.summary, step.citation, step.known_from)
            yield Statement(measure.key, *said, step.targets)


def listing_statements(held: HeldListing) -> Iterator[Statement]:
    """What the snapshots say of one listing: that it stands there since, its stated end, and that it is gone."""
    listing = held.listing
    cited = Citation(listing.citation or held.list_title, listing.source_url or None, Trust.OFFICIAL)
    begun = str(listing.start) if listing.start is not None else f"by {held.first_seen}"
    yield Statement(listing.key, begun, Stage.IN_FORCE, f"{listing.name} on {held.list_title}", cited, held.first_seen)
    if listing.end is not None:
        yield Statement(listing.key, str(listing.end), Stage.EXPIRED, "ends as the list states", cited, held.first_seen)
    if held.gone_by is not None:
        text = f"no longer on the list; still on it on {held.last_seen}"
        yield Statement(listing.key, f"by {held.gone_by}", Stage.LIFTED, text, cited, held.gone_by)
