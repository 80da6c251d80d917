"""Records written for other programs."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

from proscribe.errors import InputError
from proscribe.exchange.table_out import TableFormat, csv_text, format_of, neutral, rendered, write_records

RECORDS = ({"name": "Norvex", "score": 0.5, "lists": ("A", "B")}, {"name": "=1+1", "more": None})


def test_csv_has_all_columns_in_the_order_met() -> None:
    assert csv_text(RECORDS) == "name,score,lists,more\nNorvex,0.5,A; B,\n'=1+1,,,\n"


def test_columns_can_be_chosen() -> None:
    assert csv_text(RECORDS, columns=["score", "name"]) == "score,name\n0.5,Norvex\n,'=1+1\n"


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-1", "@x", "\tx", "\rx"])
def test_a_cell_that_a_spreadsheet_would_run_is_neutral(text: str) -> None:
    assert neutral(text) == f"'{text}"


def test_a_negative_number_stays_a_number() -> None:
    assert neutral(-1.5) == -1.5


def test_json_keeps_values_as_they_are() -> None:
    assert json.loads(rendered(RECORDS, format=TableFormat.JSON))[1]["name"] == "=1+1"


def test_json_lines_hold_one_object_each() -> None:
    assert [json.loads(line)["name"] for line in rendered(RECORDS, format=TableFormat.JSON_LINES).splitlines()] == [
        "Norvex",
        "=1+1",
    ]


def test_a_workbook_can_be_read_back() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(rendered(RECORDS, format=TableFormat.XLSX))).worksheets[0]
    assert [cell.value for cell in sheet[3]][:1] == ["'=1+1"]


def test_a_workbook_takes_control_characters_and_endless_cells() -> None:
    content = rendered([{"name": "a\x01b" + "x" * 40_000}], format=TableFormat.XLSX)
    value = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]["A2"].value
    assert str(value).startswith("abx") and len(str(value)) == 32_767


def test_no_records_are_written_too() -> None:
    assert rendered([], format=TableFormat.JSON) == b"[]\n"


def test_the_ending_says_the_format(tmp_path: Path) -> None:
    write_records(tmp_path / "x.jsonl", RECORDS[:1])
    assert (tmp_path / "x.jsonl").read_text() == '{"name": "Norvex", "score": 0.5, "lists": ["A", "B"]}\n'


def test_an_unknown_ending_lists_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"'x\.doc' ends in no known format: use one of \.csv"):
        format_of(Path("x.doc"))
