"""Rows of the tables as the types that the rest of the store works with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import Connection, Index, Row, Table, insert, select

from proscribe.ledger.shelf import SnapshotInfo
from proscribe.store.schema import listing_events, listing_versions, snapshots
from proscribe.store.snapshot_line import Events, HeldSnapshot, SnapshotLine

T = TypeVar("T")

# Databases limit how many values one query may hold; SQLite before 3.32 to 999.
_MOST_VALUES = 500


def chunks(values: Iterable[T], size: int = _MOST_VALUES) -> Iterator[list[T]]:
    """The values in lists of at most that many."""
    waiting = iter(values)
    while chunk := list(islice(waiting, size)):
        yield chunk


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Writes many rows, each with a value for every column of the table in its order.

    The driver is called as directly as its way of binding allows: for a million rows the rest would take as long as writing.
    """
    compiled = insert(table).compile(dialect=connection.dialect)
    if compiled.positional:
        connection.exec_driver_sql(str(compiled), list(rows))
    else:
        names = [column.name for column in table.columns]
        connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])


@contextmanager
def index_at_the_end(connection: Connection, tables: Iterable[Table]) -> Iterator[None]:
    """Drops the tables' indexes while rows are written, and makes them anew after, all within the caller's transaction.

    Sorting a million keys once takes a tenth of the time of placing each among the others. A server goes on placing: there the
    drop would hold off every reader until the import ends, while readers of a file go on with what it held before.
    """
    indexes = [index for table in tables for index in sorted(table.indexes, key=_index_name)]
    if connection.dialect.name != "sqlite":
        indexes = []
    for index in indexes:
        index.drop(connection)
    yield
    # Not in a `finally`: after an error the transaction is undone, and the indexes with it are as they were.
    for index in indexes:
        index.create(connection)


def _index_name(index: Index) -> str:
    return index.name or ""


def snapshot_lines(connection: Connection) -> Mapping[str, SnapshotLine]:
    """The snapshots of every list, by key of the list, in order of key."""
    held: dict[str, list[HeldSnapshot]] = {}
    for row in connection.execute(select(snapshots).order_by(snapshots.c.list_key, snapshots.c.id)):
        held.setdefault(row.list_key, []).append(_held_snapshot(row))
    return MappingProxyType({key: SnapshotLine.of(held[key]) for key in sorted(held)})


def entry_events(connection: Connection, list_key: str, entries: Iterable[str]) -> Mapping[str, Events]:
    """What snapshots said of these entries, by entry, in order of entry."""
    found: dict[str, dict[int, int | None]] = {}
    for some in chunks(sorted(set(entries))):
        for entry, snapshot, version in connection.execute(_EVENTS.where(_OF.list_key == list_key, _OF.entry.in_(some))):
            found.setdefault(entry, {})[snapshot] = version
    return found


def list_events(connection: Connection, list_key: str) -> Mapping[str, Events]:
    """What snapshots said of every entry of a list, by entry."""
    found: dict[str, dict[int, int | None]] = {}
    for entry, snapshot, version in connection.execute(_EVENTS.where(_OF.list_key == list_key)):
        found.setdefault(entry, {})[snapshot] = version
    return found


def entries_in(connection: Connection, line: SnapshotLine, snapshot: HeldSnapshot) -> Mapping[str, int]:
    """The version of every entry that the snapshot has."""
    ancestry = line.ancestry(snapshot)
    # Ids count up along an ancestry, so the last event met is the latest word.
    said: dict[str, int | None] = {}
    events = _EVENTS.where(_OF.list_key == snapshot.info.list_key).order_by(_OF.snapshot)
    for entry, origin, version in connection.execute(events):
        if origin in ancestry:
            said[entry] = version
    return {entry: version for entry, version in said.items() if version is not None}


def entries_of(connection: Connection, versions: Iterable[int]) -> Iterator[tuple[str, str]]:
    """List and entry of these versions."""
    of = listing_versions.c
    for some in chunks(sorted(set(versions))):
        yield from (
            (row.list_key, row.entry) for row in connection.execute(select(of.list_key, of.entry).where(of.id.in_(some)))
        )


def versions_by_id(connection: Connection, ids: Iterable[int]) -> Iterator[Row[Any]]:
    """The rows of these versions."""
    for some in chunks(sorted(set(ids))):
        yield from connection.execute(select(listing_versions).where(listing_versions.c.id.in_(some)))


_OF = listing_events.c
_EVENTS = select(_OF.entry, _OF.snapshot, _OF.version)


def _held_snapshot(row: Row[Any]) -> HeldSnapshot:
    info = SnapshotInfo(
        list_key=row.list_key,
        title=row.title,
        day=row.day,
        day_is_stated=row.day_is_stated,
        learned=row.learned,
        entries=row.entries,
        sha256=row.sha256,
    )
    return HeldSnapshot(row.id, row.parent, row.learned_at, info)
