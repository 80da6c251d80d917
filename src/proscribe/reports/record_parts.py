"""The parts of an answer as plain data: question, finding, party, coverage; records that `records` puts together."""

from collections.abc import Iterable

from proscribe.answers.result import Answer, Coverage, EvidenceLine, Finding, Question, Resolved, SetAside
from proscribe.dates import Period
from proscribe.ledger.shelf import HeldListing, SnapshotInfo
from proscribe.ledger.timeline import NextChange
from proscribe.model.circumstances import Circumstances
from proscribe.model.sources import Citation
from proscribe.model.stages import Stage

Record = dict[str, object]


def question_record(question: Question) -> Record:
    """What was asked."""
    return {
        "actor": str(question.actor),
        "activity": question.activity.value,
        "on": question.on.isoformat(),
        "known": None if question.known is None else question.known.isoformat(),
        "party": question.party,
        "item": question.item,
        "told": told_record(question.told),
        "owners": [{"name": name, "share": share} for name, share in question.owners],
    }


def told_record(told: Circumstances) -> Record:
    """The circumstances told, by fact."""
    return {fact.value: value for fact, value in sorted(told.items())}


def verdict_record(answer: Answer) -> Record:
    """The verdict with everything that decides it, and what was set aside."""
    return {
        "verdict": answer.verdict.value,
        "otherwise": answer.otherwise.value,
        "certain": answer.is_certain,
        "depends_on": list(answer.depends_on),
        "measures": _measures(answer.deciding),
        "deciding": [finding_record(finding) for finding in answer.deciding],
        "others": [finding_record(finding) for finding in answer.others],
        "set_aside": [_aside_record(each) for each in answer.set_aside],
        "next_change": _next_record(answer.next),
        "party": _resolved_record(answer.resolved),
        "caveats": list(answer.caveats),
    }


def _measures(deciding: Iterable[Finding]) -> list[str]:
    """Keys of the deciding measures and of the reliefs counted into their verdicts, without repeats."""
    return list(dict.fromkeys(key for finding in deciding for key in (finding.key, *finding.eased_by)))


def finding_record(finding: Finding) -> Record:
    """What one rule of one measure or listing says."""
    return {
        "key": finding.key,
        "title": finding.title,
        "issuer": finding.issuer,
        "jurisdiction": finding.jurisdiction,
        "instrument": finding.instrument,
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "effect": finding.effect.value,
        "stage": _stage(finding.stage),
        "since": finding.since or None,
        "reached": finding.reached,
        "bound": finding.bound,
        "scope": finding.scope,
        "conditions": list(finding.conditions),
        "depends_on": list(finding.depends_on),
        "unless": list(finding.unless),
        "eased_by": list(finding.eased_by),
        "eased_if": list(finding.eased_if),
        "next": _next_record(finding.next),
        "evidence": [_evidence_record(line) for line in finding.evidence],
        "trust": finding.trust.value,
        "doubts": list(finding.doubts),
        "notes": list(finding.notes),
        "other_asker": finding.other_asker,
        "other_item": finding.other_item,
        "other_case": finding.other_case,
    }


def _evidence_record(line: EvidenceLine) -> Record:
    return {"date": line.when, "stage": _stage(line.stage), "text": line.text, **citation_record(line.citation)}


def citation_record(citation: Citation | None) -> Record:
    """The three keys of a citation; all null for None."""
    if citation is None:
        return {"citation": None, "url": None, "trust": None}
    return {"citation": citation.text, "url": citation.url, "trust": citation.trust.value}


def _next_record(change: NextChange | None) -> Record | None:
    if change is None:
        return None
    return {
        "date": str(change.when),
        "stage": _stage(change.stage),
        "text": change.summary,
        **citation_record(change.citation),
    }


def _aside_record(aside: SetAside) -> Record:
    return {"key": aside.key, "title": aside.title, "reason": aside.reason}


def _resolved_record(resolved: Resolved | None) -> Record | None:
    if resolved is None:
        return None
    return {
        "asked": resolved.asked,
        "how": resolved.how,
        "country": resolved.country,
        "parties": [{"key": party.key, "name": party.name, "country": party.country} for party in resolved.parties],
        "listings": [_listing_record(held) for held in resolved.listings],
        "similar": [{"name": name, "score": score} for name, score in resolved.similar],
    }


def _listing_record(held: HeldListing) -> Record:
    return {
        "key": held.listing.key,
        "list": held.list_title,
        "name": held.listing.name,
        "countries": list(held.listing.countries),
        "programmes": list(held.listing.programmes),
        "start": period_text(held.listing.start),
        "end": period_text(held.listing.end),
        "citation": held.listing.citation,
        "first_seen": held.first_seen.isoformat(),
        "last_seen": held.last_seen.isoformat(),
        "gone_by": None if held.gone_by is None else held.gone_by.isoformat(),
    }


def coverage_record(coverage: Coverage) -> Record:
    """What the ledger holds and how old it is."""
    return {
        "register_checked": coverage.register_checked.isoformat(),
        "register_version": coverage.register_version,
        "measures": coverage.measures,
        "lists": [_snapshot_record(info) for info in coverage.lists],
        "news": {
            "accepted": coverage.news.accepted,
            "waiting": coverage.news.waiting,
            "measures": coverage.news.measures,
            "sha256": coverage.news.sha256,
        },
    }


def _snapshot_record(info: SnapshotInfo) -> Record:
    return {
        "list": info.list_key,
        "title": info.title,
        "day": info.day.isoformat(),
        "day_is_stated": info.day_is_stated,
        "learned": info.learned.isoformat(),
        "entries": info.entries,
        "sha256": info.sha256,
    }


def period_text(period: Period | None) -> str | None:
    """The date as exact as its source gave it, or None."""
    return None if period is None else str(period)


def _stage(stage: Stage | None) -> str | None:
    return None if stage is None else stage.value
