"""Turns a name as somebody wrote it into the words that count, each with what it does and how much it weighs.

A name can say two things at once ("Foo Ltd (formerly Bar Inc)", "Foo Corp d/b/a Baz"), so that one text gives one form or a
few. Legal forms go, through rigour's table and our own words; titles go from a person's name; spaced initials are joined.

Nothing is looked up here that would need to know other names: how rare a word is among the listed ones is not asked, so
that two names compare alike wherever they stand.

>>> normalise("The C.O.S.C.O. Trading Co., Ltd.", person=False)[0].words
('cosco', 'trading')
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib import import_module
from typing import NamedTuple

from proscribe.names.legal_forms import is_whole_form_or_none, mend_forms, mend_spaces, part_capitals
from proscribe.names.scripts import Script, fold, latin_spellings, native_key, script_of, to_latin
from proscribe.names.terms import begins_pinyin, from_pinyin
from proscribe.names.vocabulary import (
    Sort,
    WordKind,
    begins_phrase,
    join_phrases,
    sort_of,
    titles,
    trade_names,
)

#: Longer texts are no names; what lies behind this many characters is not read.
LONGEST_NAME = 512
_MOST_FORMS = 5

_ALIAS = re.compile(
    r"\b(?:alias|formerly(?: known as)?|previously(?: known as)?|also known as|doing business as|trading as|now known as"
    r"|[fna]\W?k\W?a|d\W?b\W?a|t/a|(?<=[(,] )former|(?<=[(,])former|(?<=[(,])ex(?= )|(?<=[(,] )ex(?= ))\b[\s:.]*"
)
# Nearly no name says such a thing, and a look for these letters is cheaper than the pattern.
_ALIAS_HINTS = (
    "formerly",
    " alias ",
    "previously",
    "known as",
    "business as",
    "trading as",
    "t/a",
    "k/a",
    "k.a",
    "fka",
    "aka",
    "nka",
    "d/b",
    "dba",
    "d.b",
    "former",
    "ex ",
)
_BRACKETED = re.compile(r"[(\[{（【〔](.*?)[)\]}）】〕]")
_INITIALS = re.compile(r"\b(?:\w\.){1,}(?:\w\b\.?)?")
_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼʻ`´ʿʾ](?=\w)")
_ROMAN_TWO = re.compile(r"\bii\b")
_TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})
_WORD = re.compile(r"&|[^\W_]+(?:_[^\W_]+)*")

#: What a word weighs in a company's name. A place or a trade helps and never decides.
_WEIGHT = {
    WordKind.DISTINCTIVE: 1.0,
    WordKind.NUMBER: 0.6,
    WordKind.PLACE: 0.4,
    WordKind.BUSINESS: 0.35,
    WordKind.PARTICLE: 0.05,
}
#: The same where no word is distinctive: "China Telecom" is told from "China Unicom" by nothing but the trade.
_WEIGHT_IN_GENERIC = {**_WEIGHT, WordKind.BUSINESS: 1.0, WordKind.PLACE: 0.7}
#: What sponsors number one after the other.
VEHICLES = frozenset({"fund", "partner", "trust", "capital", "mortgage", "loan", "investment", "finance"})
_SMALL = frozenset({"the", "and"})
_ROMAN = {"i": "1", "v": "5", "x": "10"}
#: Words that come and go with the clerk, as legal forms do.
FILLERS = frozenset({"group", "holding"})
_FILLER = 0.15
#: In a person's name every word counts the same, save the particles that clerks add and drop.
_PARTICLE_OF_PERSON = 0.15


class NameForm(NamedTuple):
    """One reading of a name.

    Args:
        words: canonical words in their order; never empty for a name that has a letter or digit.
        spelled: the same words as the name spells them, in Latin letters.
        kinds: what each word does, of the same length.
        weights: how much each word counts, 0-1, of the same length.
        initials: first letters of all words, legal form included, particles left out.
        is_firm: a legal form or a word of a trade shows that this is no person's and no ship's name.
        native: the characters of a Chinese, Japanese or Korean name, else "".
        script: what the name is written in.
        is_translated: some of its words were put into English, from another script or from pinyin.
    """

    words: tuple[str, ...]
    spelled: tuple[str, ...]
    kinds: tuple[WordKind, ...]
    weights: tuple[float, ...]
    initials: str
    is_firm: bool = False
    native: str = ""
    script: Script = Script.LATIN
    is_translated: bool = False

    @property
    def is_generic(self) -> bool:
        """No word tells this name from others: all are places, trades or numbers."""
        return WordKind.DISTINCTIVE not in self.kinds

    @property
    def joined(self) -> str:
        """All words without spaces."""
        return "".join(self.words)


@lru_cache(maxsize=100_000)
def normalise(text: str, *, person: bool) -> tuple[NameForm, ...]:
    """The forms of a name, the fullest first.

    Args:
        text: the name as written, in any script; only the first `LONGEST_NAME` characters are read.
        person: read it as a person's name: titles go, initials stay apart, every word counts.

    Returns:
        One to four forms; () when the text holds no letter and no digit.
    """
    found: dict[tuple[str, ...], NameForm] = {}
    for reading in _readings(text[:LONGEST_NAME] if person else part_capitals(text[:LONGEST_NAME])):
        for latin in latin_spellings(reading):
            form = _form(reading, latin, person=person)
            if form.words:
                found.setdefault(form.words, form)
            # A trade name of many words is read word by word as well, for one of them may be misspelled.
            if not person and not trade_names().isdisjoint(form.words):
                form = _form(reading, latin, person=False, names=False)
                found.setdefault(form.words, form)
    return tuple(found.values())[:_MOST_FORMS]


def with_kinds(form: NameForm, kinds: tuple[WordKind, ...]) -> NameForm:
    """The company's name with other kinds for its words, and the weights that follow from them."""
    return form._replace(kinds=kinds, weights=_weights(form.words, kinds, person=False))


