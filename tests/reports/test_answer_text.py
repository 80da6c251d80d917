import pytest

from proscribe.answers.result import Resolved, SetAside
from proscribe.model.verdicts import Verdict
from proscribe.reports.answer_text import answer_text
from tests.reports.given import COVERAGE, answer, finding, printed, question


def test_the_verdict_comes_first_in_one_sentence() -> None:
    first = printed(answer_text(answer(finding())), width=120).splitlines()[0]
    assert first.strip() == "PROHIBITED on 2018-12-28 for us/contractor: buying network-equipment from Acme"


def test_an_open_verdict_says_on_what_it_hangs() -> None:
    text = printed(answer_text(answer(finding(depends_on=("funding is subsidy",)))), width=120)
    assert text.startswith("PROHIBITED IF funding is subsidy; otherwise no-known-measure: on 2018-12-28")


def test_the_chain_is_told() -> None:
    text = printed(answer_text(answer(finding())), width=120)
    for part in (
        "Ministry of Examples (us, procurement-ban)",
        "in-force since 2018-08-13 [curated]",
        "Acme Ltd is named",
        "equipment is new",
        "component is minor",
        "xx-waiver",
        "2019-06 in-force: It takes effect.",
        "2018-08-13 adopted: Signed. (84 FR 1) [curated]",
        "https://gazette.example/84/1",
    ):
        assert part in text


def test_what_is_not_known_and_what_it_rests_on_close_the_answer() -> None:
    text = printed(answer_text(answer(finding())), width=120)
    assert "the register was last looked after before the day" in text
    assert "Consolidated Screening List: snapshot of 2018-12-01, 27 days before the day asked about; 6,000 entries" in text
    assert text.rstrip().endswith("no legal advice.")


def test_long_lists_are_cut_and_say_how_many_more() -> None:
    aside = tuple(SetAside(f"m{number}", f"Measure {number}", "it binds gb") for number in range(40))
    text = printed(answer_text(answer(set_aside=aside)))
    assert "and 35 more: --json has them all" in text


def test_a_finding_beside_the_verdict_is_told_apart() -> None:
    text = printed(answer_text(answer(others=(finding(other_asker=True, bound="us/government/defence"),))), width=120)
    assert "Beside the verdict" in text
    assert "binds also if you are us/government/defence: prohibited" in text


def test_nobody_of_that_name_is_said_plainly() -> None:
    text = printed(answer_text(answer(resolved=Resolved("Nobody Inc"))), width=120)
    assert "Nobody Inc: nobody of that name is in the ledger" in text


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    long = answer(finding(title="T" * 300, notes=("n" * 500,)), question=question("P" * 2000))
    assert max(map(len, printed(answer_text(long), width=width).splitlines())) <= width


def test_a_hostile_name_reaches_no_terminal() -> None:
    hostile = answer(finding(title="[bold]x[/bold] \x1b[2J"), question=question("\x1b]0;title\x07\u202eACME [link=x]"))
    text = printed(answer_text(hostile), width=120)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]x[/bold]" in text


def test_nothing_is_coloured_in_a_pipe() -> None:
    assert "\x1b" not in printed(answer_text(answer(finding())))


def test_every_verdict_is_told_in_words() -> None:
    for verdict in Verdict:
        assert printed(answer_text(answer(finding(verdict)))).startswith(verdict.upper())


def test_the_register_alone_is_said() -> None:
    assert "206 measures" in printed(answer_text(answer(coverage=COVERAGE)), width=120)


def test_entries_on_the_same_terms_are_told_once() -> None:
    entries = [finding(key=f"us_csl/{number}", title=f"Branch {number}") for number in range(6)]
    text = printed(answer_text(answer(*entries)), width=120)
    assert text.count("It binds buyers, not sellers.") == 1
    assert "and 2 more on the same terms" in text
