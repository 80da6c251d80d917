"""Decisions on claims as JSON lines, so that they can be kept beside other records and taken into another ledger."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from proscribe.errors import InputError, UnknownTermError
from proscribe.model.reviews import Decision, ReviewAction

FORMAT = "proscribe-decision-1"
_TEXTS = ("claim", "action", "by", "at", "why")


def decision_record(decision: Decision) -> dict[str, object]:
    """The decision as one JSON object."""
    return {
        "format": FORMAT,
        "claim": decision.claim,
        "action": decision.action.value,
        "into": decision.into,
        "by": decision.by,
        "at": decision.at.isoformat(),
        "why": decision.why,
    }


def read_decisions(lines: Iterable[str], *, file: str) -> Iterator[Decision]:
    """The decisions of JSON lines; empty lines are skipped.

    Args:
        lines: one object a line.
        file: what to call it in messages.

    Raises:
        InputError: for a line that is no decision; gives its number.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _decision(line, place=f"{file}:{number}")


def _decision(line: str, *, place: str) -> Decision:
    try:
        said: Any = json.loads(line)
    except (ValueError, RecursionError) as cause:
        raise InputError(f"{place}: no JSON object ({cause}); give what `proscribe review export` writes") from cause
    if not isinstance(said, dict) or said.get("format") != FORMAT or not all(isinstance(said.get(key), str) for key in _TEXTS):
        raise InputError(f"{place}: no decision of the format {FORMAT}; give what `proscribe review export` writes")
    into = said.get("into")
    try:
        action, at = ReviewAction.parse(said["action"]), datetime.fromisoformat(said["at"])
    except (UnknownTermError, ValueError) as cause:
        raise InputError(f"{place}: {cause}; nothing was kept") from cause
    if at.tzinfo is None or not said["by"].strip() or not isinstance(into, str | None):
        raise InputError(f"{place}: a decision needs a time with its zone, a name, and a measure's key or null")
    return Decision(said["claim"], action, said["by"], at, said["why"], into)
