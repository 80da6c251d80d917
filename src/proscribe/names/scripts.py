"""Brings a name from any script to plain lower-case Latin letters.

Known terms of Chinese, Japanese and Korean company names are translated (有限公司 vanishes, 技术 becomes `technology`);
what is left of them is spelled in pinyin, joined to one word a run. Scripts that rigour knows are spelled as it does;
the rest goes through ICU. Readings of Japanese characters are not known here: they come out as their Chinese reading.

>>> to_latin("Müller & Söhne")
'muller & sohne'
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module

from proscribe.model.vocabulary import Vocabulary
from proscribe.names.terms import (
    Glossary,
    has_loan,
    has_reading,
    has_trade_name,
    letters_spelled,
    translated,
    without_legal_form,
)

_ODD_LATIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "ħ": "h"})
# Letters that look alike; only words that mix both scripts are mended, so that honest Cyrillic stays Cyrillic.
_LOOKALIKES = str.maketrans("аеорсухікмтвнѕјԁɡοανεικρτυχ", "aeopcyxikmtbhsjdgoaveikptux")
_HAN = re.compile("[㐀-鿿豈-﫿]+")
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3200-\u33ff㐀-鿿豈-﫿가-힣]")
_MIXED = re.compile(r"\w*[a-z]\w*")
_FOREIGN_LETTER = re.compile("[Ͱ-ӿԀ-ԯɡ]")
_NOT_LATIN = re.compile("[^\u0000-\u024f\u1e00-\u1eff\u2000-\u206f]")
# Arabic and Hebrew write long vowels with the letters for w and y.
_ABJAD = re.compile("[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]+")
_ARABIC_ARTICLE = re.compile(r"\bال(?=\w{3})")
# Only behind 第, for the same signs are part of many names.
_NUMERAL = re.compile("第?([〇零一二三四五六七八九十百]+|[0-9]+)(?:研究)?(所|院)|第([〇零一二三四五六七八九十百]+)")
_NUMERALS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "十": 10, "百": 100}
#: Characters of company names that are read in two ways: 长飞 is Changfei, 市长 shizhang.
_SOUNDS = {
    "长": ("chang", "zhang"),
    "重": ("chong", "zhong"),
    "行": ("hang", "xing"),
    "乐": ("le", "yue"),
    "厦": ("xia", "sha"),
    "都": ("du", "dou"),
    "朝": ("chao", "zhao"),
    "盛": ("sheng", "cheng"),
    "传": ("chuan", "zhuan"),
    "调": ("diao", "tiao"),
    "番": ("fan", "pan"),
    "蔚": ("wei", "yu"),
    "晟": ("sheng", "cheng"),
    "曾": ("zeng", "ceng"),
    "柏": ("bai", "bo"),
}
_TWO_SOUNDS = frozenset(_SOUNDS)
_FOREIGN = re.compile("[\u0370-\u052f\u0590-\u06ff\u0750-\u077f㐀-鿿豈-﫿]")
_SYLLABLE = re.compile(
    "zh(?:ong|ang|eng|uai|uan|uang|a[ino]?|e[in]?|i|ou|u[ino]?)|ch(?:ong|ang|eng|uai|uang|uan|a[ino]?|en?|i|ou|u[ino]?)"
    "|sh(?:ang|eng|uai|uang|uan|a[ino]?|e[in]?|i|ou|u[ino]?)|[bpm](?:ang|eng|iao|ian|ing|a[ino]?|e[in]?|i[en]?|ou?|u)"
    "|f(?:ang|eng|an?|e[in]|ou?|u)|[dt](?:ang|eng|ong|iao|ian|ing|uan|a[ino]?|e[in]?|iu|ie?|ou|u[ino]?)"
    "|[nl](?:ang|eng|ong|iang|iao|ian|ing|uan|a[ino]?|e[in]?|i[enu]?|ou|u[eno]?|v)"
    "|[gkh](?:ang|eng|ong|uai|uang|uan|a[ino]?|e[in]?|ou|u[aino]?)"
    "|[jqx](?:iang|iong|iao|ian|ing|uan|i[aenu]?|u[en]?)|r(?:ang|eng|ong|uan|a[no]|en?|i|ou|u[ino]?)"
    "|[zcs](?:ang|eng|ong|uan|a[ino]?|e[in]?|i|ou|u[ino]?)|y(?:ang|ong|ing|uan|a[no]?|e|in?|ou?|u[en]?)"
    "|w(?:ang|eng|a[in]?|e[in]|o|u)|a(?:ng|[ino])?|e[nr]|ou"
)
_PINYIN = re.compile(f"(?:{_SYLLABLE.pattern})+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f\ud800-\udfff]")


class Reading(Vocabulary):
    """By which sounds Chinese characters are spelled."""

    USUAL = ("usual", "the likeliest Chinese sound of each word", "")
    SOUND = ("sound", "the same, trade names by their sound as well", "")
    LETTERS = ("letters", "letter by letter, for lists spell Cyrillic and Arabic names so: zavod", "")
    OTHER = ("other", "the other sound of characters that have two", "")
    LOANS = ("loans", "katakana by its sound alone", "")
    JAPANESE = ("japanese", "as Japan reads its families and towns", "")


class Script(Vocabulary):
    """What a name is written in, as far as it changes how its spelling is compared."""

    LATIN = ("latin", "Latin letters, or nothing else that counts", "")
    HAN = ("han", "Chinese characters, no kana and no hangul", "")
    LOAN = ("loan", "kana or hangul, which spell foreign names by ear", "")
    CYRILLIC = ("cyrillic", "Cyrillic or Greek letters", "")
    ABJAD = ("abjad", "Arabic or Hebrew letters, which leave out most vowels", "")


_GLOSSARIES = {
    Reading.JAPANESE: Glossary.JAPANESE,
    Reading.SOUND: Glossary.NO_NAMES,
    Reading.LETTERS: Glossary.NO_WORDS,
    Reading.LOANS: Glossary.NO_LOANS,
}
_SCRIPTS = (
    (Script.LOAN, re.compile("[\u3041-\u30ff가-힣]")),
    (Script.HAN, _HAN),
    (Script.ABJAD, _ABJAD),
    (Script.CYRILLIC, re.compile("[\u0370-\u052f]")),
)


def script_of(text: str) -> Script:
    """The script that decides how the text's spelling is compared."""
    if text.isascii():
        return Script.LATIN
    return next((script for script, letters in _SCRIPTS if letters.search(text)), Script.LATIN)


