import pytest

from proscribe.dates import Period
from proscribe.lists.values import (
    ListedDay,
    clean,
    digest_entry,
    ends_after,
    listed_day,
    named_country,
    parts_of,
)


@pytest.mark.parametrize("text", ["2021-06-03", "06/03/2021", "03 Jun 2021", "3 June 2021", " 2021-06-03 "])
def test_a_day_is_read_in_each_form_that_lists_use(text: str) -> None:
    assert listed_day(text, "start date") == ListedDay(Period.parse("2021-06-03"))


@pytest.mark.parametrize(
    "text", ["0017-01-02", "0097-06-30", "3017-08-22", "01/01/3033", "13/13/2020", "circa 1965", "2021-02-30"]
)
def test_what_is_no_date_stays_a_remark(text: str) -> None:
    assert listed_day(text, "start date") == ListedDay(None, f"start date as listed: {text}")


def test_an_empty_cell_is_no_date_and_no_remark() -> None:
    assert listed_day("  ", "start date") == ListedDay()


def test_an_end_on_the_first_day_is_not_after_the_start() -> None:
    start = Period.parse("2023-02-28")
    assert not ends_after(start, start)
    assert ends_after(start, None)


def test_windows_punctuation_is_put_right_and_spaces_are_single() -> None:
    assert clean("  Xi\x92an \n Works ") == "Xi’an Works"


def test_parts_lose_the_and_before_the_last_and_repeats() -> None:
    assert parts_of("A Co.; B; A Co.; and C; ") == ("A Co.", "B", "C")


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Korea, North", "kp"),
        ("Georgia", "ge"),
        ("Democratic People's Republic of Korea", "kp"),
        ("undetermined", None),
        ("", None),
    ],
)
def test_a_countrys_name_is_told_as_lists_write_it(name: str, country: str | None) -> None:
    assert named_country(name) == country


def test_a_digest_does_not_depend_on_case_or_spacing() -> None:
    assert digest_entry("Acme  Ltd", "x") == digest_entry("ACME Ltd ", "x") != digest_entry("ACME Ltdx", "")
