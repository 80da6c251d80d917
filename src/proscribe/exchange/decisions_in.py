"""Reads decisions about hits from the CSV, JSON or XLSX that `decisions export` wrote, perhaps by another team's proscribe.

Nothing is guessed: a row that lacks a column or says an unknown judgement stops the whole file, with its number.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import datetime

from proscribe.errors import InputError, UnknownTermError
from proscribe.exchange.rawfile import as_text, read_bytes, shown
from proscribe.model.decisions import Decision, Judgement

COLUMNS = tuple(field.name for field in fields(Decision))
"""The columns of an exported file, in their order."""

_MAY_BE_EMPTY = frozenset({"why", "country"})


def decision_record(decision: Decision) -> dict[str, object]:
    """The decision as a row of an exported file."""
    return {name: getattr(decision, name) for name in COLUMNS} | {"judgement": decision.judgement.value}


def read_decisions(path: str) -> tuple[Decision, ...]:
    """The decisions of a file, in its order.

    Args:
        path: where it is; `-` for standard input.

    Raises:
        InputError: when it cannot be read, or a row is no decision.
    """
    text = as_text(path, read_bytes(path))
    return tuple(_decision(path, number, row) for number, row in enumerate(_rows(path, text), start=1))


def _rows(path: str, text: str) -> Iterator[Mapping[str, object]]:
    if not text.lstrip().startswith(("[", "{")):
        # A leading apostrophe was put there against spreadsheets that run cells.
        yield from ({key: _bare(value) for key, value in row.items() if key} for row in csv.DictReader(io.StringIO(text)))
        return
    try:
        said = json.loads(text) if text.lstrip().startswith("[") else [json.loads(line) for line in text.splitlines() if line]
    except ValueError as cause:
        raise InputError(f"{shown(path)} is no JSON ({cause}): give a file that `proscribe decisions export` wrote") from cause
    for row in said:
        if not isinstance(row, dict):
            raise InputError(f"{shown(path)}: {str(row)[:40]!r} is no decision: give a list of objects")
        yield row


def _bare(value: object) -> object:
    text = value if isinstance(value, str) else ""
    return text[1:] if text[:2] in {"'=", "'+", "'-", "'@", "'\t", "'\r", "'\n"} else text


def _decision(path: str, number: int, row: Mapping[str, object]) -> Decision:
    said = {name: row.get(name) or "" for name in COLUMNS}
    lacking = [name for name, value in said.items() if not isinstance(value, str) or not (value or name in _MAY_BE_EMPTY)]
    if lacking:
        raise InputError(
            f"{shown(path)}: decision {number} has no {lacking[0]!r}: each needs {', '.join(COLUMNS)}; nothing was imported"
        )
    texts = {name: str(value) for name, value in said.items()}
    try:
        judgement = Judgement.parse(texts["judgement"])
        at = datetime.fromisoformat(texts["at"]).isoformat()
    except (UnknownTermError, ValueError) as cause:
        raise InputError(f"{shown(path)}: decision {number}: {cause}; nothing was imported") from cause
    return Decision(**{**texts, "judgement": judgement, "at": at, "country": texts["country"] or None})  # type: ignore[arg-type]  # columns are checked above
