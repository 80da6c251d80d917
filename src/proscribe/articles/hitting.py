"""Who is hit in a clause: the names after an active cue, the subject of a passive, the name before a noun.

The issuer's own people and firms are bound, not hit: in "barred US carriers from buying from Huawei" it is Huawei. "The
ban" with no name beside it means whomever the text speaks of, once it has told of a measure at all.
"""

import re

from proscribe.articles import countries as places
from proscribe.articles.acting import actors
from proscribe.articles.clauses import Clause, are_chained
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.triggers import Form
from proscribe.model.claims import ClaimAction

_TO_COUNTRY = re.compile(r"\b(?:to|against|on|with|from|for|into|in)\s+(?:the\s+)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^['’]s?\s")
_FROM_DOING = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}?(?:\w+ing|business|sales|use|any|purchases|contracts)\b")
_NAMED = frozenset({MentionKind.PARTY, MentionKind.CLASS, MentionKind.REFERENCE})
_PRONOUN = re.compile(r"(?:its?|they|them|their)(?: both)?$", re.IGNORECASE)
_THE_LAND = re.compile(r"\b(?:country|nation|there)$", re.IGNORECASE)
_NEAR_PRONOUN = 40
_DIRECT = 12
_FIRM = re.compile(
    r"\b(?:Technolog(?:y|ies)|Telecom\w*|Corp|Inc|Ltd|Group|Systems|Electronics|Semiconductor|Robotics|Networks?|Labs?|Mobile|"
    r"Holdings|Software|Aviation|Industries)\b|^[A-Z][a-z]+[A-Z]"
)
# "Huawei rival ZTE" names ZTE.
_APPOSED = re.compile(r"^(?:['’]s)?\s+(?:rival|competitor|supplier|partner|owner|parent|unit|subsidiary|affiliate)s?\s+$")
_SUFFERS = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|under|hit (?:by|with)|subject to|overturn\w*|because of|from|due to|escape\w*|avoid\w*|set for|"
    r"protected|win|won)\b[^,;]{0,60}$"
)
_POINTED_AT = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ss]uch)\s+(?:[\w.'’-]+\s+){0,2}$")
_PLAIN_BANS = frozenset({"ban", "bans", "prohibition"})


def targets_in(clause: Clause, country: str | None) -> tuple[Mention, ...]:
    """Whoever is hit, references resolved, without repeats.

    Args:
        clause: the cue in its clause.
        country: the issuer's, whose own people are not hit; None when it is not known.
    """
    if "market" in clause.trigger.cue.flags:
        return _market_left(clause)
    hit = _suffering(clause, country) if clause.is_passive else _objects(clause, country)
    hit = hit or _before_noun(clause, country) or _without_name(clause, country)
    if clause.is_nominal:
        hit = [one for one in hit if one.kind is not MentionKind.PARTY or _is_foreign(one, country)]
    return tuple({one.name: one for one in hit}.values())


def _market_left(clause: Clause) -> tuple[Mention, ...]:
    """The country whose market is left: "pulled out of the US market"."""
    lands = [one for one in clause.to_the_end() if one.kind in {MentionKind.COUNTRY, MentionKind.ADJECTIVE}]
    return tuple(_as_country(one) for one in lands[:1])


def _as_country(one: Mention) -> Mention:
    name = places.by_code()[str(one.country)].name
    return Mention(one.start, one.end, None, one.text, MentionKind.COUNTRY, name, one.country)


def _suffering(clause: Clause, country: str | None) -> list[Mention]:
    """The subject of a passive; when that is the issuer's own people, the foreign name after the cue."""
    heads = [one for one in clause.between(clause.left, clause.trigger.start) if not clause.is_preposed(one)]
    subject = _hit(clause, heads, country, objects=False)
    if subject:
        return _first_chain(clause, subject)
    earlier = clause.between(0, clause.left)
    return _objects(clause, country) or _last_chain(clause, _hit(clause, earlier, country, objects=False))


def _objects(clause: Clause, country: str | None) -> list[Mention]:
    """Names after the cue: those before "from doing", unless they are the bound and somebody foreign follows."""
    start, end = clause.trigger.end, clause.right
    split = _FROM_DOING.search(clause.sentence.text, start, end)
    if split is None:
        return _plain_objects(clause, clause.between(start, end), country)
    held = _hit(clause, clause.between(start, split.start()), country)
    return _first_chain(clause, held) if held else _hit(clause, clause.between(split.start(), end), country)


def _plain_objects(clause: Clause, found: list[Mention], country: str | None) -> list[Mention]:
    direct = _direct(clause, found)
    if direct and direct[0] is found[0]:
        return direct
    hit = _hit(clause, found, country)
    apposed = bool(hit) and _APPOSED.match(clause.text(hit[0].end, hit[-1].start)) is not None
    return _first_chain(clause, hit) if apposed else hit


def _direct(clause: Clause, found: list[Mention]) -> list[Mention]:
    """A name that nobody knows, right after a verb of prohibition: "blocked Acme and Widget"."""
    unknown = [one for one in found if one.kind is MentionKind.UNKNOWN]
    if clause.trigger.form is Form.NOUN or clause.trigger.cue.action is not ClaimAction.RESTRICT or not unknown:
        return []
    near = unknown[0].start - clause.sentence.start - clause.trigger.end <= _DIRECT
    return _first_chain(clause, unknown) if near else []


def _hit(clause: Clause, found: list[Mention], country: str | None, *, objects: bool = True) -> list[Mention]:
    """Those that can be a target: parties and classes, else countries, else a pronoun's, else a firm nobody knows."""
    named = [one for one in found if one.kind in _NAMED and _is_foreign(one, country)]
    resolved = [whom for one in named if not _PRONOUN.match(one.text) for whom in _resolved(clause, one, country)]
    if resolved:
        return resolved
    lands = [one for one in found if objects and one.country != country and _is_land(clause, one)]
    if lands:
        return lands
    near = [one for one in named if _PRONOUN.match(one.text) and one.start - found[0].start < _NEAR_PRONOUN][:1]
    meant = [whom for one in near for whom in _resolved(clause, one, country)]
    domestic = [one for one in found[:1] if one.kind is MentionKind.PARTY]
    return meant or domestic or [one for one in found if objects and _looks_like_firm(one)]


def _is_foreign(one: Mention, country: str | None) -> bool:
    return country is None or one.country is None or one.country != country


def _is_land(clause: Clause, one: Mention) -> bool:
    """A country is hit when goods go to it or sanctions lie on it, not when it only owns a name."""
    if one.kind is not MentionKind.COUNTRY or _POSSESSIVE.match(clause.text(one.end, one.end + 3)):
        return False
    direct = clause.text(clause.sentence.start + clause.trigger.end, one.start).strip(" ")
    verb = clause.trigger.form is not Form.NOUN and clause.trigger.cue.action is ClaimAction.RESTRICT
    return _TO_COUNTRY.search(clause.text(one.start - 12, one.start)) is not None or (verb and direct in {"", "the"})


def _looks_like_firm(one: Mention) -> bool:
    return one.kind is MentionKind.UNKNOWN and _FIRM.search(one.text) is not None


def _resolved(clause: Clause, one: Mention, country: str | None) -> tuple[Mention, ...]:
    if one.kind is not MentionKind.REFERENCE:
        return (one,)
    if _THE_LAND.search(one.text) and not re.search(r"\bto $", clause.text(one.start - 8, one.start)):
        return ()
    here = tuple(other for other in clause.mentions if other.end <= one.start)
    return clause.focus.meant_by(one, here=here, not_in=country)


def _first_chain(clause: Clause, found: list[Mention]) -> list[Mention]:
    """The first of them with those joined to it; a name in apposition takes the place of the one before."""
    chain = found[:1]
    for one in found[1:]:
        gap = clause.text(chain[-1].end, one.start)
        if _APPOSED.match(gap):
            chain = [one]
        elif one.start <= chain[-1].end or are_chained(gap) or len(gap) <= 3:
            chain.append(one)
        else:
            break
    return chain


def _last_chain(clause: Clause, found: list[Mention]) -> list[Mention]:
    """The last of them with those joined to it; what a reference stands for lies in an earlier sentence and stays."""
    chain = found[-1:]
    for one in reversed(found[:-1]):
        apart = not are_chained(clause.text(one.end, chain[0].start)) and one.start < chain[0].start
        if apart and one.end >= clause.sentence.start:
            break
        chain.insert(0, one)
    return chain


def _before_noun(clause: Clause, country: str | None) -> list[Mention]:
    """The name before a noun or an ending: "the Huawei ban", "ZTE faced sanctions", "ZTE is overturning a ban"."""
    subject = clause.between(clause.left, clause.trigger.start)
    suffers = clause.is_nominal and _SUFFERS.search(clause.before) is not None
    if clause.is_nominal:
        modifier = _premodifier(clause, country)
        if modifier:
            return modifier
    if suffers or "ended" in clause.trigger.cue.flags:
        return _last_chain(clause, _hit(clause, subject, country, objects=False))
    return []


def _premodifier(clause: Clause, country: str | None) -> list[Mention]:
    found = [one for one in clause.between(0, clause.trigger.start) if one.kind is MentionKind.PARTY]
    if not found or not _is_foreign(found[-1], country):
        return []
    gap = clause.text(found[-1].end, clause.place)
    return found[-1:] if re.match(r"^(?:['’]s?)?\s+(?:[\w-]+\s+){0,1}$", gap) else []


def _without_name(clause: Clause, country: str | None) -> list[Mention]:
    """Whomever the text speaks of, for "the ban", "followed suit", "introduced a ban"."""
    trigger = clause.trigger
    if trigger.text.lower() in _PLAIN_BANS and actors(clause, clause.left, trigger.start, own=False):
        return _spoken_of(clause, country)
    if trigger.form is not Form.NOUN or "weak" in trigger.cue.flags or not clause.focus.told:
        return []
    pointed = _POINTED_AT.search(clause.sentence.text[: trigger.start]) is not None
    return _spoken_of(clause, country) if pointed or "again" in trigger.cue.flags else []


def _spoken_of(clause: Clause, country: str | None) -> list[Mention]:
    place = clause.place
    here = tuple(one for one in clause.mentions if one.end <= place)
    return list(clause.focus.meant_by(Mention(place, place, None, "it", MentionKind.REFERENCE), here=here, not_in=country))
