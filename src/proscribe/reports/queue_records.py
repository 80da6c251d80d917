"""The review queue as plain JSON-ready data, in a fixed order of keys."""

from proscribe.answers.likeness import Candidate
from proscribe.answers.queue import QueueEntry
from proscribe.model.reviews import Decision
from proscribe.model.sources import Evidence
from proscribe.reports.record_parts import Record
from proscribe.reports.records import claim_record, source_record


def entry_record(entry: QueueEntry) -> Record:
    """One claim of the queue with its article, the proposal and its grounds, and the last decision."""
    held, found = entry.held, entry.found
    return {
        "id": held.key,
        "state": held.state.value,
        "source": source_record(held.source),
        "claim": claim_record(held.claim),
        "readers": list(held.readers),
        "denials": [_quote(one) for one in held.denials],
        "outcome": found.outcome.value,
        "because": found.because,
        "measure": found.measure,
        "candidates": [_candidate(one) for one in found.candidates],
        "origins": found.origins,
        "lead_days": found.lead,
        "decision": None if held.decision is None else decided_record(held.decision),
    }


def decided_record(decision: Decision) -> Record:
    """What was decided, by whom, when and why."""
    return {
        "action": decision.action.value,
        "into": decision.into,
        "by": decision.by,
        "at": decision.at.isoformat(),
        "why": decision.why,
    }


def _candidate(one: Candidate) -> Record:
    parts = [{"feature": part.feature, "score": round(part.score, 4), "text": part.text} for part in one.parts]
    return {"key": one.measure.key, "title": one.measure.title, "score": one.score, "reasons": parts}


def _quote(one: Evidence) -> Record:
    return {"quote": one.quote, "start": one.start, "end": one.end}
