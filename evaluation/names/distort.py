"""Distorts names the way clerks, columns, scanners and foreign keyboards do; the same seed gives the same names.

Each kind is a function of a name and a random source. Kinds that leave a name as it was (nothing to swap, no letter to
confuse) give None, and the name is not counted for them.
"""

import random
import re
from collections.abc import Callable

Distortion = Callable[[str, random.Random], str | None]

LETTERS = "abcdefghijklmnopqrstuvwxyz"
FORMS = re.compile(r"\b(co|company|corp|corporation|inc|ltd|limited|llc|gmbh|s\.?a|plc|group)\b\.?,?", re.IGNORECASE)
SCANNED = str.maketrans("oOlIsSbBeE", "001155886E")
LOOKALIKE = str.maketrans("aeopcxyAEOPCXBHKMT", "аеорсхуАЕОРСХВНКМТ")
SOUNDS = (("ph", "f"), ("ck", "k"), ("c", "k"), ("y", "i"), ("ou", "u"), ("w", "v"), ("x", "ks"), ("kh", "h"), ("j", "zh"))
CYRILLIC = {"shch": "щ", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "ts": "ц", "ya": "я", "yu": "ю", "ph": "ф"}
CYRILLIC |= dict(zip("abvgdezijklmnoprstufhcywxq", "абвгдезийклмнопрстуфхкывхк", strict=True))
LATIN = re.compile("|".join(sorted(CYRILLIC, key=len, reverse=True)))


def edited(name: str, source: random.Random) -> str:
    at = source.randrange(1, max(len(name), 2))
    letter = source.choice(LETTERS)
    kinds = (name[:at] + name[at + 1 :], name[:at] + letter + name[at:], name[:at] + letter + name[at + 1 :])
    return source.choice((*kinds, name[: at - 1] + name[at : at + 1] + name[at - 1] + name[at + 1 :]))


def one_error(name: str, source: random.Random) -> str | None:
    return edited(name, source)


def two_errors(name: str, source: random.Random) -> str | None:
    return edited(edited(name, source), source) if len(name) > 12 else None


def without_form(name: str, _: random.Random) -> str | None:
    return " ".join(FORMS.sub(" ", name).split(" ")).strip(" ,.") or None


def other_form(name: str, source: random.Random) -> str | None:
    return f"{FORMS.sub(' ', name).strip(' ,.')} {source.choice(('LLC', 'GmbH', 'Co., Ltd.', 'Inc.', 'S.A.'))}"


def reordered(name: str, source: random.Random) -> str | None:
    words = name.replace(",", " ").split()
    source.shuffle(words)
    return " ".join(words)


def joined(name: str, source: random.Random) -> str | None:
    words = name.split()
    if len(words) < 2:
        return None
    at = source.randrange(len(words) - 1)
    return " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def split(name: str, source: random.Random) -> str | None:
    long = [word for word in name.split() if len(word) >= 7]
    if not long:
        return None
    word = source.choice(long)
    at = source.randrange(3, len(word) - 3)
    return name.replace(word, f"{word[:at]} {word[at:]}", 1)


def cut(name: str, source: random.Random) -> str | None:
    return name[: max(8, int(len(name) * source.uniform(0.7, 0.9)))].strip() if len(name) > 12 else None


def scanned(name: str, source: random.Random) -> str | None:
    at = [n for n, letter in enumerate(name) if 0 < n < len(name) - 1 and letter in "oOlIsSbB"]
    if not at:
        return None
    chosen = source.choice(at)
    return name[:chosen] + name[chosen].translate(SCANNED) + name[chosen + 1 :]


def lookalike(name: str, _: random.Random) -> str | None:
    words = name.split()
    return " ".join([words[0][:1] + words[0][1:].translate(LOOKALIKE), *words[1:]]) if words else None


def by_ear(name: str, source: random.Random) -> str | None:
    usable = [(one, other) for one, other in SOUNDS if one in name.lower()]
    if not usable:
        return None
    one, other = source.choice(usable)
    return re.sub(one, other, name, count=1, flags=re.IGNORECASE)


def without_vowels(name: str, _: random.Random) -> str | None:
    words = name.split()
    longest = max(words, key=len)
    return name.replace(longest, longest[0] + re.sub("[aeiouAEIOU]", "", longest[1:]), 1) if len(longest) > 6 else None


def in_cyrillic(name: str, _: random.Random) -> str | None:
    lower = FORMS.sub(" ", name).lower()
    spelled = LATIN.sub(lambda letters: CYRILLIC[letters[0]], lower)
    return spelled if not re.search("[a-z]", spelled) else None


def word_dropped(name: str, source: random.Random) -> str | None:
    words = name.split()
    if len(words) < 3:
        return None
    words.pop(source.randrange(len(words)))
    return " ".join(words)


def spaced_out(name: str, _: random.Random) -> str | None:
    return name.replace(" ", "\u00a0 \u200b").upper()


KINDS: dict[str, Distortion] = {
    function.__name__: function
    for function in (
        one_error,
        two_errors,
        without_form,
        other_form,
        reordered,
        joined,
        split,
        cut,
        scanned,
        lookalike,
        by_ear,
        without_vowels,
        in_cyrillic,
        word_dropped,
        spaced_out,
    )
}
