from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lists.given_owners import company, json_lines, ownership

from proscribe.dates import Period
from proscribe.lists.files import ListFile
from proscribe.lists.ftm_ownership import FTM_OWNERSHIP
from proscribe.lists.ftm_ownership.shares import band_in, share_of, share_of_all, tells_control
from proscribe.lists.owner_rows import OwnerEdge, OwnerFound, OwnerParty
from proscribe.lists.spec import Alarm, Ignored, RowAlarm


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("51", (51, None)),
        ("49,9 %", (49.9, None)),
        ("25-50", (25, 50)),
        ("25 to 50 per cent", (25, 50)),
        ("75% or more", (75, 100)),
        ("> 50", (50.0001, 100)),
        ("more than 50", (50.0001, 100)),
        ("at least 10", (10, 100)),
        ("less than 25", (0, 25)),
        ("≤ 5", (0, 5)),
        ("100.00", (100, None)),
        ("0", (0, None)),
    ],
)
def test_a_share_as_people_write_it_is_a_range(text: str, share: tuple[float, float | None]) -> None:
    assert share_of(text) == share


@pytest.mark.parametrize("text", ["most of it", "", "101", "50 of 200"])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(RowAlarm):
        share_of(text)


@given(st.floats(0, 100), st.floats(0, 100))
def test_several_shares_are_a_range_in_order(one: float, other: float) -> None:
    least, most = share_of_all((f"{one:.3f}", f"{other:.3f}")) or (0, 0)
    assert 0 <= least <= (least if most is None else most) <= 100


def test_the_bands_of_company_registers_are_read() -> None:
    assert band_in(("ownership-of-shares-50-to-75-percent",)) == (50.0001, 75)
    assert band_in(("shareholder",)) is None


def test_words_of_control_are_heard() -> None:
    assert tells_control(("right to appoint and remove directors",))
    assert not tells_control(("shareholder",))


def found(path: Path) -> list[OwnerFound]:
    return list(FTM_OWNERSHIP.read([ListFile(path)]))


def test_links_and_parties_are_read_in_any_order(tmp_path: Path) -> None:
    link = ownership("a", "b", percentage="60", startDate="2015-03", endDate="2020-01-15")
    path = json_lines(tmp_path / "o.json", link, company("a", "Alpha Holding", jurisdiction="gb", leiCode="zz1"))
    assert found(path) == [
        OwnerEdge("b", "a", 60, None, Period.parse("2015-03"), Period.parse("2020-01-15")),
        OwnerParty("a", "Alpha Holding", country="gb", lei="ZZ1"),
    ]


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        (ownership("a", "b", percentage="600"), "between 0 and 100"),
        (ownership("a", "a"), "owns itself"),
        (ownership("a", "b", startDate="soon"), "is no date"),
        (ownership("a", "b", startDate="2020", endDate="2019"), "ends before it begins"),
        ({"id": "x", "schema": "Ownership", "properties": {"owner": ["a"]}}, "without asset"),
        ({"id": "x", "schema": "Company", "properties": {}}, "without a name"),
        ({"id": "x"}, "needs id, schema and properties"),
    ],
)
def test_what_cannot_be_understood_is_an_alarm(tmp_path: Path, link: object, reason: str) -> None:
    [alarm] = found(json_lines(tmp_path / "o.json", link))
    assert isinstance(alarm, Alarm)
    assert reason in alarm.reason


def test_two_owners_in_one_link_are_two_holdings_of_one_row(tmp_path: Path) -> None:
    link = {"id": "x", "schema": "Ownership", "properties": {"owner": ["a", "b"], "asset": ["c"]}}
    edges = [each for each in found(json_lines(tmp_path / "o.json", link)) if isinstance(each, OwnerEdge)]
    assert [(edge.owner, edge.rows) for edge in edges] == [("a", 1), ("b", 0)]


def test_other_entities_are_ignored_on_record(tmp_path: Path) -> None:
    assert found(json_lines(tmp_path / "o.json", {"id": "x", "schema": "Directorship", "properties": {}})) == [
        Ignored("a Directorship, which is no holding and no party")
    ]


def test_a_file_with_sanctions_is_not_taken_without_asking(tmp_path: Path) -> None:
    mixed = json_lines(tmp_path / "o.json", ownership("a", "b"), {"id": "s", "schema": "Sanction", "properties": {}})
    assert not FTM_OWNERSHIP.recognises(ListFile(mixed).head())
    assert FTM_OWNERSHIP.recognises(ListFile(json_lines(tmp_path / "p.json", ownership("a", "b"))).head())
