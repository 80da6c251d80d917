"""Users' lists as they come."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.errors import InputError
from proscribe.exchange import rawfile
from proscribe.exchange.table_in import Table, read_table

Read = Callable[..., Table]


def names(table: Table) -> list[str]:
    return [row.name for row in table.rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(read: Read, delimiter: str) -> None:
    table = read(delimiter.join(["Supplier", "Country"]) + "\n" + delimiter.join(["Norvex", "DE"]) + "\n")
    assert (table.rows[0].name, table.rows[0].country) == ("Norvex", "de")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_encodings_mark_is_heeded(read: Read, encoding: str) -> None:
    assert names(read("供应商,国家\n华为技术,中国\n".encode(encoding))) == ["华为技术"]


def test_another_encoding_can_be_told(read: Read) -> None:
    assert names(read("Lieferant;Land\nBöhm;DE\n".encode("cp1252"), encoding="cp1252")) == ["Böhm"]


def test_bytes_that_are_no_text_are_named_with_their_place(read: Read) -> None:
    with pytest.raises(InputError, match=r"byte 0xf6 at offset 11 .*--encoding"):
        read("Supplier\nAB\xf6hm\n".encode("latin-1"))


def test_an_unknown_encoding_is_refused(read: Read) -> None:
    with pytest.raises(InputError, match="unknown encoding 'klingon'"):
        read("Supplier\nA\n", encoding="klingon")


@pytest.mark.parametrize(
    "heading",
    ["Supplier", "VENDOR NAME", "company_name", "供应商", "Lieferant", "Fournisseur", "Société", "Supplier Legal Name (EN)"],
)
def test_the_name_column_is_guessed(read: Read, heading: str) -> None:
    assert names(read(f"Ref,{heading}\n1,Norvex\n")) == ["Norvex"]


def test_the_suppliers_number_is_not_its_name(read: Read) -> None:
    assert read("Supplier ID,Supplier\n7,Norvex\n").name_column == "Supplier"


def test_two_columns_that_could_hold_names_are_never_chosen_between(read: Read) -> None:
    with pytest.raises(InputError, match=r"'Vendor' and 'Supplier'.*--name-column"):
        read("Vendor,Supplier\nA,B\n")


def test_the_name_column_can_be_told(read: Read) -> None:
    assert names(read("Vendor,Supplier\nA,B\n", name_column="supplier")) == ["B"]


def test_a_told_column_that_is_not_there_names_the_nearest(read: Read) -> None:
    with pytest.raises(InputError, match=r"no column 'suplier'.*supplier"):
        read("supplier,x\nA,B\n", name_column="suplier")


def test_no_column_that_looks_like_names_lists_the_columns(read: Read) -> None:
    with pytest.raises(InputError, match=r"'foo', 'bar'.*--name-column"):
        read("foo,bar\n1,2\n")


def test_one_name_a_line_needs_no_header(read: Read) -> None:
    assert names(read("Norvex Ltd\nBalmora, Inc.\nQuarto\n", "names.txt")) == ["Norvex Ltd", "Balmora, Inc.", "Quarto"]


def test_one_column_with_a_heading_drops_the_heading(read: Read) -> None:
    assert names(read("Supplier\nNorvex Ltd\n")) == ["Norvex Ltd"]


def test_item_value_and_quantity_are_read(read: Read) -> None:
    (row,) = read('Supplier,Item,Spend,Qty\nNorvex,Routers,"$1,234.50",7\n').rows
    assert (row.item, row.value, row.quantity) == ("Routers", 1234.5, 7)


def test_a_country_that_is_none_is_reported(read: Read) -> None:
    table = read("Supplier,Country\nNorvex,Mars\n")
    assert table.rows[0].country is None and "'Mars'" in str(table.problems[0])


def test_rows_keep_their_number_in_the_file(read: Read) -> None:
    assert [row.number for row in read('Supplier,Note\nA,"two\nlines"\n\nB,x\n').rows] == [2, 5]


@pytest.mark.parametrize(("line", "fields"), [("Norvex,DE,more", 3), ("Norvex", 1)])
def test_a_ragged_row_is_read_and_reported(read: Read, line: str, fields: int) -> None:
    table = read(f"Supplier,Country\nBalmora,FR\n{line}\n")
    assert names(table) == ["Balmora", "Norvex"] and f"row 3 has {fields} fields" in str(table.problems[0])


def test_a_row_without_a_name_is_kept_and_reported(read: Read) -> None:
    table = read("Supplier,Country\n,DE\n")
    assert names(table) == [""] and str(table.problems[0]) == "row 2 has no name in column 'Supplier'"


def test_json_lines_are_read(read: Read) -> None:
    table = read('{"company": "Norvex", "country": "de"}\n{"company": "Balmora"}\n', "x.jsonl")
    assert [(row.number, row.name, row.country) for row in table.rows] == [(1, "Norvex", "de"), (2, "Balmora", None)]


def test_a_json_array_of_names_is_read(read: Read) -> None:
    assert names(read('["Norvex", "Balmora"]', "x.json")) == ["Norvex", "Balmora"]


@pytest.mark.parametrize("content", ["{bad", "[" * 100_000, '[{"name": "a"}, 3]', '{"name": "a"}\n{"name": '])
def test_broken_json_is_refused_with_its_line(read: Read, content: str) -> None:
    with pytest.raises(InputError, match=r"line 1|line 2|record 2"):
        read(content, "x.json")


def test_standard_input_is_read() -> None:
    assert names(read_table("-", stdin=lambda: io.BytesIO(b"Supplier\nNorvex\n"))) == ["Norvex"]


def book(rows: list[list[object]], *, extra: str | None = None) -> bytes:
    workbook, content = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        workbook.worksheets[0].append(row)
    if extra is not None:
        workbook.create_sheet(extra).append(["Supplier"])
        workbook[extra].append(["Quarto"])
    workbook.save(content)
    return content.getvalue()


def test_a_workbook_is_read_whatever_it_is_called(read: Read) -> None:
    table = read(book([["Supplier", "Spend"], ["Norvex", 12.0], [None, None], ["Balmora", "x"]]))
    assert [(row.number, row.name, row.value) for row in table.rows] == [(2, "Norvex", 12.0), (4, "Balmora", None)]


def test_a_sheet_can_be_told(read: Read) -> None:
    assert names(read(book([["Supplier"], ["Norvex"]], extra="Second"), "x.xlsx", sheet="Second")) == ["Quarto"]


def test_sheets_that_are_not_read_are_noted(read: Read) -> None:
    assert "other sheets, not read: Second" in read(book([["Supplier"], ["Norvex"]], extra="Second"), "x.xlsx").notes


def test_an_unknown_sheet_lists_the_sheets(read: Read) -> None:
    with pytest.raises(InputError, match="no sheet 'Third': it has Sheet, Second"):
        read(book([["Supplier"], ["Norvex"]], extra="Second"), "x.xlsx", sheet="Third")


def test_half_a_workbook_is_refused(read: Read) -> None:
    with pytest.raises(InputError, match="no whole XLSX"):
        read(book([["Supplier"], ["Norvex"]])[:2000], "x.xlsx")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "holds no cell"),
        (b" \n\t\n", "is empty"),
        (b"Supplier,Country\n", "no rows"),
        (b"Supplier\na\x00b\n", "NUL character"),
        (b"%PDF-1.7 x", "a PDF"),
        (b"\xd0\xcf\x11\xe0 x", "old XLS"),
    ],
)
def test_what_holds_no_list_is_refused(read: Read, content: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read(content)


def test_a_quotation_mark_left_open_is_found(read: Read) -> None:
    with pytest.raises(InputError, match="quotation mark may be left open"):
        read('Supplier,Country\n"Norvex,DE\n' + "Balmora,FR\n" * 500)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.csv' does not exist"):
        read_table(str(tmp_path / "nowhere.csv"))


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read_table(str(tmp_path))


def test_a_file_beyond_the_bound_is_refused_with_both_sizes(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rawfile, "LARGEST_FILE", 20)
    with pytest.raises(InputError, match="31 bytes; at most 20"):
        read("Supplier\nNorvex\nBalmora\nQuarto\n")


def test_standard_input_beyond_the_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rawfile, "LARGEST_FILE", 20)
    with pytest.raises(InputError, match="standard input has more"):
        read_table("-", stdin=lambda: io.BytesIO(b"x" * 100))


@given(st.binary(max_size=200))
def test_any_bytes_give_a_table_or_a_clear_error(content: bytes) -> None:
    try:
        assert read_table("-", stdin=lambda: io.BytesIO(content)).rows
    except InputError as error:
        assert str(error)


def test_rows_above_the_headings_are_left_out_and_named(read: Read) -> None:
    table = read("Approved suppliers 2026,,\nprepared by,A. Lind,\n,,\nSupplier,Country,Item\nNorvex,DE,routers\n")
    assert (table.rows[0].name, table.rows[0].country) == ("Norvex", "de")
    assert any("Approved suppliers 2026" in note for note in table.notes)


def test_a_row_of_words_that_are_headings_too_is_a_row(read: Read) -> None:
    assert names(read("Supplier,Country\nName,DE\nCompany,FR\n")) == ["Name", "Company"]
