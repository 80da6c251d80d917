"""One file of owners goes into the ledger row by row, whole or not at all.

Memory does not grow with the file: rows are written some thousand at a time, in one transaction. Parties that no holding
names are taken out again at the end, by the database.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, union

from proscribe.errors import ListError
from proscribe.lists.files import ListFile
from proscribe.lists.owner_rows import OwnerEdge, OwnerFound, OwnerParty, OwnerSource, digest_of
from proscribe.lists.snapshot import MOST_ALARMS, Counts
from proscribe.lists.spec import Alarm, Ignored, Note
from proscribe.store.name_keys import NameKey, storable, storable_key
from proscribe.store.rows import index_at_the_end, insert_rows
from proscribe.store.schema import owner_edges, owner_names, owner_parties, owner_snapshots
from proscribe.store.store import Store

UNLINKED = "a party in no holding"
_ROWS_AT_A_TIME = 5000
_MOST_ALARMS_KEPT = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnersReport:
    """What an import of owners did.

    Args:
        source: key of the source.
        title: its title.
        day: the day the files show.
        day_is_stated: the files or the user stated that day; else it is the day of import.
        edges: holdings kept.
        parties: parties kept, each in some holding.
        counts: what became of the rows.
        ignored: pairs of reason and rows, sorted.
        alarms: the first thousand.
        notes: pairs of note and how often it was made.
        already_held: this content was held already for that day, and nothing was written.
    """

    source: str
    title: str
    day: date
    day_is_stated: bool
    edges: int
    parties: int
    counts: Counts
    ignored: tuple[tuple[str, int], ...] = ()
    alarms: tuple[Alarm, ...] = ()
    notes: tuple[tuple[str, int], ...] = ()
    already_held: bool = False


def import_owners(
    store: Store,
    source: OwnerSource,
    files: Sequence[ListFile],
    *,
    now: datetime,
    plain_key: NameKey,
    day: date | None = None,
    progress: Callable[[int], None] | None = None,
) -> OwnersReport:
    """Keeps the holdings and parties of some files, in one transaction.

    Args:
        store: where; it may be empty.
        source: how to read them.
        files: the files of one snapshot.
        now: the time of import, with its time zone.
        plain_key: makes the look-up key of a name.
        day: the day the user says the files show, or None for what they state, else the day of import.
        progress: called with the number of rows read since the last call.

    Raises:
        ListError: for files that cannot be read, a day in the future, more alarms than a good file has, or no holding at all.
        StoreError: when the store cannot be written, or another writer does not finish.
    """
    shown, is_stated = _day(source, files, day=day, now=now)
    sha256 = digest_of(files)
    with store.writing() as connection:
        held = _held(connection, source, shown, sha256)
        if held is not None:
            return held
        number = (connection.scalar(select(func.max(owner_snapshots.c.id))) or 0) + 1
        sink = _Sink(connection, number, plain_key, progress)
        with index_at_the_end(connection, (owner_edges, owner_parties, owner_names)):
            for found in source.read(files):
                sink.take(found)
            sink.write()
        sink.tidy()
        report = _report(sink, source, shown, is_stated=is_stated)
        _refuse(report)
        connection.execute(insert(owner_snapshots), _row(report, number, sha256=sha256, files=files, learned=now.date()))
        return report


def _day(source: OwnerSource, files: Sequence[ListFile], *, day: date | None, now: datetime) -> tuple[date, bool]:
    """The day that the files show, and whether anybody stated it."""
    published = None if day is not None else source.published(files)
    shown = day or (published.last if published is not None else now.date())
    if shown > now.date() + timedelta(days=1):
        raise ListError(f"{source.key}: the day {shown} lies after today, {now.date()}: state its day with --snapshot-date")
    return shown, day is not None or published is not None


def _held(connection: Connection, source: OwnerSource, day: date, sha256: str) -> OwnersReport | None:
    of = owner_snapshots.c
    same = select(owner_snapshots).where(of.source == source.key, of.day == day, of.sha256 == sha256)
    row = connection.execute(same).first()
    if row is None:
        return None
    return OwnersReport(
        source=source.key,
        title=row.title,
        day=row.day,
        day_is_stated=row.day_is_stated,
        edges=row.edges,
        parties=row.parties,
        counts=Counts(**json.loads(row.counts)),
        already_held=True,
    )


@dataclass(slots=True)
class _Sink:
    """Where rows go: to the tables some thousand at a time, and into the counts."""

    connection: Connection
    snapshot: int
    plain_key: NameKey
    progress: Callable[[int], None] | None
    read: int = 0
    edges: int = 0
    edge_rows: int = 0
    parties: int = 0
    alarmed: int = 0
    ignored: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    alarms: list[Alarm] = field(default_factory=list)
    waiting: dict[Table, list[tuple[Any, ...]]] = field(default_factory=dict)

    def take(self, found: OwnerFound) -> None:
        if isinstance(found, OwnerEdge):
            self._take_edge(found)
        elif isinstance(found, OwnerParty):
            self._take_party(found)
        elif isinstance(found, Ignored):
            self._count(found.rows)
            self.ignored[found.reason] += found.rows
        elif isinstance(found, Note):
            self.notes[found.text] += 1
        else:
            self._take_alarm(found)

    def _take_alarm(self, alarm: Alarm) -> None:
        self._count(alarm.rows)
        self.alarmed += alarm.rows
        if len(self.alarms) < _MOST_ALARMS_KEPT:
            self.alarms.append(alarm)

    def _take_edge(self, edge: OwnerEdge) -> None:
        asset, owner, share, share_to, since, until, control, rows = edge
        self._count(rows)
        self.edges += 1
        self.edge_rows += rows
        days = since and str(since), until and str(until)
        # The driver asks for an adapter for a bool, for an int it need not.
        self._put(owner_edges, (self.snapshot, storable(asset), storable(owner), share, share_to, *days, int(control)))

    def _take_party(self, party: OwnerParty) -> None:
        self._count(1)
        self.parties += 1
        key, names = storable(party.id), (party.name, *party.others)
        others = json.dumps([storable(name) for name in party.others])
        row = (self.snapshot, key, storable(party.name), others, party.country, party.type.value, party.lei)
        self._put(owner_parties, row)
        for plain in {storable_key(self.plain_key, name) for name in names} - {""}:
            self._put(owner_names, (self.snapshot, plain, key))

    def _count(self, rows: int) -> None:
        self.read += rows
        if self.progress is not None and self.read % _ROWS_AT_A_TIME < rows:
            self.progress(_ROWS_AT_A_TIME)

    def _put(self, table: Table, row: tuple[Any, ...]) -> None:
        rows = self.waiting.setdefault(table, [])
        rows.append(row)
        if len(rows) >= _ROWS_AT_A_TIME:
            insert_rows(self.connection, table, rows)
            rows.clear()

    def write(self) -> None:
        """Write what waits."""
        for table, rows in self.waiting.items():
            if rows:
                insert_rows(self.connection, table, rows)

    def tidy(self) -> None:
        """Take out the parties that no holding names."""
        if not self.parties:
            return
        of, name, edge = owner_parties.c, owner_names.c, owner_edges.c
        ends = union(*(select(end).where(edge.snapshot == self.snapshot) for end in (edge.asset, edge.owner)))
        gone = self.connection.execute(delete(owner_parties).where(of.snapshot == self.snapshot, of.id.not_in(ends))).rowcount
        self.connection.execute(delete(owner_names).where(name.snapshot == self.snapshot, name.party.not_in(ends)))
        self.parties -= gone
        self.ignored += Counter({UNLINKED: gone})


def _report(sink: _Sink, source: OwnerSource, day: date, *, is_stated: bool) -> OwnersReport:
    counts = Counts(sink.read, sink.edge_rows + sink.parties, sink.ignored.total(), sink.alarmed)
    return OwnersReport(
        source=source.key,
        title=source.title,
        day=day,
        day_is_stated=is_stated,
        edges=sink.edges,
        parties=sink.parties,
        counts=counts,
        ignored=tuple(sorted(sink.ignored.items())),
        alarms=tuple(sink.alarms),
        notes=tuple(sorted(sink.notes.items())),
    )


def _refuse(report: OwnersReport) -> None:
    counts = report.counts
    if counts.read != counts.mapped + counts.ignored + counts.alarmed:
        raise ListError(f"{report.source}: of {counts.read} rows not all are accounted for ({counts}): please report an issue")
    if counts.alarmed > MOST_ALARMS * counts.read:
        first = "; ".join(str(alarm) for alarm in report.alarms[:3])
        raise ListError(
            f"{report.source}: {counts.alarmed} of {counts.read} rows cannot be understood, so the file has changed or is "
            f"another one: {first}. Nothing was imported"
        )
    if not report.edges:
        raise ListError(f"{report.source}: no holding in {counts.read} rows: give the file with the relationships too")


def _row(report: OwnersReport, number: int, *, sha256: str, files: Iterable[ListFile], learned: date) -> dict[str, Any]:
    return {
        "id": number,
        "source": report.source,
        "title": report.title,
        "day": report.day,
        "day_is_stated": report.day_is_stated,
        "learned": learned,
        "sha256": sha256,
        "edges": report.edges,
        "parties": report.parties,
        "files": json.dumps([file.name for file in files]),
        "counts": json.dumps(asdict(report.counts)),
        "ignored": json.dumps(report.ignored),
        "alarms": json.dumps([asdict(alarm) for alarm in report.alarms]),
        "notes": json.dumps(report.notes),
    }
