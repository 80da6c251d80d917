"""Whether two sides tell the same day of birth, as exactly as the less exact of them says.

Lists give `1979`, `circa 1960`, `1960 to 1965`, `25 Mar 1973`; users' files give days in three orders. A year off is what a
calendar of another reckoning or a guess makes of it; more is another person. Years of two digits say nothing.

>>> birth_fit(("25.03.1973",), ("1973-03-25",)).name, birth_fit(("1951",), ("1973-03-25",)).name
('SAME', 'OTHER')
"""

import re
from collections.abc import Iterable
from enum import Enum, auto

_YEAR = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?!\d)")
_ABOUT = re.compile(r"\b(?:c|ca|circa|about|approx\w*|around|est\w*)\b|~", re.IGNORECASE)
_RANGE = re.compile(r"(?<!\d)((?:18|19|20)\d\d)\s*(?:-|–|/|to|and|until|bis)\s*((?:18|19|20)\d\d)(?!\d)", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+")
_NAMED_MONTH = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)
_MONTHS = {name: at for at, name in enumerate(_NAMED_MONTH.pattern.split("|"), start=1)}
#: `circa 1960` covers what people remember wrongly.
_ABOUT_YEARS = 3
_NEAR_YEARS = 1


class BirthFit(Enum):
    """How the days of birth of two sides agree."""

    NOT_TOLD = auto()
    SAME = auto()
    NEAR = auto()
    OTHER = auto()


def birth_fit(asked: Iterable[str], listed: Iterable[str]) -> BirthFit:
    """How any day told on one side agrees with any told on the other: the best fit, or not told when a side has none."""
    mine, theirs = [_read(text) for text in asked], [_read(text) for text in listed]
    fits = [_fit(one, other) for one in mine if one for other in theirs if other]
    return min(fits, key=lambda fit: fit.value, default=BirthFit.NOT_TOLD)


#: The first and last year meant, and the day and month as a set of two numbers, empty when only the year is told.
_Day = tuple[int, int, frozenset[int]]


def _read(text: str) -> _Day | None:
    years = [int(year) for year in _YEAR.findall(text)]
    if not years:
        return None
    spread = _ABOUT_YEARS if _ABOUT.search(text) else 0
    if _RANGE.search(text) or len(years) > 1:
        return min(years) - spread, max(years) + spread, frozenset()
    return years[0] - spread, years[0] + spread, _day_and_month(text)


def _day_and_month(text: str) -> frozenset[int]:
    """Day and month without their order, which users' files and lists do not agree about."""
    named = _NAMED_MONTH.search(text)
    rest = [int(number) for number in _NUMBERS.findall(_YEAR.sub(" ", text.split("T")[0], count=1)) if len(number) <= 2]
    if named:
        rest = [*rest[:1], _MONTHS[named[0].lower()]]
    # The first of January is what registers write where only the year is known.
    return frozenset(rest) if len(rest) == 2 and rest != [1, 1] and all(0 < number <= 31 for number in rest) else frozenset()


def _fit(one: _Day, other: _Day) -> BirthFit:
    apart = max(one[0] - other[1], other[0] - one[1], 0)
    if apart == 0:
        return BirthFit.NEAR if one[2] and other[2] and one[2] != other[2] else BirthFit.SAME
    return BirthFit.NEAR if apart <= _NEAR_YEARS else BirthFit.OTHER
