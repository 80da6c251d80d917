"""Headings and what they say."""

import pytest

from proscribe.errors import InputError
from proscribe.exchange.columns import guess_column, guess_name_column, looks_like_heading, named_column


@pytest.mark.parametrize(
    ("columns", "chosen"),
    [
        (["Name", "Supplier"], "Supplier"),
        (["Customer", "Company"], "Company"),
        (["Our vendor", "Vendor address"], "Our vendor"),
        (["Part number", "Supplier's name"], "Supplier's name"),
        (["foo"], None),
    ],
)
def test_the_surest_heading_wins(columns: list[str], chosen: str | None) -> None:
    assert guess_name_column(columns) == chosen


def test_equally_sure_headings_are_not_chosen_between() -> None:
    with pytest.raises(InputError, match="--name-column"):
        guess_name_column(["Vendor", "Supplier"])


def test_the_country_column_is_guessed() -> None:
    assert guess_column("country", ["Supplier", "Country of origin"]) == "Country of origin"


def test_a_companys_name_is_no_heading() -> None:
    assert not looks_like_heading("Norvex Supplier Ltd")


def test_a_told_column_is_found_without_case() -> None:
    assert named_column("--name-column", " supplier ", ["Supplier"]) == "Supplier"
