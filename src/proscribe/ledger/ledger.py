"""The ledger: what the register, the lists and the news say, with the day each could be known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from proscribe.ledger.news import NewsHeld
from proscribe.ledger.owners import NoOwners, OwnerBooks, OwnerShelf
from proscribe.ledger.shelf import HeldListing, ListingShelf, SnapshotInfo
from proscribe.ledger.targets import TargetIndex
from proscribe.model.listings import Listing
from proscribe.model.parties import Name
from proscribe.names.saved import SavedIndexes
from proscribe.register.register import Register


class EmptyShelf:
    """A shelf without listings, for a ledger that has the register alone."""

    def snapshots(self, *, known: date | None = None) -> tuple[SnapshotInfo, ...]:
        """None."""
        del known
        return ()

    def version(self, *, known: date | None = None) -> str:
        """Always the same."""
        del known
        return ""

    def with_names(self, texts: Iterable[str], *, known: date | None = None) -> tuple[HeldListing, ...]:
        """None."""
        del texts, known
        return ()

    def by_key(self, key: str, *, known: date | None = None) -> HeldListing | None:
        """None."""
        del key, known
        return None

    def names(self, *, known: date | None = None) -> Iterator[tuple[Listing, Name]]:
        """None."""
        del known
        return iter(())

    def categories(self, *, known: date | None = None) -> tuple[HeldListing, ...]:
        """None."""
        del known
        return ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that can be asked.

    Args:
        register: what people curated, and the news that people accepted.
        shelf: what the imported lists say.
        indexes: where indexes of its names are kept from one run to the next; None builds them anew in each.
        news: how much news it holds.
        owners: what imported files say of owners.
        targets: the register turned round; made from it.
        books: the register's parties with all their owners; made from both.
    """

    register: Register
    shelf: ListingShelf = field(default_factory=EmptyShelf)
    indexes: SavedIndexes | None = field(default=None, repr=False, compare=False)
    news: NewsHeld = field(default_factory=NewsHeld)
    owners: OwnerShelf = field(default_factory=NoOwners)
    targets: TargetIndex = field(init=False, repr=False, compare=False)
    books: OwnerBooks = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = TargetIndex.of(self.register.measures.values(), self.register.parties.values())
        object.__setattr__(self, "targets", index)
        object.__setattr__(self, "books", OwnerBooks(self.register.parties, self.owners))
