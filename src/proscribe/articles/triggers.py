"""Where the cues of the table stand in a sentence, and whether each is a verb in some tense or a noun."""

import functools
import re
from dataclasses import dataclass
from enum import StrEnum

from proscribe.articles.cue import DEALINGS, RESTRICTIONS, TO_LIST, Cue
from proscribe.articles.cues import CUES
from proscribe.articles.trees import Tree, Word


class Form(StrEnum):
    """How the cue stands in its clause."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    GERUND = "gerund"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One cue found in a sentence, with offsets in it and the word of the tree that acts."""

    start: int
    end: int
    text: str
    form: Form
    cue: Cue
    at: Word

    @property
    def is_modal(self) -> bool:
        """The cue itself is a modal or negation ("must not use"), so that a negation denies nothing."""
        return not self.cue.noun and self.text.lower() in _MODALS


# Bans and curbs that are none of ours: on travel, sport, speech, food, and what a platform forbids its users.
_NO_MEASURE = re.compile(
    r"\b(?:travel|publication|entry|flight|visa|gag|smoking|abortion|gun|transfer|lifetime|film|"
    r"sports?|doping|book|alcohol|reporting|"
    r"tariff|content|advertising|ads?|user|account|immigration|vaccine|mask|meat|beef|pork|poultry|"
    r"seafood|wine|coal|naval|fishing|"
    r"Olympic|visitor|tourist|no-fly|plastic|fur|hijab|burqa|marriage)\s+$",
    re.IGNORECASE,
)


_MODALS = frozenset(
    {"must", "may", "can", "could", "cannot", "can't", "can’t", "will", "won't", "won’t", "not", "no", "should"}
)


@functools.cache
def _index() -> tuple[re.Pattern[str], dict[str, tuple[Cue, ...]]]:
    rows: dict[str, list[Cue]] = {}
    for cue in CUES:
        for word in cue.forms.split():
            rows.setdefault(word, []).append(cue)
    words = "|".join(sorted(rows, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<![\w-])(?:{words})\b", re.IGNORECASE), {word: tuple(found) for word, found in rows.items()}


_follow = functools.cache(re.compile)
_FORMS = {
    "VB": Form.BASE,
    "VBP": Form.PRESENT,
    "VBZ": Form.PRESENT,
    "VBD": Form.PAST,
    "VBN": Form.PAST,
    "VBG": Form.GERUND,
}
# "US bans ZTE", "Japan curbs exports": a name or a thing follows at once.
_HEADLINE_VERB = re.compile(r"\s+(?:[A-Z](?!\w*\s+(?:on|against|for|of)\b)|the\s|its\s|new\s|more\s|all\s|exports|sales|use\b)")
_NO_SUBJECT = re.compile(r"(?:ed|ing|\b(?:of|to|and|or|with|new|more|any|on|the|these|from|under|by|its|their|own|over))\s+$")


def may_hold_cue(text: str) -> bool:
    """A word of the table stands in the text with what must follow it, so that it is worth a parse."""
    pattern, rows = _index()
    text = _undotted(text)
    return any(
        not cue.follows or _follow(cue.follows).match(text, match.end()) is not None
        for match in pattern.finditer(text)
        for cue in rows[match.group().lower()]
    )


def triggers(text: str, tree: Tree) -> tuple[Trigger, ...]:
    """Every cue of the sentence, in order; at one place the first fitting row of the table."""
    pattern, rows = _index()
    text = _undotted(text)
    found = (_trigger(text, match, rows=rows[match.group().lower()], tree=tree) for match in pattern.finditer(text))
    return tuple(trigger for trigger in found if trigger is not None)


def _trigger(text: str, match: re.Match[str], *, rows: tuple[Cue, ...], tree: Tree) -> Trigger | None:
    """A word that is verb and noun alike ("ban", "curbs") is what the parser takes it for."""
    word = tree.at(match.start())
    if word is None or (_NO_MEASURE.search(text[: match.start()]) and any(cue.noun for cue in rows)):
        return None
    form = _form_of(text, word)
    if match.group().lower() in _MODALS and not any(cue.noun for cue in rows):
        form = Form.PRESENT
    for cue in rows:
        if not _fits(cue, form, word) or (cue.follows == TO_LIST and not _names_list(tree, word)):
            continue
        if not _subject_fits(cue, tree, word):
            continue
        follows = _follow(cue.follows).match(text, match.end()) if cue.follows else match
        if follows is not None:
            end = max(follows.end(), match.end())
            found = Form.NOUN if cue.noun and not _is_verbal(cue) else form
            return Trigger(match.start(), end, match.group(), found, cue, _acting(tree, word))
    return None


_LIST_WORDS = frozenset({"list", "lists", "blacklist", "blacklists"})


def _names_list(tree: Tree, word: Word) -> bool:
    """The list hangs on the verb, and is not that of another clause."""
    return any(one.lower in _LIST_WORDS for one in tree.under(word, without=frozenset({"conj", "advcl", "parataxis"})))


def _subject_fits(cue: Cue, tree: Tree, word: Word) -> bool:
    """The subject of a passive is a dealing ("downloads were suspended") or a measure ("the orders were revoked"), if asked."""
    shapes = [shape for flag, shape in (("dealt", _DEALT), ("measured", _MEASURED)) if flag in cue.flags]
    subjects = tree.below(word, "nsubj", "nsubjpass")
    named = [two.lower for one in subjects for two in tree.under(one, without=_DESCRIBES)]
    return all(any(shape.fullmatch(name) for name in named) for shape in shapes)


_MEASURED = re.compile(RESTRICTIONS)
_DESCRIBES = frozenset({"relcl", "acl", "prep", "poss"})
_DEALT = re.compile(DEALINGS + r"|downloads?|transfers?|licen[sc]es?|permits?|approvals?|trading|distribution|installation")


def _undotted(text: str) -> str:
    """The sentence with the stops of "U.S." and "Inc." made letters, so that only its own end looks like one."""
    return text[:-1].replace(".", "_") + text[-1:]


def _form_of(text: str, word: Word) -> Form:
    form = _FORMS.get(word.tag)
    if form is not None:
        return form
    if word.lower.endswith("s") and _HEADLINE_VERB.match(text, word.end) and not _NO_SUBJECT.search(text[: word.start]):
        return Form.PRESENT
    if word.tag == "JJ" and word.lower.endswith("ed"):
        return Form.PAST
    return Form.NOUN


def _is_verbal(cue: Cue) -> bool:
    """Rows that are written as nouns for want of forms, yet are verbs: "is on the list", "did the same"."""
    return bool(cue.flags & {"patient", "again"}) and not cue.forms.startswith(("similar", "same"))


def _fits(cue: Cue, form: Form, word: Word) -> bool:
    if cue.noun:
        return form is Form.NOUN or _is_verbal(cue) or (word.tag in {"JJ", "VB", "VBP"} and " " not in cue.forms.strip())
    return form is not Form.NOUN or not word.is_noun


def _acting(tree: Tree, word: Word) -> Word:
    """The verb that a modal or "not" belongs to; any other word itself."""
    acting = word
    while not acting.is_verb and not acting.is_noun and acting.head != acting.place:
        acting = tree.words[acting.head]
    if acting.is_noun and acting.dep == "compound" and acting.head == acting.place + 1:
        return tree.words[acting.head]
    helps = acting.dep in {"aux", "auxpass"} and acting.head != acting.place
    return tree.words[acting.head] if helps else acting
