"""What the network told of one act or tie, word by word of the stretch it was read in."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

import numpy as np

from proscribe.articles.learned.network import Floats
from proscribe.articles.learned.stretches import OWN, Place

# Of the words that play a part only what is likelier than not.
_LEAST_PART = 0.5


class Part(NamedTuple):
    """Words of a sentence that play a part in what it tells.

    Args:
        start: offset of the first word in that sentence.
        end: offset after the last.
        likelihood: of the likeliest word, .5 to 1.
    """

    start: int
    end: int
    likelihood: float


class View(NamedTuple):
    """How likely each word plays each part, seen from one act or tie.

    Args:
        roles: names of the parts.
        places: the words of the stretch.
        words: for each sentence of the stretch the numbers of its words.
        likely: for each word the likelihood of each part.
    """

    roles: tuple[str, ...]
    places: list[Place]
    words: dict[int, range]
    likely: Floats

    def lines(self) -> tuple[int, ...]:
        """Numbers of the sentences that were read with it, in their order."""
        return tuple(self.words)

    def strength(self, role: str, line: int, start: int, end: int) -> float:
        """How likely the words between those offsets of a sentence play a part: the likeliest of them; 0 for no words."""
        over = [number for number in self.words[line] if self.places[number].start < end and self.places[number].end > start]
        return float(self.likely[over, self.roles.index(role)].max()) if over else 0.0

    def parts(self, line: int) -> dict[str, tuple[Part, ...]]:
        """For each part the words of one sentence that play it, in order."""
        return {role: tuple(self._parts(line, number)) for number, role in enumerate(self.roles)}

    def _parts(self, line: int, role: int) -> Iterator[Part]:
        for run in runs_of([number for number in self.words[line] if self.likely[number, role] >= _LEAST_PART]):
            yield Part(self.places[run[0]].start, self.places[run[-1]].end, float(self.likely[run, role].max()))


class Told(Protocol):
    """An act or a tie that a sentence tells."""

    @property
    def line(self) -> int:
        """Number of the sentence."""
        ...

    @property
    def parts(self) -> dict[str, tuple[Part, ...]]:
        """For each part the words of the sentence that play it, in order."""
        ...

    @property
    def view(self) -> View:
        """How likely each word plays each part."""
        ...


def by_sentence(places: list[Place]) -> dict[int, range]:
    """For each sentence the numbers of its words, which stand together."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for number, one in enumerate(places):
        first.setdefault(one.line, number)
        last[one.line] = number
    return {line: range(start, last[line] + 1) for line, start in first.items()}


def telling(likely: Floats, places: list[Place], *, least_word: float, least: float) -> list[list[int]]:
    """The runs of words of the stretch's own sentences that tell something.

    Args:
        likely: for each word the likelihood that it tells something.
        places: the words.
        least_word: words from this likelihood on belong to a run.
        least: one word of a run must have this.
    """
    own = np.array([place.part == OWN for place in places])
    found = _within_sentences(runs(likely * own, least_word), places)
    return [run for run in found if likely[run].max() >= least]


def agreed(scores: Floats, told: list[int], judged: Floats) -> tuple[float, Floats]:
    """How likely those words tell something, and each kind of it: by the words and by the judgement of the whole, half each.

    Args:
        scores: for each word of the stretch the likelihood of each kind, the first for none.
        told: numbers of the words.
        judged: the likelihood of each kind by the judgement of the whole.
    """
    kinds = scores[told, 1:].mean(axis=0)
    return float((1 - scores[told, 0]).max()), (kinds / kinds.sum() + judged) / 2


def _within_sentences(found: Iterable[list[int]], places: list[Place]) -> Iterator[list[int]]:
    """The runs, cut where a sentence ends."""
    for run in found:
        for order in dict.fromkeys(places[one].order for one in run):
            yield [one for one in run if places[one].order == order]


def runs(likely: Floats, least: float = 0.5) -> list[list[int]]:
    """Numbers of the words that tell something; words with one other word between them tell the same."""
    return runs_of(np.flatnonzero(likely >= least).tolist(), gap=2)


def runs_of(numbers: list[int], gap: int = 1) -> list[list[int]]:
    """Numbers in order, those at most `gap` apart together."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number - found[-1][-1] <= gap:
            found[-1].append(number)
        else:
            found.append([number])
    return found
