from dataclasses import replace

from proscribe.answers.checker import Checker
from proscribe.reports.decisions import DECISION_COLUMNS, decision_line, decision_record
from proscribe.reports.records import answer_record
from tests.answers.given import ask, ban, ledger_of
from tests.ledger.given import step

LIFTED = replace(ban(), history=(step("2020-01-01", "in-force"), step("2021-01-01", "lifted")))


def test_the_record_uses_the_words_of_the_whole_answer() -> None:
    checker = Checker(ledger_of(LIFTED))
    short, whole = decision_record(checker.decide(ask())), answer_record(checker.check(ask()))
    shared = ("verdict", "otherwise", "certain", "depends_on", "measures")
    assert {key: short[key] for key in shared} == {key: whole[key] for key in shared}
    assert short["next_change"] == {"date": "2021-01-01", "stage": "lifted"}
    assert short["taken_for"] == ["acme"]


def test_a_line_has_the_stage_and_dates_of_what_decides() -> None:
    line = decision_line(Checker(ledger_of(LIFTED)).decide(ask()))
    assert (line["stage"], line["since"], line["next_date"], line["next_stage"]) == (
        "in-force", "2020-01-01", "2021-01-01", "lifted",
    )  # fmt: skip
    assert set(line) <= set(DECISION_COLUMNS)


def test_nobody_and_nothing_leave_their_cells_empty() -> None:
    line = decision_line(Checker(ledger_of()).decide(ask("Somebody Unheard Of")))
    assert (line["verdict"], line["measures"], line["stage"], line["next_date"], line["taken_for"]) == (
        "no-known-measure", [], None, None, [],
    )  # fmt: skip
