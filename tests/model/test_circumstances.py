from datetime import date

import pytest

from proscribe.errors import QuestionError, UnknownTermError
from proscribe.model.circumstances import Condition, Fact, allowed_values, parse_circumstances
from proscribe.model.truth import Truth

BEFORE_2019 = Condition(Fact.INSTALLED_ON, before=date(2019, 5, 16))


@pytest.mark.parametrize(
    ("condition", "told", "truth"),
    [
        (Condition(Fact.FUNDING, among=("subsidy",)), "funding=subsidy", Truth.HOLDS),
        (Condition(Fact.FUNDING, among=("subsidy",)), "funding=own", Truth.FAILS),
        (Condition(Fact.FUNDING, among=("subsidy",)), "purpose=other", Truth.NOT_TOLD),
        (Condition(Fact.US_CONTENT, at_least=25), "us-content=25%", Truth.HOLDS),
        (Condition(Fact.US_CONTENT, at_least=25), "us-content=24.9", Truth.FAILS),
        (BEFORE_2019, "installed-on=2019-05-15", Truth.HOLDS),
        (BEFORE_2019, "installed-on=2019-05-16", Truth.FAILS),
        (BEFORE_2019, "installed-on=2019", Truth.NOT_TOLD),
        (Condition(Fact.AUTHORISED_ON, from_day=date(2023, 2, 6)), "authorised-on=2018", Truth.FAILS),
    ],
)
def test_a_condition_holds_fails_or_was_not_told(condition: Condition, told: str, truth: Truth) -> None:
    assert condition.holds(parse_circumstances([told])) is truth


@pytest.mark.parametrize("text", ["funding", "funding=", "=subsidy"])
def test_a_circumstance_needs_a_fact_and_a_value(text: str) -> None:
    with pytest.raises(QuestionError):
        parse_circumstances([text])


def test_a_fact_told_twice_differently_is_refused() -> None:
    with pytest.raises(QuestionError, match="told twice"):
        parse_circumstances(["funding=own", "funding=subsidy"])


def test_a_value_outside_the_vocabulary_names_those_inside() -> None:
    with pytest.raises(UnknownTermError, match="subsidy"):
        parse_circumstances(["funding=subsidies"])


def test_a_number_that_is_none_is_refused_with_an_example() -> None:
    with pytest.raises(QuestionError, match="us-content=25"):
        Condition(Fact.US_CONTENT, at_least=25).holds({Fact.US_CONTENT: "a lot"})


def test_bracketed_explanations_are_no_values() -> None:
    assert allowed_values(Fact.PURPOSE) == ("security", "maintenance", "research", "standards", "other")


@pytest.mark.parametrize(
    ("pairs", "subject"),
    [
        (["us-content=30"], "yes"),
        (["us-content=25.1%"], "yes"),
        (["us-content=25"], None),
        (["us-content=5"], None),
        (["us-content=5", "us-technology=yes"], None),
        (["us-content=5", "us-technology=no"], "no"),
        (["us-content=30", "subject-to-ear=no"], "no"),
        (["us-technology=no"], None),
    ],
)
def test_a_share_of_us_content_tells_whether_an_item_is_subject_to_the_ear(pairs: list[str], subject: str | None) -> None:
    assert parse_circumstances(pairs).get(Fact.SUBJECT_TO_EAR) == subject


def test_a_share_that_is_no_number_is_refused() -> None:
    with pytest.raises(QuestionError, match="is no number"):
        parse_circumstances(["us-content=much"])
