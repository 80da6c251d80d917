import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.given import Run

ASK = ("check", "--batch", "q.csv", "--as", "us/exporter", "--activity", "supply", "--on", "2018-04-16")
ROWS = "id,party,item,on\na,ZTE,semiconductors,\nb,ZTE,semiconductors,2018-04-14\n"


@pytest.fixture(autouse=True)
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "q.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def lines(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_question_of_a_file_is_answered_on_a_line(run: Run) -> None:
    ran = run(*ASK)
    assert (ran.code, [(line["row"], line["id"], line["verdict"], line["measures"]) for line in lines(ran.out)]) == (
        0,
        [("2", "a", "prohibited", "us-bis-denial-zte-2018"), ("3", "b", "no-known-measure", "")],
    )
    assert "2 questions: in 1 something binds, 0 could not be asked" in ran.err


def test_json_lines_give_what_one_check_gives(run: Run) -> None:
    first = json.loads(run(*ASK, "--json").out.splitlines()[0])
    whole = json.loads(run("check", "ZTE", "--item", "semiconductors", *ASK[3:], "--json").out)
    shared = ("verdict", "otherwise", "certain", "depends_on", "measures")
    assert [first[key] for key in shared] == [whole[key] for key in shared]


def test_a_row_that_cannot_be_asked_has_its_error_and_the_others_their_answers(run: Run, questions: Path) -> None:
    questions.write_text(f"{ROWS}c,ZTE,semiconducters,\nd,ZTE,goods,\n", encoding="utf-8")
    ran = run(*ASK)
    assert ran.code == 3
    assert [bool(line["error"]) for line in lines(ran.out)] == [False, False, True, False]
    assert "did you mean semiconductors" in lines(ran.out)[2]["error"]


def test_what_only_the_ledger_refuses_is_an_error_of_the_row_too(run: Run, questions: Path) -> None:
    questions.write_text("actor,party,owners\nparty:nobody,ZTE,\n,Some Works,Nobody=60\n,ZTE,\n", encoding="utf-8")
    ran = run(*ASK)
    assert (ran.code, [line["verdict"] != "" for line in lines(ran.out)]) == (3, [False, False, True])
    assert ["unknown party to ask as" in ran.out, "unknown owner" in ran.out] == [True, True]


def test_the_exit_code_tells_that_something_binds_only_when_asked(run: Run) -> None:
    assert (run(*ASK).code, run(*ASK, "--exit-code").code) == (0, 10)


def test_options_tell_what_a_row_does_not(run: Run, questions: Path) -> None:
    questions.write_text("party\nHuawei\n", encoding="utf-8")
    ask = ("check", "--batch", "q.csv", "--as", "us/operator", "--item", "network-equipment", "--on", "2021-06-01", "--json")
    subsidy, own = (json.loads(run(*ask, "--with", f"funding={money}").out) for money in ("subsidy", "own"))
    assert "us-fcc-usf-prohibition" in subsidy["measures"]
    assert "us-fcc-usf-prohibition" not in own["measures"]


def test_no_cell_is_taken_for_a_formula(run: Run, questions: Path) -> None:
    questions.write_text("id,party\n=1+1,=cmd()\n", encoding="utf-8")
    [line] = lines(run(*ASK).out)
    assert (line["id"], line["party"]) == ("'=1+1", "'=cmd()")


def test_a_misspelt_column_answers_nothing(run: Run, questions: Path) -> None:
    questions.write_text("party,activty\nZTE,buy\n", encoding="utf-8")
    ran = run(*ASK)
    assert (ran.code, ran.out, "did you mean activity" in ran.err) == (3, "", True)


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("ZTE",), 2, "or ask about one without --batch"),
        (("--json", "--csv"), 2, "leave one of them out"),
        (("--item", "semiconducters"), 2, "did you mean semiconductors"),
        (("--with", "funding=lots"), 2, "subsidy"),
        (("--batch", "none.csv"), 3, "does not exist"),
    ],
)
def test_a_batch_that_cannot_begin_answers_nothing(run: Run, args: tuple[str, ...], code: int, message: str) -> None:
    ran = run(*ASK, *args)
    assert (ran.code, ran.out, message in ran.err) == (code, "", True)
