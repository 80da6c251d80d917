"""Turns the content of a CSV, XLSX or JSON file into rows of text cells, without yet knowing what they mean.

Nothing is dropped here: rows keep their number in the file, and a row with more or fewer cells than the header keeps them.
"""

import csv
import io
import json
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from typing import Any

from proscribe.errors import InputError
from proscribe.exchange.rawfile import LARGEST_FILE, as_text, is_workbook, shown

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 1_000_000
_MOST_LINES_A_ROW = 200
_OPEN_QUOTE = "a quotation mark may be left open there"
_SAMPLE_LINES = 50


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells as they stand in a file.

    Args:
        rows: pairs of the row's number in the file (from 1) and its cells; for JSON the first row is the keys, number 0.
        has_header: the first row is surely a header (JSON keys); None when that is to be seen.
        notes: what was chosen on the way, e.g. the delimiter or the sheet.
    """

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    notes: tuple[str, ...]
    has_header: bool | None = None


def read_grid(path: str, content: bytes, *, encoding: str | None, sheet: str | None) -> Grid:
    """The rows of a file, by what it holds rather than by what it is called.

    Raises:
        InputError: when it is no table.
    """
    if is_workbook(path, content):
        return _workbook(path, content, sheet)
    text = as_text(path, content, encoding=encoding)
    if text.lstrip()[:1] in {"{", "["}:
        return _json(path, text)
    return _delimited(path, text)


def _delimited(path: str, text: str) -> Grid:
    delimiter = _delimiter(text)
    rows = _split(path, text, delimiter) if delimiter else _lines(text)
    note = {"\t": "delimiter: tab", "": "no delimiter: one name a line"}.get(delimiter, f"delimiter: {delimiter}")
    return Grid(tuple(row for row in rows if any(row[1])), (note,))


def _lines(text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(number, (line.strip().strip('"').strip(),)) for number, line in enumerate(text.splitlines(), start=1)]


def _split(path: str, text: str, delimiter: str) -> list[tuple[int, tuple[str, ...]]]:
    csv.field_size_limit(_LONGEST_CELL)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[int, tuple[str, ...]]] = []
    begins = 1
    try:
        for cells in lines:
            rows.append((begins, tuple(cell.strip() for cell in cells)))
            # A quotation mark that is never closed swallows every row behind it, without the reader's complaining.
            if lines.line_num - begins > _MOST_LINES_A_ROW:
                raise InputError(
                    f"{shown(path)}, line {begins}: the row runs on for over {_MOST_LINES_A_ROW} lines; {_OPEN_QUOTE}"
                )
            begins = lines.line_num + 1
    except csv.Error as cause:
        raise InputError(f"{shown(path)}, line {begins}: {cause}; {_OPEN_QUOTE}") from cause
    return rows


def _delimiter(text: str) -> str:
    """The delimiter that splits the first lines most evenly; "" when none occurs in most of them."""
    sample = list(text.splitlines()[:_SAMPLE_LINES])
    best, most = "", 0.0
    for delimiter in _DELIMITERS:
        widths = [len(cells) for cells in csv.reader(sample, delimiter=delimiter) if any(cells)]
        # A header with the delimiter and rows that agree with it; a comma within one company's name is no column.
        agree = sum(width == widths[0] for width in widths) / len(widths) if widths and widths[0] > 1 else 0.0
        if agree > most and agree >= 0.5:
            best, most = delimiter, agree
    return best


def _json(path: str, text: str) -> Grid:
    records = list(_records(path, text))
    keys = tuple(dict.fromkeys(key for _, record in records for key in record))
    rows = tuple((number, tuple(_cell(record.get(key)) for key in keys)) for number, record in records)
    return Grid(((0, keys), *rows), ("records: JSON",), has_header=True)


def _records(path: str, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, value in _values(path, text):
        if isinstance(value, str):
            yield number, {"name": value}
        elif isinstance(value, dict):
            yield number, value
        else:
            raise InputError(
                f"{shown(path)}, record {number}: {value!r} is no object: write one JSON object a line, or an array"
            )


def _values(path: str, text: str) -> Iterator[tuple[int, Any]]:
    if text.lstrip().startswith("["):
        yield from enumerate(_parsed(path, text, 1), start=1)
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            yield number, _parsed(path, line, number)


def _parsed(path: str, text: str, line: int) -> Any:  # noqa: ANN401 - JSON holds any value
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as cause:
        raise InputError(f"{shown(path)}, line {line}, is not JSON: {cause}; write one object a line, or one array") from cause


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.strip() if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _workbook(path: str, content: bytes, sheet: str | None) -> Grid:
    book = _opened(path, content)
    chosen = _sheet(path, book, sheet)
    rows = tuple(
        (number, tuple(_cell(value) for value in values)) for number, values in enumerate(_sheet_rows(path, chosen), start=1)
    )
    note = f"sheet: {chosen.title}"
    others = [name for name in book.sheetnames if name != chosen.title]
    notes = (note, f"other sheets, not read: {', '.join(others)}") if others else (note,)
    return Grid(tuple((number, _trimmed(cells)) for number, cells in rows if any(cells)), notes)


def _opened(path: str, content: bytes) -> Any:  # noqa: ANN401 - openpyxl's stubs differ from what read-only mode gives
    try:
        unpacked = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(content)).infolist())
        if unpacked > 4 * LARGEST_FILE:
            raise InputError(
                f"{shown(path)} unpacks to {unpacked:,} bytes; at most {4 * LARGEST_FILE:,} are read: save it as CSV"
            )
        with warnings.catch_warnings():
            # Styles and extensions that openpyxl does not know have no part in the cells' values.
            warnings.simplefilter("ignore")
            return import_module("openpyxl").load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError) as cause:
        raise InputError(
            f"{shown(path)} is no whole XLSX workbook: {cause}; open it and save it again, or save it as CSV"
        ) from cause


def _sheet(path: str, book: Any, wanted: str | None) -> Any:  # noqa: ANN401 - see _opened
    if wanted is None:
        return next((sheet for sheet in book.worksheets if sheet.sheet_state == "visible"), book.worksheets[0])
    if wanted not in book.sheetnames:
        raise InputError(f"{shown(path)} has no sheet {wanted!r}: it has {', '.join(book.sheetnames)}; name one with --sheet")
    return book[wanted]


def _sheet_rows(path: str, sheet: Any) -> Iterable[tuple[object, ...]]:  # noqa: ANN401 - see _opened
    try:
        yield from sheet.iter_rows(values_only=True)
    except (zipfile.BadZipFile, SyntaxError, ValueError, KeyError, EOFError) as cause:
        raise InputError(
            f"{shown(path)}, sheet {sheet.title!r}, is damaged: {cause}; save it again, or save it as CSV"
        ) from cause


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells without the empty ones at the end, which spreadsheets add where a cell was once formatted."""
    last = max((at for at, cell in enumerate(cells) if cell), default=-1)
    return cells[: last + 1]
