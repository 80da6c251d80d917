"""Many questions from one file, one after the other: CSV with a header, or one JSON object a line, however long it is.

A row is read when it is asked for and forgotten after; a row that asks nothing sensible is given as an error with its number
and does not stop those behind it. A file whose columns are not understood is refused as a whole: a misspelt `activity` left
out would answer another question than the one asked.

Columns: `actor`, `activity`, `party`, `item`, `on`, `known`, `with` (circumstances, `FACT=VALUE; FACT=VALUE`), `owners`
(`NAME=SHARE; NAME=SHARE`), every circumstance under its own name (`funding`, `origin`), and `id`, which is given back.
"""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from proscribe.answers.asking import asked
from proscribe.answers.result import Question
from proscribe.errors import InputError, QuestionError, UnknownTermError
from proscribe.exchange.rawfile import STDIN, shown
from proscribe.model.circumstances import Fact

if TYPE_CHECKING:
    import _csv

_FIELDS = ("id", "actor", "activity", "party", "item", "on", "known", "with", "owners")
_ALSO = {"as": "actor", "name": "party", "circumstances": "with", "told": "with", "owner": "owners", "date": "on", "day": "on"}
_FACTS = tuple(fact.value for fact in Fact)
_LONGEST_LINE = 1_000_000
_LISTS = {"with", "owners"}

Cell = str | tuple[str, ...]
Fields = Mapping[str, Cell]
"""What a row tells, by column; circumstances and owners may be told one by one."""


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One row of a file of questions.

    Args:
        number: its line in the file, from 1.
        id: what the row calls itself, or "".
        question: what it asks, or None when it asks nothing that can be answered.
        problem: why not; "" for a row that asks.
    """

    number: int
    id: str
    question: Question | None
    problem: str = ""


@contextmanager
def opened(path: str, *, stdin: Callable[[], BinaryIO]) -> Iterator[TextIO]:
    """The text of a file, or of standard input for `-`, to be read as it comes.

    Raises:
        InputError: when it cannot be opened, or what is read is no UTF-8.
    """
    try:
        with nullcontext(stdin()) if path == STDIN else Path(path).open("rb") as stream:
            yield TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    except UnicodeDecodeError as cause:
        raise InputError(f"{shown(path)} is not UTF-8 text ({cause.reason}): save the table as CSV in UTF-8") from cause
    except FileNotFoundError as cause:
        raise InputError(f"{path!r} does not exist: check the path, or give - to read standard input") from cause
    except OSError as cause:
        raise InputError(f"{path!r} cannot be read: {cause}; check its name and permissions") from cause


def read_questions(stream: TextIO, *, path: str, defaults: Fields) -> Iterator[AskedRow]:
    """The rows of a file of questions, each when it is asked for.

    Args:
        stream: the file's text.
        path: how messages name it.
        defaults: what a row asks where it tells nothing itself, by column; `actor`, `activity` and `on` among them.

    Raises:
        InputError: when the file is empty, its columns are not understood, or a row runs on without end.
    """
    lines = _lines(stream, path)
    first = next(lines, None)
    if first is None or not first.strip():
        raise InputError(f"{shown(path)} begins with nothing: give a header row with party, activity and so on, or JSON lines")
    whole = chain((first,), lines)
    if first.lstrip().startswith("{"):
        rows: Iterable[tuple[int, Fields | AskedRow]] = (
            (number, _json_row(number, line)) for number, line in enumerate(whole, start=1) if line.strip()
        )
    else:
        rows = _csv_rows(whole, path)
    return (told if isinstance(told, AskedRow) else _asked(number, told, defaults) for number, told in rows)


def _asked(number: int, told: Fields, defaults: Fields) -> AskedRow:
    said = {**defaults, **{field: cell for field, cell in told.items() if cell and not str(cell).isspace()}}
    facts = [f"{fact}={said[fact]}" for fact in _FACTS if fact in said]
    one = {field: str(cell) for field, cell in said.items() if field not in _LISTS}
    try:
        question = asked(
            actor=one["actor"],
            activity=one["activity"],
            on=one["on"],
            party=one.get("party"),
            item=one.get("item"),
            told=(*_parts(said.get("with", "")), *facts),
            known=one.get("known"),
            owners=_parts(said.get("owners", "")),
        )
    except QuestionError as cause:
        return AskedRow(number, one.get("id", ""), None, str(cause))
    return AskedRow(number, one.get("id", ""), question)


def _parts(cell: Cell) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip()) if isinstance(cell, str) else cell


def _lines(stream: TextIO, path: str) -> Iterator[str]:
    number = 0
    while line := stream.readline(_LONGEST_LINE + 1):
        number += 1
        if len(line) > _LONGEST_LINE:
            raise InputError(f"{shown(path)}, line {number}, has over {_LONGEST_LINE:,} characters: write one question a line")
        yield line


def _json_row(number: int, line: str) -> Fields | AskedRow:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as cause:
        return AskedRow(number, "", None, f"not JSON: {cause}; write one object a line")
    if not isinstance(record, dict):
        return AskedRow(number, "", None, f"{line.strip()[:40]!r} is no object: write one object a line")
    try:
        return {(field := _field(key)): _cell(field, value) for key, value in record.items() if value is not None}
    except QuestionError as cause:
        return AskedRow(number, str(record.get("id", "")), None, str(cause))


def _cell(field: str, value: object) -> Cell:
    """A JSON value as a cell: circumstances and owners may be objects or arrays, everything else is one text or number."""
    if field in _LISTS and isinstance(value, dict):
        return tuple(name if each is None else f"{name}={each}" for name, each in value.items())
    if field in _LISTS and isinstance(value, list):
        return tuple(str(each) for each in value)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return str(value)
    raise QuestionError(f"{field} is {json.dumps(value)[:60]}: write a text")


def _csv_rows(lines: Iterator[str], path: str) -> Iterator[tuple[int, Fields]]:
    """The rows behind the header, which is read now; each with the line it begins on."""
    csv.field_size_limit(_LONGEST_LINE)  # one for the whole process; `grids` sets the same
    rows = csv.reader(lines)
    try:
        header = [_field(cell) for cell in next(rows)]
    except (csv.Error, UnknownTermError) as cause:
        raise InputError(f"{shown(path)}: {cause}") from cause
    return _csv_rows_under(header, rows, path)


def _csv_rows_under(header: Sequence[str], rows: "_csv.Reader", path: str) -> Iterator[tuple[int, Fields]]:
    begins = rows.line_num + 1
    try:
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield begins, dict(zip(header, cells, strict=False))
            begins = rows.line_num + 1
    except csv.Error as cause:
        raise InputError(f"{shown(path)}, line {rows.line_num}: {cause}; a quotation mark may be left open there") from cause


def _field(heading: str) -> str:
    """What a column holds.

    Raises:
        UnknownTermError: when the heading says nothing known, naming the nearest.
    """
    word = heading.strip().lower().replace("_", "-").replace(" ", "-")
    field = _ALSO.get(word, word)
    if field not in _FIELDS and field not in _FACTS:
        raise UnknownTermError("column", heading, (*_FIELDS, *_FACTS))
    return field
