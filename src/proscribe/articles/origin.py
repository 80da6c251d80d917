"""Who said it first: the outlet or agency whose report an article passes on.

An agency's mark ("LONDON (Reuters) -", "Reporting by …", "© 2020 AFP") decides; then words that name a first report; then
the outlet that the article's opening rests on; else the article's own publisher. What is cited far down is one detail's
source and not the article's.
"""

import re

from proscribe.articles.article import Article
from proscribe.articles.outlets import AGENCY, OUTLET, outlet_name

_DAY = r"(?:on |late |early |last )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)"
_TOLD = r"(?:reported|reports|says|said|revealed|writes|wrote|understands|learned|learnt|disclosed|has learned)"
_FIRST = tuple(
    re.compile(shape)
    for shape in (
        rf"\b{OUTLET}(?:['’]s? [\w ]{{0,20}})?,? (?:which )?(?:had |has |was (?:the )?)?"
        r"(?:first|originally|earlier|exclusively) "
        r"(?:to )?(?:reported|report|published|revealed|broke)\b",
        rf"\b(?:first|originally|earlier|initially|previously) (?:reported|published|revealed|disclosed|broken|appeared) "
        rf"(?:{_DAY} )?(?:by|in|on) {OUTLET}",
        rf"\b{OUTLET} (?:broke|was first with) the (?:news|story)\b",
    )
)
_RESTING = tuple(
    re.compile(shape)
    for shape in (
        r"\b[Aa]ccording to (?:an? |the )?(?:new |recent |fresh |exclusive |[A-Z]?[a-z]+day )?(?:(?:[Rr]eports?|story|article|"
        rf"exclusive|interview) )?(?:published |carried )?(?:by|from|in|on|of)? ?{OUTLET}",
        rf"\b(?:[Rr]eports?|story|article|investigation) (?:published )?(?:{_DAY} )?(?:by|from|in) {OUTLET}",
        rf"\b{OUTLET} (?:{_DAY} )?(?:has |have |had )?(?:also )?(?:{_DAY} )?{_TOLD}\b",
        rf"\bas (?:was )?(?:reported|told) (?:{_DAY} )?(?:by|in) {OUTLET}",
    )
)
_GIVEN = tuple(
    re.compile(shape)
    for shape in (
        r"\b(?:told|told the|citing|cited by|cites|quoted by|seen by|obtained by|reviewed by|reported by|interview with) "
        rf"{OUTLET}",
        rf"^\s*\(?{OUTLET}\)? ?(?:--|—|-|–) ",
        r"\((?P<dateline>Reuters|Bloomberg|AP|AFP)\) ?(?:--|—|-|–)",
    )
)
_MARKS = tuple(
    re.compile(shape, re.MULTILINE)
    for shape in (
        rf"^.{{0,80}}\({AGENCY}\)\s{{0,3}}(?:--|—|-|–|:|\n)",
        rf"^[A-Z][\w ,./]{{2,40}}[,:]? {AGENCY}\s?(?:--|—|–|-)\s",
        rf"^\W{{0,3}}{AGENCY}\s?(?:--|—|–|-|\||:)\s",
        rf"^\W{{0,3}}(?:[Bb]y|BY|[Ss]ource|[Cc]redit|[Ff]rom|[Ss]tory by|[Vv]ia)[:]?\s"
        rf"(?:[\w.,’' -]{{0,60}}[,/|(]\s?)?(?:the\s|The\s)?{AGENCY}\W{{0,3}}(?: [Ss]taff.{{0,20}}|,.{{0,30}})?$",
        rf"(?:©|\([Cc]\)|[Cc]opyright)\s?(?:\d{{4}}\s)?(?:[Tt]he\s)?{AGENCY}\b",
        rf"\b(?:[Dd]istributed|[Pp]rovided|[Ss]upplied|[Ss]yndicated|[Pp]ublished) (?:by|from) (?:the )?{AGENCY}\b",
        rf"\b(?:feed|wire|wires|copy) (?:from|of) (?:the )?{AGENCY}\b",
        rf"\b{AGENCY} (?:contributed to|originally published) this\b",
        rf"^\W{{0,3}}(?:\(|— ?|– ?|-- ?){AGENCY}\)?\W{{0,2}}$",
        rf"^\W{{0,3}}{AGENCY}\s*$",
    )
)
_REPUBLISHED = re.compile(
    rf"\b(?:story|article|piece|report|version|column)\b.{{0,40}}\b(?:first|originally)\b.{{0,15}}\b(?:appeared|published|ran|posted)"
    rf"\b.{{0,10}}\b(?:in|on|by|at) {OUTLET}"
)
# Nobody but Reuters closes its reports in this way.
_REUTERS_CREDIT = re.compile(
    r"\((?:Additional )?[Rr]eporting by [^()]{3,300}[;.] ?(?:[Ww]riting|[Ee]diting) by [^()]{3,200}\)?"
)
_OPENING = 1_200
_END = 1_500
_LINES_BEFORE = 400


def origin_of(article: Article) -> str | None:
    """Who said first what the article tells, under one name an outlet; None when neither text nor address tells."""
    told = stated_origin(article)
    if told is not None or article.source.publisher is None:
        return told
    return outlet_name(article.source.publisher)


def stated_origin(article: Article) -> str | None:
    """The agency or outlet that the article's own words give as its origin, or None."""
    start = max((span.end for span in article.skipped if span.start < _LINES_BEFORE), default=0)
    opening, end = article.text[start : start + _OPENING], article.text[start:][-_END:]
    credited = _REPUBLISHED.search(end) or _REPUBLISHED.search(opening)
    if credited is not None:
        return outlet_name(credited.group("outlet"))
    marked = _named(opening, _MARKS) or _named(end, _MARKS)
    if marked is not None:
        return outlet_name(marked)
    if _REUTERS_CREDIT.search(end):
        return "Reuters"
    told = _named(opening, (*_FIRST, *_RESTING, *_GIVEN))
    return None if told is None else outlet_name(told)


def _named(text: str, shapes: tuple[re.Pattern[str], ...]) -> str | None:
    for shape in shapes:
        match = shape.search(text)
        if match is not None:
            return next(group for group in match.groups() if group)
    return None
