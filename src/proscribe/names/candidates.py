"""Which listed names share enough with a query to be compared: by key, by initials, by rare letter triples.

The triples are an inverted index in arrays: for each triple of letters the forms that hold it, with a weight that is larger
the rarer the triple (inverse document frequency) and the shorter the name. A query's sums over its triples are cosines; the
best few pass a quick look at their distinctive words (rapidfuzz), and what passes is a candidate.

Every step errs on the side of too many: `compare` decides. Memory is about 250 bytes a name beside the names themselves.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from rapidfuzz import fuzz

from proscribe.names.loanwords import SHORTEST_LOAN, is_loan_script, loan_key
from proscribe.names.normalise import NameForm
from proscribe.names.similarity import sound_key
from proscribe.names.vocabulary import WordKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: So many forms a query are looked at, at most, beside those found by key; more found nothing more on the public lists.
_MOST_BY_TRIPLES = 48
#: The same when names far below the threshold are asked for too.
_MOST_BY_TRIPLES_LENIENT = 144
#: Forms less alike than this never reached the threshold when compared.
_LEAST_COSINE = 0.2
#: A query's triples are looked up from the rarest on, until so many places in the index were read.
_MOST_PLACES = 40_000
_LENIENT = 0.5
_MOST_BY_KEY = 64
#: Fewer consonants are shared by too many words: `mhmd` is half a list of persons.
_SHORTEST_KEY = 4
#: Three letters are the initials of too many names to reach the threshold.
_SHORTEST_ACRONYM = 4
_LONGEST_ACRONYM = 8
#: Distinctive words less alike than this (0-100) never reached the threshold.
_LEAST_ALIKE = 72.0

_NO_VOWELS = str.maketrans("", "", "aeiou")
# A triple is three symbols of six bits: space, 26 letters, ten digits, and 27 for all other characters together.
_SYMBOLS = 64
_SYMBOL = np.array([37 + point % 27 for point in range(128)], dtype=np.int64)
_SYMBOL[ord(" ")] = 0
_SYMBOL[ord("a") : ord("z") + 1] = np.arange(1, 27)
_SYMBOL[ord("0") : ord("9") + 1] = np.arange(27, 37)


class _KeyTable:
    """Which names have a key: sorted check sums of keys beside positions of names; two keys of one sum only add a candidate."""

    __slots__ = ("_names", "_sums")

    def __init__(self, pairs: Iterable[tuple[str, int]]) -> None:
        found = np.fromiter((_sum(key) << 32 | name for key, name in pairs), dtype=np.uint64)
        found.sort()
        self._sums: NDArray[np.uint32] = (found >> np.uint64(32)).astype(np.uint32)
        self._names: NDArray[np.uint32] = found.astype(np.uint32)

    def find(self, keys: Iterable[str]) -> Iterator[int]:
        """Positions of the names with any of the keys, at most `_MOST_BY_KEY` a key."""
        sums = np.array([_sum(key) for key in keys], dtype=np.uint32)
        starts, ends = np.searchsorted(self._sums, sums), np.searchsorted(self._sums, sums, side="right")
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            if end > start:
                yield from self._names[start : min(end, start + _MOST_BY_KEY)].tolist()


def _sum(key: str) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"))


class Candidates:
    """An inverted index over the forms of all names; `find` gives positions of names."""

    __slots__ = ("_idf", "_keys", "_names", "_rows", "_starts", "_stems", "_weights")

    def __init__(self, forms: Sequence[tuple[NameForm, ...]]) -> None:
        flat = [(name, form) for name, each in enumerate(forms) for form in each]
        self._names = [name for name, _ in flat]
        self._stems = [_stem(form) for _, form in flat]
        self._keys = _KeyTable((key, name) for name, form in flat for key in _listed_keys(form))
        self._add_triples([_text(form) for _, form in flat])

    def find(self, forms: Iterable[NameForm], *, leniency: float = 1.0) -> list[int]:
        """Positions of the names to compare with a query of these forms, ascending, each once.

        Args:
            forms: the query's forms.
            leniency: 1 for what may reach the default threshold; smaller, down to 0, looks at more.
        """
        found: set[int] = set()
        for form in forms:
            found.update(self._keys.find(_asked_keys(form, lenient=leniency < _LENIENT)))
            most = _MOST_BY_TRIPLES if leniency >= _LENIENT else _MOST_BY_TRIPLES_LENIENT
            found.update(self._by_triples(form, _LEAST_ALIKE * leniency, most))
        return sorted(found)

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
        # The types that `bincount` wants; smaller ones would be converted anew for each query.
        self._rows: NDArray[np.intp] = owners.astype(np.intp)
        self._weights: NDArray[np.float64] = self._idf[held] / norms[owners]
        self._starts: NDArray[np.int64] = np.concatenate([[0], np.cumsum(counts)])

    def _by_triples(self, form: NameForm, least_alike: float, most: int) -> list[int]:
        alike = self._cosines(_text(form))[:most]
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
        weights = np.concatenate([self._weights[start:end] for _, start, end in spans])
        lengths = [end - start for _, start, end in spans]
        weights *= np.repeat([part_of[triple] for triple, _, _ in spans], lengths)
        return _best(np.bincount(rows, weights, len(self._names)).astype(np.float64, copy=False))

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
    found: list[int] = alike[np.argsort(-cosine[alike], kind="stable")[:_MOST_BY_TRIPLES_LENIENT]].tolist()
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


def _keys(form: NameForm) -> set[str]:
    """The words in alphabetical order; all letters; the consonants of each long distinctive word, and of them all together.

    Consonants stand in capitals, so that they are never taken for words.
    """
    keys = {" ".join(sorted(form.words)), form.joined}
    heard = [_consonants(word) for word in form.spelled]
    told = [at for at, kind in enumerate(form.kinds) if kind is WordKind.DISTINCTIVE]
    keys.update(heard[at] for at in told if len(heard[at]) >= _SHORTEST_KEY)
    together = "".join(heard)
    if len(together) > _SHORTEST_KEY:
        keys.add(f"{together}*")
    loan = "".join(loan_key(form.words[at]) for at in told or range(len(form.words)))
    if len(loan) >= SHORTEST_LOAN:
        keys.update({f"~{loan}", f"^{loan}"} if is_loan_script(form.native) else {f"~{loan}"})
    return keys


def _listed_keys(form: NameForm) -> set[str]:
    """What a listed name is found by; `<` marks initials and `>` a word that may be another name's initials."""
    keys = _keys(form)
    keys.update(f"<{initials}" for initials in _initials(form) if _SHORTEST_ACRONYM <= len(initials) <= _LONGEST_ACRONYM)
    keys.update(f">{acronym}" for acronym in _acronyms(form))
    return keys


