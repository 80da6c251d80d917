"""What the encoder sees at once: consecutive sentences of an article, with the headline, the lead and what stands just before.

The same code lays out the stretches that the network was trained on and those that it reads.
"""

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from proscribe.articles.learned.pieces import Vocabulary, Word

# Pieces kept of each part. A sentence of print has some 30; the encoder takes 512.
OF_STRETCH = 340
_OF_SENTENCE, _OF_TITLE, _OF_LEAD, _OF_CONTEXT = 120, 28, 60, 72
_SENTENCES_BEFORE = 2
_LEAST_CONTEXT = 12
OWN, TITLE, LEAD, BEFORE = 0, 1, 2, 3
HEADLINE = -1
"""The number of the headline's line where it is no sentence of the text."""


class Place(NamedTuple):
    """A word of a stretch.

    Args:
        part: OWN, TITLE, LEAD or BEFORE.
        order: the how-manieth sentence of the stretch it stands in, from 0.
        line: number of its sentence; HEADLINE for a headline that stands outside the text.
        start: offset of its first character in that sentence.
        end: offset after its last.
        piece: where its first piece stands in the stretch.
    """

    part: int
    order: int
    line: int
    start: int
    end: int
    piece: int


class Stretch(NamedTuple):
    """Some sentences to read, in their surroundings.

    Args:
        own: numbers of the sentences to read, in order.
        pieces: numbers of word pieces, specials included.
        places: its words, in order.
        closes: for each of its sentences where the separator after it stands among the pieces.
    """

    own: tuple[int, ...]
    pieces: list[int]
    places: list[Place]
    closes: dict[int, int]


def stretches(
    lines: Sequence[tuple[Word, ...]],
    wanted: Sequence[int],
    *,
    title: tuple[int, tuple[Word, ...]] | None,
    of: Vocabulary,
    most: int = OF_STRETCH,
) -> Iterator[Stretch]:
    """The sentences to read, as many at once as fit.

    Args:
        lines: the words of every sentence, in order.
        wanted: which sentences to read, in order; those between them are left out.
        title: the headline's number and words; None when there is none.
        of: the vocabulary that numbered the pieces.
        most: pieces of the sentences to read in one stretch; more in one that begins the text, with nothing before it to show.
    """
    group: list[int] = []
    used = 0
    opening = {0, 1} if title is not None and title[0] == 0 else {0}
    for line in wanted:
        size = min(_OF_SENTENCE, sum(len(word.pieces) for word in lines[line])) + 1
        room = most + _OF_LEAD + _OF_CONTEXT if group and group[0] in opening else most
        if group and used + size > room:
            yield _stretch(lines, tuple(group), title=title, of=of)
            group, used = [], 0
        group.append(line)
        used += size
    if group:
        yield _stretch(lines, tuple(group), title=title, of=of)


def _stretch(
    lines: Sequence[tuple[Word, ...]], own: tuple[int, ...], *, title: tuple[int, tuple[Word, ...]] | None, of: Vocabulary
) -> Stretch:
    built = Stretch(own, [of.cls], [], {})
    head = None if title is None else title[0]
    if title is not None and title[0] not in own:
        _add(built, TITLE, title[0], words=_head(title[1], _OF_TITLE), separator=of.sep)
    lead = next((line for line in range(len(lines)) if line != head), None)
    before = _before(lines, own[0], skipped={head, lead})
    if lead is not None and lead not in own and lead < own[0]:
        _add(built, LEAD, lead, words=_head(lines[lead], _OF_LEAD), separator=of.sep)
    for line, limit in before:
        _add(built, BEFORE, line, words=_tail(lines[line], limit), separator=of.sep)
    for line in own:
        _add(built, OWN, line, words=_head(lines[line], _OF_SENTENCE), separator=of.sep)
    return built


def _before(lines: Sequence[tuple[Word, ...]], line: int, *, skipped: set[int | None]) -> list[tuple[int, int]]:
    """The sentences before and how many pieces of each fit, the nearest served first; in their order."""
    left, kept = _OF_CONTEXT, []
    for before in range(line - 1, max(-1, line - 1 - _SENTENCES_BEFORE), -1):
        if left < _LEAST_CONTEXT:
            break
        if before not in skipped:
            wanted = min(sum(len(word.pieces) for word in lines[before]), left)
            kept.append((before, wanted))
            left -= wanted
    return kept[::-1]


def _head(words: Sequence[Word], limit: int) -> list[Word]:
    kept, used = [], 0
    for word in words:
        used += len(word.pieces)
        if used > limit:
            break
        kept.append(word)
    return kept


def _tail(words: tuple[Word, ...], limit: int) -> list[Word]:
    return _head(words[::-1], limit)[::-1]


def _add(built: Stretch, part: int, line: int, *, words: list[Word], separator: int) -> None:
    order = len(built.closes)
    for word in words:
        built.places.append(Place(part, order, line, word.start, word.end, len(built.pieces)))
        built.pieces.extend(word.pieces)
    built.closes[line] = len(built.pieces)
    built.pieces.append(separator)


_EDGES = (-24, -14, -9, -6, -4, -2, -1, 0, 1, 2, 4, 6, 9, 14, 24)
_IN_SENTENCE = len(_EDGES) + 1
_OF_ORDER = {-3: 0, -2: 1, -1: 2, 1: 3, 2: 4, 3: 5}
DISTANCES = _IN_SENTENCE + 2 + len(_OF_ORDER)
"""How many distances `distances` tells apart."""


def distances(places: Sequence[Place], anchor: int) -> list[int]:
    """For each word the number of its distance from the word numbered `anchor`.

    Within a sentence one of few bands of words; one each for headline and lead; others by how many sentences lie between.
    """
    here = places[anchor]
    return [_distance(one, here, number - anchor) for number, one in enumerate(places)]


def _distance(one: Place, here: Place, words: int) -> int:
    if one.order == here.order:
        return _bands()[max(-_FAR, min(_FAR, words)) + _FAR]
    if one.part in {TITLE, LEAD}:
        return _IN_SENTENCE + one.part - TITLE
    return _IN_SENTENCE + 2 + _OF_ORDER[max(-3, min(3, one.order - here.order))]


_FAR = 32


@functools.cache
def _bands() -> tuple[int, ...]:
    return tuple(sum(edge < words for edge in _EDGES) for words in range(-_FAR, _FAR + 1))
