"""The JSON Schemas of register files, drawn from the classes that validate them, with the words of each vocabulary."""

from typing import Any

from pydantic import BaseModel

from proscribe.model.activities import Activity
from proscribe.model.circumstances import Fact
from proscribe.model.instruments import Instrument
from proscribe.model.parties import PartyType
from proscribe.model.reach import Reach
from proscribe.model.stages import Stage
from proscribe.model.vocabulary import Vocabulary
from proscribe.register.schema import MeasureFile, PartyFile, ProgrammeFile, RegisterFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILES: dict[str, type[BaseModel]] = {
    "measure": MeasureFile,
    "party": PartyFile,
    "programme": ProgrammeFile,
    "register": RegisterFile,
}
# Fields that take the words of a vocabulary, by the class of the file and the field.
_WORDS: dict[tuple[str, str], type[Vocabulary]] = {
    ("StepFile", "stage"): Stage,
    ("StepFile", "then"): Stage,
    ("RuleFile", "activities"): Activity,
    ("MeasureFile", "reach"): Reach,
    ("MeasureFile", "instrument"): Instrument,
    ("ProgrammeFile", "reach"): Reach,
    ("ProgrammeFile", "instrument"): Instrument,
    ("PartyFile", "type"): PartyType,
}


def register_schemas() -> dict[str, dict[str, Any]]:
    """File name in `docs/schemas` to schema, for measures, parties, programmes and `register.yml`."""
    return {f"register-{name}.schema.json": _schema(name, shape) for name, shape in _FILES.items()}


def _schema(name: str, shape: type[BaseModel]) -> dict[str, Any]:
    made = shape.model_json_schema(mode="validation")
    for title, part in [(shape.__name__, made), *made.get("$defs", {}).items()]:
        for field, about in part.get("properties", {}).items():
            words = _WORDS.get((title, field))
            if words is not None:
                part["properties"][field] = _with_words(about, words)
            if title == "RuleFile" and field in {"when", "unless"}:
                about["description"] = f"facts: {', '.join(fact.value for fact in Fact)}"
    return {"$schema": _DIALECT, "$id": f"urn:proscribe:register-{name}:1", **made}


def _with_words(about: dict[str, Any], words: type[Vocabulary]) -> dict[str, Any]:
    """The field's schema with texts limited to the vocabulary."""
    if "anyOf" in about:
        return {**about, "anyOf": [_with_words(each, words) for each in about["anyOf"]]}
    if about.get("type") == "array":
        return {**about, "items": _with_words(about["items"], words)}
    if about.get("type") == "string":
        plain = {name: value for name, value in about.items() if name not in {"minLength", "pattern"}}
        return {**plain, "enum": [word.value for word in words]}
    return about
