"""Indexes kept in a folder, one file each, named by what they were made of, so that the next run need not build them.

A file is written aside and put in its place whole; two that build the same index at once write the same file. Its head says
how long it is and what its arrays hold: one that is cut short, damaged or somebody else's is told by that, and built anew. The
arrays are mapped, not read: a search touches a few pages of them. A folder that cannot be written is no error, only slower.

The name holds a digest of what the index was made of (the caller's word for it), of this room's own code and tables, and of
the libraries that read names for it, so that nothing outdated is ever taken.
"""

import hashlib
import json
import mmap
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from zlib import crc32

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    import numpy as np
    from numpy.typing import NDArray

    from proscribe.names.entries import NameEntry
    from proscribe.names.index import NameIndex

    Arrays = Mapping[str, NDArray[np.generic]]
    Table = dict[str, list[str]]

_MAGIC = b"proscribe names 1\n"
_HEAD = len(_MAGIC) + 8
_ALIGNED = 64
_TYPES = frozenset({"uint8", "uint32", "int64", "float64"})
#: Several ledgers and days of knowledge take turns; older files than these go.
_KEPT = 4
_ABANDONED = 3600.0  # seconds after which a file written aside belongs to a killed process
#: The check sum goes over so many pieces of so many bytes: all of an index of 150,000 names, a sample of larger ones.
_PIECES, _PIECE = 64, 1 << 20
_READERS = ("rigour", "normality", "pypinyin", "pyicu-wheels", "rapidfuzz")


@dataclass(frozen=True, slots=True)
class SavedIndexes:
    """A folder of indexes.

    Args:
        folder: where they are kept; it need not exist yet.
    """

    folder: Path

    def index(self, of: str, entries: "Callable[[], Iterable[NameEntry]]") -> "NameIndex":
        """The index of these entries, from its file when there is a sound one, else built and kept.

        Args:
            of: what the entries follow from, e.g. a digest of the ledger; the same text means the same entries.
            entries: gives them; called only when the index must be built.
        """
        from proscribe.names.index import NameIndex, index_arrays  # noqa: PLC0415 - numpy, which a name known exactly does not need

        path = self.path(of)
        found = _mapped(path)
        if found is None:
            arrays = index_arrays(entries())
            _keep(path, lambda stream: _write(stream, arrays))
            found = _mapped(path)
            if found is None:
                return NameIndex(arrays)
        return NameIndex(found, path=path)

    def table(self, of: str, make: "Callable[[], Table]") -> "Table":
        """A table of texts under keys, such as names under their keys, from its file when that is sound, else made and kept.

        Args:
            of: what the table follows from; the same text means the same table.
            make: makes it.
        """
        path = self.path(of, kind="table")
        found = _read_table(path)
        if found is None:
            found = make()
            text = json.dumps(found).encode()
            _keep(path, lambda stream: _write_whole(stream, b"%08x\n%s" % (crc32(text), text)))
        return found

    def path(self, of: str, *, kind: str = "index") -> Path:
        """Where the index of that content, or the table, is or will be."""
        digest = hashlib.sha256(f"{of}\n{_scheme()}".encode()).hexdigest()
        return self.folder / f"names-{digest[:32]}.{kind}"


def read_index(path: Path) -> "NameIndex | None":
    """The index of a file that `SavedIndexes` wrote, or None when it is not there or not sound."""
    from proscribe.names.index import NameIndex  # noqa: PLC0415 - as above

    found = _mapped(path)
    return None if found is None else NameIndex(found, path=path)


@cache
def _scheme() -> str:
    """A digest of the code and tables that read names, and the versions of the libraries they use."""
    digest = hashlib.sha256()
    for name, content in _contents(files("proscribe.names")):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    for name in _READERS:
        digest.update(f"{name} {_version(name)}\n".encode())
    return digest.hexdigest()


