"""Texts as American lists write them become values: days, countries, parts of a cell, ids; what is odd stays text.

A year such as 0017 or 3033 is a misprint. It never becomes a date: the words stay, as a remark, and the listing is noted.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from proscribe.dates import Period
from proscribe.errors import DateError, UnknownTermError
from proscribe.model.jurisdictions import parse_jurisdiction
from proscribe.names.territories import country_of

_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split(), start=1)}
_SHAPES = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})"),
    re.compile(r"(?P<d>\d{1,2}) (?P<name>[A-Za-z]{3})[a-z]*\.? (?P<y>\d{4})"),
)
# Windows-1252 punctuation that was once decoded as Latin-1 (met in the Military End User list: "Xi\x92an").
_C1 = re.compile("[\x80-\x9f]")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ListedDay:
    """A day as a list gives it.

    Args:
        period: the day, or None when the cell is empty or holds no date.
        remark: for a text that is no date, e.g. `start date as listed: 0017-01-02`; else "".
    """

    period: Period | None = None
    remark: str = ""


def listed_day(text: str, what: str) -> ListedDay:
    """The day that `2021-06-03`, `06/03/2021` (month first) or `03 Jun 2021` names.

    Args:
        text: the cell.
        what: what the date is, for the remark: `start date`.
    """
    text = text.strip()
    if not text:
        return ListedDay()
    shape = next((found for found in (shape.fullmatch(text) for shape in _SHAPES) if found), None)
    try:
        if shape is not None:
            return ListedDay(Period.parse(_iso(shape.groupdict())))
    except DateError:
        pass  # a misprinted year or a day in no calendar: said in the remark
    return ListedDay(remark=f"{what} as listed: {text}")


def _iso(parts: dict[str, str]) -> str:
    month = _MONTHS.get(parts["name"].lower(), 0) if "name" in parts else int(parts["m"])
    return f"{parts['y']}-{month:02d}-{int(parts['d']):02d}"


def day_after(period: Period) -> Period:
    """The day after the last day of the period."""
    return Period.of_day(period.end)


def ends_after(end: Period, start: Period | None) -> bool:
    """The end lies after the start; true when the list gives no start."""
    return start is None or end.start > start.start


def clean(text: str) -> str:
    """The text with single spaces, without surrounding ones, and with misdecoded Windows punctuation put right."""
    if _C1.search(text):
        text = _C1.sub(lambda found: found.group().encode("latin-1").decode("windows-1252", errors="ignore"), text)
    return _SPACES.sub(" ", text).strip()


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a cell separated by `;`, cleaned, without empty ones, repeats or the `and` before the last."""
    parts = (clean(part).removeprefix("and ") for part in text.split(";"))
    return tuple(dict.fromkeys(part for part in parts if part))


def joined(*texts: str) -> str:
    """The texts that are not empty, separated by `; `."""
    return "; ".join(text for text in texts if text)


def code_country(code: str) -> str | None:
    """The jurisdiction of an ISO code as lists write it (`CN`, also `PRC`, `UK`), or None."""
    try:
        found = parse_jurisdiction(code)
    except UnknownTermError:
        return None
    return None if found == "any" else found


def named_country(name: str) -> str | None:
    """The jurisdiction of a country's name as lists write it (`Korea, North`), or None when it is none."""
    code = country_of(name) if name else None
    return None if code is None else code_country(code)


def distinct(values: Iterable[str | None]) -> tuple[str, ...]:
    """The values in their order without None, empty ones and repeats."""
    return tuple(dict.fromkeys(value for value in values if value))


def digest_entry(*parts: str) -> str:
    """An entry id made from what identifies the entry; case and spacing do not count. 12 hexadecimal digits."""
    text = "\x1f".join(clean(part).casefold() for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:12]
