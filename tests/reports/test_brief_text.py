import pytest

from proscribe.answers.exposure import Group
from proscribe.model.verdicts import Verdict
from proscribe.reports.brief_text import brief_text
from tests.reports.given import COVERAGE, answer, brief, claim_item, finding, full_brief, printed, row


def test_the_head_says_what_was_asked() -> None:
    first = printed(brief_text(full_brief()), width=120).splitlines()[0]
    assert first.strip() == "suppliers: 8 rows, us/contractor to buy and use, on 2018-12-28, told that equipment is new"


def test_counts_stand_beside_the_group_and_its_value() -> None:
    rows = (row(1, Group.CAUGHT, answer(finding())), row(2, Group.CAUGHT, answer(finding()), value=500.0))
    assert "2  Caught now  1,500" in printed(brief_text(brief(*rows)), width=120)


def test_a_row_that_needs_attention_has_verdict_day_measure_and_what_it_hangs_on() -> None:
    text = printed(brief_text(brief(row(4, Group.CAUGHT_IF, answer(finding(depends_on=("funding is subsidy",)))))), width=120)
    assert "4  Acme                prohibited              2018-08-13  xx-ban-2018" in text
    assert "if funding is subsidy" in text


def test_news_the_ledger_lacks_is_named() -> None:
    text = printed(brief_text(brief(news=(claim_item(),))), width=120)
    assert "In the news and not in the ledger (1 of 1 claims)" in text
    assert "US Government: restrict Acme, reported (Example Wire, 2018-12-27)" in text


def test_a_row_to_review_shows_its_candidates() -> None:
    assert "row 3 Acme: close to Acme Ltd (0.85)" in printed(brief_text(brief(row(3, Group.REVIEW))), width=120)


def test_problems_coverage_and_advice_are_told() -> None:
    text = printed(brief_text(full_brief()), width=120)
    assert "row 9 has 3 cells and the header 4" in text
    assert "register of 206 measures" in text
    assert text.rstrip().endswith("no legal advice.")


@pytest.mark.parametrize("width", [80, 120])
def test_forty_rows_take_at_most_sixty_lines(width: int) -> None:
    caught = answer(finding(depends_on=("funding is subsidy and purpose is security",)))
    rows = [row(number, Group.CAUGHT_IF, caught) for number in range(1, 31)] + [row(n, Group.REVIEW) for n in range(31, 41)]
    text = printed(brief_text(brief(*rows, news=(claim_item(),) * 20, problems=("p",) * 30)), width=width)
    assert len(text.splitlines()) <= 60
    assert "and 20 more" in text


def test_wide_and_hostile_names_keep_the_columns() -> None:
    rows = (
        row(1, Group.CAUGHT, answer(finding()), name="中" * 300),
        row(2, Group.CAUGHT, answer(finding()), name="\x1b[2J\u202e"),
    )
    text = printed(brief_text(brief(*rows)), width=80)
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_brief_of_nothing_is_still_a_brief() -> None:
    text = printed(brief_text(brief(timelines=(), inputs=(), problems=())))
    assert text.startswith("suppliers: 0 rows")


def test_no_list_is_said() -> None:
    bare = type(COVERAGE)(COVERAGE.register_checked, COVERAGE.register_version, 206, ())
    assert "no official list has been imported" in printed(brief_text(brief(coverage=bare)), width=120)


def test_a_row_to_be_caught_leads_with_what_is_to_come() -> None:
    coming = finding(Verdict.ANNOUNCED_NOT_IN_FORCE, key="xx-law-2020")
    told = answer(finding(Verdict.ADVISED_AGAINST), others=(coming,))
    text = printed(brief_text(brief(row(1, Group.TO_COME, told))), width=120)
    assert "announced-not-in-force  2018-08-13  xx-law-2020 and 1 more" in text
    assert "and advised-against already" in text
