"""Makes the published JSON Schemas of an answer and a brief, strict: no key too many, none too few, words from vocabularies.

They are written by hand and not drawn from types, so that a change of our inside cannot change what others rely on unseen:
the tests validate every record against them, and compare the files in `docs/schemas` with what is made here.
"""

from proscribe.answers.exposure import Group
from proscribe.answers.reconcile import Outcome
from proscribe.model.activities import Activity
from proscribe.model.claims import ClaimAction
from proscribe.model.parties import NameKind
from proscribe.reports.records import ANSWER_FORMAT, BRIEF_FORMAT
from proscribe.reports.schema_answer import (
    answer_parts,
    citation_keys,
    coverage_schema,
    question_schema,
    told_schema,
    verdict_keys,
)
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

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def answer_schema() -> Schema:
    """The schema of what `proscribe check --json` prints."""
    return _published(
        "answer.schema.json",
        "The answer to one check: a verdict with the measures that decide it, their evidence, and what is not known.",
        answer_parts(),
        {
            "format": {"const": ANSWER_FORMAT},
            "question": question_schema(),
            **verdict_keys(),
            "coverage": coverage_schema(),
            "advice": TEXT,
        },
    )


def brief_schema() -> Schema:
    """The schema of what `proscribe brief --json` prints."""
    return _published(
        "brief.schema.json",
        "A supplier list set beside the ledger and the news on one day.",
        answer_parts(),
        {
            "format": {"const": BRIEF_FORMAT},
            "version": TEXT,
            "title": TEXT,
            "question": _settings(),
            "counts": object_({group.value: {**COUNT, "description": group.definition} for group in Group}),
            "rows": list_(_row()),
            "totals": list_(_total()),
            "news": list_(_news()),
            "timelines": list_(_timeline()),
            "coverage": coverage_schema(),
            "inputs": list_(object_({"name": TEXT, "sha256": DIGEST, "entries": COUNT})),
            "problems": list_(TEXT),
            "advice": TEXT,
        },
    )


def schema_files() -> dict[str, Schema]:
    """File name in `docs/schemas` to schema, for all that are published."""
    return {"answer.schema.json": answer_schema(), "brief.schema.json": brief_schema()}


def _published(name: str, description: str, parts: dict[str, Schema], keys: dict[str, Schema]) -> Schema:
    head = {"$schema": _DIALECT, "$id": f"urn:proscribe:{name.removesuffix('.schema.json')}:1", "description": description}
    return {**head, **object_(keys), "$defs": parts}


def _settings() -> Schema:
    return object_(
        {
            "actor": TEXT,
            "activities": list_(word(Activity)),
            "on": DAY,
            "known": or_null(DAY),
            "item": or_null(TEXT),
            "told": told_schema(),
        }
    )


def _row() -> Schema:
    return object_(
        {
            "number": COUNT,
            "name": TEXT,
            "country": or_null(TEXT),
            "item": or_null(TEXT),
            "item_text": TEXT,
            "value": or_null({"type": "number"}),
            "group": described(Group),
            "activity": {**word(Activity), "description": "the activity with the most binding answer"},
            "parties": list_(TEXT),
            "candidates": list_(_candidate()),
            "news": {**list_(COUNT), "description": "places in the brief's news, from 0"},
            **verdict_keys(),
        }
    )


def _candidate() -> Schema:
    reason = object_({"feature": TEXT, "score": {"type": "number"}, "text": TEXT})
    return object_({"subject": TEXT, "name": TEXT, "kind": word(NameKind), "score": SCORE, "reasons": list_(reason)})


def _total() -> Schema:
    kinds: Schema = {"enum": ["measure", "party", "stage"]}
    return object_({"kind": kinds, "key": TEXT, "rows": COUNT, "value": or_null({"type": "number"})})


def _news() -> Schema:
    about = object_({"key": TEXT, "stage": or_null(part("stage"))})
    return object_(
        {
            "source": _source(),
            "claim": _claim(),
            "held": {**YES_NO, "description": "the ledger holds a measure that it may be about"},
            "may_be_about": list_(about),
            "origins": {"type": "integer", "minimum": 1, "description": "independent origins that assert the like"},
            "outcome": described(Outcome),
            "because": TEXT,
            "lead_days": {
                **or_null({"type": "integer"}),
                "description": "days from its publication to the authority's act; negative when printed after it",
            },
        }
    )


def _source() -> Schema:
    return object_(
        {
            "key": TEXT,
            "title": TEXT,
            "publisher": or_null(TEXT),
            "url": or_null(TEXT),
            "published": or_null(DATE),
            "sha256": TEXT,
            "origin": or_null(TEXT),
        }
    )


def _claim() -> Schema:
    return object_(
        {
            "issuer": TEXT,
            "issuer_country": or_null(TEXT),
            "targets": list_(TEXT),
            "target_parties": list_(TEXT),
            "action": described(ClaimAction),
            "activity": or_null(word(Activity)),
            "stage": or_null(part("stage")),
            "date": or_null(DATE),
            "attributed_to": or_null(TEXT),
            "bound": TEXT,
            "instrument": TEXT,
            "quote": {**TEXT, "description": "the words at start to end of the source, in code points"},
            "start": COUNT,
            "end": COUNT,
            "cues": list_(TEXT),
        }
    )


def _timeline() -> Schema:
    step = object_(
        {
            "date": DATE,
            "stage": part("stage"),
            "text": TEXT,
            "until": or_null(DAY),
            "then": or_null(part("stage")),
            "rules": list_(TEXT),
            "targets": list_(TEXT),
            "event_only": YES_NO,
            **citation_keys(),
        }
    )
    return object_({"key": TEXT, "title": TEXT, "rows": list_(COUNT), "steps": list_(step)})
