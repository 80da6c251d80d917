"""The listings of a ledger as they were when it was opened, found by name, by key, or all of them.

A shelf answers from the snapshots that were held when it was made: what another program imports meanwhile is seen by the
next shelf, so that one run gives answers from one state of the ledger.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from sqlalchemy import Connection, select

from proscribe.ledger.shelf import Epochs, HeldListing, SnapshotInfo
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind
from proscribe.store.ahead import Ahead
from proscribe.store.listing_text import listing_of
from proscribe.store.name_keys import NameKey, keys_are_of, storable, storable_key, versions_by_scan
from proscribe.store.rows import chunks, entries_of, entry_events, list_events, snapshot_lines, versions_by_id
from proscribe.store.schema import listing_names, listing_versions
from proscribe.store.snapshot_line import SnapshotLine, Span
from proscribe.store.store import Store

_ROWS_AT_A_TIME = 2000
# A look-up takes two to four milliseconds, and reading all of a list of fourteen thousand as long as a hundred or two.
_FEW_LOOK_UPS = 100
# Questions of one run are about now, or about what was known on a few days.
_STATES_AHEAD = 3


class SqlShelf:
    """A `ListingShelf` over a store.

    Args:
        store: an open store that is not empty.
        name_key: makes the key of a name; the one that imports are given.

    Raises:
        StoreError: when the store cannot be read.
    """

    def __init__(self, store: Store, *, name_key: NameKey) -> None:
        self._store, self._name_key = store, name_key
        with store.reading() as connection:
            self._lines: Mapping[str, SnapshotLine] = snapshot_lines(connection)
        self._epochs = Epochs(tuple(sorted({snapshot.info.day for line in self._lines.values() for snapshot in line.shown})))
        # Every answer asks for the categories, and what the shelf shows stays as it was when it was opened.
        self._categories: dict[date | None, tuple[HeldListing, ...]] = {}
        self._look_ups: Counter[date | None] = Counter()
        self._read_ahead: dict[date | None, Ahead] = {}

    def snapshots(self, *, known: date | None = None) -> tuple[SnapshotInfo, ...]:
        """Every import that counts, by list and day; see `snapshot_line` for those that yield to another one."""
        return tuple(snapshot.info for line in self._lines.values() for snapshot in line.until(known).shown)

    def version(self, *, known: date | None = None) -> str:
        """A digest of which snapshots are held, shown and built on each other: nothing in a ledger is changed otherwise."""
        shown = ((key, line.held, line.until(known).shown) for key, line in self._lines.items())
        return hashlib.sha256(repr(tuple(shown)).encode()).hexdigest()

    def with_names(self, texts: Iterable[str], *, known: date | None = None) -> tuple[HeldListing, ...]:
        """The listings that have one of these names, by the last snapshot that has them; sorted by key.

        They lack their original row. Many look-ups in one state of the lists read all of it at once.
        """
        keys = {storable_key(self._name_key, text) for text in texts} - {""}
        ahead = self._ahead(self._epochs.representative(known))
        if ahead is not None:
            return ahead.under(keys)
        with self._store.reading() as connection:
            return self._held(connection, self._versions_named(connection, keys), known)

    def _ahead(self, known: date | None) -> Ahead | None:
        """Everything read at once, for whoever has looked up many names in this state of the lists; else None."""
        if known not in self._read_ahead:
            self._look_ups[known] += 1
            if self._look_ups[known] <= _FEW_LOOK_UPS:
                return None
            while len(self._read_ahead) >= _STATES_AHEAD:
                self._read_ahead.pop(next(iter(self._read_ahead)))
            self._look_ups.clear()
            lines = {key: line.until(known) for key, line in self._lines.items()}
            with self._store.reading() as connection:
                self._read_ahead[known] = Ahead(connection, lines, name_key=self._name_key)
        return self._read_ahead[known]

    def by_key(self, key: str, *, known: date | None = None) -> HeldListing | None:
        """The listing `list/entry`, or None."""
        list_key, _, entry = key.partition("/")
        if list_key not in self._lines or entry != storable(entry):
            return None
        with self._store.reading() as connection:
            spans = self._spans(connection, list_key, [entry], known=known)
            return next(self._of_spans(connection, list_key, spans, known=known, in_full=True), None)

    def names(self, *, known: date | None = None) -> Iterator[tuple[Listing, Name]]:
        """Every name of every listing, sorted by key, the main name first; the listings lack their original row."""
        with self._store.reading() as connection:
            for list_key, line in sorted(self._lines.items(), key=lambda pair: f"{pair[0]}/"):
                for listing in _listings(connection, list_key, line.until(known)):
                    yield listing, Name(listing.name, NameKind.MAIN)
                    yield from ((listing, name) for name in listing.names)

    def categories(self, *, known: date | None = None) -> tuple[HeldListing, ...]:
        """The entries that name a category of items and no party; sorted by key."""
        known = self._epochs.representative(known)
        if known not in self._categories:
            with self._store.reading() as connection:
                chosen = connection.scalars(select(listing_versions.c.id).where(listing_versions.c.is_category))
                self._categories[known] = self._held(connection, set(chosen), known)
        return self._categories[known]

    @cached_property
    def _keys_are_current(self) -> bool:
        with self._store.reading() as connection:
            return keys_are_of(connection, self._name_key)

    def _versions_named(self, connection: Connection, keys: set[str]) -> set[int]:
        if not self._keys_are_current:
            return versions_by_scan(connection, keys, self._name_key)
        column = listing_names.c
        wanted = (select(column.version).where(column.name_key.in_(some)) for some in chunks(sorted(keys)))
        return {version for query in wanted for version in connection.scalars(query)}

    def _held(self, connection: Connection, versions: set[int], known: date | None) -> tuple[HeldListing, ...]:
        """The listings whose last version is one of these; an older wording does not count."""
        entries: dict[str, set[str]] = {}
        for list_key, entry in entries_of(connection, versions):
            if list_key in self._lines:
                entries.setdefault(list_key, set()).add(entry)
        found: list[HeldListing] = []
        for list_key, of_list in entries.items():
            spans = self._spans(connection, list_key, of_list, known=known)
            last = {entry: span for entry, span in spans.items() if span.version in versions}
            found.extend(self._of_spans(connection, list_key, last, known=known))
        return tuple(sorted(found, key=lambda held: held.listing.key))

    def _spans(self, connection: Connection, list_key: str, entries: Iterable[str], *, known: date | None) -> dict[str, Span]:
        line = self._lines[list_key].until(known)
        events = entry_events(connection, list_key, entries)
        spans = ((entry, line.span(of_entry)) for entry, of_entry in events.items())
        return {entry: span for entry, span in spans if span is not None}

    def _of_spans(
        self, connection: Connection, list_key: str, spans: Mapping[str, Span], *, known: date | None, in_full: bool = False
    ) -> Iterator[HeldListing]:
        title = self._lines[list_key].until(known).title if spans else ""
        for row in versions_by_id(connection, (span.version for span in spans.values())):
            span = spans[row.entry]
            listing = listing_of(list_key, row.entry, row.payload, row.original if in_full else None)
            yield HeldListing(listing, span.first_seen, span.last_seen, span.gone_by, title)


def _listings(connection: Connection, list_key: str, line: SnapshotLine) -> Iterator[Listing]:
    """The last version of every entry in order of entry, without original rows."""
    current = line.last_versions(list_events(connection, list_key).values())
    of = listing_versions.c
    # Read in passing rather than asked for by number: nearly every version of a list is the current one.
    rows = select(of.id, of.entry, of.payload).where(of.list_key == list_key).order_by(of.entry, of.id)
    found = connection.execute(rows, execution_options={"yield_per": _ROWS_AT_A_TIME})
    for some in found.partitions():
        yield from (listing_of(list_key, entry, payload) for version, entry, payload in some if version in current)
