"""Every register file of ours meets the published schema, and what the loader refuses for its shape the schema refuses too."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from proscribe.register.json_schema import register_schemas
from proscribe.register.load import SHIPPED
from tests.register.given import MEASURE

ROOMS = {"measures": "measure", "parties": "party", "programmes": "programme"}
NUMBERS = frozenset({"share", "share_to", "at_least"})


def validator(kind: str) -> Draft202012Validator:
    schema = register_schemas()[f"register-{kind}.schema.json"]
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def read(text: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """The file as an editor reads it: numbers as numbers, all else as text."""
    return numbered(yaml.load(text, yaml.BaseLoader))


def numbered(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, dict):
        return {key: float(one) if key in NUMBERS else numbered(one) for key, one in value.items()}
    return [numbered(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("room", ROOMS)
def test_every_shipped_file_meets_the_schema(room: str) -> None:
    check = validator(ROOMS[room])
    wrong = {
        path.name: [error.message for error in check.iter_errors(read(path.read_text(encoding="utf-8")))]
        for path in sorted((SHIPPED / room).glob("*.yml"))
    }
    assert {name: errors for name, errors in wrong.items() if errors} == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stage: adopted", "stage: adpoted"),
        ("date: 2018-08-13", "date: 13 August"),
        ("reach: named", "reach: far"),
        ("title: Ban on Acme", "titel: Ban on Acme"),
        ("effect: prohibited", "effect: forbidden"),
        ("activities: buy", "activities: [purchase]"),
        ("targets: [acme]", "targets: []"),
    ],
)
def test_a_wrong_file_does_not(old: str, new: str) -> None:
    check = validator("measure")
    assert check.is_valid(read(MEASURE))
    assert not check.is_valid(read(MEASURE.replace(old, new, 1)))


def test_the_published_schemas_stand_in_the_documentation() -> None:
    folder = Path(__file__).resolve().parents[2] / "docs" / "schemas"
    assert set(register_schemas()) <= {path.name for path in folder.iterdir()}
