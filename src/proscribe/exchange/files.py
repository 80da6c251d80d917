"""Writes a file whole or not at all: beside its place first, then renamed into it."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from proscribe.errors import InputError


def write_atomically(path: Path, content: bytes) -> None:
    """Puts the content in a file; a reader sees the old file or the new one, never half of one.

    Args:
        path: where; an existing file is replaced and keeps its rights.
        content: all of its bytes.

    Raises:
        InputError: when the folder does not exist or cannot be written.
    """
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # mkstemp makes a file for its owner alone; a report has the rights that any new file would have.
        Path(beside).chmod(_rights(path))
        Path(beside).replace(path)
    except OSError as cause:
        with suppress(OSError):
            Path(beside).unlink()
        raise InputError(f"{str(path)!r} cannot be written: {cause.strerror or cause}; check that its folder exists") from cause


def _rights(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
