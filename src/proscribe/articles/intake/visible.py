"""The visible text of HTML, each character with its place in the markup; one pass, whatever the markup is like.

This is no parser of pages: it drops tags, comments, scripts and styles, breaks lines where blocks begin, and resolves
character references. It is what quotes from a page are traced back with, and what reads the fragments in feeds and mail.

>>> seen = visible("<p>A &amp; B</p><script>x</script><p>C")
>>> seen.text.split(), seen.places[seen.text.index("B")]
(['A', '&', 'B', 'C'], 11)
"""

import html
import re
from array import array
from dataclasses import dataclass

_TAG = re.compile(r"</?([a-zA-Z][\w:-]{0,20})")
_REFERENCE = re.compile(r"&(?:#\d{1,10}|#[xX][\da-fA-F]{1,8}|[a-zA-Z]\w{1,30});?")
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "head", "select", "textarea", "iframe"})
_BLOCKS_TEXT = (
    "p div br li ul ol tr td th table h1 h2 h3 h4 h5 h6 section article header footer nav aside blockquote pre figure "
    "figcaption hr dd dt dl form main title body html"
)
_BLOCKS = frozenset(_BLOCKS_TEXT.split())


@dataclass(frozen=True, slots=True)
class Visible:
    """What a reader sees.

    Args:
        text: the characters, with a line break where a block begins or ends.
        places: for each character the offset in the markup where it begins.
    """

    text: str
    places: "array[int]"


def visible(markup: str) -> Visible:
    """The visible text of that markup, in time that grows with its length alone."""
    pieces: list[str] = []
    places = array("q")
    at = 0
    while at < len(markup):
        tag = markup.find("<", at)
        end = len(markup) if tag < 0 else tag
        _add_text(markup, at, end, pieces=pieces, places=places)
        if tag < 0:
            break
        at = _after_tag(markup, end, pieces=pieces, places=places)
    return Visible("".join(pieces), places)


def _add_text(markup: str, start: int, end: int, *, pieces: list[str], places: "array[int]") -> None:
    at = start
    for reference in _REFERENCE.finditer(markup, start, end):
        seen = html.unescape(reference.group())
        if seen != reference.group():
            _add(markup[at : reference.start()], at, pieces=pieces, places=places)
            pieces.append(seen)
            places.extend([reference.start()] * len(seen))
            at = reference.end()
    _add(markup[at:end], at, pieces=pieces, places=places)


def _add(text: str, place: int, *, pieces: list[str], places: "array[int]") -> None:
    pieces.append(text)
    places.extend(range(place, place + len(text)))


def _after_tag(markup: str, at: int, *, pieces: list[str], places: "array[int]") -> int:
    """The offset after what begins at `at`; what is never closed reaches to the end, so that nothing is searched twice."""
    if markup.startswith("<!--", at):
        return _past(markup, "-->", at)
    tag = _TAG.match(markup, at)
    if tag is None and not markup.startswith(("<!", "<?", "</"), at):
        _add("<", at, pieces=pieces, places=places)
        return at + 1
    name = "" if tag is None else tag.group(1).lower()
    if name in _BLOCKS:
        _add("\n", at, pieces=pieces, places=places)
    if name in _UNSEEN and markup[at + 1] != "/":
        closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(markup, at)
        return len(markup) if closing is None else _past(markup, ">", closing.start())
    return _past(markup, ">", at)


def _past(markup: str, mark: str, at: int) -> int:
    found = markup.find(mark, at)
    return len(markup) if found < 0 else found + len(mark)
