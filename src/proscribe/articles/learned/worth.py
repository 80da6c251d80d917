"""Which sentences are worth the encoder's time: those whose words, added up, may tell an act or a tie.

A short text is read nearly whole, and so are terse sentences; in a longer one the bar is higher for the others. The bars are
low, since the press tells acts in words that nobody foresees, and what they mean the encoder alone can say: read are some two
thirds of an article's words (`evaluation/news/README.md` says what fewer and more of them gave).
"""

import functools
import re
from collections.abc import Sequence
from importlib import resources
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from proscribe.articles.learned.pieces import Word

_PIECES = 30_522
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z0-9][\w&-]*[A-Za-z][\w&-]*(?:\s+[A-Z][\w&-]*)*")
_OPENING = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)*[ ,’']")
_MOST_NAMES, _LENGTHS, _LENGTH = 5, 7, 60
SIGNS = _PIECES + _MOST_NAMES + 1 + _LENGTHS + 2
"""How many signs `signs_in` tells apart: word pieces, names by number, lengths, a possessive, an opening name."""


SHORT = 8
"""A text of so many sentences is short."""

# A sentence of so few words has few that could speak for it, and costs little.
_TERSE = 8


def signs_in(text: str, words: Sequence[Word]) -> NDArray[np.int64]:
    """The numbers of the signs that a sentence shows, each once: its pieces, how many names, how long, a possessive.

    Args:
        text: the sentence.
        words: its words.
    """
    names = sum(1 for _ in _NAME.finditer(text))
    marks = {
        _PIECES + min(names, _MOST_NAMES),
        _PIECES + _MOST_NAMES + 1 + min(len(text) // _LENGTH, _LENGTHS - 1),
    }
    if "’s " in text or "'s " in text:
        marks.add(SIGNS - 2)
    if _OPENING.match(text):
        marks.add(SIGNS - 1)
    return np.array(sorted(marks.union(*(word.pieces for word in words))), np.int64)


class Worth(NamedTuple):
    """What speaks for reading a sentence.

    Args:
        weights: of each sign for an act and for a tie, 2 x signs.
        least: the sums from which on a sentence of a short text is read; either is enough.
        least_in_long: the same for a sentence of a longer text.
    """

    weights: NDArray[np.float32]
    least: NDArray[np.float32]
    least_in_long: NDArray[np.float32]

    def is_worth(self, text: str, words: Sequence[Word], *, among: int) -> bool:
        """The sentence may tell an act or a tie; one without words does not.

        Args:
            text: the sentence.
            words: its words.
            among: how many sentences its text has.
        """
        least = self.least if among <= SHORT or len(words) <= _TERSE else self.least_in_long
        return bool(words) and bool((self.weights[:, signs_in(text, words)].sum(axis=1) >= least).any())


@functools.cache
def worth() -> Worth:
    """The weights that the package ships, loaded once a process."""
    file = resources.files("proscribe.articles.learned") / "data" / "worth.npz"
    with resources.as_file(file) as place, np.load(place) as stored:
        return Worth(*(stored[name].astype(np.float32) for name in Worth._fields))
