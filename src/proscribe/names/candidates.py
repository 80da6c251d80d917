"""Which listed names share enough with a query to be compared: by key, by initials, by rare letter triples.

The triples are an inverted index in arrays: for each triple of letters the forms that hold it, with a weight that is larger
the rarer the triple (inverse document frequency) and the shorter the name. A query's sums over its triples are cosines; the
best few pass a quick look at their distinctive words (rapidfuzz), and what passes is a candidate.

Every step errs on the side of too many: `compare` decides. Memory is about 250 bytes a name beside the names themselves.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import fuzz

from proscribe.names.normalise import NameForm
from proscribe.names.vocabulary import WordKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: So many forms a query are looked at, at most, beside those found by key; more found nothing more on the public lists.
_MOST_BY_TRIPLES = 48
#: Forms less alike than this never reached the threshold when compared.
_LEAST_COSINE = 0.2
#: A query's triples are looked up from the rarest on, until so many places in the index were read.
_MOST_PLACES = 40_000
_MOST_BY_KEY = 64
#: Three letters are the initials of too many names to reach the threshold.
_SHORTEST_ACRONYM = 4
#: Distinctive words less alike than this (0-100) never reached the threshold.
_LEAST_ALIKE = 72.0

# A triple is three symbols of six bits: space, 26 letters, ten digits, and 27 for all other characters together.
_SYMBOLS = 64
_SYMBOL = np.array([37 + point % 27 for point in range(128)], dtype=np.int64)
_SYMBOL[ord(" ")] = 0
_SYMBOL[ord("a") : ord("z") + 1] = np.arange(1, 27)
_SYMBOL[ord("0") : ord("9") + 1] = np.arange(27, 37)


class Candidates:
    """An inverted index over the forms of all names; `find` gives positions of names."""

    __slots__ = ("_idf", "_initials", "_keys", "_names", "_rows", "_starts", "_stems", "_weights")

    def __init__(self, forms: Sequence[tuple[NameForm, ...]]) -> None:
        flat = [(name, form) for name, each in enumerate(forms) for form in each]
        self._names = [name for name, _ in flat]
        self._stems = [_stem(form) for _, form in flat]
        self._keys: dict[str, list[int]] = defaultdict(list)
        self._initials: dict[str, list[int]] = defaultdict(list)
        for name, form in flat:
            self._add_keys(name, form)
        self._add_triples([_text(form) for _, form in flat])

    def find(self, forms: Iterable[NameForm], *, leniency: float = 1.0) -> list[int]:
        """Positions of the names to compare with a query of these forms, ascending, each once.

        Args:
            forms: the query's forms.
            leniency: 1 for what may reach the default threshold; smaller, down to 0, looks at more.
        """
        found: set[int] = set()
        for form in forms:
            for key in {_key(form), form.joined}:
                found.update(self._keys.get(key, ())[:_MOST_BY_KEY])
            for initials in {form.initials, _word_initials(form), *_acronyms(form)}:
                found.update(self._initials.get(initials, ())[:_MOST_BY_KEY])
            found.update(self._by_triples(form, _LEAST_ALIKE * leniency))
        return sorted(found)

    def _add_keys(self, name: int, form: NameForm) -> None:
        for key in {_key(form), form.joined}:
            self._keys[key].append(name)
        for initials in {form.initials, _word_initials(form), *_acronyms(form)}:
            if _SHORTEST_ACRONYM <= len(initials) <= 8:
                self._initials[initials].append(name)

    def _add_triples(self, texts: list[str]) -> None:
        lengths = np.array([len(text) for text in texts], dtype=np.int64)
        triples, rows = _triples("".join(texts)), np.repeat(np.arange(len(texts)), lengths)[:-2]
        # A triple that begins in one name and ends in the next is none.
        within = rows == np.repeat(np.arange(len(texts)), lengths)[2:]
        places = np.sort(triples[within] * max(len(texts), 1) + rows[within])
        places = places[np.diff(places, prepend=-1) > 0]
        held, owners = np.divmod(places, max(len(texts), 1))
        counts = np.bincount(held, minlength=_SYMBOLS**3)
        self._idf = np.log1p(len(texts) / np.maximum(counts, 1))
        norms = np.sqrt(np.bincount(owners, self._idf[held] ** 2, len(texts)))
        self._rows: NDArray[np.int32] = owners.astype(np.int32)
        self._weights: NDArray[np.float32] = (self._idf[held] / norms[owners]).astype(np.float32)
        self._starts: NDArray[np.int64] = np.concatenate([[0], np.cumsum(counts)])

    def _by_triples(self, form: NameForm, least_alike: float) -> list[int]:
        alike = self._cosines(_text(form))
        stem = _stem(form)
        return [self._names[row] for row in alike if fuzz.token_set_ratio(stem, self._stems[row]) >= least_alike]

    def _cosines(self, text: str) -> list[int]:
        """The rows most like the text, most alike first."""
        if not self._names:
            return []
        triples = np.sort(_triples(text))
        triples = triples[np.diff(triples, prepend=-1) > 0]
        idf = self._idf[triples]
        parts = idf / np.sqrt((idf * idf).sum()) if len(triples) else idf
        spans = self._rarest(triples[np.argsort(-idf, kind="stable")])
        if not spans:
            return []
        part_of = dict(zip(triples.tolist(), parts.tolist(), strict=True))
        rows = np.concatenate([self._rows[start:end] for _, start, end in spans])
        weights = np.concatenate([self._weights[start:end] * np.float32(part_of[triple]) for triple, start, end in spans])
        cosine: NDArray[np.float64] = np.bincount(rows, weights, len(self._names)).astype(np.float64, copy=False)
        return _best(cosine)

    def _rarest(self, triples: "NDArray[np.int64]") -> list[tuple[int, int, int]]:
        spans: list[tuple[int, int, int]] = []
        read = 0
        starts, ends = self._starts[triples].tolist(), self._starts[triples + 1].tolist()
        for triple, start, end in zip(triples.tolist(), starts, ends, strict=True):
            read += end - start
            if read > _MOST_PLACES and spans:
                break
            if end > start:
                spans.append((triple, start, end))
        return spans


def _best(cosine: "NDArray[np.float64]") -> list[int]:
    (alike,) = np.nonzero(cosine >= _LEAST_COSINE)
    # A stable sort keeps the earlier row among equals, so that the same query always finds the same names.
    found: list[int] = alike[np.argsort(-cosine[alike], kind="stable")[:_MOST_BY_TRIPLES]].tolist()
    return found


def _triples(text: str) -> "NDArray[np.int64]":
    points = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    symbols = np.where(points < 128, _SYMBOL[points % 128], 37 + points.astype(np.int64) % 27)
    return (symbols[:-2] * _SYMBOLS + symbols[1:-1]) * _SYMBOLS + symbols[2:]


def _text(form: NameForm) -> str:
    return f" {' '.join(form.words)} "


def _stem(form: NameForm) -> str:
    """The words that tell the name from others; all of them when none does."""
    words = zip(form.words, form.kinds, strict=True)
    return " ".join(word for word, kind in words if kind is WordKind.DISTINCTIVE) or " ".join(form.words)


def _key(form: NameForm) -> str:
    """The name's words in alphabetical order."""
    return " ".join(sorted(form.words))


def _word_initials(form: NameForm) -> str:
    return "".join(word[0] for word, kind in zip(form.words, form.kinds, strict=True) if kind is not WordKind.PARTICLE)


def _acronyms(form: NameForm) -> list[str]:
    """Words that may themselves be the initials of another name: short ones, in a name of one or two words."""
    return [word for word in form.words if _SHORTEST_ACRONYM <= len(word) <= 6] if len(form.words) <= 2 else []