def latin_spellings(text: str) -> tuple[str, ...]:
    """The name in Latin letters, its words translated; again by sound, and as Japan or a second sound of a character has it."""
    latin = to_latin(text)
    if text.isascii():
        return (latin,)
    spellings, folded = [latin], fold(text)
    if has_loan(folded):
        spellings.append(_spelled(folded, reading=Reading.LOANS))
    if not _FOREIGN.search(text):
        return tuple(dict.fromkeys(spellings))
    if not _HAN.search(text):
        return tuple(dict.fromkeys((*spellings, _spelled(folded, reading=Reading.LETTERS))))
    if has_trade_name(folded):
        spellings.append(_spelled(folded, reading=Reading.SOUND))
    if not _TWO_SOUNDS.isdisjoint(text):
        spellings.append(_spelled(folded, reading=Reading.OTHER))
    if has_reading(text):
        spellings.append(_spelled(folded, reading=Reading.JAPANESE))
    return tuple(dict.fromkeys(spellings))


@lru_cache(maxsize=50_000)
def pinyin_syllables(word: str) -> tuple[str, ...]:
    """The syllables of a word that pinyin could spell in two or more; () for other words."""
    if not _PINYIN.fullmatch(word):
        return ()
    syllables = tuple(_SYLLABLE.findall(word))
    return syllables if len(syllables) > 1 and "".join(syllables) == word else ()


@lru_cache(maxsize=50_000)
def syllable_initials(word: str) -> str:
    """The first letters of the syllables of a word that pinyin could spell in two or more: `jt` of `jiaotong`, or ""."""
    return "".join(syllable[0] for syllable in pinyin_syllables(word))


