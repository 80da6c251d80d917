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
_MADE_THERE = re.compile(
    r"\b(?:made|based|built|manufactured|produced|headquartered|born|users?|customers?|offices?)\s+in\s+(?:the\s+)?$"
)
_POSSESSIVE = re.compile(r"^['’]s?\s")
_FROM_DOING = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}?(?:\w+ing|business|sales|use|any|purchases|contracts)\b")
_TARGETS = frozenset({MentionKind.PARTY, MentionKind.CLASS, MentionKind.COUNTRY})
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
    r"\b(?:fac(?:e|es|ed|ing)|under|hit (?:by|with)|subject to|overturn\w*|because of|from|due to|slapped with|handed|"
    r"given|received?|got|subjected to|escape\w*|avoid\w*|set for|"
    r"protected|win|won)\b[^,;]{0,60}$"
)
# "Sales of its drones were blocked": whose goods are dealt in is hit.
_DEALT_IN = re.compile(
    r"\b(?:use|sales?|purchases?|imports?|exports?|equipment|gear|products|software|technology|cameras|drones|phones|chips|downloads|"
    r"installation|deployment|kit|devices|services|apps?|routers|approvals?|supply|takeover|acquisition)\s+"
    r"(?:of|from|by|made by|to|with)\s+(?:the\s+|new\s+|its\s+|Chinese\s+|Russian\s+|\w+ maker\s+){0,3}$",
    re.IGNORECASE,
)
_POINTED_AT = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ss]uch)\s+(?:[\w.'’-]+\s+){0,2}$")
_THE_MEASURE = re.compile(
    r"^\s+(?:enforcement of\s+)?(?:the|that|those|these|its|his|their|a similar)\s+(?:[\w-]+\s+){0,2}"
    r"(?:orders?|bans?|rules?|restrictions|sanctions|curbs|measures?|law|designation|blacklisting)\b"
)
_HALTED = re.compile(
    r"^\s+(?:all\s+|any\s+|new\s+)?(?:shipping|shipments?|suppl(?:y|ies|ying)|sales|selling|deliver\w+|business|orders|"
    r"providing|dealings|cooperation|exports?)\b"
)
_WHICH = re.compile(r",\s+(?:which|whose \w+)\s+[^,]*$")
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
    if clause.is_order:
        ordered = [one for one in _objects(clause, country) if one.kind in _TARGETS and one not in subject]
        if ordered and ordered[0].country not in {one.country for one in subject}:
            return ordered
    known = [one for one in subject if _is_foreign(one, country)]
    if known:
        return _first_chain(clause, known)
    dealt = [
        one
        for one in clause.between(clause.left, clause.trigger.start)
        if _DEALT_IN.search(clause.text(one.start - 40, one.start))
    ]
    hit = _hit(clause, dealt, country, objects=False)
    if any(_is_foreign(one, country) for one in hit):
        return _first_chain(clause, hit)
    abroad = [one for one in _objects(clause, country) if _is_foreign(one, country)]
    if abroad or subject:
        return abroad or _first_chain(clause, subject)
    earlier = clause.between(0, clause.left)
    return _objects(clause, country) or _last_chain(clause, _hit(clause, earlier, country, objects=False))


def _objects(clause: Clause, country: str | None) -> list[Mention]:
    """Names after the cue: those before "from doing", unless they are the bound and somebody foreign follows."""
    start, end = clause.trigger.end, clause.right
    split = _FROM_DOING.search(clause.sentence.text, start, end)
    if split is None:
        return _plain_objects(clause, clause.between(start, end), country)
    held = _hit(clause, clause.between(start, split.start()), country)
    if any(_is_foreign(one, country) for one in held):
        return _first_chain(clause, held)
    return _hit(clause, clause.between(split.start(), end), country) or _first_chain(clause, held)


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
        return [*lands, *_joined_lands(clause, found, lands[-1])]
    near = [one for one in named if _PRONOUN.match(one.text) and one.start - found[0].start < _NEAR_PRONOUN][:1]
    meant = [whom for one in near for whom in _resolved(clause, one, country)]
    held_back = clause.trigger.cue.action is ClaimAction.RESTRICT and clause.trigger.form is not Form.NOUN
    domestic = [one for one in found[:1] if one.kind is MentionKind.PARTY and not held_back]
    return meant or domestic or [one for one in found if objects and _looks_like_firm(one)]


def _joined_lands(clause: Clause, found: list[Mention], last: Mention) -> list[Mention]:
    """Countries that a list goes on with: "in Russia and Belarus"."""
    joined: list[Mention] = []
    for one in found[found.index(last) + 1 :]:
        if one.kind is not MentionKind.COUNTRY or not are_chained(clause.text((joined or [last])[-1].end, one.start)):
            break
        joined.append(one)
    return joined


def _is_foreign(one: Mention, country: str | None) -> bool:
    return country is None or one.country is None or one.country != country


def _is_land(clause: Clause, one: Mention) -> bool:
    """A country is hit when goods go to it or sanctions lie on it, not when it only owns a name."""
    if one.kind is not MentionKind.COUNTRY or _POSSESSIVE.match(clause.text(one.end, one.end + 3)):
        return False
    direct = clause.text(clause.sentence.start + clause.trigger.end, one.start).strip(" ")
    verb = clause.trigger.form is not Form.NOUN and clause.trigger.cue.action is ClaimAction.RESTRICT
    if _MADE_THERE.search(clause.text(one.start - 25, one.start)):
        return False
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
    if _is_of_measure(clause) or _is_own_halt(clause):
        return _spoken_of(clause, country)
    antecedent = _antecedent(clause, country)
    if antecedent:
        return antecedent
    if trigger.form is not Form.NOUN or "weak" in trigger.cue.flags or not clause.focus.told:
        return []
    pointed = _POINTED_AT.search(clause.sentence.text[: trigger.start]) is not None
    return _spoken_of(clause, country) if pointed or "again" in trigger.cue.flags else []


def _is_of_measure(clause: Clause) -> bool:
    """The cue undoes or puts off "the order" of whom the text speaks."""
    cue = clause.trigger.cue
    undone = bool(cue.flags & {"ended", "stayed", "struck"}) or cue.action is ClaimAction.DELAY
    return undone and "own" not in cue.flags and clause.focus.told and _THE_MEASURE.match(clause.after) is not None


def _is_own_halt(clause: Clause) -> bool:
    """Firms stopped "shipping parts", to whom the text speaks of, once a measure has been told."""
    cue = clause.trigger.cue
    firms = [one for one in clause.between(clause.left, clause.trigger.start) if one.kind is MentionKind.PARTY]
    goods = _HALTED.match(clause.after) is not None and not clause.between(clause.trigger.end, clause.right)
    return "own" in cue.flags and clause.focus.told and bool(firms) and goods


def _antecedent(clause: Clause, country: str | None) -> list[Mention]:
    """Whom "which" stands for: "TikTok, which Congress voted to outlaw"."""
    which = _WHICH.search(clause.before)
    if which is None or clause.trigger.form is Form.NOUN:
        return []
    place = clause.left + which.start()
    before = [one for one in clause.between(clause.left, place) if one.kind is MentionKind.PARTY and _is_foreign(one, country)]
    return before[-1:] if before and before[-1].end == clause.sentence.start + place else []


def _spoken_of(clause: Clause, country: str | None) -> list[Mention]:
    if "again" in clause.trigger.cue.flags and clause.focus.last_hit(country):
        return list(clause.focus.last_hit(country))
    place = clause.place
    here = tuple(one for one in clause.mentions if one.end <= place)
    return list(clause.focus.meant_by(Mention(place, place, None, "it", MentionKind.REFERENCE), here=here, not_in=country))
