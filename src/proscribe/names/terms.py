"""Translates the everyday words of names in other scripts, and leaves the words that tell a firm from others as they are.

华南理工大学 is `south china` and `polytechnic university`, Казанский завод keeps its town beside `plant`.
The words stand in `data/terms/` by language, names of towns and families that Japan writes in characters in `readings.tsv`.
Scripts without spaces are read from the left, the longest known word first; Cyrillic and Arabic word by word, by stems, for
their words bend. No grammar is known: order and prepositions are left to the comparison.

>>> translated("北京飞机维修")
'beijing aircraft 维修'
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from proscribe.model.vocabulary import Vocabulary
from proscribe.names.vocabulary import native_names

_DATA = files("proscribe.names") / "data"
_LEGAL = "legal"
_SPACED_WORD = re.compile("[\u0370-\u052f\u0590-\u06ff\u0750-\u077f]+(?:['’ʼ][\u0400-\u052f]+)?")
_ARABIC_LETTERS = str.maketrans(
    "أإآٱىیيکگةۀؤئ", "اااايييككههوي", "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u200c"
)
# The article, alone or after "and", "with" and "for".
_ARTICLE = re.compile("^(?:[وبفك]?ال|لل)(?=.{3})")
_KATAKANA = re.compile("[\u30a1-\u30ff]+")
_KANA_OR_HANGUL = re.compile("[\u30a1-\u30ff]+|[가-힣]+")
_FEWEST_LETTERS = 2
_HEAD = 3
_SYLLABLE = 4
_LONGEST_TERM = 4
_BEGINNING = "^"


class _Term(NamedTuple):
    """Words of a script with spaces and what they mean; a stem takes any ending."""

    words: tuple[str, ...]
    is_stem: tuple[bool, ...]
    meaning: str


class Glossary(Vocabulary):
    """Which words beside the everyday ones are known."""

    TRADE_NAMES = ("trade names", "trade names as well: 中兴 is ZTE", "")
    NO_NAMES = ("no names", "none, so that a trade name is spelled as it sounds: 中兴 is Zhongxing", "")
    NO_WORDS = ("no words", "none, and no everyday words of Cyrillic and Arabic: завод is zavod", "")
    NO_LOANS = ("no loans", "no names, and no everyday words in katakana: レーザーテック is Lasertec", "")
    JAPANESE = ("japanese", "names of towns and families in characters, as Japan reads them", "")


def translated(text: str, *, glossary: Glossary = Glossary.TRADE_NAMES) -> str:
    """The text with its known words in English; legal forms vanish.

    Args:
        text: a folded name in any script.
        glossary: which names are known too.
    """
    return _unspaced(_spaced(text, glossary), glossary)


def has_trade_name(text: str) -> bool:
    """A trade name stands in the text, so that it can be read by its meaning and by its sound."""
    known = _meanings(Glossary.NO_NAMES)
    return any(meaning is not None and part not in known for part, meaning in _parts(text, Glossary.TRADE_NAMES))


def has_loan(text: str) -> bool:
    """An everyday word in katakana stands in the text, which may be part of a name: the テック of レーザーテック."""
    parts = _parts(text, Glossary.NO_NAMES) if _KATAKANA.search(text) else ()
    return any(meaning and _KATAKANA.fullmatch(part) for part, meaning in parts)


def has_reading(text: str) -> bool:
    """Some characters of the text are a name that Japan reads otherwise than China."""
    return any(name in text for name in _readings()) if text else False


def without_legal_form(text: str) -> str:
    """The text of a script without spaces, its legal form taken off."""
    return "".join(part for part, meaning in _parts(text, Glossary.NO_NAMES) if meaning != "")


def letters_spelled(text: str) -> str:
    """The text with words that are nothing but names of Latin letters as these letters: 엘에스 is LS."""
    return _KANA_OR_HANGUL.sub(lambda run: _as_letters(run[0]), text)


def from_pinyin(words: list[str], *, names: bool = True) -> list[str]:
    """The words with those that spell a known Chinese word in pinyin translated: `feiji` is `aircraft`.

    Args:
        words: lower-case Latin words.
        names: know trade names too.
    """
    if _syllables().isdisjoint([word[:_SYLLABLE] for word in words]):
        return words
    table, found, at = _pinyin(names=names), list[str](), 0
    while at < len(words):
        # The words of one term stand apart as often as not: `zhongxin guoji`, `zhongxinguoji`.
        joined = {n: "".join(words[at : at + n]) for n in range(min(_LONGEST_TERM, len(words) - at), 0, -1)}
        length = next((n for n, text in joined.items() if text in table), 0)
        found += table[joined[length]].split() if length else [words[at]]
        at += length or 1
    return words if found == words else found


def begins_pinyin(word: str) -> bool:
    """The word begins as one that `from_pinyin` may translate; all others it leaves as they are."""
    return word[:_SYLLABLE] in _syllables()


@lru_cache(maxsize=10_000)
def _as_letters(word: str) -> str:
    letters, at = "", 0
    while at < len(word):
        found = next((name for name in _letter_names() if word.startswith(name, at)), None)
        if found is None:
            return word
        letters, at = letters + _letter_names()[found], at + len(found)
    return letters if len(letters) >= _FEWEST_LETTERS else word


@cache
def _letter_names() -> dict[str, str]:
    """Names of letters, the longest first."""
    names = {name: letter for letter, rest in _rows("letters.tsv") for name in rest.split()}
    return {name: names[name] for name in sorted(names, key=lambda name: (-len(name), name))}


def _unspaced(text: str, glossary: Glossary) -> str:
    parts = [part if meaning is None else f" {meaning} " for part, meaning in _parts(text, glossary)]
    return " ".join("".join(parts).split())


def _parts(text: str, glossary: Glossary) -> Iterator[tuple[str, str | None]]:
    """Each piece of the text with its meaning; None for a character that begins no known word."""
    table, lengths, at = _meanings(glossary), _lengths(glossary), 0
    marked = _BEGINNING + text
    while at < len(marked):
        found = next((n for n in lengths.get(marked[at], ()) if marked[at : at + n] in table), 0)
        piece = marked[at : at + max(found, 1)]
        if found or at:
            yield piece.removeprefix(_BEGINNING), table.get(piece)
        at += max(found, 1)


def _spaced(text: str, glossary: Glossary) -> str:
    """The text with the words of Cyrillic and Arabic letters translated."""
    hits = list(_SPACED_WORD.finditer(text))
    if not hits:
        return text
    words, pieces, end, at = [_bare(hit[0]) for hit in hits], list[str](), 0, 0
    while at < len(words):
        term = next((term for term in _by_head().get(words[at][:_HEAD], ()) if _stands_at(term, words, at)), None)
        if term is not None and (glossary is not Glossary.NO_WORDS or not term.meaning):
            pieces += [text[end : hits[at].start()], " ", term.meaning, " "]
            end = hits[at + len(term.words) - 1].end()
        at += 1 if term is None else len(term.words)
    return "".join([*pieces, text[end:]])


def _stands_at(term: _Term, words: list[str], at: int) -> bool:
    there = words[at : at + len(term.words)]
    return len(there) == len(term.words) and all(
        word.startswith(known) if is_stem else word == known
        for word, known, is_stem in zip(there, term.words, term.is_stem, strict=True)
    )


def _bare(word: str) -> str:
    """The word without article and marks, letters that are written for each other as one."""
    if word[0] < "\u0590":
        return word.replace("ё", "е").replace("’", "'").replace("ʼ", "'")
    return _ARTICLE.sub("", word.translate(_ARABIC_LETTERS))


@cache
def _by_head() -> dict[str, tuple[_Term, ...]]:
    """The terms of Cyrillic and Arabic by their first letters, the longest first."""
    found: dict[str, list[_Term]] = {}
    for term, meaning in (*native_names(), *_lines()):
        if _SPACED_WORD.match(term):
            words = tuple(_bare(word.rstrip("*")) for word in term.split("_"))
            stems = tuple(word.endswith("*") for word in term.split("_"))
            found.setdefault(words[0][:_HEAD], []).append(_Term(words, stems, meaning))
    return {head: tuple(sorted(terms, key=_longest_first)) for head, terms in found.items()}


def _longest_first(term: _Term) -> tuple[int, int, tuple[str, ...]]:
    return -len(term.words), -sum(map(len, term.words)), term.words


@cache
def _meanings(glossary: Glossary) -> dict[str, str]:
    """The terms of scripts without spaces; where two lines claim one, trade names come first and then the shared table."""
    no_names = {Glossary.NO_NAMES, Glossary.NO_WORDS, Glossary.NO_LOANS}
    table = {} if glossary in no_names else dict(_unbent(native_names()))
    for term, meaning in _unbent(_lines()):
        table.setdefault(term, meaning)
    if glossary is Glossary.NO_LOANS:
        return {term: meaning for term, meaning in table.items() if not meaning or not _KATAKANA.fullmatch(term)}
    return {**table, **_readings()} if glossary is Glossary.JAPANESE else table


def _unbent(lines: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((term, meaning) for term, meaning in lines if not _SPACED_WORD.match(term))


@cache
def _pinyin(*, names: bool) -> dict[str, str]:
    lines = ((pinyin, rest.split("\t")) for pinyin, rest in _rows("pinyin.tsv"))
    known = _meanings(Glossary.NO_NAMES)
    return {pinyin: meaning for pinyin, (meaning, characters) in lines if names or characters in known}


@cache
def _syllables() -> frozenset[str]:
    """How the terms in pinyin begin; most names have no such word, and are not looked at further."""
    return frozenset(pinyin[:_SYLLABLE] for pinyin in _pinyin(names=True))


@cache
def _readings() -> dict[str, str]:
    return {name: reading for reading, names in _rows("readings.tsv") for name in names.split()}


@cache
def _lengths(glossary: Glossary) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for term in _meanings(glossary):
        found.setdefault(term[0], set()).add(len(term))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def _lines() -> Iterator[tuple[str, str]]:
    """All terms with what they mean: the shared table, then those of one language."""
    for term, meaning in _rows("terms.tsv"):
        yield term, _plain(meaning)
    for language in ("zh", "ja", "ko", "ru", "ar"):
        for meaning, terms in _rows(f"terms/{language}.tsv"):
            yield from ((term, _plain(meaning)) for term in terms.split())


def _plain(meaning: str) -> str:
    return "" if meaning == _LEGAL else meaning.replace("-", "_")


def _rows(name: str) -> Iterator[tuple[str, str]]:
    for line in (_DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            first, _, rest = line.partition("\t")
            yield first, rest
