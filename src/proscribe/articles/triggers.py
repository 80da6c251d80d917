"""Where the cues of the table stand in a sentence, and whether each is a verb in some tense or a noun.

>>> [(one.text, one.form.value) for one in triggers("Washington lifted the ban on ZTE.")]
[('lifted', 'past'), ('ban', 'noun')]
"""

import functools
import re
from dataclasses import dataclass
from enum import StrEnum

from proscribe.articles.cue import Cue
from proscribe.articles.cues import CUES


class Form(StrEnum):
    """How the cue stands in its clause."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    GERUND = "gerund"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One cue found in a sentence, with offsets in it."""

    start: int
    end: int
    text: str
    form: Form
    cue: Cue


# Bans and curbs that are none of ours: on travel, sport, speech, food, and what a platform forbids its users.
_NO_MEASURE = re.compile(
    r"\b(?:travel|publication|entry|flight|visa|gag|smoking|abortion|gun|transfer|lifetime|film|"
    r"sports?|doping|book|alcohol|reporting|"
    r"tariff|content|advertising|ads?|user|account|immigration|vaccine|mask|meat|beef|pork|poultry|"
    r"seafood|wine|coal|naval|fishing|"
    r"Olympic|visitor|tourist|no-fly|plastic|fur|hijab|burqa|marriage)\s+$",
    re.IGNORECASE,
)


@functools.cache
def _index() -> tuple[re.Pattern[str], dict[str, tuple[tuple[Cue, Form], ...]]]:
    rows: dict[str, list[tuple[Cue, Form]]] = {}
    for cue in CUES:
        for place, word in enumerate(cue.forms.split()):
            rows.setdefault(word, []).append((cue, _form(cue, place)))
    words = "|".join(sorted(rows, key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<![\w-])(?:{words})\b", re.IGNORECASE), {word: tuple(found) for word, found in rows.items()}


def _form(cue: Cue, place: int) -> Form:
    if cue.noun:
        return Form.NOUN
    if " " not in cue.forms or cue.forms.startswith("won't"):
        return Form.PRESENT if cue.forms.startswith("w") or "own" in cue.flags else Form.PAST
    order = (Form.BASE, Form.PRESENT, Form.GERUND if _is_unchanging(cue) else Form.PAST, Form.GERUND)
    return order[place] if place < len(order) else Form.PAST


_follow = functools.cache(re.compile)
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:a|an|the|this|that|any|such|its|their|his|no|formal|new|total|complete|outright|full|blanket|general|explicit|temporary|permanent|immediate|"
    r"partial|U\.S\.|US|\w+-year|\w+wide|proposed|possible|"
    r"potential|similar|on|of|under|with|by|for|sweeping|\w+['’]s|tougher|severe|recent|export|trade|"
    r"American|federal|government|app|from|[A-Z]{2,}|"
    r"[A-Z]\w+(?<!s)|States|against|these|those|those|catastrophic|wider|strict|stricter|further|"
    r"tight|tighter|into|facing|faced|imposed?|imposing|import|sales))\s+$"
)


_DETERMINED = re.compile(r"\b(?:the|a|an|this|that|its|his|their)\s+$", re.IGNORECASE)
_NO_SUBJECT = re.compile(r"(?:ed|ing|\b(?:of|to|and|or|with|new|more|any))\s+$")


# "Evade sanctions on Iran".
_SANCTIONS = frozenset({"sanctions", "curbs", "limits", "bans"})
_UPON = re.compile(r"\s+(?:on|against|imposed|aimed|over)\b|[,.;]|$")
# "Britain and Australia prohibit it".
_SEVERAL = re.compile(r"[A-Z]\w+,? and (?:the )?[A-Z]\w+(?: [A-Z]\w+)? $")
# "US bans ZTE", "Japan curbs exports": a name or a thing follows at once.
_HEADLINE_VERB = re.compile(r"\s+(?:[A-Z]|the\s|its\s|new\s|more\s|all\s|exports|sales|use\b)")


def triggers(text: str) -> tuple[Trigger, ...]:
    """Every cue of the sentence, in order; at one place the first fitting row of the table."""
    pattern, rows = _index()
    found = (_trigger(text, match, rows[match.group().lower()]) for match in pattern.finditer(text))
    return tuple(trigger for trigger in found if trigger is not None)


def _trigger(text: str, match: re.Match[str], rows: tuple[tuple[Cue, Form], ...]) -> Trigger | None:
    """A word that is verb and noun alike ("ban", "curbs") is a noun after an article, adjective or proper name."""
    before = text[: match.start()]
    nominal = _NOUN_BEFORE.search(before) is not None and not _SEVERAL.search(before)
    if len(rows) == 1 and rows[0][1] is Form.BASE and _DETERMINED.search(before):
        return None
    if nominal and all(row[1] is Form.BASE and not _is_unchanging(row[0]) for row in rows) and not _TO_BASE.search(before):
        return None
    if match.group().endswith("s") and _NO_SUBJECT.search(before):
        nominal = True
    if match.group().lower() in _SANCTIONS and _UPON.match(text, match.end()):
        nominal = True
    if match.group().endswith("s") and _HEADLINE_VERB.match(text, match.end()) and not _NO_SUBJECT.search(before):
        nominal = False
    if _NO_MEASURE.search(before) and any(row[1] is Form.NOUN for row in rows):
        return None
    ordered = sorted(rows, key=lambda row: (row[1] is Form.NOUN) != nominal) if len(rows) > 1 else list(rows)
    for cue, form in ordered:
        follows = _follow(cue.follows).match(text, match.end()) if cue.follows else match
        if follows is not None:
            return Trigger(match.start(), max(follows.end(), match.end()), match.group(), _tense(text, match, form, cue), cue)
    return None


def _is_unchanging(cue: Cue) -> bool:
    """Put, cut, shut, let: the base is the past too."""
    return len(cue.forms.split()) == 3 and cue.forms.endswith("ting")


_TO_BASE = re.compile(r"\b(?:to|could|may|might|can|would|will|shall|should|must|not|did|does|do)\s+(?:\w+\s+)?$")


def _tense(text: str, match: re.Match[str], form: Form, cue: Cue) -> Form:
    """The tense: "put", "cut" and "shut" are past unless a modal or "to" stands before them."""
    unchanging = form is Form.BASE and _is_unchanging(cue)
    return Form.PAST if unchanging and not _TO_BASE.search(text[: match.start()]) else form
