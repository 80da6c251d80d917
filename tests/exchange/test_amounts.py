"""Numbers as people write them."""

import pytest

from proscribe.exchange.amounts import amount


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1234", 1234),
        ("1,234", 1234),
        ("1.234.567", 1234567),
        ("1.234,50", 1234.5),
        ("1,234.50", 1234.5),
        ("0,5", 0.5),
        ("EUR 12 000", 12000),
        ("-3.25", -3.25),
        ("1'000.-", 1000),
    ],
)
def test_an_amount_is_read(cell: str, value: float) -> None:
    assert amount(cell) == value


@pytest.mark.parametrize("cell", ["", "n/a", "5 x 3", "-"])
def test_what_is_no_single_number_is_none(cell: str) -> None:
    assert amount(cell) is None
