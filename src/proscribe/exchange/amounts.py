"""Reads an amount or a quantity as people write it: currency signs, thousands in groups, decimal point or comma."""

import re

_NUMBER = re.compile(r"[-+]?\d[\d\s.,'’\u00a0\u202f]*")
_SPACES = re.compile(r"[\s'’\u00a0\u202f]")
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")


def amount(cell: str) -> float | None:
    """The number in a cell, or None when there is none or more than one.

    The last of comma and point is the decimal sign, unless it groups thousands: `1.234,50` and `1,234.50` are the same
    number, `1,234` is a thousand odd and `0,5` is a half.
    """
    found = _NUMBER.findall(cell)
    if len(found) != 1:
        return None
    digits = _SPACES.sub("", found[0]).rstrip(".,")
    if _THOUSANDS.fullmatch(digits.lstrip("+-")):
        return float(digits.replace(",", "").replace(".", ""))
    decimal = max(digits.rfind(","), digits.rfind("."))
    whole = re.sub("[.,]", "", digits[:decimal] if decimal >= 0 else digits)
    return float(f"{whole}.{digits[decimal + 1 :]}" if decimal >= 0 else whole)
