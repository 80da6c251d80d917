"""How alike two words are: typing errors, spellings by ear, digits for letters; 0 when they are two words.

A word may differ in as many letters as its length allows, and no more: none up to three letters (ZTE is not ZTT), one up to
seven, two up to eleven, three beyond. What differs only in vowels and doubled letters (Qaddafi, Gaddafi) sounds alike.

>>> word_similarity("zte", "ztt"), word_similarity("trafigura", "trafgura") > 0.85
(0.0, True)
"""

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

#: Below this two words are different words; above it the typing error is likelier than the other word.
WORST_MATCH = 0.72
#: No word is so long that more of its letters are slips.
MOST_SLIPS = 3
_SOUNDS_ALIKE = 0.83
#: Vowels were left out, as Arabic, Hebrew and hurried clerks do.
_SAME_CONSONANTS = 0.8
#: Five consonants in their order are hardly another word.
_WITHOUT_VOWELS = 0.87
_LONG_KEY = 4
#: Other letters for the same consonants, all vowels in place: Aramco, Aramko.
_SPELLED_BY_EAR = 0.9
_SHORTEST_BY_EAR = 4
_ADJECTIVE = re.compile("sk(?:y|iy|ii|i|aya|aia|oe|oye|oie|ogo|oi|oy|om)$")
_ADJECTIVE_OF = 0.95
_SHORTEST_TOWN = 3
_PLAIN = re.compile("ph|ck|kh|ks|zh|ou|sch|[cqxywj]")
_PLAIN_AS = {"ph": "f", "ck": "k", "kh": "h", "ks": "x", "zh": "z", "ou": "u", "sch": "sh", "c": "k", "q": "k", "x": "x"}
_PLAIN_AS |= {"y": "i", "w": "v", "j": "z"}
READ_AS_LETTERS = 0.95
# Both i and l are read from 1, so l counts as i once digits are read.
_DIGITS_FOR_LETTERS = str.maketrans("01345789l", "oieasbbgi")
_DIGIT = re.compile(r"\d")
# A digit before a letter may stand for a letter (Sech1n); one at the end is a number (Freedom9).
_DIGIT_INSIDE = re.compile(r"\d[a-z]")
_SOUND = re.compile("ph|ck|kh|gh|sch|sh|ch|zh|tz|ts|ou|oo|ee|ey|[qcgwyxj]")
_SOUND_OF = {
    "ph": "f",
    "ck": "k",
    "kh": "h",
    "gh": "k",
    "sch": "s",
    "sh": "s",
    "ch": "s",
    "zh": "z",
    "tz": "z",
    "ts": "z",
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "ey": "i",
    "q": "k",
    "c": "k",
    "g": "k",
    "w": "v",
    "y": "i",
    "x": "ks",
    "j": "z",
}
_VOWEL = re.compile("[aeiou]")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile("(?<!^)[aeiouh]")


class _Heard(NamedTuple):
    """What one word says before it is compared with any other."""

    plain: str
    sound: str
    has_digit: bool
    is_bare: bool
    is_adjective: bool


@lru_cache(maxsize=400_000)
def word_similarity(one: str, other: str) -> float:
    """How alike two words are, 0-1; 1 when equal, 0 when they are two different words."""
    if one == other:
        return 1.0
    if min(len(one), len(other)) < 3:
        return 0.0
    mine, theirs = _heard(one), _heard(other)
    if mine.has_digit or theirs.has_digit:
        return _with_digits(one, other)
    found = letter_similarity(one, other)
    # Most pairs of words share no sound; what is known of each word alone says so at once.
    if mine.plain == theirs.plain or mine.sound == theirs.sound or mine.is_bare or theirs.is_bare:
        found = max(found, _by_sound(one, other))
    return max(found, _as_adjective(one, other)) if mine.is_adjective or theirs.is_adjective else found


@lru_cache(maxsize=100_000)
def sound_key(word: str) -> str:
    """The consonants one hears, with the first letter: `muhammad` and `mohamed` are both `mmd`."""
    heard = _SOUND.sub(lambda letters: _SOUND_OF[letters[0]], word)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", _DOUBLED.sub(r"\1", heard)))


