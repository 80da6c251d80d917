"""A decision as one flat line: the verdict, what decides it, its stage and dates. No sentences; the whole answer has them."""

from proscribe.answers.checker import Decision
from proscribe.answers.ruling import Ruling
from proscribe.ledger.timeline import NextChange
from proscribe.reports.record_parts import Record

DECISION_COLUMNS = (
    "row",
    "id",
    "party",
    "verdict",
    "otherwise",
    "depends_on",
    "measures",
    "stage",
    "since",
    "next_date",
    "next_stage",
    "taken_for",
    "readings",
    "error",
)
"""The columns of `decision_line`, in order."""


def decision_record(decision: Decision) -> Record:
    """The decision as plain data; words are those of the whole answer's record."""
    return {
        "verdict": decision.verdict.value,
        "otherwise": decision.otherwise.value,
        "certain": decision.verdict is decision.otherwise,
        "depends_on": list(decision.depends_on),
        "measures": list(decision.measures),
        "deciding": [_ruling_record(one) for one in decision.deciding],
        "next_change": _next_record(decision.next),
        "taken_for": _taken_for(decision),
        "readings": list(decision.question.readings),
    }


def decision_line(decision: Decision) -> dict[str, object]:
    """The decision as cells of `DECISION_COLUMNS`; stage and dates are those of the first deciding measure."""
    first, change = next(iter(decision.deciding), None), decision.next
    return {
        "party": decision.question.party,
        "verdict": decision.verdict.value,
        "otherwise": decision.otherwise.value,
        "depends_on": list(decision.depends_on),
        "measures": list(decision.measures),
        "stage": None if first is None or first.stage is None else first.stage.value,
        "since": None if first is None else first.since,
        "next_date": None if change is None else str(change.when),
        "next_stage": None if change is None or change.stage is None else change.stage.value,
        "taken_for": _taken_for(decision),
        "readings": list(decision.question.readings),
    }


def _ruling_record(one: Ruling) -> Record:
    return {
        "key": one.key,
        "rule": one.rule,
        "verdict": one.verdict.value,
        "stage": None if one.stage is None else one.stage.value,
        "since": one.since or None,
        "depends_on": list(one.depends_on),
        "eased_by": list(one.eased_by),
        "next": _next_record(one.next),
    }


def _next_record(change: NextChange | None) -> Record | None:
    if change is None:
        return None
    return {"date": str(change.when), "stage": None if change.stage is None else change.stage.value}


def _taken_for(decision: Decision) -> list[str]:
    """Keys of the parties, listings and country that the name was taken for; [] when nobody of that name is held."""
    resolved = decision.inquiry.resolved
    if resolved is None:
        return []
    listings = [held.listing.key for held in resolved.listings]
    return [*(party.key for party in resolved.parties), *listings, *([resolved.country] if resolved.country else [])]
