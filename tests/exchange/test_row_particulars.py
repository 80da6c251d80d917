"""Columns beside the name."""

import pytest

from proscribe.exchange.row_particulars import TellingColumns
from proscribe.model.parties import PartyType


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Vendor VAT number", "identifiers"),
        ("LEI", "identifiers"),
        ("ИНН", "identifiers"),
        ("统一社会信用代码", "identifiers"),
        ("Handelsregisternummer", "identifiers"),
        ("Supplier address", "addresses"),
        ("Город", "addresses"),
        ("Date of birth", "birth_dates"),
        ("生年月日", "birth_dates"),
        ("Entity type", "types"),
    ],
)
def test_the_headings_tell_what_a_column_holds(heading: str, role: str) -> None:
    assert getattr(TellingColumns.of((heading, "Remarks")), role) == (heading,)


def test_empty_cells_say_nothing() -> None:
    told = TellingColumns.of(("LEI", "City"))
    assert told.particulars({"LEI": " ", "City": ""}).is_empty


@pytest.mark.parametrize(
    ("cell", "type"),
    [("Individual", PartyType.PERSON), ("SHIP", PartyType.VESSEL), ("strategic", PartyType.UNKNOWN)],
)
def test_the_type_is_read_where_the_cell_names_one(cell: str, type: PartyType) -> None:
    assert TellingColumns.of(("Type",)).type({"Type": cell}) is type
