"""The schema of an answer's parts: question, verdict, finding, party, coverage."""

from proscribe.model.activities import Activity
from proscribe.model.instruments import Instrument
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust
from proscribe.model.verdicts import Verdict
from proscribe.reports.schema_words import (
    COUNT,
    DATE,
    DAY,
    DIGEST,
    SCORE,
    TEXT,
    YES_NO,
    Schema,
    described,
    list_,
    object_,
    or_null,
    part,
    word,
)


def answer_parts() -> dict[str, Schema]:
    """What answers share, by name."""
    return {
        "verdict": described(Verdict),
        "stage": described(Stage),
        "trust": described(Trust),
        "finding": _finding(),
        "evidence": object_({"date": TEXT, "stage": or_null(part("stage")), "text": TEXT, **citation_keys()}),
        "next_change": object_({"date": DATE, "stage": or_null(part("stage")), "text": TEXT, **citation_keys()}),
        "party": _party(),
    }


def citation_keys() -> dict[str, Schema]:
    """The three keys of a citation; null where nobody is cited."""
    return {"citation": or_null(TEXT), "url": or_null(TEXT), "trust": or_null(part("trust"))}


def question_schema() -> Schema:
    """What was asked."""
    share: Schema = {"type": "number", "minimum": 0, "maximum": 100}
    return object_(
        {
            "actor": TEXT,
            "activity": word(Activity),
            "on": DAY,
            "known": or_null(DAY),
            "party": or_null(TEXT),
            "item": or_null(TEXT),
            "told": told_schema(),
            "owners": list_(object_({"name": TEXT, "share": or_null(share)})),
        }
    )


def told_schema() -> Schema:
    """The circumstances told."""
    return {"type": "object", "additionalProperties": TEXT, "description": "circumstances told, fact to value"}


def verdict_keys() -> dict[str, Schema]:
    """The verdict with all that decides it."""
    aside = object_({"key": TEXT, "title": TEXT, "reason": TEXT})
    return {
        "verdict": part("verdict"),
        "otherwise": {**part("verdict"), "description": "the verdict if none of the open points holds"},
        "certain": YES_NO,
        "depends_on": list_(TEXT),
        "measures": {**list_(TEXT), "description": "keys of the deciding measures and of the reliefs counted in"},
        "deciding": list_(part("finding")),
        "others": list_(part("finding")),
        "set_aside": list_(aside),
        "next_change": or_null(part("next_change")),
        "party": or_null(part("party")),
        "caveats": list_(TEXT),
    }


def _finding() -> Schema:
    texts = ("conditions", "depends_on", "unless", "eased_by", "eased_if")
    return object_(
        {
            "key": {**TEXT, "description": "the measure's key, or list/entry for a listing"},
            "title": TEXT,
            "issuer": TEXT,
            "jurisdiction": TEXT,
            "instrument": word(Instrument),
            "rule": TEXT,
            "verdict": part("verdict"),
            "effect": {**part("verdict"), "description": "what the rule says while it is in force"},
            "stage": or_null(part("stage")),
            "since": or_null(DATE),
            "reached": TEXT,
            "bound": TEXT,
            "scope": TEXT,
            **{key: list_(TEXT) for key in texts},
            "next": or_null(part("next_change")),
            "evidence": list_(part("evidence")),
            "trust": part("trust"),
            "doubts": list_(TEXT),
            "notes": list_(TEXT),
            "other_asker": {**YES_NO, "description": "binds a narrower kind of asker than told; not in the verdict"},
            "other_item": {**YES_NO, "description": "the item was not told closely enough; not in the verdict"},
            "other_case": {**YES_NO, "description": "hangs on an untold fact that is seldom so; not in the verdict"},
        }
    )


def _party() -> Schema:
    return object_(
        {
            "asked": TEXT,
            "how": TEXT,
            "country": or_null(TEXT),
            "parties": list_(object_({"key": TEXT, "name": TEXT, "country": or_null(TEXT)})),
            "listings": list_(_listing()),
            "similar": list_(object_({"name": TEXT, "score": SCORE})),
        }
    )


def _listing() -> Schema:
    return object_(
        {
            "key": TEXT,
            "list": TEXT,
            "name": TEXT,
            "countries": list_(TEXT),
            "programmes": list_(TEXT),
            "start": or_null(DATE),
            "end": or_null(DATE),
            "citation": TEXT,
            "first_seen": DAY,
            "last_seen": DAY,
            "gone_by": or_null(DAY),
        }
    )


def coverage_schema() -> Schema:
    """What the ledger holds and how old it is."""
    snapshot = object_(
        {
            "list": TEXT,
            "title": TEXT,
            "day": DAY,
            "day_is_stated": YES_NO,
            "learned": DAY,
            "entries": COUNT,
            "sha256": DIGEST,
        }
    )
    news = object_({"accepted": COUNT, "waiting": COUNT, "measures": COUNT, "sha256": TEXT})
    register = {"register_checked": DAY, "register_version": TEXT, "measures": COUNT}
    return object_({**register, "lists": list_(snapshot), "news": news})
