"""The words in which the published schemas are written: strict objects, lists, dates, vocabularies with their definitions."""

from proscribe.model.vocabulary import Vocabulary

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
YES_NO: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
DATE: Schema = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$", "description": "never more exact than its source"}
DIGEST: Schema = {"type": "string", "pattern": "^([0-9a-f]{64})?$", "description": "SHA-256, or empty for a stream"}
SCORE: Schema = {"type": "number", "minimum": 0, "maximum": 1}


def object_(keys: dict[str, Schema]) -> Schema:
    """An object with exactly these keys."""
    return {"type": "object", "additionalProperties": False, "required": list(keys), "properties": keys}


def list_(of: Schema) -> Schema:
    """A list of such."""
    return {"type": "array", "items": of}


def or_null(schema: Schema) -> Schema:
    """Such, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def part(name: str) -> Schema:
    """What the schema's `$defs` hold under that name."""
    return {"$ref": f"#/$defs/{name}"}


def word(vocabulary: type[Vocabulary]) -> Schema:
    """One word of a vocabulary."""
    return {"enum": [word.value for word in vocabulary]}


def described(vocabulary: type[Vocabulary]) -> Schema:
    """One word of a vocabulary, each with its definition."""
    return {"oneOf": [{"const": word.value, "description": word.definition} for word in vocabulary]}
