import pytest

from proscribe.dates import Period
from proscribe.lists.ofac_dates import LabelledDay, labelled_day, start_of


@pytest.mark.parametrize(
    "text",
    [
        "03 Jun 2021, Listing Date (CMIC)",
        "Listing Date (CMIC), 2021-06-03",
        "Listing Date (CMIC) 03 Jun 2021",
        "Listing Date (CMIC): 3 Jun 2021",
    ],
)
def test_label_and_day_come_in_either_order(text: str) -> None:
    found = labelled_day(text)
    assert found is not None
    assert (found.kind, found.what, found.period) == ("listing", "CMIC", Period.parse("2021-06-03"))


def test_a_text_without_label_or_day_is_none() -> None:
    assert labelled_day("Organization Established Date 13 Jul 1990") is None
    assert labelled_day("Listing Date (CMIC)") is None


def _day(kind: str, what: str, text: str) -> LabelledDay:
    return LabelledDay(f"{kind} ({what})", kind, what, text)


def test_the_effective_date_goes_before_the_listing_date() -> None:
    days = (
        _day("listing", "CMIC", "2021-06-03"),
        _day("effective", "CMIC", "2021-08-02"),
        _day("divestment", "CMIC", "2022-06-03"),
    )
    assert start_of(days, ("us-ofac-cmic",)) == Period.parse("2021-08-02")


def test_directive_two_dates_the_capta_list_and_not_the_menu_based_one() -> None:
    days = (_day("effective", "EO 14024 Directive 2", "2022-03-26"), _day("effective", "EO 14024 Directive 3", "2022-03-27"))
    assert start_of(days, ("us-ofac-capta",)) == Period.parse("2022-03-26")
    assert start_of(days, ("us-ofac-mbs",)) == Period.parse("2022-03-27")


def test_an_entry_that_is_also_on_an_undated_list_has_no_start() -> None:
    days = (_day("effective", "EO 14024 Directive 2", "2022-03-26"),)
    assert start_of(days, ("us-ofac-capta", "us-ofac-ssi")) is None


def test_a_misprinted_effective_date_leaves_the_listing_date() -> None:
    days = (_day("listing", "CMIC", "2021-06-03"), _day("effective", "CMIC", "3021-08-02"))
    assert start_of(days, ("us-ofac-cmic",)) == Period.parse("2021-06-03")
