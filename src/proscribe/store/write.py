"""One snapshot of one list goes into the ledger, whole or not at all."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import Connection, func, insert, select

from proscribe.errors import ListError
from proscribe.lists.snapshot import Counts, Snapshot
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind
from proscribe.store.listing_text import original_text, payload_text
from proscribe.store.name_keys import NameKey, lock_and_align, storable, storable_key
from proscribe.store.rows import chunks, entries_in, snapshot_lines
from proscribe.store.schema import listing_events, listing_names, listing_versions, snapshots
from proscribe.store.snapshot_line import HeldSnapshot, SnapshotLine
from proscribe.store.store import Store

MOST_LOST = 0.25
"""A list that lost a larger share of its entries at once was more likely cut short than emptied."""

_CATEGORY = ("category", "yes")
_ROWS_AT_A_TIME = 2000  # bounds the memory that an import takes, whatever the size of the list


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did.

    Args:
        list_key: the list.
        day: the day the snapshot shows.
        day_is_stated: the file or the user stated that day; else it is the day of import.
        previous: day of the snapshot before it, which the next four numbers compare with; None for the first one.
        added: entries that the previous one lacks.
        changed: entries of both that say something else now.
        gone: entries of the previous one that this one lacks.
        unchanged: entries of both that say the same, if perhaps in another layout.
        already_held: this content was held already for that day, and nothing was written.
        counts: what became of the rows of the files.
    """

    list_key: str
    day: date
    day_is_stated: bool
    previous: date | None
    added: int
    changed: int
    gone: int
    unchanged: int
    already_held: bool
    counts: Counts


@dataclass(frozen=True, slots=True)
class _Dated:
    """A snapshot with what the import knows of it besides its content."""

    snapshot: Snapshot
    title: str
    day: date
    day_is_stated: bool
    now: datetime


def import_snapshot(
    store: Store,
    snapshot: Snapshot,
    *,
    list_title: str,
    now: datetime,
    name_key: NameKey,
    day: date | None = None,
    force: bool = False,
    most_lost: float = MOST_LOST,
) -> ImportReport:
    """Keeps a snapshot, in one transaction.

    Args:
        store: where; it may be empty.
        snapshot: what was read.
        list_title: what officials call the list.
        now: the time of import, with its time zone.
        name_key: makes the key of a name.
        day: the day the user says the snapshot shows, or None to take what the files state, else the day of import.
        force: keep it although it lost more than `most_lost`, or although this content is held and now reads otherwise.
        most_lost: the share of the previous snapshot's entries that may be missing, 0 to 1.

    Raises:
        ListError: when too much is missing, the day lies in the future, or the snapshot contradicts itself.
        StoreError: when the store cannot be written, or another writer does not finish.
    """
    dated = _dated(snapshot, list_title, day=day, now=now)
    _check_entries(snapshot)
    with store.writing() as connection:
        lock_and_align(connection, name_key)  # first of all: what is read below must not change before it is written
        line = snapshot_lines(connection).get(snapshot.list_key) or SnapshotLine.of(())
        twin = _twin(line, dated)
        if twin is not None:
            if not force:
                return _nothing_new(twin, dated)
            dated = replace(dated, day=twin.info.day, day_is_stated=twin.info.day_is_stated)
        previous = _previous(line, dated)
        before = _entries(connection, line, previous)
        if previous is not None and not force:
            _refuse_loss(dated, previous, lost=len(before.keys() - _names_of(snapshot)), of=len(before), most_lost=most_lost)
        versions = _keep_versions(connection, snapshot, name_key)
        parent = twin or _nearest(line, dated, previous)
        base = before if parent is previous else _entries(connection, line, parent)
        events = _differences(base, versions.of_entry)
        if twin is not None and not events:
            return _nothing_new(twin, dated)
        _keep_snapshot(connection, dated, parent, events)
        return _report(dated, previous, before, versions)


@dataclass(frozen=True, slots=True)
class _Versions:
    """The versions of a list: the snapshot's own by entry, and what each says as a digest, by id."""

    of_entry: Mapping[str, int]
    senses: Mapping[int, str]


