"""What a name is found by at once: its words in any order, its letters, its consonants, its initials.

A key is a short text with a mark for what it is, so that consonants are never taken for words nor initials for acronyms.
Two names that share a key are worth comparing; nothing more is said by it.
"""

from functools import lru_cache

from proscribe.names.loanwords import SHORTEST_LOAN, is_loan_script, loan_key
from proscribe.names.normalise import NameForm
from proscribe.names.similarity import sound_key
from proscribe.names.vocabulary import WordKind

#: Fewer consonants are shared by too many words: `mhmd` is half a list of persons.
_SHORTEST_KEY = 4
#: Three letters are the initials of too many names to reach the threshold.
_SHORTEST_ACRONYM = 4
_LONGEST_ACRONYM = 8
_NO_VOWELS = str.maketrans("", "", "aeiou")


def listed_keys(form: NameForm) -> set[str]:
    """What a listed name is found by; `<` marks initials and `>` a word that may be another name's initials."""
    keys = _keys(form)
    keys.update([f"<{initials}" for initials in _initials(form) if _SHORTEST_ACRONYM <= len(initials) <= _LONGEST_ACRONYM])
    keys.update([f">{acronym}" for acronym in _acronyms(form)])
    return keys


def asked_keys(form: NameForm, *, lenient: bool) -> set[str]:
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


def is_sound(key: str) -> bool:
    """The key is the consonants of one word, which dozens of names may share."""
    return key.isupper() and key.isalpha()


def _keys(form: NameForm) -> set[str]:
    """The words in alphabetical order; all letters; the consonants of each long distinctive word, and of them all together.

    Consonants stand in capitals, so that they are never taken for words.
    """
    keys = {" ".join(sorted(form.words)), form.joined}
    heard = list(map(_consonants, form.spelled))
    told = [at for at, kind in enumerate(form.kinds) if kind is WordKind.DISTINCTIVE]
    keys.update([heard[at] for at in told if len(heard[at]) >= _SHORTEST_KEY])
    together = "".join(heard)
    if len(together) > _SHORTEST_KEY:
        keys.add(f"{together}*")
    loan = "".join([loan_key(form.words[at]) for at in told or range(len(form.words))])
    if len(loan) >= SHORTEST_LOAN:
        keys.update({f"~{loan}", f"^{loan}"} if is_loan_script(form.native) else {f"~{loan}"})
    return keys


@lru_cache(maxsize=100_000)
def _consonants(word: str) -> str:
    # Vowels go first, so that a word written without them gives the same key: `tsfln`, `tesfalen`.
    return sound_key(word.translate(_NO_VOWELS)).upper()


def _initials(form: NameForm) -> set[str]:
    """First letters of all words, and of those that are no legal form."""
    return {
        form.initials,
        "".join([word[0] for word, kind in zip(form.words, form.kinds, strict=True) if kind is not WordKind.PARTICLE]),
    }


def _acronyms(form: NameForm) -> list[str]:
    """Words that may themselves be the initials of another name: short ones, in a name of one or two words."""
    return [word for word in form.words if _SHORTEST_ACRONYM <= len(word) <= 6] if len(form.words) <= 2 else []
