"""What each snapshot of a list said of its entries, put in the order of their days whatever the order of import.

Each snapshot is kept as what differs from its parent, an earlier import of the same list; imports out of order make that a
tree. Walking it in the order of import gives what every snapshot says; reading that in the order of days gives first seen,
last seen and gone by. No database here.

A snapshot whose day is only the day of import yields to one of the same content whose day is stated: the file shows what
the list said then, not on the day somebody happened to read it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from proscribe.ledger.shelf import SnapshotInfo

Events = Mapping[int, int | None]
"""What snapshots say of one entry otherwise than their parents: id of the snapshot to id of the version, None for gone."""


@dataclass(frozen=True, slots=True)
class HeldSnapshot:
    """A snapshot and its place in the tree.

    Args:
        id: counts up in the order of import.
        parent: id of the snapshot that its events are relative to, always a smaller one; None for the first.
        learned_at: when it was imported, UTC in ISO 8601.
        info: what it is.
    """

    id: int
    parent: int | None
    learned_at: str
    info: SnapshotInfo


@dataclass(frozen=True, slots=True)
class Span:
    """When one entry was on its list, by the snapshots shown.

    Args:
        version: id of the version in the last snapshot that has it.
        first_seen: day of the first snapshot with it.
        last_seen: day of the last one with it.
        gone_by: day of the first later snapshot without it, or None.
    """

    version: int
    first_seen: date
    last_seen: date
    gone_by: date | None


@dataclass(frozen=True, slots=True)
class SnapshotLine:
    """The snapshots of one list.

    Args:
        held: all of them in the order of import.
        shown: those that count, by day; of two for one day the one learned later is the later one.
    """

    held: tuple[HeldSnapshot, ...]
    shown: tuple[HeldSnapshot, ...]

    @classmethod
    def of(cls, held: Iterable[HeldSnapshot]) -> "SnapshotLine":
        """The line of the snapshots of one list, in any order."""
        by_import = tuple(sorted(held, key=lambda snapshot: snapshot.id))
        stated = {snapshot.info.sha256 for snapshot in by_import if snapshot.info.day_is_stated}
        counted = (one for one in by_import if one.info.day_is_stated or one.info.sha256 not in stated)
        # In the order of import, so that of several readings the last one stays.
        last_readings = {(one.info.sha256, one.info.day): one for one in counted}
        return cls(by_import, tuple(sorted(last_readings.values(), key=_by_day)))

    def until(self, known: date | None) -> "SnapshotLine":
        """The line with no snapshot shown that is of a later day; all of them for None."""
        if known is None:
            return self
        return SnapshotLine(self.held, tuple(one for one in self.shown if one.info.day <= known))

    @property
    def title(self) -> str:
        """What the last snapshot calls the list."""
        return self.shown[-1].info.title

    @property
    def is_plain(self) -> bool:
        """Imported in the order of days, each relative to the one before: the last event of an entry is its last word."""
        chain = zip(self.shown[1:], self.shown, strict=False)
        return self.held[: len(self.shown)] == self.shown and all(one.parent == before.id for one, before in chain)

    def ancestry(self, snapshot: HeldSnapshot) -> frozenset[int]:
        """The ids of a snapshot and of all that its content is relative to."""
        parents = {one.id: one.parent for one in self.held}
        found = set()
        current: int | None = snapshot.id
        while current is not None:
            found.add(current)
            current = parents[current]
        return frozenset(found)

    def versions(self, events: Events) -> tuple[int | None, ...]:
        """The version of an entry in each snapshot shown; None where it is not there."""
        # One pass will do: a parent was imported before whatever is relative to it.
        said: dict[int | None, int | None] = {None: None}
        for one in self.held:
            said[one.id] = events[one.id] if one.id in events else said[one.parent]
        return tuple(said[one.id] for one in self.shown)

    def span(self, events: Events) -> Span | None:
        """When the entry was on the list, or None when no snapshot shown has it."""
        versions = self.versions(events)
        there = [place for place, version in enumerate(versions) if version is not None]
        if not there:
            return None
        first, last = there[0], there[-1]
        gone_by = self.shown[last + 1].info.day if last + 1 < len(self.shown) else None
        version = versions[last] or 0
        return Span(version, self.shown[first].info.day, self.shown[last].info.day, gone_by)

    def last_versions(self, entries: Iterable[Events]) -> frozenset[int]:
        """For every entry its version in the last snapshot shown that has it: those of the spans, and faster."""
        if not self.shown:
            return frozenset()
        find = self._last_word if self.is_plain else self._last_of_walk
        return frozenset(version for events in entries if (version := find(events)) is not None)

    def _last_word(self, events: Events) -> int | None:
        last = self.shown[-1].id
        return next((events[one] for one in sorted(events, reverse=True) if one <= last and events[one] is not None), None)

    def _last_of_walk(self, events: Events) -> int | None:
        first = self.held[0].id
        # Most entries never change: the first snapshot said it, and all others are relative to that one.
        if len(events) == 1 and first in events:
            return events[first]
        return next((version for version in reversed(self.versions(events)) if version is not None), None)


def _by_day(snapshot: HeldSnapshot) -> tuple[date, str, int]:
    return (snapshot.info.day, snapshot.learned_at, snapshot.id)
