"""Owners of a party whom imported lists carry: by the names of everybody above it, on the day and by what was known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from proscribe.answers.namesakes import identity_doubt
from proscribe.answers.ruling import Inquiry
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.owners import telling_names
from proscribe.ledger.ownership import all_owners
from proscribe.ledger.shelf import Epochs, HeldListing, listed_on
from proscribe.model.parties import Party
from proscribe.model.truth import Truth

# Names of owners asked about again within so many others are not looked up again; each holds its listings.
_MOST_NAMES = 4096


@dataclass(frozen=True, slots=True)
class ListedOwner:
    """An owner, and a listing under one of its names.

    Args:
        owner: its key, or its name when it has none.
        name: its name.
        held: the listing.
        doubt: why it may only share the name, or "" when it surely is the one listed.
    """

    owner: str
    name: str
    held: HeldListing
    doubt: str

    @property
    def point(self) -> str:
        """What is open, as a condition: `Li Wei is the one listed (persons share names)`."""
        return f"{self.name} is the one listed by {self.held.list_title} ({self.doubt})"


class ListedOwners:
    """The listed owners of one ledger, with the names looked up so far.

    Args:
        ledger: where.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._shelf, self._epochs = ledger.shelf, Epochs.of(ledger.shelf)
        self._under = lru_cache(maxsize=_MOST_NAMES)(self._read_under)

    def of(self, party: Party, inquiry: Inquiry) -> tuple[ListedOwner, ...]:
        """The owners above a party, each with a listing under which it stood, or may have stood, that day."""
        return tuple(self._found(party, inquiry)) if self._epochs.days else ()

    def _found(self, party: Party, inquiry: Inquiry) -> Iterator[ListedOwner]:
        question = inquiry.question
        known = self._epochs.representative(question.known)
        for owner in sorted(all_owners(party.key, inquiry.parties) - {party.key}):
            # Whoever has no key goes by its name.
            about = inquiry.parties.get(owner) or Party(owner, owner)
            for held in self._under(telling_names(about), known):
                if listed_on(held, question.on)[0] is not Truth.FAILS:
                    yield ListedOwner(owner, about.name, held, identity_doubt(about, held.listing))

    def _read_under(self, names: tuple[str, ...], known: date | None) -> tuple[HeldListing, ...]:
        return self._shelf.with_names(names, known=known)