def _readings(text: str) -> Iterator[str]:
    """The texts that one text holds: parts around "formerly", and the name with and without its brackets."""
    folded = fold(text)
    for part in _ALIAS.split(folded) if any([hint in folded for hint in _ALIAS_HINTS]) else [folded]:
        clean = part.strip(" ,;:-([{")
        if not _BRACKETED.search(clean):
            yield clean
            continue
        yield _BRACKETED.sub(r" \1 ", clean)
        if any(not _is_place(inner) for inner in _BRACKETED.findall(clean)) and _says_something(
            outer := _BRACKETED.sub(" ", clean)
        ):
            yield outer


def _is_place(text: str) -> bool:
    return all(sort.kind is WordKind.PLACE for sort in map(sort_of, join_phrases(_split(to_latin(text)))))


def _says_something(text: str) -> bool:
    return any(sort.kind is not WordKind.LEGAL for sort in map(sort_of, _split(to_latin(text))))


def _form(text: str, spelled_latin: str, *, person: bool, names: bool = True) -> NameForm:
    latin = spelled_latin if spelled_latin.isascii() and "'" not in spelled_latin else _APOSTROPHE.sub("", spelled_latin)
    heard = _split(latin)
    sorts = _person_sorts(heard) if person else _company_sorts(latin, heard, names=names)
    if not sorts:
        return _EMPTY
    words, kinds, spelled = zip(*sorts, strict=True)
    _, written, _ = zip(*map(sort_of, heard), strict=True)
    initials = "".join([word[0] for word, kind in zip(heard, written, strict=True) if kind is not WordKind.PARTICLE])
    is_firm = WordKind.BUSINESS in kinds or WordKind.LEGAL in written
    script = script_of(text)
    translated = script is not Script.LATIN or from_pinyin(heard, names=names) is not heard
    weights = _weights(words, kinds, person=person)
    return NameForm(words, spelled, kinds, weights, initials, is_firm, native_key(text), script, translated)


_EMPTY = NameForm((), (), (), (), "")


def _weights(words: tuple[str, ...], kinds: tuple[WordKind, ...], *, person: bool) -> tuple[float, ...]:
    if person:
        return tuple([_PARTICLE_OF_PERSON if kind is WordKind.PARTICLE else 1.0 for kind in kinds])
    if WordKind.DISTINCTIVE not in kinds:
        return tuple([_WEIGHT_IN_GENERIC.get(kind, 1.0) for kind in kinds])
    if FILLERS.isdisjoint(words):
        return tuple([_WEIGHT.get(kind, 1.0) for kind in kinds])
    return tuple([_FILLER if word in FILLERS else _WEIGHT.get(kind, 1.0) for word, kind in zip(words, kinds, strict=True)])


