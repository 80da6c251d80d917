"""The listings that a ledger holds, snapshot by snapshot, and what that shows about a day.

Lists have no history of their own, so ours is kept: when an entry was first and last seen, and the first snapshot without
it. A snapshot's day is evidence of what the list said, never a legal date.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from proscribe.dates import Period
from proscribe.model.listings import Listing
from proscribe.model.parties import Name
from proscribe.model.truth import Truth


@dataclass(frozen=True, slots=True, order=True)
class SnapshotInfo:
    """One import of one list.

    Args:
        list_key: the list.
        title: what officials call it.
        day: the day the snapshot shows: its stated publication date, the one given at import, or the day of import.
        day_is_stated: the file or the user stated the day; else it is the day of import.
        learned: the day it was imported.
        entries: number of listings in it.
        sha256: digest of the imported content, in hexadecimal.
    """

    list_key: str
    title: str
    day: date
    day_is_stated: bool
    learned: date
    entries: int
    sha256: str


@dataclass(frozen=True, slots=True)
class HeldListing:
    """One entry as the ledger holds it.

    Args:
        listing: the entry, as the latest snapshot that has it said.
        first_seen: day of the first snapshot with it.
        last_seen: day of the last snapshot with it.
        gone_by: day of the first later snapshot of its list without it, or None.
        list_title: what officials call the list.
    """

    listing: Listing
    first_seen: date
    last_seen: date
    gone_by: date | None
    list_title: str


class ListingShelf(Protocol):
    """Where a ledger's listings are. `known` limits every answer to snapshots of that day or before; None for all."""

    def snapshots(self, *, known: date | None = None) -> tuple[SnapshotInfo, ...]:
        """Every import, by list and day."""
        ...

    def version(self, *, known: date | None = None) -> str:
        """A text that is the same only while every other answer is; another ledger of the same lists may have another one."""
        ...

    def with_names(self, texts: Iterable[str], *, known: date | None = None) -> tuple[HeldListing, ...]:
        """The listings that have one of these names, compared by `names.name_key`; sorted by key, without original row."""
        ...

    def by_key(self, key: str, *, known: date | None = None) -> HeldListing | None:
        """The listing `list/entry`, or None."""
        ...

    def names(self, *, known: date | None = None) -> Iterator[tuple[Listing, Name]]:
        """Every name of every listing, main names and others; the listing may lack its original row."""
        ...

    def categories(self, *, known: date | None = None) -> tuple[HeldListing, ...]:
        """The entries that name a category of items and no party; sorted by key."""
        ...


@dataclass(frozen=True, slots=True)
class Epochs:
    """The stretches of days of knowledge between which a shelf shows the same snapshots.

    Args:
        days: the days of its snapshots, in order, each once.
    """

    days: tuple[date, ...]

    @classmethod
    def of(cls, shelf: ListingShelf) -> "Epochs":
        """The epochs of a shelf as it is now."""
        return cls(tuple(sorted({info.day for info in shelf.snapshots()})))

    def representative(self, known: date | None) -> date | None:
        """A day of knowledge that shows the same snapshots, and is one for all days that do; None when all are shown."""
        at = len(self.days) if known is None else bisect_right(self.days, known)
        if at == len(self.days):
            return None
        return self.days[at - 1] if at else date.min


def listed_on(held: HeldListing, day: date) -> tuple[Truth, str]:
    """Whether the entry stood on its list that day, and the ground for it in a sentence."""
    listing = held.listing
    if _ended(listing.end, day):
        return Truth.FAILS, f"the list gives {listing.end} as its end"
    if held.gone_by is not None and day >= held.gone_by:
        return Truth.FAILS, f"removed between {held.last_seen} and {held.gone_by}, by the snapshots held"
    if held.gone_by is not None and day > held.last_seen:
        return (
            Truth.NOT_TOLD,
            f"it was on the list on {held.last_seen} and not on {held.gone_by}; the day of removal is not known",
        )
    if listing.start is not None:
        return _begun(listing.start, day)
    if day >= held.first_seen:
        return Truth.HOLDS, f"on the list on {held.first_seen}; the list gives no start date"
    return Truth.NOT_TOLD, f"first seen on the list on {held.first_seen}; the list gives no start date"


def _ended(end: Period | None, day: date) -> bool:
    return end is not None and end.has_begun_by(day)


def _begun(start: Period, day: date) -> tuple[Truth, str]:
    if start.has_begun_by(day):
        return Truth.HOLDS, f"listed since {start}"
    if start.may_have_begun_by(day):
        return Truth.NOT_TOLD, f"the list gives its start only as {start}"
    return Truth.FAILS, f"listed only from {start} on"
