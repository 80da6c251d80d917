"""Country cells."""

import pytest

from proscribe.exchange.countries import country_code


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("CN", "cn"),
        ("chn", "cn"),
        ("中国", "cn"),
        ("Deutschland", "de"),
        ("UK", "gb"),
        ("Hong Kong", "hk"),
        ("Virginia", "us"),
        (" Viet Nam ", "vn"),
    ],
)
def test_codes_and_names_are_read(cell: str, code: str) -> None:
    assert country_code(cell) == code


@pytest.mark.parametrize("cell", ["", "Mars", "XX", "EU", "156 x"])
def test_what_names_no_country_is_none(cell: str) -> None:
    assert country_code(cell) is None
