"""Names that another script spells by ear: ハイクビジョン is Hikvision, 셀트리온 Celltrion, 국민 Kookmin, الفرات Furat.

Kana and hangul put vowels between consonants and know fewer of them, Arabic letters leave most vowels out, so that the
spelling in Latin letters (`haikubijon`) is no typing error away from the name. What stays is the order of consonants, told no
finer than these scripts tell them: l is r, v is b, a voiced one is its voiceless sister. Korean names in Latin letters keep
their vowels but choose their letters freely (Poongsan, Pungsan). Such a key says little of a short name and nothing of a
native one.

>>> loan_key("haikubijon") == loan_key("hikvision")
True
>>> korean_key("gugmin") == korean_key("kookmin")
True
"""

import re
from functools import lru_cache

#: Fewer consonants than this are shared by too many names to say anything.
SHORTEST_LOAN = 4

_KANA_OR_HANGUL = re.compile("[\u3041-\u30ff가-힣]")
_SOFT_C = re.compile("c(?=[eiy])")
_UNHEARD_R = re.compile("(?<=[aeiou])r(?![aeiour])")
_ENDS = re.compile("tech$|(?<=.)x")
_END_AS = {"tech": "tek", "x": "ks"}
_PAIRS = re.compile("th|sh|ch|ph|ts")
_PAIR_AS = {"th": "s", "sh": "s", "ch": "s", "ph": "p", "ts": "s"}
_ROUGHLY = str.maketrans("lvbdgcqzjxm", "rpptkkksssn", "aeiouhwyf")
_DOUBLED = re.compile(r"(.)\1+")
_ABJAD_PAIRS = re.compile("th|sh|ch|ph|dh|kh|gh")
_ABJAD_PAIR_AS = {"th": "s", "sh": "s", "ch": "s", "ph": "f", "dh": "d", "kh": "k", "gh": "k"}
_ABJAD = str.maketrans("pvgjqcxz", "bfkkkkss", "aeiouwy'")
_LAST_H = re.compile("h$")
_KOREAN = re.compile("oo|ou|eo|eu|u|wo|ae|ai|ay|ee|ch|sh|[gbdjyvrf]")
_KOREAN_AS = dict.fromkeys(("oo", "ou", "eo", "eu", "u", "wo"), "o") | dict.fromkeys(("ae", "ai", "ay"), "e")
_KOREAN_AS |= {"ee": "i", "ch": "c", "sh": "s", "g": "k", "b": "p", "d": "t", "j": "c", "y": "i", "v": "p", "r": "l", "f": "p"}


def is_loan_script(native: str) -> bool:
    """The name holds kana or hangul, in which foreign names are spelled by ear."""
    return bool(native) and _KANA_OR_HANGUL.search(native) is not None


@lru_cache(maxsize=100_000)
def loan_key(word: str) -> str:
    """The consonants of a Latin word as Japanese and Korean tell them apart."""
    # Every listed word comes here, and most have none of these letters.
    heard = _ENDS.sub(lambda letters: _END_AS[letters[0]], word) if "x" in word or word.endswith("tech") else word
    soft = _SOFT_C.sub("s", heard) if "c" in heard else heard
    hard = _PAIRS.sub(lambda letters: _PAIR_AS[letters[0]], soft) if "h" in soft or "ts" in soft else soft
    return _DOUBLED.sub(r"\1", hard.translate(_ROUGHLY))


def without_unheard_r(word: str) -> str:
    """The word without each r that closes a syllable: ブラザー writes none for that of `brother`, 노르 one for `nor`."""
    return _UNHEARD_R.sub("", word)


@lru_cache(maxsize=50_000)
def korean_key(word: str) -> str:
    """A Korean name in Latin letters, its vowels and consonants told no finer than its many spellings tell them."""
    return _DOUBLED.sub(r"\1", _KOREAN.sub(lambda letters: _KOREAN_AS[letters[0]], word))


@lru_cache(maxsize=50_000)
def abjad_key(word: str) -> str:
    """The consonants of a Latin word as Arabic letters tell them apart."""
    plain = _ABJAD_PAIRS.sub(
        lambda letters: _ABJAD_PAIR_AS[letters[0]], _SOFT_C.sub("s", _LAST_H.sub("", word.replace("x", "ks")))
    )
    return _DOUBLED.sub(r"\1", plain.translate(_ABJAD))
