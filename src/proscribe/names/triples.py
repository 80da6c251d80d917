"""Which texts share rare letter triples with a query, most alike first: cosines over an inverted index in plain arrays.

For each triple of letters the index holds the rows of the texts that have it. A triple weighs more the rarer it is (inverse
document frequency). A query's triples are read from the rarest on, so that a common ending costs nothing, and no more than
`_MOST_PLACES` places of the index are read however many names it holds: a million cost little more than twenty thousand.
About 100 bytes a text.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from math import log1p, sqrt
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Forms less alike than this never reached the threshold when compared.
LEAST_COSINE = 0.2
#: A query's triples are looked up from the rarest on, until so many places in the index were read.
_MOST_PLACES = 40_000
#: With more rows than this, one sum a row costs more than sorting the places that were read.
_MOST_DENSE = 160_000
_ROWS_AT_A_TIME = 50_000
_PLACES_AT_A_TIME = 4_000_000
_BUCKETS = 1 << 16

# A triple is three symbols of six bits: space, 26 letters, ten digits, and 27 for all other characters together.
_SYMBOLS = 64
_TRIPLES = _SYMBOLS**3
_SYMBOL = np.array([37 + point % 27 for point in range(128)], dtype=np.int64)
_SYMBOL[ord(" ")] = 0
_SYMBOL[ord("a") : ord("z") + 1] = np.arange(1, 27)
_SYMBOL[ord("0") : ord("9") + 1] = np.arange(27, 37)


_Span = tuple[int, int, int]
"""How many rows have a triple, and where they begin and end in the array of rows."""


class TripleIndex:
    """The rows of texts by the letter triples they hold.

    Args:
        arrays: from `triple_arrays`; they may lie in a file.
    """

    __slots__ = ("_norms", "_rows", "_starts")

    def __init__(self, arrays: "Mapping[str, NDArray[np.generic]]") -> None:
        self._rows, self._starts = np.asarray(arrays["rows"]), np.asarray(arrays["starts"])
        self._norms: NDArray[np.float64] = np.asarray(arrays["norms"], dtype=np.float64)

    def most_alike(self, text: str, most: int, *, cosine: float = LEAST_COSINE) -> tuple[list[int], list[float]]:
        """The rows most like the text, most alike first, equals by row; and the cosine of each, 0-1.

        Args:
            text: as the indexed texts are.
            most: at most so many.
            cosine: the least likeness, 0-1.
        """
        triples = sorted(set(triples_of(text).tolist()))
        # Twenty numbers are handled faster one by one than by as many calls for whole arrays.
        starts, ends = self._starts[triples].tolist(), self._starts[[at + 1 for at in triples]].tolist()
        spans = sorted(((end - start, start, end) for start, end in zip(starts, ends, strict=True)), key=_length)
        weights = [log1p(len(self._norms) / max(length, 1)) ** 2 for length, _, _ in spans]
        read = list(_within(spans, _MOST_PLACES))
        if not read:
            return [], []
        length_asked = sqrt(sum(weights))
        of_read = [weight for weight, (length, _, _) in zip(weights, spans, strict=True) if length][: len(read)]
        rows, sums = self._sums(read, np.array(of_read), length_asked * cosine)
        # A stable sort keeps the earlier row among equals, so that the same query always finds the same names.
        best = np.argsort(-sums, kind="stable")[:most]
        return rows[best].tolist(), (sums[best] / length_asked).tolist()

    def _sums(
        self, spans: list[_Span], weights: "NDArray[np.float64]", least: float
    ) -> "tuple[NDArray[np.int64], NDArray[np.float64]]":
        """The rows that reach the least cosine, ascending, and their cosines times the query's length."""
        places = np.concatenate([self._rows[start:end] for _, start, end in spans])
        parts = np.repeat(weights, [length for length, _, _ in spans])
        norms = self._norms
        if len(norms) <= _MOST_DENSE:
            sums = np.bincount(places, parts, len(norms))
            found: NDArray[np.int64] = np.flatnonzero(sums >= norms * least)
            return found, sums[found] / norms[found]
        # Rows that share a bucket have at most its sum: most of what was read is dropped before it is sorted.
        buckets = (places & np.uint32(_BUCKETS - 1)).astype(np.int64)
        kept = np.bincount(buckets, parts, _BUCKETS)[buckets] >= norms[places] * least
        places, parts = places[kept].astype(np.int64), parts[kept]
        order = np.argsort(places, kind="stable")
        places = places[order]
        firsts = np.flatnonzero(np.diff(places, prepend=-1))
        rows = places[firsts]
        cosines: NDArray[np.float64] = np.add.reduceat(parts[order], firsts) / norms[rows] if len(firsts) else np.empty(0)
        alike = np.flatnonzero(cosines >= least)
        return rows[alike], cosines[alike]


def _length(span: _Span) -> int:
    return span[0]


def _within(spans: Iterable[_Span], most: int) -> Iterator[_Span]:
    """The spans that are not empty, until so many places are read; the first of them whatever its length."""
    read = 0
    for span in spans:
        read += span[0]
        if read > most and span[0] < read:
            return
        if span[0]:
            yield span


def triple_arrays(texts: Iterable[str]) -> "dict[str, NDArray[np.generic]]":
    """The arrays of a `TripleIndex`: rows by triple, where each triple begins, and the length of each text as a vector."""
    parts, number = [np.empty(0, dtype=np.uint64)], 0
    for some in _chunks(texts):
        parts.append(_places(some, number))
        number += len(some)
    places = np.concatenate(parts)
    parts.clear()
    places.sort()
    starts = np.searchsorted(places, np.arange(_TRIPLES + 1, dtype=np.uint64) << np.uint64(32))
    norms = np.zeros(number)
    # The square of the inverse frequency is the weight of a triple in both names.
    weights = np.log1p(number / np.maximum(np.diff(starts), 1)) ** 2
    for at in range(0, len(places), _PLACES_AT_A_TIME):
        some_places = places[at : at + _PLACES_AT_A_TIME]
        held, rows = (some_places >> np.uint64(32)).astype(np.int64), some_places.astype(np.uint32)
        norms += np.bincount(rows, weights[held], number)
    lengths = np.sqrt(np.maximum(norms, 1e-9))
    return {"rows": places.astype(np.uint32), "starts": starts.astype(np.uint32), "norms": lengths}


def triples_of(text: str) -> "NDArray[np.int64]":
    """The triples of a text in its order, as numbers; two fewer than it has characters."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    symbols = _SYMBOL[points] if text.isascii() else np.where(points < 128, _SYMBOL[points % 128], 37 + points % 27)
    return ((symbols[:-2] * _SYMBOLS + symbols[1:-1]) * _SYMBOLS + symbols[2:]).astype(np.int64, copy=False)


def _chunks(texts: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(texts)
    while some := list(islice(waiting, _ROWS_AT_A_TIME)):
        yield some


def _places(texts: list[str], first_row: int) -> "NDArray[np.uint64]":
    """Each triple of each text once, as triple and row in one number, ascending."""
    lengths = [len(text) for text in texts]
    rows = np.repeat(np.arange(len(texts), dtype=np.int64), lengths)
    # A triple that begins in one name and ends in the next is none.
    within = rows[:-2] == rows[2:]
    triples = triples_of("".join(texts))[within].astype(np.uint64)
    places = (triples << np.uint64(32)) | (rows[:-2][within] + first_row).astype(np.uint64)
    places.sort()
    once: NDArray[np.uint64] = places[np.flatnonzero(np.diff(places, prepend=np.uint64(2**64 - 1)))]
    return once
