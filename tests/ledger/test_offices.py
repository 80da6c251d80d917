import pytest

from proscribe.ledger.offices import is_local, is_public, offices_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US Department of Defense", "the Pentagon"),
        ("US Department of Commerce", "US Department of Commerce (BIS)"),
        ("White House", "President of the United States"),
        ("US senators", "US Senate"),
        ("Swedish Post and Telecom Authority", "Swedish telecoms regulator"),
        ("UK National Cyber Security Centre", "NCSC"),
    ],
)
def test_two_names_of_one_office_share_it(one: str, other: str) -> None:
    assert offices_of(one) & offices_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("US Department of Commerce", "US Department of Defense"), ("US Congress", "US Federal Communications Commission")],
)
def test_two_offices_share_nothing(one: str, other: str) -> None:
    assert not offices_of(one) & offices_of(other)


@pytest.mark.parametrize("name", ["Japanese Government", "Washington", ""])
def test_a_plain_government_is_no_office(name: str) -> None:
    assert offices_of(name) == {"government"}


@pytest.mark.parametrize(
    "name", ["Japanese Government", "US Congress", "European Commission", "Danish regulators", "State of Ohio"]
)
def test_public_bodies_are_public(name: str) -> None:
    assert is_public(name)


@pytest.mark.parametrize("name", ["BT", "Office Depot", "Telefónica", "Best Buy", "Vodafone"])
def test_companies_are_not(name: str) -> None:
    assert not is_public(name)


@pytest.mark.parametrize(
    ("name", "local"), [("US states", True), ("State of Ohio", True), ("A&M University", True), ("US Congress", False)]
)
def test_a_state_or_university_is_local(name: str, local: bool) -> None:  # noqa: FBT001 - a case's answer
    assert is_local(name) is local