def _split(latin: str) -> list[str]:
    return _WORD.findall(latin)


def _company_sorts(latin: str, heard: list[str], *, names: bool) -> list[Sort]:
    told = _without_legal_forms(latin)
    if "." in told:
        told = _INITIALS.sub(lambda run: run[0].replace(".", "") + " ", told)
    words = _split(told)
    if min(map(len, words), default=1) == 1:
        words = _join_initials(words)
    sorts = _plain(words) or _known(from_pinyin(words, names=names), names=names) or _known(heard, names=names)
    return [sort for sort in sorts if sort.kind is not WordKind.LEGAL] or sorts


def _without_legal_forms(latin: str) -> str:
    """The name without the legal forms that rigour knows; a first word stays unless our own table calls it one too."""
    remove = _forms_remover()
    # rigour knows II as a form; in the names of funds and plants it is a number.
    first, _, rest = mend_spaces(_ROMAN_TWO.sub("2", latin) if "ii" in latin else latin).partition(" ")
    # Short forms such as S.C. and SA also begin names: only what stands behind the first word is surely a form.
    if sort_of(first.replace(".", "").strip(",;")).kind is WordKind.LEGAL:
        return str(remove(f"{first} {rest}", 0, 0, " "))
    return f"{first} {remove(rest, 0, 0, ' ')}" if rest else first


@cache
def _forms_remover() -> Callable[[str, int, int, str], str]:
    found: Callable[[str, int, int, str], str] = import_module("rigour._core").remove_org_types
    return found


def _plain(words: list[str]) -> list[Sort]:
    """What `_known` makes of the words where no rule but the table of single words says anything of any of them; else []."""
    sorts = list(map(_plain_sort, words))
    return [] if None in sorts else [sort for sort in sorts if sort is not None]


@lru_cache(maxsize=200_000)
def _plain_sort(word: str) -> Sort | None:
    """The sort of a word that no rule about neighbours, numbers, pinyin or mended forms can touch; else None."""
    sort = sort_of(word)
    told = sort.kind is WordKind.NUMBER or sort.text in _ROMAN or sort.text in _SMALL or begins_pinyin(word)
    return None if told or begins_phrase(word) or not is_whole_form_or_none(word) else sort


def _person_sorts(heard: list[str]) -> list[Sort]:
    # Xi and Vi are families and given names here, no numbers.
    sorts = _plain(heard) or [
        Sort(sort.spelled, WordKind.DISTINCTIVE, sort.spelled)
        if sort.kind is WordKind.NUMBER and sort.spelled.isalpha()
        else sort
        for sort in _known(heard)
    ]
    kept = [sort for sort in sorts if sort.kind is not WordKind.LEGAL and sort.text not in titles()]
    return kept if any([sort.kind is not WordKind.PARTICLE for sort in kept]) else sorts


def _known(words: list[str], *, names: bool = True) -> list[Sort]:
    sorts = _numbered(list(map(sort_of, join_phrases(mend_forms(words), names=names))))
    # An article before or "and" within a name comes and goes with the clerk; prepositions stay and weigh next to nothing.
    return [sort for sort in sorts if sort.text not in _SMALL] or sorts


def _numbered(sorts: list[Sort]) -> list[Sort]:
    """`no 54` is 54, and `fifty fifth` is 55."""
    kept: list[Sort] = []
    for each in sorts:
        before = kept[-1] if kept else None
        # The fifth fund of a sponsor is Fund V; elsewhere V is an initial.
        is_roman = before is not None and before.text in VEHICLES and each.text in _ROMAN
        sort = each._replace(text=_ROMAN[each.text], kind=WordKind.NUMBER) if is_roman else each
        if sort.kind is WordKind.NUMBER and before is not None:
            if before.spelled in {"no", "nr", "nomer"}:
                kept.pop()
            elif before.spelled.isalpha() and before.text in _TENS and len(sort.text) == 1:
                kept.pop()
                sort = sort._replace(text=str(int(before.text) + int(sort.text)))
        kept.append(sort)
    return kept


def _join_initials(words: list[str]) -> list[str]:
    joined: list[str] = []
    run = ""
    for word in [*words, ""]:
        if len(word) == 1 and word.isalpha():
            run += word
            continue
        joined += [run, word]
        run = ""
    return [word for word in joined if word]
