"""What a file of owners is read into: who holds what of whom, and who they are, in the file's own ids.

Such files have millions of rows. They are read row by row and never held whole; every row becomes an edge, a party, or is
ignored on record, or is an alarm.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from proscribe.dates import Period
from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.spec import Alarm, Ignored, Note
from proscribe.model.parties import PartyType

MOST_UNPACKED = 32 << 30
"""Bytes that a file of owners may unpack to; the full file of legal entities has some five thousand million."""


# A tuple, which is made four times as fast as a frozen dataclass: a file has millions.
class OwnerEdge(NamedTuple):
    """One holding as told.

    Args:
        asset: id of the party held.
        owner: id of the holder.
        share: per cent, 0-100, or None when not told.
        share_to: upper end of a range, or None.
        since: when it began, or None when not told.
        until: first day or period it no longer held, or None.
        control: the owner is told to control the party, whatever its share.
        rows: rows of the file it stands for: 0 for the further owners of one row.
    """

    asset: str
    owner: str
    share: float | None = None
    share_to: float | None = None
    since: Period | None = None
    until: Period | None = None
    control: bool = False
    rows: int = 1


@dataclass(frozen=True, slots=True)
class OwnerParty:
    """A party as the file tells of it.

    Args:
        id: its id there.
        name: its name.
        others: other names.
        country: a jurisdiction code, or None.
        type: what kind of thing it is.
        lei: its legal entity identifier, or "".
    """

    id: str
    name: str
    others: tuple[str, ...] = ()
    country: str | None = None
    type: PartyType = PartyType.COMPANY
    lei: str = ""


OwnerFound = OwnerEdge | OwnerParty | Ignored | Alarm | Note
"""What a row of a file of owners becomes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerSource:
    """One published file of owners: what it is, how to tell it, how to read it.

    Args:
        key: unique among lists and files of owners.
        title: what its publisher calls it.
        issuer: who publishes it.
        url: where it is described.
        recognises: whether a file's head is one of this source's.
        read: its files, row by row. Raises ListError for a changed layout.
        published: the day the files say they show, or None.
    """

    key: str
    title: str
    issuer: str
    url: str
    recognises: Callable[[FileHead], bool]
    read: Callable[[Sequence[ListFile]], Iterator[OwnerFound]]
    published: Callable[[Sequence[ListFile]], Period | None]


def owner_files(paths: Sequence[Path]) -> tuple[ListFile, ...]:
    """The files, in order of name, within the bounds that files of owners have."""
    return tuple(ListFile(path, most=MOST_UNPACKED) for path in sorted(set(paths)))


def digest_of(files: Sequence[ListFile]) -> str:
    """SHA-256 over the files' own digests, in hexadecimal; the same whatever their order and packing."""
    return hashlib.sha256("\n".join(sorted(file.sha256() for file in files)).encode()).hexdigest()


def sorted_out(
    sources: Sequence[OwnerSource], paths: Sequence[Path], *, key: str | None = None
) -> tuple[tuple[tuple[OwnerSource, tuple[Path, ...]], ...], tuple[Path, ...]]:
    """The files of owners by source, in order of key, and the files that are of none.

    Args:
        sources: those known.
        paths: the files.
        key: the source or list that the user names, or None to tell by content.

    Raises:
        ListError: for a file that cannot be read.
    """
    found: dict[str, list[Path]] = {}
    rest = []
    for path in sorted(set(paths)):
        source = _source_of(sources, path, key)
        if source is None:
            rest.append(path)
        else:
            found.setdefault(source.key, []).append(path)
    by_key = {source.key: source for source in sources}
    return tuple((by_key[name], tuple(found[name])) for name in sorted(found)), tuple(rest)


def _source_of(sources: Sequence[OwnerSource], path: Path, key: str | None) -> OwnerSource | None:
    if key is not None:
        return next((source for source in sources if source.key == key), None)
    head = ListFile(path).head()
    return next((source for source in sources if source.recognises(head)), None)
