import json
from typing import Any

from proscribe.answers.exposure import Group
from proscribe.model.verdicts import Verdict
from proscribe.reports.records import answer_record, brief_record
from tests.reports.given import answer, brief, claim_item, finding, full_brief, row


def data(record: dict[str, object]) -> Any:  # noqa: ANN401 - JSON as others read it
    return json.loads(json.dumps(record, allow_nan=False))


def test_an_uncertain_answer_says_what_it_depends_on_and_what_holds_otherwise() -> None:
    record = data(answer_record(answer(finding(depends_on=("funding is subsidy",)))))
    assert (record["verdict"], record["otherwise"], record["certain"]) == ("prohibited", "no-known-measure", False)
    assert record["depends_on"] == ["funding is subsidy"]


def test_the_measures_count_reliefs_and_repeat_nothing() -> None:
    record = data(answer_record(answer(finding(), finding(rule="sellers"))))
    assert record["measures"] == ["xx-ban-2018", "xx-waiver"]


def test_evidence_carries_its_date_citation_address_and_trust() -> None:
    (found,) = data(answer_record(answer(finding())))["deciding"]
    assert found["evidence"][0] == {
        "date": "2018-08-13",
        "stage": "adopted",
        "text": "Signed.",
        "citation": "84 FR 1",
        "url": "https://gazette.example/84/1",
        "trust": "curated",
    }


def test_a_month_stays_a_month() -> None:
    assert data(answer_record(answer(finding())))["next_change"]["date"] == "2019-06"


def test_the_party_is_told_with_listings_and_names_not_taken() -> None:
    party = data(answer_record(answer(finding())))["party"]
    assert [each["key"] for each in party["parties"]] == ["acme"]
    assert [each["key"] for each in party["listings"]] == ["us_csl/7"]
    assert party["similar"] == [{"name": "Akme", "score": 0.8}]


def test_the_coverage_names_each_list_with_its_day() -> None:
    (snapshot,) = data(answer_record(answer()))["coverage"]["lists"]
    assert (snapshot["list"], snapshot["day"], snapshot["entries"]) == ("us_csl", "2018-12-01", 6000)


def test_a_hostile_name_passes_untouched() -> None:
    name = "\u202e<script>alert(1)</script>\x00"
    assert data(brief_record(brief(row(1, Group.CLEAR, name=name))))["rows"][0]["name"] == name


def test_counts_are_of_every_group() -> None:
    assert data(brief_record(full_brief()))["counts"] == {group.value: 1 for group in Group}


def test_a_row_points_to_the_claims_that_name_its_party() -> None:
    record = data(brief_record(brief(row(1, Group.CLEAR), news=(claim_item(),))))
    assert record["rows"][0]["news"] == [0]
    assert record["news"][0]["claim"]["quote"] == "Acme may be barred, a person said."


def test_a_value_that_is_no_number_becomes_null() -> None:
    assert data(brief_record(brief(row(1, Group.CLEAR, value=float("nan")))))["rows"][0]["value"] is None


def test_the_same_answer_gives_the_same_bytes() -> None:
    one, other = (json.dumps(answer_record(answer(finding()))) for _ in range(2))
    assert one == other


def test_all_verdicts_can_be_told() -> None:
    assert [answer_record(answer(finding(verdict)))["verdict"] for verdict in Verdict] == [verdict.value for verdict in Verdict]
