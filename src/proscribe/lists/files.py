"""A list's file on disk: plain, gzip or a zip of one member, opened within bounds and never executed or trusted.

Official lists are tens of megabytes. A file that unpacks to more than `MAX_UNPACKED` bytes, or grows by more than
`MAX_RATIO` while unpacking, is refused: it is damaged or hostile.
"""

import csv
import gzip
import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from proscribe.errors import ListError

MAX_UNPACKED = 1 << 30
# gzip at its best on real lists reaches about 25; bombs start at several hundred.
MAX_RATIO = 200
_RATIO_FROM = 16 << 20
_HEAD = 64 << 10
# Decoding may shorten the head by a mark and turn bytes of one character into fewer; below this it held the whole file.
_WHOLE = _HEAD // 4
_CHUNK = 1 << 16
# The longest line met in a real list is under 10 KB; JSON lists may stand on one line of a few megabytes.
_MAX_LINE = 16 << 20
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
_PROLOGUE = re.compile(r"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL)
_UNREADABLE = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class FileHead:
    """A file's name and the first 64 KiB of what it holds, unpacked and decoded; undecodable bytes are replaced."""

    name: str
    text: str

    def rows(self, most: int, delimiter: str = ",") -> tuple[tuple[str, ...], ...]:
        """The cells of the first rows that are not empty, at most so many; a row that the head cuts off is left out."""
        reader = csv.reader(io.StringIO(self.text.replace("\x1a", ""), newline=""), delimiter=delimiter)
        try:
            found = list(islice((tuple(row) for row in reader if row), most + 1))
        except csv.Error:
            return ()
        whole = found if len(self.text) < _WHOLE else found[:-1]
        return tuple(whole[:most]) or tuple(found[:1])

    def first_row(self, delimiter: str = ",") -> tuple[str, ...]:
        """The cells of the first row that is not empty, without surrounding space; () when there is none."""
        return tuple(cell.strip() for cell in next(iter(self.rows(1, delimiter)), ()))

    @property
    def root_tag(self) -> str:
        """The name of the XML root element without its prefix, or "" when the text is no XML."""
        text = _PROLOGUE.sub("", self.text).lstrip()
        found = _ROOT.match(text)
        return found.group(1) if found else ""

    @property
    def description(self) -> str:
        """What was seen, for a message: the root tag, or the first columns."""
        if self.root_tag:
            return f"XML with root <{self.root_tag}>"
        columns = ", ".join(self.first_row()[:6])
        return f"text that begins {columns[:120]!r}" if columns else "no text"


@dataclass(frozen=True, slots=True)
class ListFile:
    """One file of a list, packed or not.

    Args:
        path: where it is.
        most: bytes that it may unpack to; None for what lists may, `MAX_UNPACKED`.
    """

    path: Path
    most: int | None = None

    @property
    def name(self) -> str:
        """The file's name without folder."""
        return self.path.name

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """The unpacked bytes, within bounds.

        Raises:
            ListError: when the file is missing, unreadable, damaged, empty archive, or unpacks beyond the bounds.
        """
        try:
            with ExitStack() as stack:
                yield stack.enter_context(io.BufferedReader(_Bounded(self, stack), _CHUNK))
        except _UNREADABLE as cause:
            raise ListError(f"{self.path} cannot be read: {cause}; check the path, or fetch the file again") from cause

    def head(self) -> FileHead:
        """The name and the beginning of the text."""
        with self.opened() as stream:
            start = stream.read(_HEAD)
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise ListError(f"{self.path} is encoded as UTF-16: save it as UTF-8, or fetch the official file")
        return FileHead(self.name, start.decode("utf-8-sig", errors="replace"))

    def sha256(self) -> str:
        """SHA-256 of the unpacked bytes, in hexadecimal: the same packed or not."""
        digest = hashlib.sha256()
        with self.opened() as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
        return digest.hexdigest()

    def lines(self, *, fallback: str | None = None) -> Iterator[str]:
        """The lines with their ends, decoded as UTF-8 with or without mark; a trailing 0x1A byte is left out.

        Args:
            fallback: encoding of the whole file when it is no UTF-8, e.g. `windows-1252`; None to refuse such a file.
        """
        encoding = self._encoding(fallback)
        with self.opened() as stream, io.TextIOWrapper(stream, encoding=encoding, newline="") as text:
            while line := text.readline(_MAX_LINE):
                if len(line) >= _MAX_LINE:
                    raise ListError(f"{self.path} has a line of more than {_MAX_LINE} characters: it is no list file")
                # DOS editors ended files with this byte, and OFAC's files still carry it.
                if line := line.rstrip("\x1a"):
                    yield line

    def _encoding(self, fallback: str | None) -> str:
        """The first of UTF-8 and the fallback that decodes the whole file."""
        encodings = ["utf-8-sig", fallback] if fallback is not None else ["utf-8-sig"]
        for encoding in encodings:
            if self._decodes(encoding):
                return encoding
        raise ListError(f"{self.path} is no text in {' or '.join(encodings)}: fetch it again as published")

    def _decodes(self, encoding: str) -> bool:
        with self.opened() as stream, io.TextIOWrapper(stream, encoding=encoding) as text:
            try:
                while text.read(_CHUNK):
                    pass
            except UnicodeDecodeError:
                return False
        return True


class _Bounded(io.RawIOBase):
    """Unpacks and counts; raises once the count leaves the bounds."""

    def __init__(self, file: ListFile, stack: ExitStack) -> None:
        self._path, self._count = file.path, 0
        self._most = MAX_UNPACKED if file.most is None else file.most
        self._packed = max(1, file.path.stat().st_size)
        raw = stack.enter_context(file.path.open("rb"))
        magic = raw.read(4)
        raw.seek(0)
        self._stream: BinaryIO = _unpacked(raw, magic, stack)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed names no narrower buffer
        data = self._stream.read(len(buffer))
        self._count += len(data)
        inflated = self._count > _RATIO_FROM and self._count > self._packed * MAX_RATIO
        if self._count > self._most or inflated:
            raise ListError(f"{self._path} unpacks to more than {self._count >> 20} MiB: no official list is that big")
        buffer[: len(data)] = data
        return len(data)


def _unpacked(raw: BinaryIO, magic: bytes, stack: ExitStack) -> BinaryIO:
    if magic.startswith(b"\x1f\x8b"):
        return stack.enter_context(gzip.GzipFile(fileobj=raw))  # type: ignore[return-value]  # reads bytes, as BinaryIO does
    if magic.startswith(b"PK\x03\x04"):
        archive = stack.enter_context(zipfile.ZipFile(raw))
        members = [member for member in archive.infolist() if not member.is_dir()]
        if len(members) != 1:
            raise ListError(f"{raw.name} holds {len(members)} files: unpack it and give the files one by one")
        return stack.enter_context(archive.open(members[0]))  # type: ignore[return-value]  # reads bytes, as BinaryIO does
    return raw
