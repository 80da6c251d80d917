import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from proscribe.register.json_schema import register_schemas
from proscribe.reports.records import answer_record, brief_record
from proscribe.reports.schemas import answer_schema, brief_schema, schema_files
from tests.reports.given import answer, brief, finding, full_brief

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "schemas"


@pytest.mark.parametrize("name", schema_files())
def test_the_published_files_are_the_generated_ones(name: str) -> None:
    assert json.loads((PUBLISHED / name).read_text(encoding="utf-8")) == schema_files()[name]


def test_no_other_file_is_published() -> None:
    assert {path.name for path in PUBLISHED.iterdir()} == {*schema_files(), *register_schemas()}


@pytest.mark.parametrize("schema", schema_files().values())
def test_the_schemas_are_schemas(schema: dict[str, object]) -> None:
    Draft202012Validator.check_schema(schema)


def test_an_answer_fits_its_schema() -> None:
    Draft202012Validator(answer_schema()).validate(answer_record(answer(finding(), finding(depends_on=("funding is grant",)))))


def test_an_answer_about_an_item_alone_fits_its_schema() -> None:
    Draft202012Validator(answer_schema()).validate(answer_record(answer(resolved=None)))


def test_a_brief_fits_its_schema() -> None:
    Draft202012Validator(brief_schema()).validate(brief_record(full_brief()))


def test_an_empty_brief_fits_its_schema() -> None:
    Draft202012Validator(brief_schema()).validate(brief_record(brief(timelines=(), inputs=())))


def test_a_key_too_many_is_refused() -> None:
    with pytest.raises(ValidationError, match="surplus"):
        Draft202012Validator(answer_schema()).validate({**answer_record(answer()), "surplus": 1})


def test_a_word_outside_the_vocabulary_is_refused() -> None:
    with pytest.raises(ValidationError, match="forbidden"):
        Draft202012Validator(answer_schema()).validate({**answer_record(answer()), "verdict": "forbidden"})
