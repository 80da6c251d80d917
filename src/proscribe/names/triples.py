"""Which texts share rare letter triples with a query, most alike first: cosines over an inverted index in plain arrays.

For each triple of letters the index holds the rows of the texts that have it. A triple weighs more the rarer it is (inverse
document frequency). A query's triples are read from the rarest on, so that a common ending costs nothing, and no more than
`_MOST_PLACES` places of the index are read however many names it holds: a million cost little more than twenty thousand.
About 100 bytes a text.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Forms less alike than this never reached the threshold when compared.
_LEAST_COSINE = 0.2
#: A query's triples are looked up from the rarest on, until so many places in the index were read.
_MOST_PLACES = 40_000
#: With more rows than this, one sum a row costs more than sorting the places that were read.
_MOST_DENSE = 160_000
_ROWS_AT_A_TIME = 50_000
_PLACES_AT_A_TIME = 4_000_000
_SLOT_BITS = 10  # a query has at most 512 letters

# A triple is three symbols of six bits: space, 26 letters, ten digits, and 27 for all other characters together.
_SYMBOLS = 64
_TRIPLES = _SYMBOLS**3
_SYMBOL = np.array([37 + point % 27 for point in range(128)], dtype=np.int64)
_SYMBOL[ord(" ")] = 0
_SYMBOL[ord("a") : ord("z") + 1] = np.arange(1, 27)
_SYMBOL[ord("0") : ord("9") + 1] = np.arange(27, 37)


class TripleIndex:
    """The rows of texts by the letter triples they hold.

    Args:
        arrays: from `triple_arrays`; they may lie in a file.
    """

    __slots__ = ("_norms", "_rows", "_starts")

    def __init__(self, arrays: "Mapping[str, NDArray[np.generic]]") -> None:
        self._rows, self._starts, self._norms = (np.asarray(arrays[name]) for name in ("rows", "starts", "norms"))

    def most_alike(self, text: str, most: int) -> list[int]:
        """The rows most like the text, most alike first; equals by row.

        Args:
            text: as the indexed texts are.
            most: at most so many.
        """
        triples = triples_of(text)
        triples.sort()
        triples = triples[np.flatnonzero(np.diff(triples, prepend=-1))]
        starts, ends = self._starts[triples].astype(np.int64), self._starts[triples + 1].astype(np.int64)
        counts = ends - starts
        weights = np.log1p(len(self._norms) / np.maximum(counts, 1)) ** 2
        rarest = np.argsort(counts, kind="stable")
        rarest = rarest[counts[rarest] > 0]
        read = np.cumsum(counts[rarest])
        # The rarest triple is read whole, whatever it costs: without it nothing would be found.
        rarest = rarest[: max(1, int(np.searchsorted(read, _MOST_PLACES, side="right")))]
        if not len(rarest):
            return []
        spans = [self._rows[start:end] for start, end in zip(starts[rarest].tolist(), ends[rarest].tolist(), strict=True)]
        length = float(np.sqrt(weights.sum()))
        rows, sums = self._sums(spans, weights[rarest], counts[rarest], length * _LEAST_COSINE)
        # A stable sort keeps the earlier row among equals, so that the same query always finds the same names.
        best: list[int] = rows[np.argsort(-sums, kind="stable")[:most]].tolist()
        return best

    def _sums(
        self, spans: "list[NDArray[np.uint32]]", weights: "NDArray[np.float64]", counts: "NDArray[np.int64]", least: float
    ) -> "tuple[NDArray[np.int64], NDArray[np.float64]]":
        """The rows that reach the least cosine, ascending, and their cosines times the query's length."""
        places = np.concatenate(spans)
        if len(self._norms) <= _MOST_DENSE:
            sums = np.bincount(places, np.repeat(weights, counts), len(self._norms))
            found: NDArray[np.int64] = np.flatnonzero(sums >= self._norms * np.float32(least))
            return found, (sums[found] / self._norms[found]).astype(np.float64)
        slots = np.repeat(np.arange(len(counts), dtype=np.uint64), counts)
        mixed = (places.astype(np.uint64) << np.uint64(_SLOT_BITS)) | slots
        mixed.sort()
        rows = (mixed >> np.uint64(_SLOT_BITS)).astype(np.int64)
        firsts = np.flatnonzero(np.diff(rows, prepend=-1))
        rows = rows[firsts]
        of_place = weights[(mixed & np.uint64((1 << _SLOT_BITS) - 1)).astype(np.int64)]
        cosines: NDArray[np.float64] = np.add.reduceat(of_place, firsts) / self._norms[rows].astype(np.float64)
        kept = np.flatnonzero(cosines >= least)
        return rows[kept], cosines[kept]


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
    return {"rows": places.astype(np.uint32), "starts": starts.astype(np.uint32), "norms": lengths.astype(np.float32)}


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
