from pathlib import Path

import pytest

from proscribe.errors import ListError
from proscribe.lists.files import ListFile
from proscribe.lists.spec import Alarm, Found, Ignored, Record
from proscribe.lists.tables import EMPTY_ROW, REPEATED_HEADER, Layout, table

LAYOUT = Layout(columns=("name", "country"), optional=("_id",))


def _read(path: Path, text: str, layout: Layout = LAYOUT) -> list[Found]:
    file = path / "list.csv"
    file.write_text(text, encoding="utf-8", newline="")
    return list(table(ListFile(file), layout))


def test_columns_may_come_in_any_order(tmp_path: Path) -> None:
    (found,) = _read(tmp_path, "country,name\nCN,Acme\n")
    assert isinstance(found, Record)
    assert found.fields == {"country": "CN", "name": "Acme"}


def test_a_changed_layout_names_the_missing_and_the_unexpected_columns(tmp_path: Path) -> None:
    with pytest.raises(ListError, match=r"missing: 'country'; unexpected: 'nation'.*--list KEY.*report an issue"):
        _read(tmp_path, "name,nation\n")


def test_a_column_that_stands_twice_is_no_layout(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="twice: 'name'"):
        _read(tmp_path, "name,country,name\n")


def test_a_repeated_header_line_is_ignored_on_record(tmp_path: Path) -> None:
    assert _read(tmp_path, "name,country\nname,country\n") == [Ignored(REPEATED_HEADER)]


def test_a_row_of_empty_cells_is_ignored_on_record(tmp_path: Path) -> None:
    assert _read(tmp_path, "name,country\n,\n\n") == [Ignored(EMPTY_ROW)]


def test_a_ragged_row_is_an_alarm_and_the_rest_is_read(tmp_path: Path) -> None:
    ragged, whole = _read(tmp_path, "name,country\nAcme\nBeta,DE\n")
    assert ragged == Alarm("list.csv", 2, "", "Acme", "1 cells where the layout has 2")
    assert isinstance(whole, Record)


def test_a_row_that_ends_in_an_open_quote_is_an_alarm(tmp_path: Path) -> None:
    whole, half = _read(tmp_path, 'name,country\nBeta,DE\n"Ac')
    assert isinstance(whole, Record)
    assert isinstance(half, Alarm)


def test_a_cell_may_hold_a_line_end_and_lines_are_counted_on(tmp_path: Path) -> None:
    first, second = _read(tmp_path, 'name,country\r\n"Ac\r\nme",CN\r\nBeta,DE\r\n')
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.text("name"), first.line, second.line) == ("Ac\r\nme", 2, 4)


def test_a_file_without_header_takes_the_columns_in_their_order(tmp_path: Path) -> None:
    (found,) = _read(tmp_path, "Acme,CN\n", Layout(columns=("name", "country"), header=False, kind="part"))
    assert isinstance(found, Record)
    assert (found.text("country"), found.kind) == ("CN", "part")
