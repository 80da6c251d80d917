"""Reads a country cell, code or name, as a lower-case two-letter code."""

from functools import lru_cache
from importlib import import_module

_CODE_LENGTH = 2
_SPOKEN = {
    "uk": "gb",
    "england": "gb",
    "scotland": "gb",
    "prc": "cn",
    "p.r.c.": "cn",
    "p.r. china": "cn",
    "roc": "tw",
    "eu": None,
}


@lru_cache(maxsize=4_096)
def country_code(cell: str) -> str | None:
    """The code of the country that the cell names.

    Args:
        cell: an ISO code of two or three letters, or a name in English or the country's own language.

    Returns:
        Two lower-case letters, or None when the cell is empty or names no country.
    """
    text = cell.strip()
    if text.lower() in _SPOKEN or not text:
        return _SPOKEN.get(text.lower())
    # rigour's table of territories is read on first use, which a list without countries need not pay.
    territories = import_module("rigour.territories")
    found = territories.lookup_territory(text)
    while found is not None and len(found.code) != _CODE_LENGTH:
        # A part of a country (a state, an occupied region) counts as the country.
        found = found.parent
    return None if found is None else str(found.code)
