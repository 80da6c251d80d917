"""Decisions out to a file and back."""

from dataclasses import replace
from pathlib import Path

import pytest

from proscribe.errors import InputError
from proscribe.exchange.decisions_in import COLUMNS, decision_record, read_decisions
from proscribe.exchange.table_out import write_records
from proscribe.model.decisions import Decision, Judgement

ONE = Decision("r1", "party:a", "d1", Judgement.OTHER, "Ana", "2024-01-02T00:00:00+00:00", "", '=A "shop", 北风', None, "A")
TWO = replace(ONE, row="r2", judgement=Judgement.OPEN, country="cn", why="line\nbreak", name="B")


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl"])
def test_what_was_written_is_read_back(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"decisions.{ending}"
    write_records(path, [decision_record(each) for each in (ONE, TWO)], columns=COLUMNS)
    assert read_decisions(str(path)) == (ONE, TWO)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("row,party\nr1,p\n", "decision 1 has no 'party_digest'"),
        ('[{"row": 7}]', "decision 1 has no 'row'"),
        ("[1]", "'1' is no decision"),
        ('[{"row": ', "no JSON"),
        (",".join(COLUMNS) + "\nr,p,d,perhaps,Ana,2024-01-02,,N,,P\n", "perhaps"),
        (",".join(COLUMNS) + "\nr,p,d,other,Ana,tomorrow,,N,,P\n", "tomorrow"),
    ],
)
def test_a_file_that_is_none_is_refused_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=told):
        read_decisions(str(path))
