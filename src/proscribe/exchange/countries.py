"""Reads a country cell, code or name, as a lower-case two-letter code."""

from importlib import import_module


def country_code(cell: str) -> str | None:
    """The code of the country that the cell names.

    Args:
        cell: an ISO code of two or three letters, or a name in English or the country's own language.

    Returns:
        Two lower-case letters, or None when the cell is empty or names no country.
    """
    if not cell.strip():
        return None
    # The table of territories is read on first use, which a list without countries need not pay.
    found: str | None = import_module("proscribe.names.territories").country_of(cell)
    return found
