"""The plainest shelf there can be: whole snapshots in memory, every question answered by looking through all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from tests.store.given import TITLE, Import, name_key, snapshot

from proscribe.ledger.shelf import HeldListing, SnapshotInfo
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind


class MemoryShelf:
    """A `ListingShelf` to compare others with; takes imports whose days are all stated and differ within a list."""

    def __init__(self, imports: Iterable[Import]) -> None:
        self._held = sorted((one.listings[0].list_key, one.day, one) for one in imports if one.day is not None)

    def snapshots(self, *, known: date | None = None) -> tuple[SnapshotInfo, ...]:
        return tuple(
            SnapshotInfo(
                key, TITLE, day, day_is_stated=True, learned=one.now.date(), entries=len(one.listings), sha256=_sha256(one)
            )
            for key, day, one in self._known(known)
        )

    def version(self, *, known: date | None = None) -> str:
        return repr(self._known(known))

    def with_names(self, texts: Iterable[str], *, known: date | None = None) -> tuple[HeldListing, ...]:
        keys = {name_key(text) for text in texts} - {""}
        found = (held for held in self._all(known) if keys & {name_key(name.text) for name in _names(held.listing)})
        return tuple(replace(held, listing=replace(held.listing, original=())) for held in found)

    def by_key(self, key: str, *, known: date | None = None) -> HeldListing | None:
        return next((held for held in self._all(known) if held.listing.key == key), None)

    def names(self, *, known: date | None = None) -> Iterator[tuple[Listing, Name]]:
        return ((held.listing, name) for held in self._all(known) for name in _names(held.listing))

    def categories(self, *, known: date | None = None) -> tuple[HeldListing, ...]:
        return tuple(held for held in self._all(known) if ("category", "yes") in held.listing.identifiers)

    def _known(self, known: date | None) -> list[tuple[str, date, Import]]:
        return [held for held in self._held if known is None or held[1] <= known]

    def _all(self, known: date | None) -> list[HeldListing]:
        held = self._known(known)
        keys = {listing.key for _, _, one in held for listing in one.listings}
        return [
            _held(key, [(day, one) for list_key, day, one in held if key.startswith(f"{list_key}/")]) for key in sorted(keys)
        ]


def _held(key: str, snapshots: list[tuple[date, Import]]) -> HeldListing:
    there = [(day, found) for day, one in snapshots for found in one.listings if found.key == key]
    last_seen, last = there[-1]
    later = [day for day, _ in snapshots if day > last_seen]
    return HeldListing(last, there[0][0], last_seen, later[0] if later else None, TITLE)


def _names(listing: Listing) -> tuple[Name, ...]:
    return (Name(listing.name, NameKind.MAIN), *listing.names)


def _sha256(one: Import) -> str:
    return snapshot(*one.listings).sha256
