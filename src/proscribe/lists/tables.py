"""Delimited files as records: header checked, ragged and broken rows alarmed, repeated headers ignored on record."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from proscribe.errors import ListError
from proscribe.lists.files import ListFile
from proscribe.lists.spec import Alarm, Found, Ignored, Record

REPEATED_HEADER = "a repeated header line"
EMPTY_ROW = "a row of empty cells"
_SHOWN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a delimited file must look.

    Args:
        columns: every column that must be there, in any order; for a file without header line, in this order.
        optional: columns that some years have and others lack.
        delimiter: one character.
        header: the file begins with a line of column names.
        fallback: encoding when the file is no UTF-8, or None to refuse it.
        kind: the kind of its records, "" for entries.
    """

    columns: tuple[str, ...]
    optional: tuple[str, ...] = ()
    delimiter: str = ","
    header: bool = True
    fallback: str | None = None
    kind: str = ""

    def fits(self, columns: Sequence[str]) -> bool:
        """Those are the columns: all that must be there, and none that is unknown or twice."""
        seen = set(columns)
        return set(self.columns) <= seen <= {*self.columns, *self.optional} and len(seen) == len(columns)

    def difference(self, columns: Sequence[str]) -> str:
        """What is missing, unexpected or twice, as a phrase."""
        seen = set(columns)
        missing = [column for column in self.columns if column not in seen]
        extra = sorted(seen - {*self.columns, *self.optional})
        twice = sorted({column for column in columns if list(columns).count(column) > 1})
        parts = {"missing": missing, "unexpected": extra, "twice": twice}
        return "; ".join(f"{what}: {', '.join(map(repr, names))}" for what, names in parts.items() if names)


def table(file: ListFile, layout: Layout) -> Iterator[Found]:
    """The file's rows as records, with repeated header lines ignored and ragged or broken rows alarmed; blank lines skipped.

    Raises:
        ListError: when the columns are not those of the layout, naming the missing and the unexpected ones.
    """
    rows = _rows(file, layout)
    columns = _header(file, layout, rows) if layout.header else layout.columns
    for line, row in rows:
        yield row if isinstance(row, Alarm) else _found(row, columns, file=file, line=line, kind=layout.kind)


def _header(file: ListFile, layout: Layout, rows: "Iterator[tuple[int, list[str] | Alarm]]") -> tuple[str, ...]:
    _, first = next(rows, (0, []))
    columns = () if isinstance(first, Alarm) else tuple(cell.strip() for cell in first)
    if not layout.fits(columns):
        raise ListError(
            f"{file.path} has another layout than expected ({layout.difference(columns)}): if it is another list say "
            "--list KEY; if its publisher changed it, report an issue with its first line"
        )
    return columns


def _found(row: list[str], columns: tuple[str, ...], *, file: ListFile, line: int, kind: str) -> Found:
    if tuple(cell.strip() for cell in row) == columns:
        return Ignored(REPEATED_HEADER)
    if not any(cell.strip() for cell in row):
        return Ignored(EMPTY_ROW)
    if len(row) != len(columns):
        shown = ",".join(row)[:_SHOWN]
        return Alarm(file.name, line, "", shown, f"{len(row)} cells where the layout has {len(columns)}")
    return Record(dict(zip(columns, row, strict=True)), line, file.name, kind=kind)


def _rows(file: ListFile, layout: Layout) -> "Iterator[tuple[int, list[str] | Alarm]]":
    # strict: a quote left open by a half-written file is an error here and not one giant last cell
    reader = csv.reader(file.lines(fallback=layout.fallback), delimiter=layout.delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as cause:
            yield line, Alarm(file.name, line, "", "", f"the row is broken: {cause}")
            continue
        if row is None:
            return
        if row:
            yield line, row
