"""The ties between firms that a sentence tells, as the trained network sees them: words, kind, and whom they tie."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from proscribe.articles.learned.network import Network, Seen
from proscribe.articles.learned.stretches import Stretch
from proscribe.articles.learned.views import Part, View, agreed, by_sentence, telling
from proscribe.model.relations import Tie

# The order of the network's outputs; `training/news/train.py` writes the same.
TIES = (Tie.SUPPLIES, Tie.PARENT_OF, Tie.DISTRIBUTION_PARTNER, Tie.COMPETITOR_OF)
# The words of the tie's own sentence that stand for an end, then those anywhere that name it.
ENDS = ("subject", "object", "subject name", "object name")
_LEAST_WORD, _LEAST_TIE = 0.1, 0.3


class Bond(NamedTuple):
    """One tie that a sentence tells.

    Args:
        line: number of the sentence.
        start: offset of the first word that tells it, in the sentence.
        likelihood: that a tie is told, 0 to 1.
        tie: which one.
        sureness: how likely it is that one of all ties, 0 to 1.
        parts: for each of ENDS the words of the sentence that stand for it, in order.
        view: how likely each word of what was read stands for each of ENDS.
    """

    line: int
    start: int
    likelihood: float
    tie: Tie
    sureness: float
    parts: dict[str, tuple[Part, ...]]
    view: View


def bonds_of(network: Network, stretch: Stretch, seen: Seen, *, least: float = _LEAST_TIE) -> Iterator[Bond]:
    """Every tie told in a stretch's own sentences, in order.

    Args:
        network: the trained network.
        stretch: what was read.
        seen: what the network made of it.
        least: how likely the likeliest word of a tie must tell it, 0 to 1.
    """
    found = telling(1 - seen.tying[:, 0], stretch.places, least_word=_LEAST_WORD, least=least)
    words = by_sentence(stretch.places)
    for told, tied in zip(found, network.tie(stretch, seen, found), strict=True):
        likelihood, ties = agreed(seen.tying, told, tied.ties)
        view = View(ENDS, stretch.places, words, tied.ends)
        line, start = stretch.places[told[0]].line, stretch.places[told[0]].start
        yield Bond(line, start, likelihood, TIES[int(np.argmax(ties))], float(ties.max()), view.parts(line), view)
