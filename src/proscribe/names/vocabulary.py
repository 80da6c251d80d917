"""Which words of a name tell who it is, and which only say what kind of thing or where.

The words stand in `data/*.tsv`, one thing a line, so that who knows a language can add to them without reading code. They
are read once, on first use. Words that stand in no table are distinctive: the stem of a name is what nobody else needs.

>>> sort_of("technologies")
Sort(text='technology', kind=<WordKind.BUSINESS: 'business'>, spelled='technologies')
>>> sort_of("hikvision").kind.value
'distinctive'
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from proscribe.model.vocabulary import Vocabulary

_LONG_LEGAL = 7
#: Shariat and Sherkati are families: these forms must be spelled as the table has them.
_NEAR_FAMILIES = frozenset({"sharekat", "sharikat", "sharikah", "sherkat", "sherkate", "shirkat", "syarikat"})
# What a scanner makes of a letter in a word we know: C0. 1td.
_SCANNED = str.maketrans("0158", "olsb")
_DATA = files("proscribe.names") / "data"


class WordKind(Vocabulary):
    """What a word does in a name."""

    DISTINCTIVE = ("distinctive", "tells this name from others", "words of a trade are business")
    BUSINESS = (
        "business",
        "a trade, a sort of organisation, or an everyday word that very many firms bear",
        "a legal form is legal",
    )
    PLACE = ("place", "a country, region or city", "")
    NUMBER = ("number", "a number, ordinal or year", "")
    PARTICLE = ("particle", "an article, preposition or family particle", "")
    LEGAL = ("legal", "a legal form", "")
    PLAIN = ("plain", "another spelling of a distinctive word", "read as distinctive")


class Sort(NamedTuple):
    """A word in its canonical spelling, what it does in a name, and how the name spells it."""

    text: str
    kind: WordKind
    spelled: str


@lru_cache(maxsize=200_000)
def sort_of(word: str) -> Sort:
    """The canonical spelling and kind of one lower-case Latin word."""
    found = _known(word)
    if found is None and not word.isalpha():
        found = _known(word.translate(_SCANNED))
    if found is None and len(word) >= _LONG_LEGAL:
        found = _misspelled_form(word)
    spelled = word.replace("_", "")
    if found is None:
        return Sort(*_number_or_word(word), spelled)
    # A trade name of many words stands for itself: letter by letter its everyday words would make it like other firms.
    is_trade_phrase = "_" in word and found.kind is WordKind.DISTINCTIVE
    return Sort(found.text, found.kind, found.text if is_trade_phrase else spelled)


def _known(word: str) -> Sort | None:
    known = _words()
    found = known.get(word)
    return known.get(word[:-1]) if found is None and len(word) > 4 and word.endswith("s") else found


def join_phrases(words: list[str], *, names: bool = True) -> list[str]:
    """Joins neighbours that are one word to the tables: `hong`, `kong` become `hong_kong`.

    Args:
        words: lower-case Latin words.
        names: join trade names too; without, `yangtze`, `memory` stay apart.
    """
    phrases, joined, at = _phrases(names=names), list[str](), 0
    if phrases.keys().isdisjoint(words):
        return words
    while at < len(words):
        lengths = phrases.get(words[at])
        length = next((n for n in lengths if _is_phrase(words[at : at + n], names=names)), 1) if lengths else 1
        joined.append(words[at] if length == 1 else "_".join(words[at : at + length]))
        at += length
    return joined


def begins_phrase(word: str) -> bool:
    """Some phrase of the tables, trade names included, begins with the word; `join_phrases` leaves all others alone."""
    return word in _phrases(names=True)


def _is_phrase(words: list[str], *, names: bool) -> bool:
    sort = _words().get("_".join(words))
    return sort is not None and (names or sort.text not in trade_names())


def spellings_of_kind(kind: WordKind) -> Iterator[str]:
    """All spellings of the tables that are of one kind; a phrase has `_` for its spaces."""
    return (spelling for spelling, sort in _words().items() if sort.kind is kind)


@cache
def trade_names() -> frozenset[str]:
    """Canonical trade names of `brands.tsv`: however short, each is one firm's."""
    return frozenset(row[0].replace("-", "") for row in _rows("brands.tsv"))


