from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.dates import Period, Precision, parse_day
from proscribe.errors import DateError

BOUNDARIES = [
    # text, first day, last day
    ("2018", date(2018, 1, 1), date(2018, 12, 31)),
    ("2018-02", date(2018, 2, 1), date(2018, 2, 28)),
    ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
    ("2018-12", date(2018, 12, 1), date(2018, 12, 31)),
    ("2018-04-15", date(2018, 4, 15), date(2018, 4, 15)),
]


@pytest.mark.parametrize(("text", "first", "last"), BOUNDARIES)
def test_a_period_runs_from_its_first_to_its_last_day(text: str, first: date, last: date) -> None:
    assert (Period.parse(text).start, Period.parse(text).last) == (first, last)


@pytest.mark.parametrize(("text", "first", "last"), BOUNDARIES)
def test_a_period_is_printed_as_it_was_written(text: str, first: date, last: date) -> None:
    assert str(Period.parse(text)) == text


@pytest.mark.parametrize("text", ["", "yesterday", "2018-13", "2018-02-30", "0017-01-02", "3017-05-01", "18-01-01", "2018-1-1"])
def test_what_is_no_date_is_refused_with_its_value(text: str) -> None:
    with pytest.raises(DateError, match="is no date"):
        Period.parse(text)


def test_a_month_is_no_day() -> None:
    with pytest.raises(DateError, match="names a month"):
        parse_day("2018-05")


def test_a_period_without_days_is_refused() -> None:
    with pytest.raises(DateError, match="holds no day"):
        Period(date(2018, 1, 1), date(2018, 1, 1))


def test_within_a_month_an_event_may_have_happened_and_has_not_surely() -> None:
    may = Period.parse("2018-05")
    assert may.may_have_begun_by(date(2018, 5, 3))
    assert not may.has_begun_by(date(2018, 5, 3))
    assert may.has_begun_by(date(2018, 5, 31))


@pytest.mark.parametrize(
    ("text", "precision"), [("2018", Precision.YEAR), ("2018-05", Precision.MONTH), ("2018-05-01", Precision.DAY)]
)
def test_precision_is_told_by_length(text: str, precision: Precision) -> None:
    assert Period.parse(text).precision is precision


@given(st.dates(date(1900, 1, 1), date(2199, 12, 30)))
def test_a_day_survives_printing_and_parsing(day: date) -> None:
    assert Period.parse(str(Period.of_day(day))) == Period.of_day(day)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 30)), st.dates(date(1900, 1, 1), date(2199, 12, 30)))
def test_before_and_after_exclude_each_other(one: date, other: date) -> None:
    period = Period.of_day(one)
    assert period.ended_before(other) + period.begins_after(other) + period.holds(other) == 1
