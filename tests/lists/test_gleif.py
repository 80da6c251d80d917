import json
from pathlib import Path

import pytest
from tests.lists.given_owners import COLUMNS, entities, lei, relationship, relationships

from proscribe.dates import Period
from proscribe.errors import ListError
from proscribe.lists.files import ListFile
from proscribe.lists.gleif import GLEIF
from proscribe.lists.owner_rows import OwnerEdge, OwnerFound, OwnerParty
from proscribe.lists.spec import Alarm, Ignored
from proscribe.model.parties import PartyType


def found(path: Path) -> list[OwnerFound]:
    return list(GLEIF.read([ListFile(path)]))


def one(tmp_path: Path, **more: str) -> OwnerFound:
    [only] = found(relationships(tmp_path / "rr.csv", relationship(1, 2, **more)))
    return only


def test_a_consolidation_is_control_over_the_relationships_own_days(tmp_path: Path) -> None:
    assert one(tmp_path) == OwnerEdge(lei(1), lei(2), since=Period.parse("2015-03-01"), control=True)


def test_an_ended_relationship_ends(tmp_path: Path) -> None:
    edge = one(tmp_path, Period__2__endDate="2019-06-30T00:00:00Z", RelationshipStatus="INACTIVE")
    assert isinstance(edge, OwnerEdge)
    assert edge.until == Period.parse("2019-06-30")


def test_a_branch_is_the_same_legal_person(tmp_path: Path) -> None:
    edge = one(tmp_path, RelationshipType="IS_INTERNATIONAL_BRANCH_OF")
    assert isinstance(edge, OwnerEdge)
    assert edge.share == 100


def test_a_percentage_is_taken_when_given(tmp_path: Path) -> None:
    edge = one(tmp_path, QuantifierAmount="62.5", QuantifierUnits="PERCENTAGE")
    assert isinstance(edge, OwnerEdge)
    assert edge.share == 62.5


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"RelationshipType": "IS_FUND-MANAGED_BY"}, "managing or feeding a fund"),
        ({"RelationshipStatus": "INACTIVE"}, "over, without the day"),
        ({"RegistrationStatus": "ANNULLED"}, "annulled"),
    ],
)
def test_what_is_no_holding_is_ignored_on_record(tmp_path: Path, more: dict[str, str], reason: str) -> None:
    ignored = one(tmp_path, **more)
    assert isinstance(ignored, Ignored)
    assert reason in ignored.reason


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"RelationshipType": "IS_FRIEND_OF"}, "an unknown type"),
        ({"RelationshipStatus": "PERHAPS"}, "an unknown status"),
        ({"RegistrationStatus": "ODD"}, "status of registration"),
        ({"StartNode__NodeID": "12345"}, "no legal entity identifier"),
        ({"EndNode__NodeIDType": "ISIN"}, "another scheme"),
        ({"QuantifierAmount": "160", "QuantifierUnits": "PERCENTAGE"}, "between 0 and 100"),
        ({"QuantifierAmount": "most", "QuantifierUnits": "PERCENTAGE"}, "no percentage"),
        ({"Period__2__startDate": "yesterday"}, "is no date"),
        ({"Period__2__endDate": "2010-01-01T00:00:00Z"}, "ends before it begins"),
    ],
)
def test_what_cannot_be_understood_is_an_alarm_with_its_line(tmp_path: Path, more: dict[str, str], reason: str) -> None:
    alarm = one(tmp_path, **more)
    assert isinstance(alarm, Alarm)
    assert (alarm.line, reason in alarm.reason) == (2, True)


def test_legal_entities_tell_the_names(tmp_path: Path) -> None:
    assert found(entities(tmp_path / "lei.csv", (1, "Harbour Optics Ltd", "GB"))) == [
        OwnerParty(lei(1), "Harbour Optics Ltd", country="gb", type=PartyType.COMPANY, lei=lei(1))
    ]


def test_a_missing_column_stops_the_import(tmp_path: Path) -> None:
    path = tmp_path / "rr.csv"
    path.write_text(",".join(COLUMNS[:5]) + "\n", encoding="utf-8")
    with pytest.raises(ListError, match=r"rr\.csv:1: the columns Relationship\.RelationshipStatus are missing"):
        found(path)


def test_a_row_with_more_cells_than_columns_is_an_alarm(tmp_path: Path) -> None:
    path = entities(tmp_path / "lei.csv", (1, "Harbour Optics Ltd", "GB"))
    path.write_text(path.read_text(encoding="utf-8").rstrip() + ",more\n", encoding="utf-8")
    [alarm] = found(path)
    assert isinstance(alarm, Alarm)
    assert "6 cells under 5 columns" in alarm.reason


def test_a_cut_off_answer_of_the_api_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    path.write_text('{"meta":{"goldenCopy":{"publishDate":"2025-05-15T00:00:00Z"}},"data":[{"type":', encoding="utf-8")
    with pytest.raises(ListError, match="may be cut off"):
        found(path)


def test_the_apis_day_is_the_golden_copys(tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps({"meta": {"goldenCopy": {"publishDate": "2025-05-15T00:00:00Z"}}, "data": []}), encoding="utf-8")
    assert GLEIF.published([ListFile(path)]) == Period.parse("2025-05-15")


def test_every_record_of_real_answers_of_the_api_is_understood(shared: Path) -> None:
    files = [ListFile(path) for path in sorted((shared / "lists" / "gleif" / "api_samples").glob("*.json"))]
    everything = list(GLEIF.read(files))
    assert not [each for each in everything if isinstance(each, Alarm)]
    assert sum(isinstance(each, OwnerEdge) for each in everything) > 20
    assert sum(isinstance(each, OwnerParty) for each in everything) > 20


def test_real_names_are_understood(shared: Path) -> None:
    file = ListFile(shared / "lists" / "gleif" / "gleif_names_399k_2025-10.csv.gz")
    assert GLEIF.recognises(file.head())
    rows = GLEIF.read([file])
    first = [next(rows) for _ in range(5000)]
    assert not [each for each in first if not isinstance(each, OwnerParty)]
