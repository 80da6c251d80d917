import csv
import io
import json

import pytest

from proscribe.exchange.register_out import RegisterFormat, register_files
from proscribe.register.register import Register

# FollowTheMoney's own names; source: followthemoney/schema/*.yaml of version 4.
PROPERTIES = {
    "Company": {"name", "alias", "weakAlias", "previousName", "country", "leiCode", "notes", "sourceUrl"},
    "Sanction": {
        "entity", "authority", "country", "program", "programId", "provisions", "reason", "startDate", "endDate", "status",
        "sourceUrl",
    },
    "Ownership": {"owner", "asset", "percentage", "startDate", "endDate", "role"},
}  # fmt: skip


def files(register: Register, format: str) -> dict[str, str]:
    return {name: content.decode() for name, content in register_files(register, format=RegisterFormat.parse(format)).items()}


def test_json_holds_every_measure_party_and_step(register: Register) -> None:
    document = json.loads(files(register, "json")["register.json"])
    assert [each["key"] for each in document["measures"]] == list(register.measures)
    steps = sum(len(measure.history) for measure in register.measures.values())
    assert sum(len(each["history"]) for each in document["measures"]) == steps
    assert (document["licence"], document["checked"]) == ("CC-BY-4.0", register.checked.isoformat())


def test_csv_tables_hold_a_row_for_each_thing(register: Register) -> None:
    tables = {name: list(csv.DictReader(io.StringIO(text))) for name, text in files(register, "csv").items() if ".csv" in name}
    assert len(tables["measures.csv"]) == len(register.measures)
    assert len(tables["owners.csv"]) == sum(len(party.owners) for party in register.parties.values())
    assert {row["trust"] for row in tables["steps.csv"]} <= {"curated", "recalled"}
    assert {row["of_measure"] for row in tables["targets.csv"]} == set(register.measures)


def test_followthemoney_entities_have_its_shape_and_refer_to_each_other(register: Register) -> None:
    entities = [json.loads(line) for line in files(register, "ftm")["register.ftm.json"].splitlines()]
    ids = [entity["id"] for entity in entities]
    assert len(ids) == len(set(ids))
    for entity in entities:
        assert set(entity) == {"id", "schema", "caption", "datasets", "properties"}
        assert all(isinstance(text, str) and text for texts in entity["properties"].values() for text in texts)
        known = PROPERTIES.get(entity["schema"], PROPERTIES["Company"])
        assert set(entity["properties"]) <= known
        ends = [end for field in ("entity", "owner", "asset") for end in entity["properties"].get(field, [])]
        assert set(ends) <= set(ids)


def test_programme_keys_stand_where_they_exist(register: Register) -> None:
    entities = [json.loads(line) for line in files(register, "ftm")["register.ftm.json"].splitlines()]
    named = {key for entity in entities for key in entity["properties"].get("programId", [])}
    assert {"US-BIS-EL", "US-DOD-1260H"} <= named


@pytest.mark.parametrize("format", [each.value for each in RegisterFormat])
def test_the_same_register_gives_the_same_bytes(register: Register, format: str) -> None:
    assert files(register, format) == files(register, format)
