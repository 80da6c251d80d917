"""`proscribe check --batch`: one line of answer for each line of questions, as they come."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import typer

from proscribe.cli.options import BINDS
from proscribe.cli.output import remark

if TYPE_CHECKING:
    from proscribe.answers.checker import Checker, Decision
    from proscribe.exchange.questions_in import AskedRow, Fields

_BAD_ROWS = 3


def answer_batch(file: str, *, defaults: "Fields", checker: "Checker", as_json: bool, exit_code: bool) -> None:
    """Answer every row of a file of questions on standard output, in its order, holding one row at a time.

    Args:
        file: CSV or JSON lines, or `-`.
        defaults: what a row asks where it tells nothing itself.
        checker: the ledger asked.
        as_json: JSON lines; else CSV.
        exit_code: exit with 10 when something binds in some row.

    Raises:
        Exit: with 3 when some row could not be asked; the others are answered all the same.
    """
    from proscribe.exchange.questions_in import opened, read_questions

    answered = bad = binding = 0
    with opened(file, stdin=lambda: sys.stdin.buffer) as stream:
        rows = read_questions(stream, path=file, defaults=defaults)
        write = _json_writer() if as_json else _csv_writer()
        for row, outcome in _outcomes(rows, checker):
            write(row, outcome)
            answered += 1
            bad += isinstance(outcome, str)
            binding += not isinstance(outcome, str) and outcome.verdict.binds
    remark(f"{answered:,} questions: in {binding:,} something binds, {bad:,} could not be asked")
    if bad or (exit_code and binding):
        raise typer.Exit(_BAD_ROWS if bad else BINDS)


def _outcomes(rows: "Iterable[AskedRow]", checker: "Checker") -> "Iterator[tuple[AskedRow, Decision | str]]":
    """Each row with its decision, or with why it could not be asked."""
    from proscribe.errors import QuestionError

    for row in rows:
        try:
            yield row, row.problem if row.question is None else checker.decide(row.question)
        except QuestionError as problem:
            yield row, str(problem)


def _json_writer() -> "Callable[[AskedRow, Decision | str], None]":
    from proscribe.reports.decisions import decision_record

    encode = json.JSONEncoder(ensure_ascii=False).encode

    def write(row: "AskedRow", outcome: "Decision | str") -> None:
        told = {"error": outcome} if isinstance(outcome, str) else decision_record(outcome)
        sys.stdout.write(encode({"row": row.number, "id": row.id, **told}) + "\n")

    return write


def _csv_writer() -> "Callable[[AskedRow, Decision | str], None]":
    from proscribe.exchange.table_out import neutral
    from proscribe.reports.decisions import DECISION_COLUMNS, decision_line

    lines = csv.writer(sys.stdout, lineterminator="\n")
    lines.writerow(DECISION_COLUMNS)

    def write(row: "AskedRow", outcome: "Decision | str") -> None:
        told = {"error": outcome} if isinstance(outcome, str) else decision_line(outcome)
        cells = {"row": row.number, "id": row.id, **told}
        lines.writerow([neutral(cells.get(column)) for column in DECISION_COLUMNS])

    return write
