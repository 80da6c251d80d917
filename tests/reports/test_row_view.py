from proscribe.answers.exposure import Group
from proscribe.answers.result import Resolved
from proscribe.model.verdicts import Verdict
from proscribe.reports.row_view import depends_on, row_numbers, stands, taken_for, total_value, verdict_first
from tests.reports.given import LISTING, answer, finding, row

TO_COME = finding(Verdict.ANNOUNCED_NOT_IN_FORCE, depends_on=("purpose is security",))


def test_a_row_to_be_caught_leads_with_the_verdict_to_come() -> None:
    told = row(1, Group.TO_COME, answer(finding(Verdict.ADVISED_AGAINST), others=(TO_COME,)))
    assert verdict_first(told) is Verdict.ANNOUNCED_NOT_IN_FORCE
    assert stands(told) == "announced-not-in-force, advised-against already"
    assert depends_on(told) == ("purpose is security",)


def test_a_row_caught_today_leads_with_its_answer() -> None:
    assert stands(row(1, Group.CAUGHT, answer(finding(), others=(TO_COME,)))) == "prohibited"


def test_a_row_to_review_has_no_verdict() -> None:
    assert stands(row(1, Group.REVIEW)) == "a person must look"


def test_a_party_the_register_lacks_is_taken_from_its_listing() -> None:
    assert taken_for(row(1, Group.CAUGHT, answer(resolved=Resolved("x", listings=(LISTING,))))) == "ACME LTD"
    assert taken_for(row(1, Group.CLEAR, answer(resolved=None))) == ""


def test_rows_are_numbered_as_in_the_file() -> None:
    rows = tuple(row(number, Group.CLEAR) for number in range(2, 14))
    assert row_numbers(rows[:1]) == "row 2"
    assert row_numbers(rows, most=3) == "rows 2, 3, 4 and 9 more"


def test_a_sum_without_values_is_none() -> None:
    assert total_value((row(1, Group.CLEAR, value=None),)) is None
    assert total_value((row(1, Group.CLEAR, value=None), row(2, Group.CLEAR, value=5.0))) == 5.0
