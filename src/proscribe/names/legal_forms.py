"""Legal forms that lost their spaces or their end: `siemensag`, `com pany`, `stockcompany`, `joint ... stock`, `limi`.

Works on the lower-case Latin words of a company's name and gives words that the tables know; what a name is called beside
its form is never changed. Only forms too long, or too strange as letters, to end a word of their own are looked for.
"""

import re
from functools import cache, lru_cache

from proscribe.names.vocabulary import WordKind, sort_of, spellings_of_kind

_LONG = 7
_LONGEST_HALF = 12
_SHORTEST_REST = 3
#: No form that is stuck to names is shorter.
_FEW_LETTERS = 3
#: Short forms that end no English or pinyin word.
_SHORT_ENDINGS = ("ltd", "llc", "jsc", "gmbh", "ojsc", "pjsc", "cjsc", "bvba", "plc", "kgaa")
_SHORT_BEGINNINGS = ("ojsc", "pjsc", "cjsc", "jsc", "llc", "ooo")
#: These begin words of their own (`companyware`), so that much must follow them.
_BEGINS_WORDS = ("company", "corporation")
_LONG_REST = 8
_CUT = re.compile("lim(?:i(?:t(?:e)?)?)?|compa(?:n)?|corpo(?:r(?:a(?:t(?:i(?:o)?)?)?)?)?|incorp(?:o(?:r(?:a(?:t(?:e)?)?)?)?)?")
_OF_JOINT_STOCK = frozenset({"joint", "stock", "open", "closed", "public"})
_CUT_TO_LITTLE = frozenset({"li", "ll", "lt", "l", "c"})
#: A lower-case letter, then a form in capitals: SiemensAG, NorvexGmbH.
_GLUED_CAPITALS = re.compile(r"(?<=[a-zà-ÿ])(?=(?:AG|SA|SE|NV|BV|AB|LLC|LTD|Ltd|GmbH|Inc|INC|PLC|Co)\b)")


def part_capitals(text: str) -> str:
    """The text as written, with a space before a form that capitals tell from the word it is stuck to."""
    return text if text.islower() or text.isupper() else _GLUED_CAPITALS.sub(" ", text)


def mend_spaces(text: str) -> str:
    """The text with each long form that a space parts in two made whole."""
    words = text.split(" ")
    respaced = _respaced(words) if len(words) > 1 else words
    return text if respaced is words else " ".join(respaced)


def mend_forms(words: list[str]) -> list[str]:
    """The words with their legal forms whole and apart."""
    words = _joint_stock(_respaced([part for word in words for part in _parted(word)]))
    if len(words) > 1 and (_CUT.fullmatch(words[-1]) or _is_cut_to_little(words)):
        return [*words[:-1], "limited"]
    return words


def is_whole_form_or_none(word: str) -> bool:
    """`mend_forms` leaves the word as it is, whatever stands beside it."""
    parted = len(word) > 1 and word not in _halves() and _parted(word) == (word,)
    return parted and not _CUT.fullmatch(word) and word not in _CUT_TO_LITTLE and word not in _OF_JOINT_STOCK


def _is_cut_to_little(words: list[str]) -> bool:
    """The last word is one or two letters of a form, behind a word of a trade: `petro plus li`."""
    return words[-1] in _CUT_TO_LITTLE and any(sort_of(word).kind is WordKind.BUSINESS for word in words[:-1])


@lru_cache(maxsize=200_000)
def _parted(word: str) -> tuple[str, ...]:
    """A word and the form stuck to it: `saengpilcompany` is `saengpil`, `company`."""
    if (
        len(word) <= _LONG - 2
        or word in _long_forms()
        or (word[-_FEW_LETTERS:] not in _tails() and word[:_FEW_LETTERS] not in _heads())
    ):
        return (word,)
    for form in _endings():
        if word.endswith(form) and len(word) - len(form) >= _SHORTEST_REST:
            return (*_parted(word[: -len(form)]), form)
    for form in _beginnings():
        least = _LONG_REST if form in _BEGINS_WORDS else _SHORTEST_REST
        if word.startswith(form) and len(word) - len(form) >= least:
            return (form, word[len(form) :])
    return (word,)


def _respaced(words: list[str]) -> list[str]:
    """Two neighbours that are one long form, or one form and a letter of the next: `com pany`, `join tstock`."""
    forms, halves = _long_forms(), _halves()
    for at in range(len(words) - 1):
        if words[at] not in halves:
            continue
        both = words[at] + words[at + 1]
        if len(words[at]) <= _LONGEST_HALF >= len(words[at + 1]):
            if both in forms and sort_of(words[at]).kind is not WordKind.LEGAL:
                return [*words[:at], both, *words[at + 2 :]]
            if both == "jointstock" and words[at] != "joint":
                return [*words[:at], "joint", "stock", *words[at + 2 :]]
    return words


def _joint_stock(words: list[str]) -> list[str]:
    """Without the words of "open joint stock company", wherever they stand."""
    if "joint" not in words or "stock" not in words:
        return words
    others = [word for word in words if word not in _OF_JOINT_STOCK]
    return others if any(sort_of(word).kind is not WordKind.LEGAL for word in others) else words


@cache
def _long_forms() -> frozenset[str]:
    return frozenset(word for word in spellings_of_kind(WordKind.LEGAL) if len(word) >= _LONG and "_" not in word)


@cache
def _halves() -> frozenset[str]:
    return frozenset({form[:at] for form in (*_long_forms(), "jointstock") for at in range(1, len(form))})


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted({*_long_forms(), *_SHORT_ENDINGS}, key=lambda form: (-len(form), form)))


@cache
def _tails() -> frozenset[str]:
    """The last letters of the endings: most words end otherwise, and are looked at no further."""
    return frozenset({form[-_FEW_LETTERS:] for form in _endings()})


@cache
def _heads() -> frozenset[str]:
    return frozenset({form[:_FEW_LETTERS] for form in _beginnings()})


@cache
def _beginnings() -> tuple[str, ...]:
    # Societe, companhia and their like begin words of their own; the long Russian ones and these do not.
    long = {form for form in _long_forms() if len(form) >= _LONG + 1 and not form.startswith(("compan", "corpor", "soci"))}
    return tuple(sorted({*long, *_SHORT_BEGINNINGS, *_BEGINS_WORDS}, key=lambda form: (-len(form), form)))
