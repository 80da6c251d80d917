"""Numbers that registers give a party, compared without the spelling that every list and user adds to them.

`IMO 9187629`, `9187629 (Iran)` and `IMO: 9187629` are one number. What has fewer than five signs or three digits names
nobody alone. A ship has one IMO number and a firm one LEI, so two different ones are two; of other schemes a party may have
many.

>>> shared_identifier((("IMO", "9187629"),), (("Vessel Registration Identification", "IMO 9187629"),))
'9187629'
"""

import re
import unicodedata
from collections.abc import Iterable

Pairs = Iterable[tuple[str, str]]

_BRACKETS = re.compile(r"\([^)]*\)")
_BETWEEN = re.compile(r"[;|,\n]|\s/\s")
_SIGNS = re.compile(r"[^0-9A-Z]+")
_PREFIX = re.compile(
    r"^(?:(?:IMO|LEI|INN|OGRN|KPP|VAT|UST ?ID|USCC|USCI|EIN|TIN|CNPJ|RFC|NIP|KRS|REGON|DUNS|MMSI|PASSPORT|REG(?:ISTRATION)?|"
    r"TAX|COMPANY|ID|NO|NUMBER|NR)[\s.:#№-]+)+"
)
_LEI = re.compile(r"[0-9A-Z]{18}\d{2}")
_IMO = re.compile(r"\d{7}")
_COUNTRY_PREFIX = re.compile(r"(?:[A-Z]{2})(\d{8,})")
_LEAST_SIGNS, _LEAST_DIGITS = 5, 3


def plain_identifiers(pairs: Pairs) -> frozenset[str]:
    """The numbers as capitals and digits only; those too short to name anybody are left out."""
    return frozenset(number for _, value in pairs for number in _plain(value))


def shared_identifier(asked: Pairs, listed: Pairs) -> str | None:
    """A number that both sides bear, the longest; None when there is none."""
    both = _with_bare(plain_identifiers(asked)) & _with_bare(plain_identifiers(listed))
    return max(both, key=lambda number: (len(number), number), default=None)


def other_identifier(asked: Pairs, listed: Pairs) -> tuple[str, str, str] | None:
    """The scheme and both numbers when each side bears one of a scheme that gives a party one only, and they differ."""
    mine, theirs = tuple(asked), tuple(listed)
    for scheme, shape in (("IMO", _IMO), ("LEI", _LEI)):
        one, other = _of_scheme(scheme, shape, mine), _of_scheme(scheme, shape, theirs)
        if one and other and not one & other:
            return scheme, min(one), min(other)
    return None


def _plain(value: str) -> Iterable[str]:
    for part in _BETWEEN.split(_BRACKETS.sub(" ", unicodedata.normalize("NFKC", value)).upper()):
        number = _SIGNS.sub("", _PREFIX.sub("", part.strip()))
        # One sign over and over is what fills a field that may not be empty.
        if len(number) >= _LEAST_SIGNS and sum(sign.isdigit() for sign in number) >= _LEAST_DIGITS and len(set(number)) > 1:
            yield number


def _with_bare(numbers: frozenset[str]) -> frozenset[str]:
    """The numbers, and those that begin with a country's two letters without them: VAT numbers stand either way."""
    return numbers | {found[1] for number in numbers if (found := _COUNTRY_PREFIX.fullmatch(number))}


def _of_scheme(scheme: str, shape: re.Pattern[str], pairs: tuple[tuple[str, str], ...]) -> frozenset[str]:
    said = [(f"{name} {value}".upper(), value) for name, value in pairs]
    return frozenset(number for text, value in said if scheme in text for number in _plain(value) if shape.fullmatch(number))
