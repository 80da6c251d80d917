"""A source, a claim and its denials as JSON text and back, exactly; and the key that follows from what is claimed."""

import hashlib
import json
from dataclasses import asdict
from datetime import date
from typing import Any

from proscribe.dates import Period
from proscribe.errors import DateError, StoreError, UnknownTermError
from proscribe.model.activities import Activity
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.sources import Evidence, Source
from proscribe.model.stages import Stage

_dumped = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
_LISTS = ("targets", "target_parties", "cues")


def claim_key(digest: str, claim: Claim) -> str:
    """Twelve hexadecimal digits from the article's content and what is claimed; the same for whoever reads it.

    Args:
        digest: SHA-256 of the article's content.
        claim: what it asserts. Its words about bounds and instruments do not count: two readers word them in two ways.
    """
    told = [digest, claim.issuer, sorted(claim.targets), claim.action, claim.stage, _period(claim.when), claim.evidence.quote]
    return hashlib.sha256(_dumped(told).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def claim_text(claim: Claim) -> str:
    """The claim as JSON."""
    return _dumped({**asdict(claim), "when": _period(claim.when)})


def claim_of(text: str) -> Claim:
    """The claim that the text holds.

    Raises:
        StoreError: when it was not written by `claim_text`.
    """
    try:
        said: dict[str, Any] = json.loads(text)
        said |= {name: tuple(said[name]) for name in _LISTS}
        said["action"] = ClaimAction.parse(said["action"])
        said["activity"] = None if said["activity"] is None else Activity.parse(said["activity"])
        said["stage"] = None if said["stage"] is None else Stage.parse(said["stage"])
        said["when"] = _period_of(said["when"])
        said["evidence"] = Evidence(**said["evidence"])
        return Claim(**said)
    except (KeyError, TypeError, ValueError, UnknownTermError, DateError) as cause:
        raise StoreError(_damaged("claim", text, cause)) from cause


def source_text(source: Source) -> str:
    """The source as JSON."""
    return _dumped({**asdict(source), "published": _period(source.published)})


def source_of(text: str) -> Source:
    """The source that the text holds.

    Raises:
        StoreError: when it was not written by `source_text`.
    """
    try:
        said: dict[str, Any] = json.loads(text)
        return Source(**{**said, "published": _period_of(said["published"])})
    except (KeyError, TypeError, ValueError, DateError) as cause:
        raise StoreError(_damaged("source", text, cause)) from cause


def denials_text(denials: tuple[Evidence, ...]) -> str:
    """Quotes as JSON."""
    return _dumped([asdict(one) for one in denials])


def denials_of(text: str) -> tuple[Evidence, ...]:
    """The quotes that the text holds.

    Raises:
        StoreError: when it was not written by `denials_text`.
    """
    try:
        return tuple(Evidence(**one) for one in json.loads(text))
    except (TypeError, ValueError) as cause:
        raise StoreError(_damaged("denial", text, cause)) from cause


def _period(period: Period | None) -> tuple[str, str] | None:
    """Both ends, since "last week" is neither a day nor a month."""
    return None if period is None else (period.start.isoformat(), period.end.isoformat())


def _period_of(said: list[str] | None) -> Period | None:
    return None if said is None else Period(*(date.fromisoformat(end) for end in said))


def _damaged(what: str, text: str, cause: Exception) -> str:
    return f"a {what} in the ledger cannot be read ({cause}: {text[:60]!r}): restore the ledger from a copy"
