"""From list files to the ledger: recognise, read, keep, one transaction a snapshot."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from proscribe.dates import Period
from proscribe.lists.catalogue import groups
from proscribe.lists.snapshot import Snapshot, read_snapshot
from proscribe.lists.spec import OfficialList
from proscribe.names.key import name_key
from proscribe.store.write import ImportReport, import_snapshot

if TYPE_CHECKING:
    from proscribe.store.store import Store


@dataclass(frozen=True, slots=True)
class Imported:
    """One list imported: what was read, and what the ledger made of it."""

    official: OfficialList
    snapshot: Snapshot
    report: ImportReport


def import_lists(
    paths: Sequence[Path],
    store: "Store",
    *,
    now: datetime,
    list_key: str | None = None,
    day: date | None = None,
    force: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Imported]:
    """Import every list that these files hold, each in a transaction of its own, in order of list.

    Args:
        paths: files of one or several lists.
        store: where to keep them.
        now: the moment of import.
        list_key: the list all files belong to, or None to tell each by its content.
        day: the day the snapshots show, or None for what the files state, else the day of import.
        force: keep a snapshot that lost more than its share of entries.
        progress: called with the number of rows read since the last call.

    Raises:
        ListError: for files of no known list, or a snapshot that cannot be trusted. What was imported before stays.
        StoreError: when the store cannot be written.
    """
    for official, members in groups(paths, list_key=list_key):
        published = None if day is None else Period.of_day(day)
        snapshot = read_snapshot(members, list_key=official.key, published=published, progress=progress)
        kept = import_snapshot(store, snapshot, list_title=official.title, now=now, name_key=name_key, day=day, force=force)
        yield Imported(official, snapshot, kept)
