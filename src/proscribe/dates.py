"""Dates that are never more precise than their source, as half-open intervals of days.

"May 2018" is the interval from 1 May up to, not including, 1 June 2018. Comparisons read as sentences and say what is
*sure*: `Period.parse("2018-05").ended_before(date(2018, 6, 1))` is true, and on 15 May a step dated "May 2018" has
neither surely happened nor surely not.

Nobody in this room knows today's date: it comes in as an argument, from a door.

>>> Period.parse("2018-05")
Period('2018-05')
>>> Period.parse("2018-05").may_have_begun_by(date(2018, 5, 3)), Period.parse("2018-05").has_begun_by(date(2018, 5, 3))
(True, False)
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from proscribe.errors import DateError

_SHAPE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


class Precision(IntEnum):
    """How exact a date is; larger is finer."""

    YEAR = 1
    MONTH = 2
    DAY = 3


@dataclass(frozen=True, slots=True, repr=False, order=True)
class Period:
    """A date as its source gives it: all days from `start` up to, not including, `end`.

    Args:
        start: the first day it may be.
        end: the day after the last one it may be; always later than `start`.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise DateError(f"a period from {self.start} to {self.end} holds no day: give an end after the start")

    @classmethod
    def parse(cls, text: str) -> "Period":
        """The period that `2018`, `2018-05` or `2018-05-13` names.

        Raises:
            DateError: for any other shape, a day that is in no calendar, or a year outside 1900-2199. Official lists hold
                years such as 0017 and 3017, which are misprints, never dates.
        """
        shape = _SHAPE.fullmatch(text.strip())
        if shape is None:
            raise DateError(f"{text!r} is no date: write YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = (int(part) if part else None for part in shape.group("year", "month", "day"))
        try:
            return cls._of(year or 0, month, day)
        except ValueError as cause:
            raise DateError(f"{text!r} is no date: {cause}; write YYYY, YYYY-MM or YYYY-MM-DD") from cause

    @classmethod
    def _of(cls, year: int, month: int | None, day: int | None) -> "Period":
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            raise ValueError(f"the year must lie in {_FIRST_YEAR}-{_LAST_YEAR}")
        if month is None:
            return cls(date(year, 1, 1), date(year + 1, 1, 1))
        if day is None:
            return cls(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))
        return cls.of_day(date(year, month, day))

    @classmethod
    def of_day(cls, day: date) -> "Period":
        """The period of that one day."""
        return cls(day, day + timedelta(days=1))

    @property
    def precision(self) -> Precision:
        """How exact it is, by its length."""
        days = (self.end - self.start).days
        if days == 1:
            return Precision.DAY
        return Precision.MONTH if days <= 31 else Precision.YEAR

    @property
    def last(self) -> date:
        """The last day it may be."""
        return self.end - timedelta(days=1)

    def has_begun_by(self, day: date) -> bool:
        """On that day the event had surely happened (or happened that day)."""
        return self.last <= day

    def may_have_begun_by(self, day: date) -> bool:
        """On that day the event may already have happened."""
        return self.start <= day

    def ended_before(self, day: date) -> bool:
        """The whole period lies before that day."""
        return self.end <= day

    def begins_after(self, day: date) -> bool:
        """The whole period lies after that day."""
        return self.start > day

    def holds(self, day: date) -> bool:
        """That day is one of its days."""
        return self.start <= day < self.end

    def __str__(self) -> str:
        if self.precision is Precision.DAY:
            return self.start.isoformat()
        return self.start.isoformat()[:7] if self.precision is Precision.MONTH else f"{self.start.year:04d}"

    def __repr__(self) -> str:
        return f"Period({str(self)!r})"


def parse_day(text: str) -> date:
    """The one day that `YYYY-MM-DD` names.

    Raises:
        DateError: when the text is no date or only names a month or a year.
    """
    period = Period.parse(text)
    if period.precision is not Precision.DAY:
        raise DateError(f"{text!r} names a {period.precision.name.lower()}, not a day: write YYYY-MM-DD")
    return period.start