@lru_cache(maxsize=100_000)
def _heard(word: str) -> _Heard:
    bare, adjective = not _VOWEL.search(word[1:]), _ADJECTIVE.search(word) is not None
    return _Heard(_plainly(word), sound_key(word), _DIGIT.search(word) is not None, bare, adjective)


def _with_digits(one: str, other: str) -> float:
    if "".join(_DIGIT.findall(one)) == "".join(_DIGIT.findall(other)):
        return letter_similarity(one, other)
    placed = len(one) == len(other) or _DIGIT_INSIDE.search(one) or _DIGIT_INSIDE.search(other)
    if not placed or one.isdigit() or other.isdigit() or (_DIGIT.search(one) and _DIGIT.search(other)):
        return 0.0
    return READ_AS_LETTERS * letter_similarity(one.translate(_DIGITS_FOR_LETTERS), other.translate(_DIGITS_FOR_LETTERS))


def letter_similarity(one: str, other: str) -> float:
    """How alike two words are by their letters alone, 0-1; 0 when more of them differ than slips explain."""
    longest, shortest = max(len(one), len(other)), min(len(one), len(other))
    allowed = 0 if shortest <= 3 else 1 if longest <= 7 else 2 if longest <= 11 else MOST_SLIPS
    if longest - shortest > allowed:
        return 0.0
    edits = OSA.distance(one, other, score_cutoff=allowed)
    if edits > allowed:
        return 0.0
    return max(1 - edits * _cost(one, other) / longest, WORST_MATCH)


def _cost(one: str, other: str) -> float:
    """A first letter off tells more than a typing error; a letter dropped, doubled or swapped is one more often than not."""
    if one[0] != other[0]:
        return 1.3
    return 1.0 if len(one) == len(other) and sorted(one) != sorted(other) else 0.85


def _by_sound(one: str, other: str) -> float:
    if min(len(one), len(other)) >= _SHORTEST_BY_EAR and _plainly(one) == _plainly(other):
        return _SPELLED_BY_EAR
    left_out = _vowels_left_out(one, other)
    key = sound_key(one)
    if left_out or len(key) < 3 or key != sound_key(other):
        return left_out
    shortest = min(len(one), len(other))
    if shortest >= 5 and OSA.distance(one, other) <= max(2, shortest // 3):
        return _SOUNDS_ALIKE if len(key) >= _LONG_KEY else _SAME_CONSONANTS
    if _VOWEL.search(one) and _VOWEL.search(other):
        # Kerajet and Cruzita: the same sounds, and nothing that a reader would take for one another.
        return _SAME_CONSONANTS if len(key) > _LONG_KEY else 0.0
    return _SAME_CONSONANTS


def _as_adjective(one: str, other: str) -> float:
    """One word is the adjective that Russian makes of the other: `kazansky` of `kazan`, `minsky` of `minsk`."""
    short, long = sorted((one, other), key=len)
    ending = _ADJECTIVE.search(long)
    if ending is None:
        return 0.0
    stem, base = long[: ending.start()], short.rstrip("aeiouy")
    return _ADJECTIVE_OF if len(stem) >= _SHORTEST_TOWN and base in {stem, f"{stem}sk"} else 0.0


def _plainly(word: str) -> str:
    return _DOUBLED.sub(r"\1", _PLAIN.sub(lambda letters: _PLAIN_AS[letters[0]], word))


def _vowels_left_out(one: str, other: str) -> float:
    """One word is the other without its vowels, all other letters in place: `rtrgt`, `rutarget`."""
    short, long = sorted((one, other), key=len)
    if _VOWEL.search(short[1:]):
        return 0.0
    bare = _VOWEL.sub("", long)
    if short not in {bare, long[0] + _VOWEL.sub("", long[1:])} or len(bare) < _LONG_KEY:
        return 0.0
    return _WITHOUT_VOWELS if len(bare) > _LONG_KEY else _SAME_CONSONANTS
