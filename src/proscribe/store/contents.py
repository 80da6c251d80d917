"""What a ledger holds: its lists with their snapshots and ages, and the story of one listing."""

import json
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import Row, select

from proscribe.ledger.shelf import SnapshotInfo
from proscribe.lists.snapshot import Counts
from proscribe.lists.spec import Alarm
from proscribe.model.listings import Listing
from proscribe.model.vocabulary import Vocabulary
from proscribe.store.listing_text import listing_of
from proscribe.store.rows import entry_events, snapshot_lines, versions_by_id
from proscribe.store.schema import snapshots
from proscribe.store.snapshot_line import HeldSnapshot, SnapshotLine
from proscribe.store.store import Store


@dataclass(frozen=True, slots=True)
class HeldContent:
    """One snapshot as the ledger holds it.

    Args:
        info: what it is.
        files: names of the files it came from.
        counts: what became of their rows.
        ignored: pairs of reason and rows.
        alarms: what could not be understood.
        notes: pairs of note and how often it was made.
    """

    info: SnapshotInfo
    files: tuple[str, ...]
    counts: Counts
    ignored: tuple[tuple[str, int], ...]
    alarms: tuple[Alarm, ...]
    notes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class HeldList:
    """One list as the ledger holds it.

    Args:
        list_key: the list.
        title: what officials call it.
        snapshots: those that count, by day; never empty.
        age: days from the last snapshot's day to today; never less than 0.
    """

    list_key: str
    title: str
    snapshots: tuple[HeldContent, ...]
    age: int

    @property
    def entries(self) -> int:
        """Listings in the last snapshot."""
        return self.snapshots[-1].info.entries


class ListingChange(Vocabulary):
    """What a snapshot shows of an entry against the snapshot before it."""

    APPEARED = ("appeared", "the first snapshot with it", "after an absence it is reappeared")
    CHANGED = ("changed", "it says something else", "another layout of the same words is no change")
    GONE = ("gone", "the first snapshot without it; it was removed on that day or since the one before", "")
    REAPPEARED = ("reappeared", "it is there again after an absence", "")


@dataclass(frozen=True, slots=True)
class ListingEvent:
    """One change of one entry, as the snapshots show it. Its day is evidence, never a legal date.

    Args:
        day: day of the snapshot that shows it.
        change: what it shows.
        since: day of the snapshot before it, which shows the entry as it was until then; None for the first snapshot.
        listing: the entry from then on; None when it is gone.
        differs: for a change, the fields that differ, sorted.
    """

    day: date
    change: ListingChange
    since: date | None
    listing: Listing | None
    differs: tuple[str, ...] = ()


def held_lists(store: Store, *, today: date) -> tuple[HeldList, ...]:
    """Every list that the ledger holds, by key.

    Args:
        store: an open store that is not empty.
        today: the day that ages count to.

    Raises:
        StoreError: when the store cannot be read.
    """
    with store.reading() as connection:
        lines = snapshot_lines(connection)
        details = {row.id: row for row in connection.execute(select(snapshots))}
    return tuple(
        HeldList(
            key,
            line.title,
            tuple(_content(one, details[one.id]) for one in line.shown),
            max(0, (today - line.shown[-1].info.day).days),
        )
        for key, line in lines.items()
    )


def history(store: Store, key: str) -> tuple[ListingEvent, ...]:
    """What the snapshots show of one listing, by day; empty when no snapshot has it.

    Args:
        store: an open store that is not empty.
        key: the listing, `list/entry`.

    Raises:
        StoreError: when the store cannot be read.
    """
    list_key, _, entry = key.partition("/")
    with store.reading() as connection:
        line = snapshot_lines(connection).get(list_key)
        events = entry_events(connection, list_key, [entry]).get(entry)
        if line is None or events is None:
            return ()
        rows = tuple(versions_by_id(connection, (version for version in events.values() if version is not None)))
    listings = {row.id: listing_of(list_key, entry, row.payload, row.original) for row in rows}
    return _events(line, [None if version is None else listings[version] for version in line.versions(events)])


def _events(line: SnapshotLine, said: list[Listing | None]) -> tuple[ListingEvent, ...]:
    events: list[ListingEvent] = []
    before, since, was_there = None, None, False
    for snapshot, listing in zip(line.shown, said, strict=True):
        differs = _differing(before, listing)
        change = _change(before, listing, was_there=was_there, differs=differs)
        if change is not None:
            events.append(ListingEvent(snapshot.info.day, change, since, listing, differs))
        before, since, was_there = listing, snapshot.info.day, was_there or listing is not None
    return tuple(events)


def _change(before: Listing | None, now: Listing | None, *, was_there: bool, differs: tuple[str, ...]) -> ListingChange | None:
    if before is None and now is not None:
        return ListingChange.REAPPEARED if was_there else ListingChange.APPEARED
    if before is not None and now is None:
        return ListingChange.GONE
    return ListingChange.CHANGED if differs else None


def _differing(before: Listing | None, now: Listing | None) -> tuple[str, ...]:
    if before is None or now is None:
        return ()
    # The original row differs with every change of a file's layout, which says nothing of the party.
    names = sorted(field.name for field in fields(Listing) if field.name != "original")
    return tuple(name for name in names if getattr(before, name) != getattr(now, name))


def _content(snapshot: HeldSnapshot, row: Row[Any]) -> HeldContent:
    return HeldContent(
        info=snapshot.info,
        files=tuple(json.loads(row.files)),
        counts=Counts(**json.loads(row.counts)),
        ignored=tuple((reason, rows) for reason, rows in json.loads(row.ignored)),
        alarms=tuple(Alarm(**alarm) for alarm in json.loads(row.alarms)),
        notes=tuple((note, times) for note, times in json.loads(row.notes)),
    )
