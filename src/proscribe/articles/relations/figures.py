"""Figures of dependence in a sentence: shares of what a firm buys or sells, market shares, units and customers.

A figure counts when the sentence says what it is a share of: components, revenue, a market. Growth rates, fines, tariffs
and share prices are left out by what stands around them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proscribe.model.relations import FigureKind

_SIZED = (
    r"(?:(?:up to|as much as|about|around|nearly|more than|over|at least|roughly|almost|some|less than|under|approximately|"
    r"close to|just over|just under|an estimated)\s+)?"
)
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_PARTS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "sixth": 100 / 6, "tenth": 10.0, "majority": 51.0}
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}(?:\.\d{{1,3}})?|{'|'.join(_WORDS)})"
_PERCENT = rf"(?P<percent>{_NUMBER})(?:\s?%|\s(?:per ?cent|percent)\b)"
_PART = rf"(?:(?P<count>an?|one|two|three|four)[\s-])?(?P<part>{'|'.join(_PARTS)})s?\b"
_SHARE = re.compile(rf"\b{_SIZED}(?:{_PERCENT}|{_PART})", re.IGNORECASE)
_THINGS = (
    r"(?:units|phones|smartphones|handsets|devices|cameras|drones|routers|vehicles|cars|chips|processors|servers|laptops|"
    r"customers|subscribers|users|base stations|antennas|radios|sites|operators|carriers)"
)
_COUNT = re.compile(
    rf"\b(?P<value>{_SIZED}(?P<number>{_NUMBER})(?:\s(?P<scale>thousand|million|billion|mn|bn|m))?)\s+(?P<of>(?:[a-z0-9-]+\s){{0,2}}?{_THINGS})\b",
    re.IGNORECASE,
)
_SCALES = {"thousand": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_TAKES = re.compile(
    r"\b(?:sourc\w+|buy\w*|bought|import\w*|get[s]?|got|rel(?:y|ies|ied)|depend\w*|purchas\w+|obtain\w*|procur\w+|suppl\w+|"
    r"provid\w+|come[s]?|came)\b",
    re.IGNORECASE,
)
_REVENUE = re.compile(r"\b(?:revenues?|sales|turnover|income|profits?|business|earnings|orders)\b", re.IGNORECASE)
_INPUT = re.compile(
    r"\b(?:components?|parts|chips?|semiconductors?|equipment|inputs?|suppl(?:y|ies)|memory|processors?|software|materials?|"
    r"technology|wafers?|gear|needs|network|radios?|antennas?|base stations?|sites|purchases|imports)\b",
    re.IGNORECASE,
)
_MARKET = re.compile(
    r"\b(?:market share|share of (?:the|its|that|\w+['’]s)?\s?(?:[\w-]+\s){0,5}?market|of the (?:[\w-]+\s){0,5}?market)\b", re.I
)
_SHARE_AFTER = re.compile(r"^\s?(?:share|of the (?:[\w-]+\s){0,5}?market|market share)\b", re.IGNORECASE)
_OTHER = re.compile(
    r"^\s?(?:(?:year[- ]on[- ]year|annual)?\s?(?:rise|increase|growth|drop|fall|decline|jump|surge|stake|tariffs?|duty|"
    r"interest|levy|tax|discount|cut|higher|lower|more|less|in (?:early|late|morning) trading))\b",
    re.IGNORECASE,
)
_BEFORE_OTHER = re.compile(
    r"\b(?:(?:rose|rise|risen|fell|fall|fallen|(?<!make )(?<!makes )(?<!made )up|down|grew|grow|grown|"
    r"jumped|dropped|slumped|plunged|surged|tariffs?|"
    r"increased|declined|shares|stock)(?:\s+(?:by|as much as|of|about|nearly|almost|more than))*|stake of)\s*$",
    re.IGNORECASE,
)
_SELLS = re.compile(
    r"\b(?:sold|sells?|ship(?:s|ped)?|shipments|delivered|delivers|has|have|had|serves?|made|makes|produced|operates|install\w+)\b",
    re.I,
)
_OF = re.compile(
    r"^\s(?:of|in)\s(?P<of>(?:(?!from\b|to\b|for\b|and\b|but\b|in\b|on\b|by\b|with\b|last\b|c[oa]mes?\b|was\b|were\b|is\b|are\b|ha[sd]\b|will\b|that\b|which\b)[\w’'-]+\s?){1,5})"
)
_WINDOW = 110


@dataclass(frozen=True, slots=True)
class Found:
    """A figure by its place in the sentence.

    Args:
        start: offset of its first character.
        end: offset after it.
        kind: what is measured.
        number: per cent, or a count.
        of: of what, in the text's words, or "".
    """

    start: int
    end: int
    kind: FigureKind
    number: float
    of: str


def figures(text: str) -> Iterator[Found]:
    """The figures of dependence in a sentence, in order."""
    for match in _SHARE.finditer(text):
        found = _share(text, match)
        if found is not None:
            yield found
    for match in _COUNT.finditer(text):
        before = text[max(0, match.start() - _WINDOW) : match.start()]
        if _SELLS.search(before) and not text[: match.start()].rstrip().endswith(("$", "€", "£")):
            number = _number(match.group("number")) * _SCALES.get((match.group("scale") or "").lower(), 1)
            yield Found(match.start("value"), match.end("value"), FigureKind.VOLUME, number, match.group("of"))


def _share(text: str, match: re.Match[str]) -> Found | None:
    before, after = text[max(0, match.start() - _WINDOW) : match.start()], text[match.end() : match.end() + _WINDOW]
    if _OTHER.match(after) or _BEFORE_OTHER.search(before) or _is_period(match, before, after):
        return None
    told = _OF.match(after)
    of = told.group("of").strip() if told is not None else ""
    kind = _kind(before, after, of)
    return None if kind is None else Found(match.start(), match.end(), kind, _percent(match), of)


def _kind(before: str, after: str, of: str) -> FigureKind | None:
    if _SHARE_AFTER.match(after) or re.search(r"\bmarket share (?:of|at|to)\s*$|\bshare of\s*$", before, re.IGNORECASE):
        return FigureKind.MARKET_SHARE
    if _REVENUE.search(of) or (re.search(r"\bof\s*$", before) and _REVENUE.search(before[-40:])):
        return FigureKind.REVENUE_SHARE
    if _MARKET.search(f"of {of}"):
        return FigureKind.MARKET_SHARE
    if _INPUT.search(of) and (_TAKES.search(before) or _TAKES.search(after) or re.search(r"\baccount|\bmak\w+ up", before)):
        return FigureKind.INPUT_SHARE
    return None


def _is_period(match: re.Match[str], before: str, after: str) -> bool:
    """A time ("the third quarter") or a rank ("the third company"), and no share."""
    if match.group("part") is None:
        return False
    if match.group("count") is None and match.group("part").lower() not in {"half", "majority"}:
        return True
    return (
        not re.match(r"\s(?:of|the|its)\b", after)
        or re.match(r"\sof (?:the |this |last )?(?:year|decade|20\d\d)", after) is not None
    )


def _percent(match: re.Match[str]) -> float:
    if match.group("percent") is not None:
        return _number(match.group("percent"))
    count = {"a": 1, "an": 1, None: 1}.get(
        (match.group("count") or "a").lower(), _WORDS.get((match.group("count") or "").lower(), 1)
    )
    return round(_PARTS[match.group("part").lower()] * count, 1)


def _number(words: str) -> float:
    spelled = _WORDS.get(words.lower())
    return float(spelled if spelled is not None else words.replace(",", ""))