def _dated(snapshot: Snapshot, title: str, *, day: date | None, now: datetime) -> _Dated:
    if now.tzinfo is None:
        raise ValueError(f"the time of import {now} has no time zone")
    today = now.date()
    if day is not None:
        start, last = day, day
    elif snapshot.published is not None:
        start, last = snapshot.published.start, snapshot.published.last
    else:
        return _Dated(snapshot, title, today, day_is_stated=False, now=now)
    # A publisher east of here may already write tomorrow's date.
    if start > today + timedelta(days=1):
        raise ListError(f"{snapshot.list_key}: the snapshot's day {start} lies after today, {today}: state its day with --day")
    return _Dated(snapshot, title, max(start, min(last, today)), day_is_stated=True, now=now)


def _check_entries(snapshot: Snapshot) -> None:
    seen: set[str] = set()
    for listing in snapshot.listings:
        if listing.list_key != snapshot.list_key or listing.entry in seen:
            raise ListError(
                f"{snapshot.list_key}: the entry {listing.key!r} stands twice in the snapshot or belongs to another list; "
                "nothing was imported. Please report an issue with this list"
            )
        seen.add(listing.entry)


def _names_of(snapshot: Snapshot) -> frozenset[str]:
    return frozenset(listing.entry for listing in snapshot.listings)


def _twin(line: SnapshotLine, dated: _Dated) -> HeldSnapshot | None:
    """The held snapshot that already says all this one does: the same content, for a day no less certain."""
    same = [one for one in line.held if one.info.sha256 == dated.snapshot.sha256]
    if dated.day_is_stated:
        same = [one for one in same if one.info.day_is_stated and one.info.day == dated.day]
    return max(same, key=lambda one: (one.info.day_is_stated, one.info.day, one.id), default=None)


def _previous(line: SnapshotLine, dated: _Dated) -> HeldSnapshot | None:
    earlier = [one for one in line.shown if one.info.day <= dated.day]
    return earlier[-1] if earlier else None


def _nearest(line: SnapshotLine, dated: _Dated, previous: HeldSnapshot | None) -> HeldSnapshot | None:
    """The held snapshot that this one likely differs least from."""
    # The same content first, for then nothing differs; a later snapshot is no worse a base than an earlier one.
    same = [one for one in line.held if one.info.sha256 == dated.snapshot.sha256]
    return (same[-1] if same else None) or previous or (line.shown[0] if line.shown else None)


def _entries(connection: Connection, line: SnapshotLine, snapshot: HeldSnapshot | None) -> Mapping[str, int]:
    return {} if snapshot is None else entries_in(connection, line, snapshot)


def _refuse_loss(dated: _Dated, previous: HeldSnapshot, *, lost: int, of: int, most_lost: float) -> None:
    if lost > most_lost * of:
        raise ListError(
            f"{dated.snapshot.list_key}: {lost:,} of the {of:,} entries of {previous.info.day} are missing from this snapshot "
            f"of {dated.day}, more than {most_lost:.0%}, so it may be cut short: fetch it again, or import it with --force if "
            "the list did shrink. Nothing was imported"
        )


def _keep_versions(connection: Connection, snapshot: Snapshot, name_key: NameKey) -> _Versions:
    of = listing_versions.c
    held = connection.execute(select(of.id, of.entry, of.digest, of.sense).where(of.list_key == snapshot.list_key)).all()
    # A wording that an entry returns to is not kept twice.
    ids = {(entry, digest): number for number, entry, digest, _ in held}
    senses = {number: sense for number, _, _, sense in held}
    of_entry: dict[str, int] = {}
    following = count((connection.scalar(select(func.max(of.id))) or 0) + 1)
    for some in chunks(snapshot.listings, _ROWS_AT_A_TIME):
        rows = [_version_row(listing) for listing in some]
        new = [(row, listing) for row, listing in zip(rows, some, strict=True) if (row["entry"], row["digest"]) not in ids]
        for row, _ in new:
            row["id"] = ids[row["entry"], row["digest"]] = next(following)
            senses[row["id"]] = row["sense"]
        _insert_versions(connection, new, name_key)
        of_entry.update((row["entry"], ids[row["entry"], row["digest"]]) for row in rows)
    return _Versions(of_entry, senses)


