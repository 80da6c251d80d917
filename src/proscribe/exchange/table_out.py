"""Writes flat records as CSV, JSON, JSON lines or XLSX: whole or not at all, and so that no spreadsheet runs a cell.

A cell of CSV or XLSX that a spreadsheet would take for a formula gets a leading apostrophe (CWE-1236).
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path

from proscribe.errors import InputError
from proscribe.exchange.files import write_atomically
from proscribe.model.vocabulary import Vocabulary

Record = Mapping[str, object]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
#: What a workbook's cell can hold.
_LONGEST_CELL = 32_767


class TableFormat(Vocabulary):
    """How records are written."""

    CSV = ("csv", "a header and one line a record, comma-separated, UTF-8", "")
    JSON = ("json", "one array of objects, indented", "one object a line is jsonl")
    JSON_LINES = ("jsonl", "one object a line", "")
    XLSX = ("xlsx", "a workbook of one sheet", "")


def format_of(path: Path) -> TableFormat:
    """The format that a file's ending names.

    Raises:
        InputError: when the ending names none.
    """
    ending = path.suffix.lower().lstrip(".")
    endings = {"csv": TableFormat.CSV, "json": TableFormat.JSON, "xlsx": TableFormat.XLSX}
    endings |= dict.fromkeys(("jsonl", "ndjson", "jsonlines"), TableFormat.JSON_LINES)
    if ending not in endings:
        raise InputError(
            f"{str(path)!r} ends in no known format: use one of {', '.join(sorted(f'.{each}' for each in endings))}"
        )
    return endings[ending]


def rendered(records: Iterable[Record], *, format: TableFormat, columns: Sequence[str] | None = None) -> bytes:
    """The bytes of a file that holds the records.

    Args:
        records: mappings of column to value; values other than text and numbers are written as JSON in CSV and XLSX.
        format: how.
        columns: which columns in which order; None for all, in the order they are first met.

    Returns:
        The whole file's bytes; text is UTF-8 with a final newline.
    """
    rows = tuple(records)
    if format is TableFormat.JSON:
        return (json.dumps([_kept(row, columns) for row in rows], ensure_ascii=False, indent=2, default=str) + "\n").encode()
    if format is TableFormat.JSON_LINES:
        return "".join(json.dumps(_kept(row, columns), ensure_ascii=False, default=str) + "\n" for row in rows).encode()
    header = tuple(columns) if columns is not None else tuple(dict.fromkeys(key for row in rows for key in row))
    cells = [[neutral(row.get(column)) for column in header] for row in rows]
    return _workbook(header, cells) if format is TableFormat.XLSX else _csv(header, cells)


def csv_text(records: Iterable[Record], *, columns: Sequence[str] | None = None) -> str:
    """The records as CSV with a header, for a pipe."""
    return rendered(records, format=TableFormat.CSV, columns=columns).decode()


def write_records(
    path: Path, records: Iterable[Record], *, format: TableFormat | None = None, columns: Sequence[str] | None = None
) -> None:
    """Writes the records to a file, replacing it whole.

    Args:
        path: where.
        records: as in `rendered`.
        format: how; None for what the path's ending says.
        columns: as in `rendered`.

    Raises:
        InputError: when the place cannot be written, or the ending names no format.
    """
    write_atomically(path, rendered(records, format=format or format_of(path), columns=columns))


def neutral(value: object) -> str | int | float:
    """The value as a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = _as_text(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _kept(row: Record, columns: Sequence[str] | None) -> dict[str, object]:
    return dict(row) if columns is None else {column: row.get(column) for column in columns}


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple | list) and all(isinstance(each, str) for each in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, Mapping | tuple | list) else str(value)


def _csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([neutral(heading) for heading in header])
    writer.writerows(rows)
    return text.getvalue().encode()


def _workbook(header: Sequence[str], rows: Iterable[Sequence[str | int | float]]) -> bytes:
    book = import_module("openpyxl").Workbook(write_only=True)
    sheet = book.create_sheet("proscribe")
    for cells in ([neutral(heading) for heading in header], *rows):
        sheet.append([_fitting(cell) for cell in cells])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _fitting(cell: str | int | float) -> str | int | float:
    """The cell without the control characters that a workbook cannot hold, and no longer than it can be."""
    if not isinstance(cell, str):
        return cell
    return "".join(letter for letter in cell if letter.isprintable() or letter in "\t\n")[:_LONGEST_CELL]
