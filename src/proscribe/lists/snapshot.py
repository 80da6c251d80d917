"""A list's files become one snapshot: every row mapped, ignored on record, or alarmed, and the counts add up.

The same files give the same snapshot whatever their order and packing. Nothing here touches the network or asks the clock.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from proscribe.dates import Period
from proscribe.errors import ListError
from proscribe.lists.catalogue import recognise
from proscribe.lists.files import ListFile
from proscribe.lists.spec import Alarm, Found, Ignored, Note, Noted, OfficialList, Outcome, Record, RowAlarm
from proscribe.model.listings import Listing

# A list that we misread in one row of five has changed; the rest cannot be trusted either.
MOST_ALARMS = 0.2
# Rows between two calls of `progress`, and the characters of a faulty cell that an alarm shows.
_STEP = 500
_SHOWN = 200
TWICE = "the same entry twice, word for word"


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows of the source; `read == mapped + ignored + alarmed`.

    Args:
        read: rows or elements found.
        mapped: those that became a listing or part of one.
        ignored: those left out on purpose.
        alarmed: those that could not be understood.
        noted: listings kept although something in them is odd; a part of `mapped`.
    """

    read: int
    mapped: int
    ignored: int
    alarmed: int
    noted: int = 0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One list as it stood in one set of files.

    Args:
        list_key: the list.
        published: when its publisher put it out, as the files or the user say, or None. Never the day it was read.
        sha256: of the unpacked content: the file's own, or for several files that of their sorted hashes, one a line.
        files: their names, sorted.
        listings: sorted by entry.
        counts: what became of the rows.
        ignored: pairs of reason and rows, sorted.
        alarms: sorted by file and line.
        notes: pairs of note and how often it was made, sorted.
    """

    list_key: str
    published: Period | None
    sha256: str
    files: tuple[str, ...]
    listings: tuple[Listing, ...]
    counts: Counts
    ignored: tuple[tuple[str, int], ...]
    alarms: tuple[Alarm, ...]
    notes: tuple[tuple[str, int], ...] = ()


def read_snapshot(
    paths: Sequence[Path],
    *,
    list_key: str | None = None,
    published: Period | None = None,
    progress: Callable[[int], None] | None = None,
) -> Snapshot:
    """The snapshot that these files of one list hold.

    Args:
        paths: one file, or the files of a set such as OFAC's; in any order.
        list_key: which list, or None to tell by content.
        published: when it was published, or None to take what the files say of themselves.
        progress: called now and then with the number of rows read so far.

    Raises:
        ListError: when no list fits, the layout has changed, a file is damaged, nothing was mapped, or more than
            `MOST_ALARMS` of the rows are alarms.
    """
    if not paths:
        raise ListError("no file was given: name the files of one list")
    official = recognise(paths, list_key=list_key)
    files = tuple(ListFile(path) for path in sorted(set(paths), key=lambda path: (path.name, str(path))))
    tally = _Tally(official, frozenset(official.handled | {path for path, _ in official.ignored_fields}))
    if len(files) > 1 and not official.many_files:
        raise ListError(
            f"{official.key}: each file is a snapshot of its own, and {len(files)} were given: read them one by one"
        )
    told = 0
    for found in official.read(files):
        tally.take(found)
        if progress is not None and tally.read - told >= _STEP:
            told = tally.read
            progress(told)
    return _snapshot(tally, files, published if published is not None else _published(official, files))


@dataclass(slots=True)
class _Tally:
    """Where the rows went so far."""

    official: OfficialList
    known_paths: frozenset[str]
    read: int = 0
    listings: list[Listing] = field(default_factory=list)
    rows_of: list[int] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)
    alarms: list[Alarm] = field(default_factory=list)
    notes: Counter[str] = field(default_factory=Counter)
    noted: int = 0

    def take(self, found: Found) -> None:
        if isinstance(found, Note):
            self.notes[found.text] += 1
            return
        self.read += found.rows
        if isinstance(found, Alarm):
            self.alarms.append(found)
        elif isinstance(found, Ignored):
            self.ignored[found.reason] += found.rows
        else:
            self._map(found)

    def _map(self, record: Record) -> None:
        try:
            self._check_paths(record)
            self._keep(self.official.map(record), record.rows)
        except RowAlarm as alarm:
            self.alarms.append(_alarm(record, alarm))

    def _check_paths(self, record: Record) -> None:
        for path in record.paths():
            if path not in self.known_paths:
                raise RowAlarm("a field that this list did not have before", field=path)

    def _keep(self, outcome: Outcome, rows: int) -> None:
        if isinstance(outcome, Ignored):
            self.ignored[outcome.reason] += rows
            return
        if isinstance(outcome, Noted):
            self.notes.update(outcome.notes)
            self.noted += 1
            outcome = outcome.listing
        self.listings.append(outcome)
        self.rows_of.append(rows)


def _alarm(record: Record, cause: RowAlarm) -> Alarm:
    return Alarm(record.file, record.line, cause.field, cause.value[:_SHOWN], cause.reason, record.rows)


def _snapshot(tally: _Tally, files: tuple[ListFile, ...], published: Period | None) -> Snapshot:
    listings, mapped, repeated = _without_repeats(tally)
    ignored = tally.ignored + Counter({TWICE: repeated})
    alarmed = sum(alarm.rows for alarm in tally.alarms)
    counts = Counts(tally.read, mapped, ignored.total(), alarmed, tally.noted)
    _check(counts, tally, listings)
    notes = tally.notes + Counter(_size_notes(tally.official, len(listings)))
    return Snapshot(
        list_key=tally.official.key,
        published=published,
        sha256=_sha256(files),
        files=tuple(file.name for file in files),
        listings=tuple(sorted(_with_unique_entries(listings), key=lambda listing: listing.entry)),
        counts=counts,
        ignored=tuple(sorted(ignored.items())),
        alarms=tuple(sorted(tally.alarms)),
        notes=tuple(sorted(notes.items())),
    )


def _without_repeats(tally: _Tally) -> tuple[list[Listing], int, int]:
    kept: dict[Listing, int] = {}
    repeated = 0
    for listing, rows in zip(tally.listings, tally.rows_of, strict=True):
        if listing in kept:
            repeated += rows
        else:
            kept[listing] = rows
    return list(kept), sum(kept.values()), repeated


def _with_unique_entries(listings: list[Listing]) -> Iterator[Listing]:
    """All who share an entry id get a suffix from their content, so that row order cannot decide who keeps the bare id."""
    sharing = Counter(listing.entry for listing in listings)
    for listing in listings:
        if sharing[listing.entry] > 1:
            digest = hashlib.sha256(repr(listing).encode()).hexdigest()[:10]
            yield replace(listing, entry=f"{listing.entry}-{digest}")
        else:
            yield listing


def _check(counts: Counts, tally: _Tally, listings: list[Listing]) -> None:
    key = tally.official.key
    if counts.read != counts.mapped + counts.ignored + counts.alarmed:
        raise ListError(f"{key}: {counts.read} rows were read and not all accounted for ({counts}): please report an issue")
    if counts.alarmed > MOST_ALARMS * counts.read:
        first = "; ".join(str(alarm) for alarm in sorted(tally.alarms)[:3])
        raise ListError(
            f"{key}: {counts.alarmed} of {counts.read} rows cannot be understood, so the list must have changed or be another "
            f"one: {first}. Say which list it is with --list KEY, or report an issue with these lines"
        )
    if not listings:
        raise ListError(f"{key}: no entry in {counts.read} rows: the file is cut short or another list; fetch it again")


def _size_notes(official: OfficialList, size: int) -> list[str]:
    fewest, most = official.plausible
    if fewest <= size <= most:
        return []
    return [f"{size} entries; a whole list has {fewest} to {most}: is the file a part of it?"]


def _sha256(files: tuple[ListFile, ...]) -> str:
    digests = sorted(file.sha256() for file in files)
    return digests[0] if len(digests) == 1 else hashlib.sha256("\n".join(digests).encode()).hexdigest()


def _published(official: OfficialList, files: tuple[ListFile, ...]) -> Period | None:
    dates = [date for date in (official.published(file.head()) for file in files) if date is not None]
    return max(dates, default=None)