def _version_row(listing: Listing) -> dict[str, Any]:
    payload, original = payload_text(listing), original_text(listing)
    try:
        sense = hashlib.sha256(payload.encode())
        digest = hashlib.sha256(f"{payload}\n{original}".encode())
        listing.entry.encode()
    except UnicodeEncodeError as cause:
        raise ListError(
            f"the entry {listing.key!a} holds {cause.object[cause.start : cause.end]!a}, half of a character, so its file was "
            "damaged or decoded wrongly: fetch it again. Nothing was imported"
        ) from cause
    return {
        "list_key": listing.list_key,
        "entry": listing.entry,
        "digest": digest.hexdigest()[:32],
        "sense": sense.hexdigest()[:32],
        "is_category": _CATEGORY in listing.identifiers,
        "payload": payload,
        "original": original,
    }


def _insert_versions(connection: Connection, new: list[tuple[dict[str, Any], Listing]], name_key: NameKey) -> None:
    if new:
        connection.execute(insert(listing_versions), [row for row, _ in new])
        names = [name for row, listing in new for name in _name_rows(row["id"], listing, name_key)]
        connection.execute(insert(listing_names), names)


def _name_rows(version: int, listing: Listing, name_key: NameKey) -> Iterator[dict[str, Any]]:
    for position, name in enumerate((Name(listing.name, NameKind.MAIN), *listing.names)):
        yield {
            "version": version,
            "position": position,
            "text": storable(name.text),
            "kind": name.kind.value,
            "name_key": storable_key(name_key, name.text),
        }


def _differences(base: Mapping[str, int], versions: Mapping[str, int]) -> dict[str, int | None]:
    entries = sorted(base.keys() | versions.keys())
    return {entry: versions.get(entry) for entry in entries if base.get(entry) != versions.get(entry)}


def _keep_snapshot(
    connection: Connection, dated: _Dated, parent: HeldSnapshot | None, events: Mapping[str, int | None]
) -> None:
    number = (connection.scalar(select(func.max(snapshots.c.id))) or 0) + 1
    connection.execute(
        insert(snapshots), {"id": number, "parent": None if parent is None else parent.id, **_snapshot_row(dated)}
    )
    list_key = dated.snapshot.list_key
    rows = ({"snapshot": number, "list_key": list_key, "entry": entry, "version": version} for entry, version in events.items())
    for some in chunks(rows, _ROWS_AT_A_TIME):
        connection.execute(insert(listing_events), some)


def _snapshot_row(dated: _Dated) -> dict[str, Any]:
    snapshot = dated.snapshot
    return {
        "list_key": snapshot.list_key,
        "title": dated.title,
        "day": dated.day,
        "day_is_stated": dated.day_is_stated,
        "learned": dated.now.date(),
        "learned_at": dated.now.astimezone(UTC).isoformat(timespec="microseconds"),
        "sha256": snapshot.sha256,
        "entries": len(snapshot.listings),
        "files": json.dumps(snapshot.files),
        "counts": json.dumps(asdict(snapshot.counts)),
        "ignored": json.dumps(snapshot.ignored),
        "alarms": json.dumps([asdict(alarm) for alarm in snapshot.alarms]),
        "notes": json.dumps(snapshot.notes),
    }


def _nothing_new(twin: HeldSnapshot, dated: _Dated) -> ImportReport:
    return ImportReport(
        list_key=twin.info.list_key,
        day=twin.info.day,
        day_is_stated=twin.info.day_is_stated,
        previous=twin.info.day,
        added=0,
        changed=0,
        gone=0,
        unchanged=twin.info.entries,
        already_held=True,
        counts=dated.snapshot.counts,
    )


def _report(dated: _Dated, previous: HeldSnapshot | None, before: Mapping[str, int], versions: _Versions) -> ImportReport:
    now = versions.of_entry
    both = before.keys() & now.keys()
    changed = sum(versions.senses[before[entry]] != versions.senses[now[entry]] for entry in both)
    return ImportReport(
        list_key=dated.snapshot.list_key,
        day=dated.day,
        day_is_stated=dated.day_is_stated,
        previous=None if previous is None else previous.info.day,
        added=len(now) - len(both),
        changed=changed,
        gone=len(before) - len(both),
        unchanged=len(both) - changed,
        already_held=False,
        counts=dated.snapshot.counts,
    )
