"""From files of owners to the ledger, one transaction a source."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from proscribe.lists.owner_rows import owner_files, sorted_out
from proscribe.lists.owner_sources import OWNER_SOURCES
from proscribe.names.plain_key import plain_key
from proscribe.store.owners_write import OwnersReport, import_owners

if TYPE_CHECKING:
    from proscribe.store.store import Store


def import_owner_files(
    paths: Sequence[Path],
    store: "Store",
    *,
    now: datetime,
    key: str | None = None,
    day: date | None = None,
    progress: Callable[[int], None] | None = None,
) -> tuple[tuple[OwnersReport, ...], tuple[Path, ...]]:
    """Import the files of owners among these, all of one source as one snapshot; and the files that are none.

    Args:
        paths: files of owners and of lists.
        store: where to keep them.
        now: the moment of import.
        key: the source or list that the user names, or None to tell each by its content.
        day: the day the files show, or None for what they state, else the day of import.
        progress: called with the number of rows read since the last call.

    Raises:
        ListError: for a file that cannot be read or trusted. What was imported before stays.
        StoreError: when the store cannot be written.
    """
    by_source, rest = sorted_out(OWNER_SOURCES, paths, key=key)
    reports = tuple(
        import_owners(store, source, owner_files(some), now=now, plain_key=plain_key, day=day, progress=progress)
        for source, some in by_source
    )
    return reports, rest
