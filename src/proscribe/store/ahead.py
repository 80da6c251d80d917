"""All listings of one state of a ledger by name, read at once for whoever looks up many names one after the other.

One look-up in the database takes some milliseconds; reading everything takes as long as a hundred of them, and after that a
name costs microseconds. The listings are kept as the texts they are stored as, about a kilobyte each, and read when found.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, select

from proscribe.ledger.shelf import HeldListing
from proscribe.store.listing_text import listing_of
from proscribe.store.name_keys import NameKey, keys_are_of, storable_key
from proscribe.store.rows import list_events
from proscribe.store.schema import listing_names, listing_versions
from proscribe.store.snapshot_line import SnapshotLine, Span

_ROWS_AT_A_TIME = 2000


class _Kept(NamedTuple):
    """One listing as it is stored, with the title of its list and when it was there."""

    list_key: str
    entry: str
    payload: str
    title: str
    span: Span

    def held(self) -> HeldListing:
        listing = listing_of(self.list_key, self.entry, self.payload)
        return HeldListing(listing, self.span.first_seen, self.span.last_seen, self.span.gone_by, self.title)


class Ahead:
    """Every listing of a ledger, found by the key of a name.

    Args:
        connection: to the ledger; needed only now.
        lines: the snapshots shown of each list.
        name_key: makes the key of a name.
    """

    def __init__(self, connection: Connection, lines: Mapping[str, SnapshotLine], *, name_key: NameKey) -> None:
        shown = {key: line for key, line in lines.items() if line.shown}
        by_version = {version: kept for key, line in shown.items() for version, kept in _kept(connection, key, line)}
        found: dict[str, list[_Kept]] = {}
        for version, key in _keys(connection, name_key) if by_version else ():
            if key and version in by_version:
                found.setdefault(key, []).append(by_version[version])
        self._by_key = {key: tuple(kept) for key, kept in found.items()}

    def under(self, keys: Iterable[str]) -> tuple[HeldListing, ...]:
        """The listings that have a name with one of these keys; sorted by key."""
        kept = {one for key in keys for one in self._by_key.get(key, ())}
        return tuple(sorted((one.held() for one in kept), key=lambda held: held.listing.key))


def _kept(connection: Connection, list_key: str, line: SnapshotLine) -> Iterator[tuple[int, _Kept]]:
    """The last version of every entry shown, by its id."""
    spans = {entry: line.span(events) for entry, events in list_events(connection, list_key).items()}
    of = listing_versions.c
    rows = select(of.id, of.entry, of.payload).where(of.list_key == list_key)
    for some in connection.execute(rows, execution_options={"yield_per": _ROWS_AT_A_TIME}).partitions():
        for version, entry, payload in some:
            span = spans.get(entry)
            if span is not None and span.version == version:
                yield version, _Kept(list_key, entry, payload, line.title, span)


def _keys(connection: Connection, name_key: NameKey) -> Iterator[tuple[int, str]]:
    """Every name's version and key, made anew where another function made those that are kept."""
    of, are_current = listing_names.c, keys_are_of(connection, name_key)
    rows = connection.execute(select(of.version, of.text, of.name_key), execution_options={"yield_per": _ROWS_AT_A_TIME})
    for some in rows.partitions():
        yield from ((version, key if are_current else storable_key(name_key, text)) for version, text, key in some)