def are_synonyms(one: str, other: str) -> bool:
    """Translators take these two canonical words for each other."""
    return other in _synonyms().get(one, ())


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _rows("synonyms.tsv"):
        for word in row[0].split():
            found.setdefault(word, set()).update(row[0].split())
    return {word: frozenset(others - {word}) for word, others in found.items()}


@cache
def titles() -> frozenset[str]:
    """Forms of address that stand before a person's name."""
    return frozenset(row[0] for row in _rows("titles.txt"))


def native_names() -> Iterator[tuple[str, str]]:
    """The native spellings of trade names, each with the name's canonical words; `_` stands for a space in some scripts."""
    for canonical, *spellings in _rows("brands.tsv"):
        terms = (term for term in " ".join(spellings).split() if not term.isascii())
        yield from ((term, canonical.replace("-", "_")) for term in terms)


def _misspelled_form(word: str) -> Sort | None:
    """A long legal form with one typing error; trades are not mended so, for firms take names close to them."""
    near = process.extractOne(word, _long_forms(), scorer=OSA.distance, score_cutoff=1)
    return None if near is None else _words()[near[0]]


@cache
def _long_forms() -> tuple[str, ...]:
    legal = {word for word, sort in _words().items() if sort.kind is WordKind.LEGAL} - _NEAR_FAMILIES
    return tuple(sorted(word for word in legal if len(word) >= _LONG_LEGAL and "_" not in word))


def _number_or_word(word: str) -> tuple[str, WordKind]:
    ordinal = _ORDINAL.fullmatch(word)
    if ordinal is not None:
        return ordinal[1].lstrip("0") or "0", WordKind.NUMBER
    return word.replace("_", ""), WordKind.DISTINCTIVE


_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|e|er|eme)?")


def _rows(name: str) -> Iterator[list[str]]:
    for line in (_DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _table() -> Iterator[tuple[str, Sort]]:
    for kind, canonical, *spellings in _rows("words.tsv"):
        yield from _spellings(WordKind.parse(kind), canonical, spellings)
    for canonical, *spellings in _rows("places.tsv"):
        yield from _spellings(WordKind.PLACE, canonical, spellings)
    for canonical, *spellings in _rows("brands.tsv"):
        latin = [" ".join(word for word in line.split() if word.isascii()) for line in spellings]
        # "Petroleum & Chemical" is written without its "and", and translated so.
        bare = [line.replace("_&_", "_").replace("_and_", "_") for line in latin]
        yield from _spellings(WordKind.PLAIN, canonical, [*latin, *bare])


def _spellings(kind: WordKind, canonical: str, spellings: list[str]) -> Iterator[tuple[str, Sort]]:
    whole = canonical.replace("-", "")
    for spelling in (canonical, *" ".join(spellings).split()):
        # A particle keeps its letters, for `van der bilt` may be `vanderbilt` elsewhere.
        text = spelling if kind is WordKind.PARTICLE and spelling != "&" else whole
        yield spelling.replace("-", "_"), Sort(text, WordKind.DISTINCTIVE if kind is WordKind.PLAIN else kind, spelling)


@cache
def _words() -> dict[str, Sort]:
    table: dict[str, Sort] = {}
    for spelling, sort in _table():
        # The first line that claims a spelling keeps it, so that the order of the tables settles ties.
        table.setdefault(spelling, sort)
    return table


@cache
def _phrases(*, names: bool) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for spelling, sort in _words().items():
        words = spelling.split("_")
        if len(words) > 1 and (names or sort.text not in trade_names()):
            lengths.setdefault(words[0], set()).add(len(words))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