def fold(text: str) -> str:
    """Lower case, one form a letter, no invisible characters, single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return " ".join(_mend_lookalikes(plain).split())


def to_latin(text: str) -> str:
    """The name in lower-case Latin letters, with known native terms translated.

    Args:
        text: a name in any script.

    Returns:
        Folded Latin text; characters that nothing can spell stay as they are.
    """
    folded = fold(text)
    return folded if folded.isascii() else _spelled(folded)


def native_key(text: str) -> str:
    """The characters of a Chinese, Japanese or Korean name without its legal form; "" for names in other scripts."""
    if text.isascii() or not _UNSPACED.search(text):
        return ""
    return "".join(_UNSPACED.findall(without_legal_form(fold(text))))


def _mend_lookalikes(text: str) -> str:
    if not _FOREIGN_LETTER.search(text):
        return text
    return _MIXED.sub(lambda word: word[0].translate(_LOOKALIKES) if _FOREIGN_LETTER.search(word[0]) else word[0], text)


def _numbered(hit: re.Match[str]) -> str:
    """`第三十八研究所`, `三十八所` and `38所` are the 38th institute, `二院` is the second academy."""
    number, unit = hit[1] or hit[3], hit[2]
    sort = {"所": " institute", "院": " academy", None: ""}[unit]
    return f" {number if number.isdigit() and number.isascii() else _number(number)}{sort} "


def _number(numerals: str) -> int:
    """The number up to 999 that Chinese numerals say: 三十八 is 38, 一〇二 is 102."""
    if not set(numerals) & {"十", "百"}:
        return int("".join(str(_NUMERALS[sign] % 10) for sign in numerals))
    total, digit = 0, 0
    for sign in numerals:
        value = _NUMERALS[sign]
        total, digit = (total + max(digit, 1) * value, 0) if value >= 10 else (total, value)
    return total + digit


@lru_cache(maxsize=50_000)
def _spelled(folded: str, *, reading: Reading = Reading.USUAL) -> str:
    text = _strip_marks(folded)
    if not _NOT_LATIN.search(text):
        return text
    glossary = _GLOSSARIES.get(reading, Glossary.TRADE_NAMES)
    text = letters_spelled(translated(_NUMERAL.sub(_numbered, folded), glossary=glossary))
    if _HAN.search(text):
        text = translated(_simplified()(text), glossary=glossary)
        spell = _other_sounds if reading is Reading.OTHER else _pinyin()
        text = _HAN.sub(lambda run: f" {''.join(spell(run[0]))} ", text)
    return " ".join(_strip_marks(_romanised(text)).lower().split())


def _strip_marks(text: str) -> str:
    if _NOT_LATIN.search(text):
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_ODD_LATIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _romanised(text: str) -> str:
    if not _NOT_LATIN.search(text):
        return text
    text = _ARABIC_ARTICLE.sub("ال ", text)
    text = _ABJAD.sub(lambda word: _icu()(word[0]).replace("w", "u").replace("y", "i"), text)
    spelled: str = import_module("rigour._core").maybe_ascii(text)
    return spelled if spelled.isascii() else _icu()(spelled)


@cache
def _pinyin() -> Callable[[str], list[str]]:
    # pypinyin takes a quarter of a second to load, which a ledger without Chinese names need not pay.
    spell = import_module("pypinyin").lazy_pinyin
    return lambda text: list(spell(text))


def _other_sounds(run: str) -> list[str]:
    """The syllables of the run with the other sound of each character that has two."""
    usual = _pinyin()(run)
    if len(usual) != len(run):
        return usual
    return [_other_sound(sign, sound) for sign, sound in zip(run, usual, strict=True)]


def _other_sound(sign: str, sound: str) -> str:
    return next((other for other in _SOUNDS.get(sign, ()) if other != sound), sound)


@cache
def _simplified() -> Callable[[str], str]:
    transliterate: Callable[[str], str] = import_module("icu").Transliterator.createInstance("Hant-Hans").transliterate
    return transliterate


@cache
def _icu() -> Callable[[str], str]:
    transliterate: Callable[[str], str] = (
        import_module("icu").Transliterator.createInstance("Any-Latin; Latin-ASCII").transliterate
    )
    return transliterate
