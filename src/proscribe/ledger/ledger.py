"""The ledger: what the register, the lists and the news say, with the day each could be known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

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
        register: what people curated.
        shelf: what the imported lists say.
        indexes: where indexes of its names are kept from one run to the next; None builds them anew in each.
        targets: the register turned round; made from it.
    """

    register: Register
    shelf: ListingShelf = field(default_factory=EmptyShelf)
    indexes: SavedIndexes | None = field(default=None, repr=False, compare=False)
    targets: TargetIndex = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = TargetIndex.of(self.register.measures.values(), self.register.parties.values())
        object.__setattr__(self, "targets", index)