def _contents(folder: "Traversable") -> Iterator[tuple[str, bytes]]:
    """Every file of the room by name, tables in folders of their own too; what Python compiled is not ours."""
    for one in sorted(folder.iterdir(), key=lambda each: each.name):
        if one.is_file():
            yield one.name, one.read_bytes()
        elif one.name != "__pycache__":
            yield from _contents(one)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


def _keep(path: Path, write: Callable[[BinaryIO], None]) -> None:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix="names-", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as stream:
                write(stream)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _tidy(path)


def _write(stream: BinaryIO, arrays: "Arrays") -> None:
    places, at = dict[str, tuple[str, int, int]](), 0
    for name, array in arrays.items():
        places[name] = (array.dtype.name, at, len(array))
        at += -(-array.nbytes // _ALIGNED) * _ALIGNED
    body = b"".join(array.tobytes().ljust(-(-array.nbytes // _ALIGNED) * _ALIGNED, b"\0") for array in arrays.values())
    from proscribe.names.packed import LAYOUT  # noqa: PLC0415 - as above

    head = json.dumps({"layout": LAYOUT, "size": len(body), "sum": _sum(memoryview(body)), "arrays": places}).encode()
    # The body begins where a line of the processor's cache does.
    head = head.ljust(-(-(_HEAD + len(head)) // _ALIGNED) * _ALIGNED - _HEAD)
    _write_whole(stream, _MAGIC + len(head).to_bytes(4, "little") + crc32(head).to_bytes(4, "little") + head, body)


def _write_whole(stream: BinaryIO, *parts: bytes) -> None:
    for part in parts:
        stream.write(part)
    stream.flush()
    os.fsync(stream.fileno())


def _read_table(path: Path) -> "Table | None":
    try:
        total, _, text = path.read_bytes().partition(b"\n")
        found: Table | None = json.loads(text) if int(total, 16) == crc32(text) else None
        os.utime(path)
    except (OSError, ValueError):
        return None
    return found


def _mapped(path: Path) -> "Arrays | None":
    try:
        with path.open("rb") as stream:
            content = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
        found = _arrays(content)
        os.utime(path)  # the files used last are those that stay
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found


def _arrays(content: memoryview) -> "Arrays":
    import numpy as np  # noqa: PLC0415 - as above

    from proscribe.names.packed import LAYOUT  # noqa: PLC0415

    length, total = (int.from_bytes(content[len(_MAGIC) + at : len(_MAGIC) + at + 4], "little") for at in (0, 4))
    head = bytes(content[_HEAD : _HEAD + length])
    if bytes(content[: len(_MAGIC)]) != _MAGIC or crc32(head) != total:
        raise ValueError("no index of names")
    said: dict[str, Any] = json.loads(head)
    body = content[_HEAD + length :]
    # A program whose files are replaced while it runs would write its old layout under the name of the new code.
    if said["layout"] != LAYOUT or len(body) != said["size"] or _sum(body) != said["sum"]:
        raise ValueError("a damaged index of names")
    return {
        name: np.frombuffer(body, dtype=type, count=count, offset=at)
        for name, (type, at, count) in said["arrays"].items()
        if type in _TYPES
    }


def _sum(body: memoryview) -> int:
    total, step = 0, max(_PIECE, len(body) // _PIECES)
    for at in range(0, len(body), step):
        total = crc32(body[at : at + _PIECE], total)
    return total


def _tidy(path: Path) -> None:
    """Older indexes go, and what killed processes left; one that is open elsewhere stays readable there."""
    with suppress(OSError):
        held = sorted(path.parent.glob(f"names-*{path.suffix}"), key=lambda one: one.stat().st_mtime, reverse=True)
        left = [one for one in path.parent.glob("names-*.part") if one.stat().st_mtime < time.time() - _ABANDONED]
        for one in (*(other for other in held[_KEPT:] if other != path), *left):
            one.unlink(missing_ok=True)
