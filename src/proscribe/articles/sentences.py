r"""Sentences of a text with their place in it; nothing is trimmed, lower-cased or repaired.

A sentence ends at a full stop, question or exclamation mark that is followed by a capital, a digit or a quote, unless the
stop belongs to an abbreviation ("U.S.", "Inc.", "No. 5", "s.889"). A line break always ends one: headlines have no stop.

>>> [one.text for one in sentences("U.S. bans ZTE\nCommerce acted, Mr. Ross said. ZTE Corp. fell.")]
['U.S. bans ZTE', 'Commerce acted, Mr. Ross said.', 'ZTE Corp. fell.']
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CLOSERS = "\"'”’)]»"
_LINE = re.compile(r"[^\r\n]+")
# A stop with no space behind it ends a sentence whose space was lost, but not "Mail.Ru" or "Booking.Com".
_GLUED = r"(?<=[a-z0-9)])\.(?=[A-Z“][a-z])(?!(?:Ru|Com|Net|Org|Info|Io|Js|Ai|Cn|De|Uk|Eu)\b)"
_STOP = re.compile(rf"[.!?]+[{re.escape(_CLOSERS)}]*(?=\s+\S)|[。！？]+[”』」]*|[.!?][”\"](?=[A-Z“])|{_GLUED}")
_WORD_BEFORE = re.compile(r"[\w.&'’-]+$")
_NEXT = re.compile(r"\s*[\"'“‘(\[«]*\s*(\S)")

# Titles and words that are always followed by a name or number: their stop never ends a sentence.
_LEADING_TEXT = (
    "mr mrs ms dr prof profs messrs sen sens rep reps gov govs pres supt gen gens "
    "lt col sgt capt adm cmdr st no nos art arts sec secs s ss para vs v cf fig "
    "e.g i.e approx est jan feb mar apr jun jul aug sep sept oct nov dec r d"
)
_LEADING = frozenset(_LEADING_TEXT.split())
# Words whose stop may also end the sentence: it does so when a word follows that opens one.
_TRAILING_TEXT = (
    "inc co corp ltd llc plc bros u.s u.k u.n e.u u.s.a a.m p.m jr sr etc d.c ariz ark calif colo conn del fla ga "
    "ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo maine ga"
)
_TRAILING = frozenset(_TRAILING_TEXT.split())
_OPENERS = re.compile(
    r"(?:The|This|That|These|Those|It|Its|He|She|They|We|In|On|At|But|And|Or|However|Meanwhile|Last|"
    r"Many|Some|Both|A|An|As|If|When|While|"
    r"Earlier|Also|After|Since|With|For|No|So|There|Their|His|Her|To|By|Under|According|Shares|Although|Despite|Such|Other)\b"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `text` is exactly what stands between `start` and `end` of the whole."""

    start: int
    end: int
    text: str


def sentences(text: str) -> tuple[Sentence, ...]:
    """All sentences, in order, without the white space around them."""
    return tuple(found for line in _LINE.finditer(text) for found in _of_line(text, line.start(), line.end()))


def _of_line(text: str, start: int, end: int) -> Iterator[Sentence]:
    begun = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_here(text, stop, end):
            yield from _trimmed(text, begun, stop.end())
            begun = stop.end()
    yield from _trimmed(text, begun, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    inner = piece.strip()
    if inner:
        first = start + piece.index(inner[0])
        yield Sentence(first, first + len(inner), inner)


def _ends_here(text: str, stop: re.Match[str], end: int) -> bool:
    following = _NEXT.match(text, stop.end(), end)
    if following is None or text[stop.start()] in "。！？":
        return True
    if not (following.group(1).isupper() or following.group(1).isdigit() or following.group(1) in "#@$€£"):
        return False
    return text[stop.start()] != "." or _full_stop(text, stop, following.start(1))


def _full_stop(text: str, stop: re.Match[str], following: int) -> bool:
    word = _WORD_BEFORE.search(text, max(0, stop.start() - 30), stop.start())
    last = word.group().lower().strip("'’") if word else ""
    if last in _LEADING or (len(last) == 1 and last.isalpha()):
        return False
    if last in _TRAILING or re.fullmatch(r"(?:[a-z]\.)+[a-z]", last):
        return _OPENERS.match(text, following) is not None
    return True
