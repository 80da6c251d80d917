"""Which listed names share enough with a query to be compared: by key (`keys`), or by rare letter triples (`triples`).

The best few by triples pass a quick look at their distinctive words (rapidfuzz), as do names of which one word sounds like
one of the query's, for dozens do: what passes is a candidate. Every step errs on the side of too many: `compare` decides. All
of it lies in plain arrays, in memory or in a file.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from rapidfuzz import fuzz, process

from proscribe.names.keys import asked_keys, is_sound, listed_keys
from proscribe.names.normalise import NameForm
from proscribe.names.packed import Texts, text_arrays
from proscribe.names.triples import LEAST_COSINE, TripleIndex, triple_arrays
from proscribe.names.vocabulary import WordKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: So many forms a query are looked at, at most, beside those found by key; more found nothing more on the public lists.
_MOST_BY_TRIPLES = 48
#: The same when names far below the threshold are asked for too.
_MOST_BY_TRIPLES_LENIENT = 144
_LENIENT = 0.5
#: A short name with two errors keeps few of its triples; what little is shared still puts it before the rest.
_LEAST_COSINE_LENIENT = 0.05
_MOST_BY_KEY = 64
#: Distinctive words less alike than this (0-100) never reached the threshold.
_LEAST_ALIKE = 72.0
#: An error in a trade's word makes a distinctive word of it; so many triples shared say that the whole name is alike.
_SURELY_ALIKE = 0.6
#: Three views of the distinctive words, added (0-300). Of 877 hits that share a sound and no other key, one had less; of the
#: 17,000 names compared for such a key three in five have.
_LEAST_HEARD = 190.0
_VIEWS = (fuzz.token_sort_ratio, fuzz.token_set_ratio, fuzz.partial_ratio)
#: So few are compared sooner than they are looked at.
_FEW = 3


class Candidates:
    """An index over the forms of all names; `find` gives positions of names.

    Args:
        arrays: from `candidate_arrays`; they may lie in a file.
    """

    __slots__ = ("_key_names", "_key_sums", "_names", "_stems", "_triples")

    def __init__(self, arrays: "Mapping[str, NDArray[np.generic]]") -> None:
        self._key_sums, self._key_names = np.asarray(arrays["key_sums"]), np.asarray(arrays["key_names"])
        self._names = np.asarray(arrays["names"])
        self._stems = Texts(np.asarray(arrays["stems"]), np.asarray(arrays["stem_starts"]))
        self._triples = TripleIndex(arrays)

    def find(self, forms: Iterable[NameForm], *, leniency: float = 1.0) -> list[int]:
        """Positions of the names to compare with a query of these forms, ascending, each once.

        Args:
            forms: the query's forms.
            leniency: 1 for what may reach the default threshold; smaller, down to 0, looks at more.
        """
        found: set[int] = set()
        for form in forms:
            keys = asked_keys(form, lenient=leniency < _LENIENT)
            heard = {key for key in keys if is_sound(key)}
            found.update(self._by_keys(keys - heard))
            found.update(self._alike(form, set(self._by_keys(heard)) - found, _LEAST_HEARD * leniency))
            found.update(self._by_triples(form, leniency))
        return sorted(found)

    def _by_keys(self, keys: Iterable[str]) -> Iterator[int]:
        """Positions of the names with any of the keys, at most `_MOST_BY_KEY` a key."""
        sums = np.array([_sum(key) for key in keys], dtype=np.uint32)
        starts, ends = np.searchsorted(self._key_sums, sums), np.searchsorted(self._key_sums, sums, side="right")
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            if end > start:
                yield from self._key_names[start : min(end, start + _MOST_BY_KEY)].tolist()

    def _alike(self, form: NameForm, names: set[int], least: float) -> Iterable[int]:
        """Those of the names whose distinctive words look like the form's from the three views together."""
        if len(names) <= _FEW:
            return names
        firsts = np.array(sorted(names))
        counts = np.searchsorted(self._names, firsts, side="right") - (starts := np.searchsorted(self._names, firsts))
        rows = np.repeat(starts - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
        stem, stems = [_stem(form)], self._stems.decoded(rows.tolist())
        views = [process.cdist(stem, stems, scorer=view, dtype=np.float64)[0] for view in _VIEWS]
        kept: list[int] = self._names[rows[np.sum(views, axis=0) >= least]].tolist()
        return kept

    def _by_triples(self, form: NameForm, leniency: float) -> list[int]:
        lenient = leniency < _LENIENT
        most, cosine = (_MOST_BY_TRIPLES_LENIENT, _LEAST_COSINE_LENIENT) if lenient else (_MOST_BY_TRIPLES, LEAST_COSINE)
        rows, cosines = self._triples.most_alike(_text(form), most, cosine=cosine)
        least = _LEAST_ALIKE * leniency
        if rows and least > 0:
            stems = self._stems.decoded(rows)
            alike = process.cdist([_stem(form)], stems, scorer=fuzz.token_set_ratio, score_cutoff=least, dtype=np.float64)[0]
            rows = [
                row for row, found, near in zip(rows, alike.tolist(), cosines, strict=True) if found or near >= _SURELY_ALIKE
            ]
        return [int(self._names[row]) for row in rows]


def candidate_arrays(names: Iterable[tuple[NameForm, ...]]) -> "dict[str, NDArray[np.generic]]":
    """The arrays of `Candidates` over the forms of each name, in the order of the names."""
    owners, texts, stems = list[int](), list[str](), list[bytes]()
    sums, counts = array("I"), array("I")
    for at, forms in enumerate(names):
        for form in forms:
            owners.append(at)
            texts.append(_text(form))
            stems.append(_stem(form).encode("utf-8", "surrogatepass"))
            keys = listed_keys(form)
            sums.extend(map(_sum, keys))
            counts.append(len(keys))
    # Two keys of one check sum only add a candidate.
    found = np.array(sums, dtype=np.uint64) << np.uint64(32) | np.repeat(np.array(owners, dtype=np.uint64), counts)
    found.sort()
    stem_text, stem_starts = text_arrays(stems)
    return {
        "key_sums": (found >> np.uint64(32)).astype(np.uint32),
        "key_names": found.astype(np.uint32),
        "names": np.array(owners, dtype=np.uint32),
        "stems": stem_text,
        "stem_starts": stem_starts,
        **triple_arrays(texts),
    }


def _sum(key: str) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"))


def _text(form: NameForm) -> str:
    return f" {' '.join(form.words)} "


def _stem(form: NameForm) -> str:
    """The words that tell the name from others; all of them when none does."""
    words = zip(form.words, form.kinds, strict=True)
    return " ".join([word for word, kind in words if kind is WordKind.DISTINCTIVE]) or " ".join(form.words)
