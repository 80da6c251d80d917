"""Reads the bytes of a user's file once, within a bound, and says what they are: a workbook, or text in which encoding."""

import codecs
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from proscribe.errors import InputError

#: Files beyond this are refused: a supplier list of a million rows stays under a quarter of it.
LARGEST_FILE = 200 * 1024 * 1024
STDIN = "-"

_WORKBOOK = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_BINARY_STARTS = {b"%PDF": "a PDF", b"\x1f\x8b": "a gzip file", b"\x89PNG": "a picture", b"7z\xbc\xaf": "a 7-Zip file"}
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def read_bytes(path: str, *, stdin: Callable[[], BinaryIO] | None = None) -> bytes:
    """The content of a file, or of standard input for `-`.

    Args:
        path: where the file is, or `-`.
        stdin: gives the stream that `-` means; None for this process's own.

    Raises:
        InputError: when it is missing, a folder, unreadable, empty or larger than `LARGEST_FILE`.
    """
    content = _from_stream((stdin or _own_stdin)()) if path == STDIN else _from_file(Path(path))
    if not content.strip(b"\x00 \t\r\n"):
        raise InputError(f"{shown(path)} is empty: give a table with a header row, or one name a line")
    return content


def is_workbook(path: str, content: bytes) -> bool:
    """The bytes are an XLSX workbook.

    Raises:
        InputError: when they are an old XLS workbook, or some other file that holds no table.
    """
    if content.startswith(_OLD_WORKBOOK):
        raise InputError(f"{shown(path)} is a workbook of the old XLS kind or locked by a password: save it as XLSX or CSV")
    for start, what in _BINARY_STARTS.items():
        if content.startswith(start):
            raise InputError(f"{shown(path)} is {what}, not a table: give CSV, XLSX or JSON lines")
    return content.startswith(_WORKBOOK)


def as_text(path: str, content: bytes, *, encoding: str | None = None) -> str:
    """The bytes as text: in the encoding told, or the one their mark tells, or UTF-8.

    Raises:
        InputError: when they are no text in it, naming the first byte that is none, or the encoding is unknown.
    """
    chosen = encoding or next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(chosen)
    except LookupError as cause:
        raise InputError(f"unknown encoding {chosen!r}: use a name such as utf-8, cp1252, gb18030 or shift_jis") from cause
    except UnicodeDecodeError as cause:
        raise InputError(_not_text(path, content, chosen, cause)) from cause
    if "\x00" in text:
        at = text.index("\x00")
        raise InputError(
            f"{shown(path)} holds a NUL character at position {at}: it is binary or was cut; export it again as CSV"
        )
    return text.removeprefix("\ufeff")


def shown(path: str) -> str:
    """How messages name the file."""
    return "standard input" if path == STDIN else f"{path!r}"


def _not_text(path: str, content: bytes, encoding: str, cause: UnicodeDecodeError) -> str:
    line = content.count(b"\n", 0, cause.start) + 1
    return (
        f"{shown(path)} is not {encoding}: byte 0x{content[cause.start]:02x} at offset {cause.start} (line {line}) is none. "
        "Save it again as UTF-8, or name its encoding with --encoding, e.g. cp1252, gb18030 or utf-16"
    )


def _own_stdin() -> BinaryIO:
    return sys.stdin.buffer


def _from_stream(stream: BinaryIO) -> bytes:
    content = stream.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise _too_large(STDIN, None)
    return content


def _from_file(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(f"{str(path)!r} is a folder: give one file of it")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise _too_large(str(path), size)
        with path.open("rb") as stream:
            return _from_stream(stream)
    except FileNotFoundError as cause:
        raise InputError(f"{str(path)!r} does not exist: check the path, or give - to read standard input") from cause
    except (OSError, ValueError) as cause:
        raise InputError(f"{str(path)!r} cannot be read: {cause}; check its name and permissions") from cause


def _too_large(path: str, size: int | None) -> InputError:
    has = "more" if size is None else f"{size:,} bytes"
    return InputError(f"{shown(path)} has {has}; at most {LARGEST_FILE:,} are read: split it, or drop columns")
