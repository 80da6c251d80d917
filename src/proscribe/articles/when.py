"""The date of an event from the words beside it, resolved against the day the article came out.

"On Friday" is the last Friday up to publication, "last month" is a month, "last spring" a year; with no publication date
only full dates are read. What lies in the future ("from July 2020", "by the end of 2027") is a bound of the measure and
no event, so it is passed over.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from proscribe.dates import Period, Precision
from proscribe.errors import DateError

_MONTHS_TEXT = "january february march april may june july august september october november december"
_MONTHS = tuple(_MONTHS_TEXT.split())
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
# The last month of each season; "last summer" told in May is the year before.
_SEASONS = (("spring", 5), ("summer", 8), ("autumn", 11), ("fall", 11), ("winter", 12))
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b"
_SOME = r"(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d{1,2})"
_FUTURE = re.compile(
    r"\b(?:until|till|through|by|deadline|next|expires?|around|before|after)"
    r"(?:\s+(?:the|end|of|early|late|mid|at|least|as|this|next|about|on))*\s*$",
    re.IGNORECASE,
)
# What begins on a day is told as done only when the year is given, or "since".
_BEGINS = re.compile(r"\b(?:from|starting|beginning|effective|as of)(?:\s+(?:the|on|end|of|early|late))*\s*$", re.IGNORECASE)
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"\b{_MONTH}\s+{_DAY}(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
        rf"\b{_DAY}\s+{_MONTH}\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?",
        rf"\b{_MONTH}(?:\s+of)?,?\s+(?P<year>(?:19|20)\d\d)\b",
        rf"\b{_MONTH}\s+(?:of\s+)?(?P<before>last year|this year)\b",
        rf"\b(?:[Ii]n|[Ll]ast|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id|[Ss]ince|[Dd]uring|end of|start of|beginning of)"
        rf"[\s-]+(?:last\s+|early\s+|late\s+|mid-?)?{_MONTH}(?!\w)",
        rf"\b(?:comes?|came|follow(?:s|ed))\s+(?:just\s+|only\s+|barely\s+|nearly\s+)?"
        rf"(?P<after>{_SOME} (?:days?|weeks?|months?|years?)) after\b",
        r"\b(?P<last>last\s+)?(?:on\s+|late\s+)?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
        r"\b(?P<ago>[Tt]oday|[Tt]his (?:morning|afternoon|evening)|[Tt]onight|[Yy]esterday|"
        r"[Ll]ast (?:week|month|year|spring|summer|autumn|fall|winter)|"
        r"(?:[Ee]arlier |[Ll]ater )?[Tt]his (?:week|month|year)|[Ii]n recent weeks|[Ll]ate last year|"
        r"(?:[Oo]ver|[Dd]uring|[Ii]n) the (?:spring|summer|autumn|fall|winter)(?! of)|"
        rf"{_SOME} (?:days?|weeks?|months?|years?) ago)\b",
        r"\b(?P<same>(?:[Tt]he|[Tt]hat)\s+(?:very\s+)?same\s+(?:day|morning|afternoon|evening|month|year)|"
        r"[Tt]hat\s+(?:day|month|year)|"
        r"(?:[Aa]|[Oo]ne|[Tt]he)\s+day\s+(?:earlier|before|later|after)|[Tt]he\s+(?:next|following|previous)\s+day|"
        rf"[Hh]ours\s+(?:later|earlier|before|after)|{_SOME}\s+(?:months?|years?)\s+later)\b",
        r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Ee]nd of|[Ll]ate|[Ee]arly|[Mm]id|[Ss]tart of|[Bb]eginning of|of)"
        r"[\s-]+(?:early\s+|late\s+|mid-)?(?P<year>(?:19|20)\d\d)\b",
    )
)


class DateTold(NamedTuple):
    """A date that a text gives: where its words stand, and what they mean."""

    start: int
    end: int
    period: Period


def dates_told(clause: str, published: Period | None, *, told_last: Period | None = None) -> list[DateTold]:
    """Every date in the words that is not in the future.

    Args:
        clause: the words.
        published: when the article came out, or None when that is unknown.
        told_last: the date of the event told before, for "the same day".
    """
    periods: list[DateTold] = []
    taken: list[range] = []
    for shape in _SHAPES:
        for match in shape.finditer(clause):
            before = clause[max(0, match.start() - 30) : match.start()]
            if any(match.start() < span.stop and span.start < match.end() for span in taken) or _FUTURE.search(before):
                continue
            if _BEGINS.search(before) and not match.groupdict().get("year"):
                continue
            taken.append(range(match.start(), match.end()))
            same = match.groupdict().get("same")
            period = _relative(same.lower(), told_last) if same else _period(match.groupdict(), published, match.group())
            if period is not None and _is_past(period, published):
                periods.append(DateTold(match.start(), match.end(), period))
    return periods


def _is_past(period: Period, published: Period | None) -> bool:
    return published is None or not period.begins_after(published.last)


def _period(parts: dict[str, str | None], published: Period | None, words: str) -> Period | None:
    if parts.get("after"):
        return None if published is None else _counted_back(str(parts["after"]).lower(), published)
    if parts.get("weekday"):
        return _weekday(str(parts["weekday"]).lower(), published, earlier=bool(parts.get("last")))
    if parts.get("ago"):
        return _ago(str(parts["ago"]).lower(), published)
    return _calendar(parts, published, earlier="last " in words.lower())


def _calendar(parts: dict[str, str | None], published: Period | None, *, earlier: bool) -> Period | None:
    month = _month(parts.get("month"))
    year = int(str(parts["year"])) if parts.get("year") else _latest_year(month, published, earlier=earlier)
    if parts.get("before") and published is not None:
        year = published.start.year - (parts["before"] == "last year")
    if year is None:
        return None
    day = f"-{int(str(parts['day'])):02d}" if parts.get("day") else ""
    try:
        return Period.parse(f"{year:04d}" + (f"-{month:02d}" if month else "") + day)
    except DateError:  # "May 35" in a text is no date and no reason to stop reading
        return None


def _month(word: str | None) -> int:
    if not word:
        return 0
    return next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(word.lower().rstrip(".")[:3]))


def _latest_year(month: int, published: Period | None, *, earlier: bool) -> int | None:
    """The year of the last such month that had begun when the article came out; "last May" told in May is the year before."""
    if published is None or not month:
        return None
    return published.start.year - (month > published.last.month or (earlier and month == published.start.month))


def _relative(words: str, told_last: Period | None) -> Period | None:
    """The day, month or year of the event told before, or the day next to it."""
    if told_last is None:
        return None
    if words.endswith(("months later", "month later", "years later", "year later")):
        return _counted_on(words, told_last)
    if "month" in words or "year" in words:
        kept = 7 if "month" in words else 4
        return Period.parse(str(told_last)[:kept]) if len(str(told_last)) >= kept else None
    if told_last.precision is not Precision.DAY:
        return None
    moved = -1 if "previous" in words or words.endswith(("day earlier", "day before")) else 1
    return Period.of_day(told_last.start + timedelta(days=moved if _NEXT_TO.search(words) else 0))


def _counted_on(words: str, told_last: Period) -> Period | None:
    """As in "two years later", a year, and "three months later", a month."""
    count, unit, _ = words.split()
    number = _number(count)
    if unit.startswith("year"):
        return _year(told_last.start.year + number)
    return None if told_last.precision is Precision.YEAR else _months_before(told_last.start, months=-number)


_NEXT_TO = re.compile(r"day (?:earlier|before|later|after)|(?:next|following|previous) day")


def _weekday(name: str, published: Period | None, *, earlier: bool) -> Period | None:
    """The last such day; "last Friday" told on a Friday is a week before."""
    if published is None or published.precision is not Precision.DAY:
        return None
    back = (published.start.weekday() - _DAYS.index(name)) % 7
    back = 7 if earlier and not back else back
    return Period.of_day(published.start - timedelta(days=back))


def _ago(words: str, published: Period | None) -> Period | None:
    if published is None:
        return None
    season = next((last for name, last in _SEASONS if name in words), None)
    if season is not None:
        coming = "last" not in words and published.last.month < season - 2
        return _year(published.start.year - (coming or ("last" in words and published.last.month <= season)))
    if words.endswith(" ago"):
        return _counted_back(words, published)
    if "year" in words:
        return _year(published.start.year - ("last" in words))
    return None if published.precision is Precision.YEAR else _lately(words, published)


_OF_A_DAY = frozenset({"today", "yesterday", "tonight", "this morning", "this afternoon", "this evening"})


def _lately(words: str, published: Period) -> Period | None:
    """Today, yesterday, and the month that a week or month word falls in."""
    if words in _OF_A_DAY:
        return _day_before(published, days=words == "yesterday")
    if "month" in words:
        return _months_before(published.start, months=words == "last month")
    return _months_before(published.start - timedelta(days=7 * ("last" in words)), months=0)


_NUMBERS_TEXT = "one two three four five six seven eight nine ten"
_COUNTS = {word: number for number, word in enumerate(_NUMBERS_TEXT.split(), 1)} | {"a": 1}


def _number(word: str) -> int:
    return _COUNTS.get(word) or int(word)


def _counted_back(words: str, published: Period) -> Period | None:
    """As in "Two weeks ago" is a month, as is "a year ago"; "three years ago" is a year, "two days ago" a day."""
    count, unit = words.split()[:2]
    number = _number(count)
    if unit.startswith("year") and number > 1:
        return _year(published.start.year - number)
    if published.precision is Precision.YEAR:
        return None
    if unit.startswith("day"):
        return Period.of_day(published.start - timedelta(days=number)) if published.precision is Precision.DAY else None
    if unit.startswith("week"):
        return _months_before(published.start - timedelta(days=7 * number), months=0)
    return _months_before(published.start, months=number * (12 if unit.startswith("year") else 1))


def _year(year: int) -> Period:
    return Period.parse(f"{year:04d}")


def _day_before(published: Period, *, days: int) -> Period | None:
    return Period.of_day(published.start - timedelta(days=days)) if published.precision is Precision.DAY else None


def _months_before(day: date, *, months: int) -> Period:
    index = day.year * 12 + day.month - 1 - months
    return Period.parse(f"{index // 12:04d}-{index % 12 + 1:02d}")
