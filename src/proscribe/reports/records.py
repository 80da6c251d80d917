"""An answer or a brief as plain JSON-ready data, in a fixed order of keys, every word from a vocabulary.

The schemas are published as `docs/schemas/answer.schema.json` and `brief.schema.json`; `schemas` makes them. Texts are the
user's and the sources' own, untouched: whoever shows them must escape them.
"""

import math

from proscribe.answers.brief import Brief, InputFile, TimelineOf
from proscribe.answers.exposure import ExposedRow, Group, Settings, Total
from proscribe.answers.news import NewsItem
from proscribe.answers.result import NO_LEGAL_ADVICE, Answer
from proscribe.model.claims import Claim
from proscribe.model.measures import StageChange
from proscribe.model.sources import Source
from proscribe.names.entries import NameMatch
from proscribe.reports.record_parts import (
    Record,
    citation_record,
    coverage_record,
    period_text,
    question_record,
    told_record,
    verdict_record,
)

ANSWER_FORMAT = "proscribe-answer-1"
BRIEF_FORMAT = "proscribe-brief-1"


def answer_record(answer: Answer) -> Record:
    """The answer as a record of `answer.schema.json`."""
    return {
        "format": ANSWER_FORMAT,
        "question": question_record(answer.question),
        **verdict_record(answer),
        "coverage": coverage_record(answer.coverage),
        "advice": NO_LEGAL_ADVICE,
    }


def brief_record(brief: Brief) -> Record:
    """The brief as a record of `brief.schema.json`; question and coverage stand once, not in each row."""
    return {
        "format": BRIEF_FORMAT,
        "version": brief.version,
        "title": brief.title,
        "question": _settings_record(brief.exposure.settings),
        "counts": {group.value: len(brief.of_group(group)) for group in Group},
        "rows": [_row_record(row, brief) for row in brief.exposure.rows],
        "totals": [_total_record(total) for total in brief.exposure.totals],
        "news": [_news_record(item) for item in brief.news],
        "timelines": [_timeline_record(timeline) for timeline in brief.timelines],
        "coverage": coverage_record(brief.coverage),
        "inputs": [_input_record(each) for each in brief.inputs],
        "problems": list(brief.problems),
        "advice": brief.advice,
    }


def _settings_record(settings: Settings) -> Record:
    return {
        "actor": str(settings.actor),
        "activities": [activity.value for activity in settings.activities],
        "on": settings.on.isoformat(),
        "known": None if settings.known is None else settings.known.isoformat(),
        "item": settings.item,
        "told": told_record(settings.told or {}),
    }


def _row_record(row: ExposedRow, brief: Brief) -> Record:
    return {
        "number": row.row.number,
        "name": row.row.name,
        "country": row.row.country,
        "item": row.row.item,
        "item_text": row.row.item_text,
        "value": _finite(row.row.value),
        "group": row.group.value,
        "activity": row.answer.question.activity.value,
        "parties": list(row.parties),
        "candidates": [_candidate_record(match) for match in row.candidates],
        "news": [at for at, item in enumerate(brief.news) if set(item.claim.target_parties) & set(row.parties)],
        **verdict_record(row.answer),
    }


def _finite(value: float | None) -> float | None:
    """JSON has no word for infinite or not a number."""
    return value if value is not None and math.isfinite(value) else None


def _candidate_record(match: NameMatch) -> Record:
    reasons = [{"feature": each.feature, "score": round(each.score, 4), "text": each.text} for each in match.reasons]
    return {
        "subject": match.subject,
        "name": match.entry_text,
        "kind": match.kind.value,
        "score": round(match.score, 4),
        "reasons": reasons,
    }


def _total_record(total: Total) -> Record:
    return {"kind": total.kind, "key": total.key, "rows": total.rows, "value": _finite(total.value)}


def _news_record(item: NewsItem) -> Record:
    pairs = zip(item.measures, item.stages, strict=True)
    return {
        "source": source_record(item.source),
        "claim": claim_record(item.claim),
        "held": item.is_held,
        "may_be_about": [{"key": key, "stage": None if stage is None else stage.value} for key, stage in pairs],
        "origins": item.origins,
        "outcome": item.outcome.value,
        "because": item.because,
        "lead_days": item.lead,
    }


def source_record(source: Source) -> Record:
    """An article's source."""
    return {
        "key": source.key,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": period_text(source.published),
        "sha256": source.content_hash,
        "origin": source.origin,
    }


def claim_record(claim: Claim) -> Record:
    """A claim with its quote and the quote's place."""
    return {
        "issuer": claim.issuer,
        "issuer_country": claim.issuer_country,
        "targets": list(claim.targets),
        "target_parties": list(claim.target_parties),
        "action": claim.action.value,
        "activity": None if claim.activity is None else claim.activity.value,
        "stage": None if claim.stage is None else claim.stage.value,
        "date": period_text(claim.when),
        "attributed_to": claim.attributed_to,
        "bound": claim.bound,
        "instrument": claim.instrument,
        "quote": claim.evidence.quote,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "cues": list(claim.cues),
    }


def _timeline_record(timeline: TimelineOf) -> Record:
    steps = [_step_record(step) for step in timeline.steps]
    return {"key": timeline.key, "title": timeline.title, "rows": list(timeline.rows), "steps": steps}


def _step_record(step: StageChange) -> Record:
    return {
        "date": str(step.when),
        "stage": step.stage.value,
        "text": step.summary,
        "until": None if step.until is None else step.until.isoformat(),
        "then": None if step.then is None else step.then.value,
        "rules": list(step.rules),
        "targets": list(step.targets),
        "event_only": step.event_only,
        **citation_record(step.citation),
    }


def _input_record(file: InputFile) -> Record:
    return {"name": file.name, "sha256": file.sha256, "entries": file.entries}
