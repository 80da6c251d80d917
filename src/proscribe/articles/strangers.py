"""A subject that no lexicon knows: a firm that acts of itself, or a person who calls for a measure.

Whoever it is, it is not the authority last named: "Acme banned the ads" after a sentence about Washington says nothing of
Washington.
"""

import re

from proscribe.articles.clauses import Clause, is_authority
from proscribe.articles.mentions import CLASS_NOUNS, Mention, MentionKind
from proscribe.articles.triggers import Form

_NAME = r"[A-Z][\w&.-]+(?:\s+(?:[A-Z][\w&.-]+|of(?=\s+[A-Z])))*"
_STRANGER = re.compile(
    r"^\W*(?:(?:Now|Meanwhile|Later|Separately|Also),?\s+)?"
    r"(?:[A-Z]\w+['’]s\s+|(?:[A-Z][\w.]+\s+)?(?:[\w-]+\s+){0,3}?(?:provider|chipmaker|maker|carrier|operator|company|firm|"
    r"retailer|retailers|carriers|chain|group|giant|designer|manufacturer|distributor|supplier|wholesaler|platform|bank)\s+)?"
    rf"(?P<name>{_NAME}(?:(?:,\s+{_NAME})*,?\s+and\s+{_NAME})?)(?:,[^,]{{0,60}},)?\s+"
    r"(?:(?:[a-z0-9][\w’']*|on \w+day|told \w+|last \w+),?\s+){0,9}$"
)
_NO_STRANGERS_TEXT = (
    "It They He She We The This That These Those A An I You Who Which And But Here There Some Many Several Both "
    "All Most In On At As If When While After Before Since Under For By With No Not Its Their His Her Other "
    "Others"
)
_NO_STRANGERS = frozenset(_NO_STRANGERS_TEXT.split())
_LEGAL_FORM = re.compile(r"\s+(?:Inc|Corp|Co|Ltd|Holdings)\b\.?.*$")
_NEAR_NAME = 25
_CALLS = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:on|for)|urg(?:e|es|ed|ing)|press(?:ed|es)|demand(?:s|ed)|push(?:es|ed)|asked|lobbied|"
    r"recommended|wants?|wrote|tweeted)\b"
)
_OFFICE = re.compile(
    r"^(?:Commissioner|Chairman|Chair|Chairwoman|Republican|Democratic|Rep|Sen|Attorney General|Governor|Minister)\s+"
)
_FEW_WORDS = 6


def strangers(clause: Clause) -> tuple[Mention, ...]:
    """The unknown names that the clause opens with, with the country told beside them; () when it opens otherwise."""
    found = _STRANGER.match(clause.before)
    if found is None or clause.trigger.form is Form.NOUN or found.group("name").split()[0] in _NO_STRANGERS:
        return ()
    start = clause.sentence.start + clause.left + found.start("name")
    if any(is_authority(one) or one.kind in _NO_FIRMS for one in clause.mentions if one.start <= start < one.end):
        return ()
    if _COMMON.fullmatch(found.group("name")):
        return ()
    names = re.finditer(r"[^,\s](?:(?!,|\s+and\s).)*", found.group("name").replace(" and ", " ,   "))
    return tuple(_firm(clause, start + one.start(), one.group().strip()) for one in names)


_COMMON = re.compile(rf"{CLASS_NOUNS}|officials|lawmakers|agencies|ministers|regulators|states|users|critics", re.IGNORECASE)
_NO_FIRMS = frozenset({MentionKind.CLASS, MentionKind.ADJECTIVE, MentionKind.REFERENCE})


def _firm(clause: Clause, start: int, words: str) -> Mention:
    """The firm, under its name in the lexicon when it has one."""
    known = [one for one in clause.mentions if one.start == start and one.kind is MentionKind.PARTY and one.text == words]
    name = _LEGAL_FORM.sub("", words)
    unknown = Mention(start, start + len(words), None, words, MentionKind.UNKNOWN, name, _seat(clause, start))
    return known[0] if known else unknown


def _seat(clause: Clause, start: int) -> str | None:
    """The country told right before a firm's name: "Japan's Panasonic", "German chipmaker Infineon"."""
    near = [one for one in clause.mentions if one.country is not None and 0 <= start - one.end < _NEAR_NAME]
    return near[-1].country if near else None


def person_calling(clause: Clause) -> Mention | None:
    """Somebody named in full who calls for it, whatever the office: "Commissioner Jane Doe called on …"; else None."""
    verb = _CALLS.search(clause.sentence.text, 0, clause.trigger.start)
    if verb is None:
        return None
    people = [one for one in clause.between(0, verb.start()) if one.kind is MentionKind.UNKNOWN and " " in one.text]
    if not people or clause.text(people[-1].end, clause.sentence.start + verb.start()).count(" ") > _FEW_WORDS:
        return None
    one = people[-1]
    return Mention(one.start, one.end, None, one.text, MentionKind.ISSUER, _OFFICE.sub("", one.text), _home(clause), calls=True)


def _home(clause: Clause) -> str | None:
    """The country of the office named beside a person, or the one whose authorities the article tells of."""
    kinds = {MentionKind.ISSUER, MentionKind.ADJECTIVE, MentionKind.COUNTRY}
    near = [one for one in clause.between(0, clause.trigger.start) if one.kind in kinds]
    return next((one.country for one in [*near, *clause.focus.guesses()]), None)
