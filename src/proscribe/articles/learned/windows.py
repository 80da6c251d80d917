"""What the encoder sees of one sentence: the sentence, the headline, and as much of the sentences before as fits.

The same code lays out the windows that the network was trained on and those that it reads.
"""

from collections.abc import Sequence
from typing import NamedTuple

from proscribe.articles.learned.pieces import Vocabulary, Word

# Pieces kept of each part. A sentence of print has some 30; what is told before matters less the farther it is.
_OF_SENTENCE, _OF_TITLE, _OF_CONTEXT = 120, 28, 72
_SENTENCES_BEFORE = 2
_LEAST_CONTEXT = 12
HERE, TITLE, BEFORE = 0, 1, 2
HEADLINE = -1
"""The number of the headline's line where it is no sentence of the text."""


class Place(NamedTuple):
    """A word of a window.

    Args:
        part: HERE, TITLE or BEFORE.
        line: number of its sentence; HEADLINE for a headline that stands outside the text.
        start: offset of its first character in that sentence.
        end: offset after its last.
        piece: where its first piece stands in the window.
    """

    part: int
    line: int
    start: int
    end: int
    piece: int


class Window(NamedTuple):
    """One sentence in its surroundings.

    Args:
        line: number of the sentence.
        pieces: numbers of word pieces, specials included.
        parts: for each piece 0 in the sentence itself, 1 elsewhere.
        places: its words, those of the sentence first.
    """

    line: int
    pieces: list[int]
    parts: list[int]
    places: list[Place]


def window(
    lines: Sequence[tuple[Word, ...]], line: int, *, title: tuple[int, tuple[Word, ...]] | None, of: Vocabulary
) -> Window:
    """The window of one sentence.

    Args:
        lines: the words of every sentence, in order.
        line: which sentence.
        title: the headline's number and words; None when there is none.
        of: the vocabulary that numbered the pieces.
    """
    built = Window(line, [of.cls], [0], [])
    _add(built, HERE, line, words=_head(lines[line], _OF_SENTENCE), separator=of.sep)
    number = None if title is None else title[0]
    if title is not None and number != line:
        _add(built, TITLE, title[0], words=_head(title[1], _OF_TITLE), separator=of.sep)
    for before, limit in _before(lines, line, number):
        _add(built, BEFORE, before, words=_tail(lines[before], limit), separator=of.sep)
    return built


def _before(lines: Sequence[tuple[Word, ...]], line: int, title: int | None) -> list[tuple[int, int]]:
    """The sentences before and how many pieces of each fit, the nearest served first; in their order."""
    left, kept = _OF_CONTEXT, []
    for before in range(line - 1, max(-1, line - 1 - _SENTENCES_BEFORE), -1):
        if left < _LEAST_CONTEXT:
            break
        if before != title:
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


def _add(built: Window, part: int, line: int, *, words: list[Word], separator: int) -> None:
    for word in words:
        built.places.append(Place(part, line, word.start, word.end, len(built.pieces)))
        built.pieces.extend(word.pieces)
    built.pieces.append(separator)
    built.parts.extend([min(part, 1)] * (len(built.pieces) - len(built.parts)))
