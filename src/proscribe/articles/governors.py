"""Words that govern a cue and tell how far a measure has come: "considering", "urged", "a bill", "refused".

One table, words by class; verbs are listed by their base form and found in all forms. A word that is not in the table is
transparent: what governs it decides.
"""

import functools
from enum import StrEnum

from proscribe.articles.trees import Word


class Governor(StrEnum):
    """What a governing word makes of the act below it."""

    CALLS = "calls"
    WEIGHS = "weighs"
    PROPOSES = "proposes"
    DECIDES = "decides"
    ADOPTS = "adopts"
    DENIES = "denies"
    VOIDS = "voids"
    SAYS = "says"
    ACTS = "acts"
    SUFFERS = "suffers"


_VERBS = {
    Governor.CALLS: "call urge press demand lobby recommend appeal ask encourage pressure petition advise warn beg "
    "implore exhort "
    "plead insist campaign argue push",
    Governor.WEIGHS: "consider weigh mull explore study review examine debate discuss contemplate look prepare draft "
    "expect "
    "investigate evaluate ponder assess float eye near risk think",
    Governor.PROPOSES: "propose file plan intend seek aim threaten vow suggest hope try work sponsor introduce want wish "
    "mean move_to "
    "table recommend_to attempt",
    Governor.DECIDES: "announce agree pledge promise",
    Governor.ADOPTS: "sign enact adopt pass approve vote finalize finalise rule decide",
    Governor.DENIES: "refuse decline deny reject dismiss rebuff",
    Governor.VOIDS: "violate breach evade circumvent flout defy comply resist balk oppose criticize criticise condemn "
    "fear worry "
    "avoid protest survive dodge wonder skirt bypass contradict predict",
    Governor.SAYS: "say tell report state add note explain indicate confirm reveal claim believe write tweet declare "
    "insist_that "
    "acknowledge show suggest_that learn understand hint",
    Governor.ACTS: "impose issue order enforce move act begin start continue use keep maintain uphold implement "
    "apply place put "
    "slap bring set create institute invoke take make get step go direct require instruct join help "
    "come serve",
    Governor.SUFFERS: "face suffer hit challenge fight sue welcome blame cite see mark follow trigger describe slam "
    "blast survive "
    "denounce await escape feel overcome lose endure weather expect_no respond react criticise "
    "criticize condemn protest oppose",
}
_NOUNS = {
    Governor.CALLS: "call calls demand demands appeal appeals pressure campaign push petition recommendation request "
    "urging lobbying",
    Governor.WEIGHS: "threat possibility prospect risk talk talks speculation option options review likelihood chance "
    "discussion discussions consideration preparations idea rumor rumour rumors rumours debate",
    Governor.PROPOSES: "plan plans proposal proposals bill bills legislation amendment draft intention bid effort "
    "efforts attempt "
    "threats resolution motion wish desire process",
    Governor.DECIDES: "decision announcement agreement deal pledge promise vow",
    Governor.ADOPTS: "vote approval ruling passage",
    Governor.VOIDS: "violation violations breach evasion fear fears worry worries concern concerns opposition critic critics",
}
_OTHERS = {
    Governor.WEIGHS: "possible potential likely poised close reportedly possibly potentially perhaps looming impending "
    "expected "
    "probably ready",
    Governor.PROPOSES: "proposed planned threatened intended",
    Governor.DECIDES: "upcoming forthcoming coming",
    Governor.DENIES: "unlikely unwilling reluctant",
}
_IRREGULAR = {
    "seek": "sought", "tell": "told", "say": "said", "think": "thought", "begin": "began begun", "keep": "kept", "put": "put",
    "bring": "brought", "set": "set", "take": "took taken", "make": "made", "get": "got gotten", "go": "went gone",
    "see": "saw seen", "fight": "fought", "hit": "hit", "write": "wrote written", "show": "showed shown", "mean": "meant",
    "understand": "understood", "feel": "felt", "lose": "lost", "come": "came", "overcome": "overcame", "plead": "pled pleaded",
    "learn": "learned learnt", "slam": "slammed slamming", "plan": "planned planning", "beg": "begged begging",
    "sue": "sued suing",
}  # fmt: skip


def governor(word: Word) -> Governor | None:
    """The class of a governing word by its form and part of speech, or None for one that decides nothing."""
    if word.is_verb:
        return _verbs().get(word.lower)
    return (_nouns() if word.is_noun else _others()).get(word.lower)


def forms(base: str) -> tuple[str, ...]:
    """A verb's forms: the base, with -s, -ed, -ing, and irregular ones.

    >>> forms("deny")
    ('deny', 'denies', 'denied', 'denying')
    """
    irregular = tuple(_IRREGULAR.get(base, "").split())
    changing = base.endswith("y") and base[-2] not in "aeiou"
    stem = base.removesuffix("e")
    plural = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "o")) else f"{base}s"
    present = f"{base[:-1]}ies" if changing else plural
    regular = f"{base[:-1]}ied" if changing else f"{stem}ed"
    own_ing = any(one.endswith("ing") for one in irregular)
    past = irregular or (regular,)
    return (base, present, *past, *(() if own_ing else (f"{stem}ing",)))


@functools.cache
def _verbs() -> dict[str, Governor]:
    pairs = ((form, kind) for kind, bases in _VERBS.items() for base in bases.split() for form in forms(base))
    return _first(pairs_list=list(pairs))


@functools.cache
def _nouns() -> dict[str, Governor]:
    return _first(pairs_list=[(word, kind) for kind, words in _NOUNS.items() for word in words.split()])


@functools.cache
def _others() -> dict[str, Governor]:
    return _first(pairs_list=[(word, kind) for kind, words in _OTHERS.items() for word in words.split()])


def _first(*, pairs_list: list[tuple[str, Governor]]) -> dict[str, Governor]:
    found: dict[str, Governor] = {}
    for word, kind in pairs_list:
        found.setdefault(word, kind)
    return found
