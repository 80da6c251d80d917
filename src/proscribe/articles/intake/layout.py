"""What stands around the words of a plain text: a header of address, title and date, date lines, page furniture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proscribe.articles.article import Span

Line = tuple[int, str]

_DATE = re.compile(r"^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?\??|\?|unknown|)$", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?://\S+|[\w./-]+\.(?:txt|html?))$")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _month(group: str) -> str:
    return rf"(?P<{group}>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"


_WEEKDAY = (
    r"(?:(?:Published|Updated|Posted)(?: on)?:?\s+)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+)?"
)
_TIME = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,15})?"
_WRITTEN_DATE = re.compile(
    rf"^{_WEEKDAY}(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_month('month')},?\s+(?P<year>(?:19|20)\d\d)"
    rf"|{_month('month2')}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>(?:19|20)\d\d)"
    rf"|{_month('month3')},?\s+(?P<year3>(?:19|20)\d\d)|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})){_TIME}$"
)
_HEAD_LINES = 8
_LONGEST_FURNITURE = 600
_FURNITURE = re.compile(
    r"subscribe to (?:our|the)|uses cookies|all rights reserved|\bunsubscribe\b|"
    r"^\W*(?:related(?: content| articles?| stories)?|read more|more from|see also|advertisement|"
    r"story continued below|share this|follow us|no comments yet|click here|listen to this article|recommended for you|"
    r"trade-warrelated|quicktake|check out the best|are you a pro)\b|be the first to share|^\W*©|"
    r"\bis (?:a|an|the|\w+ [\w]+['’]s)\b[^.]{0,80}\b(?:reporter|journalist|correspondent|editor|"
    r"columnist|expert|freelance writer)\b[^.]{0,80}\b(?:covering|covers|writes|based in)\b|"
    r"^\W*\((?:reporting|writing|editing|additional reporting) by|"
    # A label and the headline of another story, run together: "Opinion:Parliament wants to ban it."
    r"^\W*(?-i:[A-Z])[\w ,?!'’-]{2,60}:(?-i:[A-Z“])",
    re.IGNORECASE,
)

# What a paragraph of the story may speak of too: furniture only as a label or where it speaks to the reader and quotes nobody.
_DOUBTFUL = re.compile(
    r"sign up (?:for|to)\b|newsletter|use of cookies|(?:cookie|privacy) policy|terms of (?:use|service)|"
    r"in your (?:web )?browser\b",
    re.IGNORECASE,
)
_LONGEST_LABEL = 80
_TO_READER = re.compile(r"\b(?:you|your|our|us|we|my)\b|(?-i:\bSign up\b)|^\W*(?:get|join|read|accept|click)\b", re.IGNORECASE)
_QUOTING = re.compile(r"[\"“”]")


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a plain text tells.

    Args:
        title: its heading.
        url: the address in the first line of a headed text, or None.
        published: the date as written there, normalised; may end in `?` for an estimate; None when none is stated.
        skipped: the lines of the head that are no part of the article, and page furniture all through, in order.
    """

    title: str
    url: str | None
    published: str | None
    skipped: tuple[Span, ...]


def header_of(text: str) -> Header:
    """The header of a text with at least one word: address, title, date and an empty line, or a title on its first line."""
    lines = list(_lines(text))
    if _is_headed(lines):
        address, title, dated = (line.strip() for _, line in lines[:3])
        around = (Span(0, lines[1][0]), Span(lines[2][0], lines[3][0]))
        url = address if address.startswith("http") else None
        return Header(title, url, dated, (*around, *_furniture(lines[3:])))
    title = next(line for _, line in lines if line.strip()).strip()
    dated_lines = [(line, date) for line in lines[:_HEAD_LINES] if (date := written_date(line[1].strip())) is not None]
    skipped = (*(_span(line) for line, _ in dated_lines), *_furniture(lines))
    return Header(title[:300], None, dated_lines[0][1] if dated_lines else None, skipped)


def furniture_of(text: str) -> tuple[Span, ...]:
    """The lines of a text that belong to the page and not to the article."""
    return _furniture(list(_lines(text)))


def written_date(words: str) -> str | None:
    """The date that a line consists of, as ISO 8601 and no more precise than it is written; None for any other line.

    >>> written_date("Friday, March 12, 2021"), written_date("March 2021")
    ('2021-03-12', '2021-03')
    """
    found = _WRITTEN_DATE.match(words) if len(words) < 80 else None
    if found is None:
        return None
    if found.group("iso"):
        return found.group("iso")
    year = found.group("year") or found.group("year2") or found.group("year3")
    month = found.group("month") or found.group("month2") or found.group("month3")
    day = found.group("day") or found.group("day2")
    return f"{year}-{_MONTHS.index(month) + 1:02d}" + (f"-{int(day):02d}" if day else "")


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, line.rstrip("\r\n")
        start += len(line)


def _is_headed(lines: list[Line]) -> bool:
    if len(lines) < 4:
        return False
    address, _, dated, empty = (line.strip() for _, line in lines[:4])
    return bool(_ADDRESS.match(address) and _DATE.match(dated)) and not empty


def _furniture(lines: list[Line]) -> tuple[Span, ...]:
    return tuple(_span(line) for line in lines if len(line[1]) < _LONGEST_FURNITURE and _is_furniture(line[1]))


def _is_furniture(line: str) -> bool:
    if _FURNITURE.search(line):
        return True
    if not _DOUBTFUL.search(line):
        return False
    return len(line.strip()) < _LONGEST_LABEL or (_TO_READER.search(line) is not None and not _QUOTING.search(line))


def _span(line: Line) -> Span:
    return Span(line[0], line[0] + len(line[1]))
