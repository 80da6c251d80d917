import pytest

from proscribe.articles.when import dates_told
from proscribe.dates import Period


def when_told(clause: str, published: Period | None, *, near: int = 0, told_last: Period | None = None) -> Period | None:
    """The date told nearest to that place."""
    found = dates_told(clause, published, told_last=told_last)
    return min(found, key=lambda one: (abs(one.start - near), one.start)).period if found else None


# published on a Wednesday
CASES = [
    ("banned it on Friday", "2023-06-09"),
    ("said Wednesday", "2023-06-14"),
    ("banned it last month", "2023-05"),
    ("banned it last year", "2022"),
    ("earlier this year it was barred", "2023"),
    ("over the summer", "2023"),
    ("barred it last summer", "2022"),
    ("in April it was barred", "2023-04"),
    ("in December it was barred", "2022-12"),
    ("on October 7 it unveiled the rule", "2022-10-07"),
    ("on 15 May 2019 it was listed", "2019-05-15"),
    ("in December 2020 it was listed", "2020-12"),
    ("in 2012 it was barred", "2012"),
    ("yesterday", "2023-06-13"),
    ("a year ago it was listed", "2022-06"),
    ("three years ago it was listed", "2020"),
    ("two weeks ago it was listed", "2023-05"),
    ("two days ago it was listed", "2023-06-12"),
    ("on the list since May 2019", "2019-05"),
    ("effective from 1 June 2023", "2023-06-01"),
    ("it has been on the list since December", "2022-12"),
    ("blocked it at the end of January", "2023-01"),
    ("in October of last year it was listed", "2022-10"),
    ("forbidden there since the end of 2021", "2021"),
    ("barred it last Wednesday", "2023-06-07"),
    ("on the list since last June", "2022-06"),
    ("In May 67 firms were listed", "2023-05"),
    ("this morning it decided", "2023-06-14"),
    ("in the fall it was barred", "2022"),
    ("The order comes three months after Japan barred it", "2023-03"),
]


@pytest.mark.parametrize(("clause", "expected"), CASES)
def test_a_time_expression_is_resolved_against_publication(clause: str, expected: str) -> None:
    assert str(when_told(clause, Period.parse("2023-06-14"))) == expected


@pytest.mark.parametrize(
    "clause", ["from July 2026 on", "until Aug. 19", "by the end of 2027", "starting next month", "no time is told"]
)
def test_a_future_bound_or_no_time_gives_no_date(clause: str) -> None:
    assert when_told(clause, Period.parse("2023-06-14")) is None


def test_without_a_publication_date_only_full_dates_are_read() -> None:
    assert when_told("last month, on Friday", None) is None
    assert str(when_told("on 15 May 2019", None)) == "2019-05-15"


def test_a_publication_month_gives_no_weekday() -> None:
    assert when_told("on Friday", Period.parse("2018-07")) is None


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert when_told("on February 30, 2020", Period.parse("2023-06-14")) is None


def test_of_two_dates_the_nearer_to_the_cue_counts() -> None:
    clause = "in 2012 a panel warned of it and in 2018 it was banned"
    assert str(when_told(clause, Period.parse("2023-06-14"), near=clause.index("banned"))) == "2018"


RELATIVE = [
    ("on the same day it was listed", "2023-05-09", "2023-05-09"),
    ("a day later it was listed", "2023-05-31", "2023-06-01"),
    ("a day earlier it was listed", "2023-05-01", "2023-04-30"),
    ("hours later it was cut off", "2023-05-09", "2023-05-09"),
    ("that same month it was listed", "2023-05-09", "2023-05"),
    ("that year it was listed", "2019-05", "2019"),
    ("and took it off a year later", "2016-03", "2017"),
    ("three months later it was listed", "2022-11-12", "2023-02"),
]


@pytest.mark.parametrize(("clause", "before", "expected"), RELATIVE)
def test_a_relative_day_is_counted_from_the_event_told_before(clause: str, before: str, expected: str) -> None:
    assert str(when_told(clause, Period.parse("2023-06-14"), told_last=Period.parse(before))) == expected


@pytest.mark.parametrize(
    ("clause", "before"), [("a day later it was listed", "2023-05"), ("that same month", "2019"), ("two months later", "2019")]
)
def test_a_relative_day_is_no_more_precise_than_what_it_is_counted_from(clause: str, before: str) -> None:
    assert when_told(clause, Period.parse("2023-06-14"), told_last=Period.parse(before)) is None


def test_the_same_day_means_none_before_any_event_was_dated() -> None:
    assert when_told("on the same day it was listed", Period.parse("2023-06-14")) is None


def test_every_date_of_a_sentence_is_told_with_its_words() -> None:
    text = "On Monday it banned the app, which India had blocked in June 2020."
    found = dates_told(text, Period.parse("2023-06-14"))
    assert {text[one.start : one.end]: str(one.period) for one in found} == {"Monday": "2023-06-12", "June 2020": "2020-06"}


def test_a_future_date_is_not_told() -> None:
    assert dates_told("It must be gone by the end of 2027.", Period.parse("2023-06-14")) == []
