"""The subjects that screening finds: every party of the register with its measures, every listing with its list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from proscribe.answers.decisions import party_digest
from proscribe.answers.resolve import PARTY, Finder
from proscribe.answers.screening import ListedUnder, Subject
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.shelf import HeldListing
from proscribe.ledger.timeline import steps_known
from proscribe.model.measures import Measure
from proscribe.model.particulars import Particulars
from proscribe.model.parties import Party
from proscribe.names.index import NameIndex

_REGISTER = "register"


@dataclass(eq=False)
class LedgerDirectory:
    """The directory that `screen` asks, over one ledger.

    Args:
        finder: names and parties of the ledger.
        known: only what could be known by this day counts; None for all.
    """

    finder: Finder
    known: date | None = None

    @classmethod
    def of(cls, ledger: Ledger, *, known: date | None = None) -> "LedgerDirectory":
        """The directory of a ledger."""
        return cls(Finder(ledger), known)

    @property
    def index(self) -> NameIndex:
        """All names, each with the id of its subject."""
        return self.finder.index(known=self.known)

    def subject(self, id: str) -> Subject:
        """The subject of that id, with everything it stands under."""
        parties = self.finder.parties_of(id)
        if parties:
            return self._of_party(id, parties[0])
        held = self._listing(id)
        if held is None:
            return Subject(id, id)
        listing = held.listing
        country = listing.countries[0] if listing.countries else None
        return Subject(id, listing.name, listing.type, country, (self._listed(held),), _particulars((held,)))

    def holds(self, id: str) -> bool:
        """There is a subject of that id."""
        is_party = id.startswith(PARTY)
        return id.removeprefix(PARTY) in self.finder.ledger.register.parties if is_party else self._listing(id) is not None

    def _listing(self, id: str) -> HeldListing | None:
        return self.finder.listing_of(id, known=self.known)

    def digest(self, id: str) -> str:
        """What a decision about this subject keeps of it: see `decisions.party_digest`."""
        parties = self.finder.parties_of(id)
        held = self._listing(id)
        under_names = self.finder.listings_of(self.finder.list_names(parties), known=self.known) if parties else ()
        return party_digest(parties, under_names if held is None else (held,))

    def _of_party(self, id: str, party: Party) -> Subject:
        held = self.finder.listings_of(self.finder.list_names((party,)), known=self.known)
        listed = sorted((*map(self._listed, held), *self._measures(party)), key=lambda one: (one.list_key, one.entry))
        told = _particulars(held, party.identifiers)
        return Subject(id, party.name, party.type, party.country, tuple(listed), told)

    def _listed(self, held: HeldListing) -> ListedUnder:
        listing, programmes = held.listing, self.finder.ledger.register.programmes
        titles = tuple(programmes[key].title for key in listing.programmes if key in programmes)
        return ListedUnder(
            held.list_title, listing.list_key, listing.entry, titles, listing.start, listing.end, listing.citation
        )

    def _measures(self, party: Party) -> Iterator[ListedUnder]:
        for measure in self.finder.ledger.register.measures.values():
            if any(target.party == party.key for target in measure.targets) and not measure.eases:
                yield from _as_listed(measure, self.known)


def _particulars(held: Iterable[HeldListing], more: tuple[tuple[str, str], ...] = ()) -> Particulars:
    """Everything that these listings tell beside the name, and identifiers known otherwise."""
    listings = [one.listing for one in held]
    return Particulars(
        (*more, *(pair for listing in listings for pair in listing.identifiers)),
        tuple(line for listing in listings for line in listing.addresses),
        tuple(day for listing in listings for day in listing.birth_dates),
    )


def _as_listed(measure: Measure, known: date | None) -> Iterator[ListedUnder]:
    """The measure as one thing a party stands under: from its first binding step to the last one that ends it."""
    steps = [step for step in steps_known(measure, known=known) if not step.event_only]
    if not steps:
        return
    begun = next((step for step in steps if step.stage.is_binding), None)
    over = steps[-1] if steps[-1].stage.is_ended and not steps[-1].targets else None
    cited = (begun or steps[0]).citation
    yield ListedUnder(
        measure.issuer,
        _REGISTER,
        measure.key,
        (measure.title,),
        None if begun is None else begun.when,
        None if over is None else over.when,
        cited.text,
        cited.trust,
    )
