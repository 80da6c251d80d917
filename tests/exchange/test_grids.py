"""Cells before anybody knows what they mean."""

from proscribe.exchange.grids import read_grid


def cells(text: str) -> list[tuple[str, ...]]:
    return [row for _, row in read_grid("x", text.encode(), encoding=None, sheet=None).rows]


def test_a_comma_within_few_names_is_no_delimiter() -> None:
    assert cells("Norvex\nBalmora, Inc.\nQuarto\n") == [("Norvex",), ("Balmora, Inc.",), ("Quarto",)]


def test_a_quoted_delimiter_stays_in_its_cell() -> None:
    assert cells('a,b\n"c,d",e\n') == [("a", "b"), ("c,d", "e")]


def test_empty_lines_are_left_out() -> None:
    assert cells("a,b\n\n,\nc,d\n") == [("a", "b"), ("c", "d")]