def _asked_keys(form: NameForm, *, lenient: bool) -> set[str]:
    """What a query of this form looks up.

    Kana and hangul ask for all names of their loan key (`~`), others for kana and hangul (`^`). Initials ask for acronyms and
    acronyms for initials; two names with the same initials are not alike for that, unless much is wanted.
    """
    if is_loan_script(form.native):
        keys = {key for key in _keys(form) if not key.startswith("^")}
    else:
        keys = {f"^{key[1:]}" if key.startswith("~") else key for key in _keys(form)}
    keys.update(f">{initials}" for initials in _initials(form))
    keys.update(f"<{acronym}" for acronym in _acronyms(form))
    if lenient:
        keys.update(f"<{initials}" for initials in _initials(form))
    return keys


@lru_cache(maxsize=100_000)
def _consonants(word: str) -> str:
    # Vowels go first, so that a word written without them gives the same key: `tsfln`, `tesfalen`.
    return sound_key(word.translate(_NO_VOWELS)).upper()


def _initials(form: NameForm) -> set[str]:
    """First letters of all words, and of those that are no legal form."""
    return {
        form.initials,
        "".join(word[0] for word, kind in zip(form.words, form.kinds, strict=True) if kind is not WordKind.PARTICLE),
    }


def _acronyms(form: NameForm) -> list[str]:
    """Words that may themselves be the initials of another name: short ones, in a name of one or two words."""
    return [word for word in form.words if _SHORTEST_ACRONYM <= len(word) <= 6] if len(form.words) <= 2 else []
