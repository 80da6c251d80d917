"""Who acts in a clause: the subject before an active cue, the agent after "by", the owner of a noun ("the US ban").

When the clause names nobody, the authority last named is meant by "it" and "the order", and whoever is bound tells whose
measure it is ("barred from US government use"). A company acts only by cues that a company can do of itself.
"""

import re
from itertools import pairwise

from proscribe.articles import countries as places
from proscribe.articles.clauses import Clause, are_chained, is_authority
from proscribe.articles.issuers import is_by_statute
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.references import REFERRING_ISSUER, is_pronoun
from proscribe.articles.strangers import strangers
from proscribe.articles.triggers import Form

_BY = re.compile(r"\bby\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^['’]s?\s")
_OWN_ACT = re.compile(
    r"^['’]s?\s+(?:\w+\s+){0,2}?(?:decision|moves?|steps?|actions?|plans?|order|effort|threat|campaign|law|push|attempt|"
    r"proposal|vote)\b"
)
_OWNED = re.compile(
    r"^(?:['’]s?)?\s+(?:(?!on\b|to\b|from\b|of\b|by\b|in\b|that\b|and\b|who\b|which\b|ha(?:s|d|ve)\b|is\b|was\b|are\b|were\b|would\b|will\b|may\b|might\b|could\b|"
    r"can\b|sa(?:id|ys)\b|announc|impos|introduc|face|join)[\w“”\"'’-]+\s+){0,4}$"
)
_NEXT_WORD = 15
_FARTHEST_OWNER = 45
_SAID = re.compile(r"^(?:\s+\w+){0,2}\s+(?:said|says|announced|confirmed)\b")
_VERB_BEHIND = re.compile(
    r"^(?:[,)][^,]{0,60},)?(?:\s*\([^)]*\))?(?:['’]s?\s+\w+)?(?:\s+(?:Corp|Inc|Co|Ltd)\b\.?)?"
    r"(?:\s+(?:on|in|last|this|earlier|late)\s+\w+(?:\s\d+,?)?)?"
    r"(?:\s+(?:\w+ly|also|even|then|now|once|each|both|all|already|soon))*"
    r"\s*(?:$|\s(?:has|have|had|will|would|could|may|might|can|is|are|was|were|to|said|says|told|did|does|do|put|cut|let|"
    r"set|which|that|who|\w{3,}ed|\w{2,}(?<!s)s|began|made|took|went|gave|held|sought|forbade|withdrew|chose|became|fought|"
    r"won)\b)"
)
_EXAMPLE = re.compile(r"\b(?:including|such as|like)\s+(?:the\s+)?$")
_COUNTRIES_SUCH_AS = re.compile(
    r"\b(?:[Cc]ountries|[Nn]ations|[Gg]overnments|[Aa]llies)[\w\s]{0,20},?\s+(?:including|such as|like)\s+(?:the\s+)?$"
)
_FIRMS_SUCH_AS = re.compile(
    r"\b(?:[Cc]ompanies|[Ff]irms|[Cc]hip-?makers|[Ss]uppliers|[Rr]etailers|[Cc]arriers|[Oo]perators|[Mm]akers|[Gg]iants|[Gg]roups)"
    r"[\w\s]{0,20},?\s+(?:including|such as|like)\s+(?:the\s+)?$"
)
# "A Huawei employee", "Huawei phones": the firm itself does nothing.
_OF_FIRM = re.compile(
    r"^\s+(?:employees?|executives?|workers?|phones?|handsets?|smartphones?|gear|equipment|kit|products?|devices?|users|customers|cameras?|"
    r"drones?|founders?|lawsuit|bans?|chips?|parts|technology|networks?)\b"
)
_WHO = re.compile(r"^,?\s+(?:who|which)\s")
_WITHIN = re.compile(r"\b(?:in|by|of|from)\s+(?:the\s+)?$")
_GOVERNED_BY = frozenset({MentionKind.ISSUER, MentionKind.COUNTRY, MentionKind.ADJECTIVE, MentionKind.CLASS})


def issuers_in(clause: Clause) -> tuple[Mention, ...]:
    """Whoever acts, by the words of this sentence; () when they leave it open."""
    if "market" in clause.trigger.cue.flags:
        return actors(clause, clause.left, clause.trigger.start) or actors(clause, 0, clause.trigger.start)
    found = _agent(clause) or _owner(clause) or _subject(clause)
    if found or not (clause.is_passive or clause.is_nominal):
        return found or _speaker_behind(clause)
    return (
        _ordering_firms(clause)
        or _bound_government(clause, clause.trigger.end, clause.right)
        or actors(clause, 0, clause.left, own=False)
        or _bound_government(clause, clause.left, clause.trigger.start)
        or _speaker_behind(clause)
        or _by_statute(clause)
    )


def as_issuer(one: Mention) -> Mention:
    """A country acts through its government."""
    if one.kind is MentionKind.ISSUER or one.kind not in _GOVERNED_BY or one.country is None:
        return one
    name = places.by_code()[one.country].government
    return Mention(one.start, one.end, None, one.text, MentionKind.ISSUER, name, one.country)


def _agent(clause: Clause) -> tuple[Mention, ...]:
    """The authority after "by"."""
    if not (clause.is_passive or clause.trigger.form is Form.NOUN):
        return ()
    named = (one for one in clause.to_the_end() if is_authority(one))
    agents = (one for one in named if _BY.search(clause.text(one.start - 12, one.start)))
    return tuple(as_issuer(one) for one in agents)[:1]


def _owner(clause: Clause) -> tuple[Mention, ...]:
    """The name that owns a noun: "the US ban", "Washington's blacklisting", "the Commerce Department order"."""
    if not clause.is_nominal:
        return ()
    for one in reversed(clause.between(0, clause.trigger.start)):
        gap = clause.text(one.end, clause.place)
        if not _may_own(gap, clause.trigger.form):
            return ()
        if one.kind in _GOVERNED_BY - {MentionKind.CLASS} and _OWNED.match(gap):
            return (as_issuer(one),)
    return ()


def _ordering_firms(clause: Clause) -> tuple[Mention, ...]:
    """The government of firms that have been told to do something about somebody foreign, if the text tells of it."""
    if not clause.is_order or not clause.is_passive:
        return ()
    firms = [one for one in clause.between(clause.left, clause.trigger.start) if one.kind is MentionKind.PARTY]
    abroad = {one.country for one in clause.to_the_end() if one.kind is MentionKind.PARTY}
    told = {one.country for one in [*clause.focus.issuers, *clause.focus.places]}
    home = firms[-1].country if firms else None
    if home is None or home not in told or not abroad - {home}:
        return ()
    government = places.by_code()[home].government
    return (Mention(clause.place, clause.place, None, "", MentionKind.ISSUER, government, home),)


def _by_statute(clause: Clause) -> tuple[Mention, ...]:
    """Congress, for what is forbidden "as part of a defense bill" in a sentence that names no authority."""
    if not is_by_statute(clause.sentence.text) or any(map(is_authority, clause.mentions)):
        return ()
    return (Mention(clause.place, clause.place, None, "", MentionKind.ISSUER, "US Congress", "us"),)


def _speaker_behind(clause: Clause) -> tuple[Mention, ...]:
    """The authority that is told as the speaker at the end: "carriers must not use it, the ministry said"."""
    named = (one for one in clause.to_the_end() if one.kind is MentionKind.ISSUER and not one.calls)
    return tuple(one for one in named if _SAID.match(clause.text(one.end, one.end + 40)))[:1]


def _may_own(gap: str, form: Form) -> bool:
    if form is Form.GERUND:
        return re.match(r"^(?:['’]s)?\s+$", gap) is not None
    return len(gap) <= _FARTHEST_OWNER and re.search(r"[,;:.]\s", gap) is None


def _subject(clause: Clause) -> tuple[Mention, ...]:
    if clause.is_passive and clause.trigger.form is not Form.NOUN:
        return ()
    own = "own" in clause.trigger.cue.flags
    found = _blamed(clause) or actors(clause, clause.left, clause.trigger.start, own=own)
    if found:
        return found
    unknown = strangers(clause)
    if unknown:
        return unknown if own else ()
    return _congress(clause) or _referring(clause) or actors(clause, 0, clause.left) or _named_anywhere(clause)


def _congress(clause: Clause) -> tuple[Mention, ...]:
    """The American Congress for "the defense bill that barred": the subject before a relative verb."""
    told = [one for one in [*clause.mentions, *clause.focus.places] if one.country == "us"]
    if not told or not is_by_statute(clause.before):
        return ()
    return (Mention(clause.place, clause.place, None, "", MentionKind.ISSUER, "US Congress", "us"),)


def _blamed(clause: Clause) -> tuple[Mention, ...]:
    """Whoever stands before "for" acts: "lashed out at the US for banning"."""
    text = clause.sentence.text
    if clause.trigger.form is not Form.GERUND or not text[: clause.trigger.start].rstrip().endswith(" for"):
        return ()
    return tuple(as_issuer(one) for one in clause.between(clause.left, clause.trigger.start) if is_authority(one))[-1:]


def actors(clause: Clause, start: int, end: int, *, own: bool = True) -> tuple[Mention, ...]:
    """The last chain of names there that can act; a name with a verb behind it goes before one without.

    "Agreed to join the US in restricting": the US has no verb behind it and is no subject.

    Args:
        clause: where to look.
        start: offset in the sentence.
        end: offset in the sentence.
        own: companies can act too.
    """
    found = clause.between(start, end)
    able = [place for place in range(len(found) - 1, -1, -1) if can_act(clause, found[place], own=own)]
    limit = clause.sentence.start + end
    verbal = [place for place in able if _VERB_BEHIND.match(clause.text(found[place].end, limit) or " is ")]
    for place in verbal or able:
        chain = _chain(clause, found[: place + 1], own=own)
        if not _is_example(clause, chain[0].start):
            return (*chain, *_joined_unknown(clause, found[place:], own=own))
    return ()


def can_act(clause: Clause, one: Mention, *, own: bool) -> bool:
    """The mention can be a subject: no preposition before it, and no possessive unless of its own act or decision."""
    follows = clause.text(one.end, one.end + 40)
    if one.kind is MentionKind.PARTY and _OF_FIRM.match(follows):
        return False
    if not _acts(one, own=own) or (clause.is_preposed(one) and not _WHO.match(follows)):
        return False
    return not _POSSESSIVE.match(follows) or _OWN_ACT.match(follows) is not None


def _acts(one: Mention, *, own: bool) -> bool:
    return is_authority(one) or (own and one.kind is MentionKind.PARTY)


def _is_example(clause: Clause, start: int) -> bool:
    """Examples ("states, including Texas") act together; "countries such as Canada" act each for itself."""
    examples = _EXAMPLE.search(clause.text(start - 15, start)) is not None
    if _FIRMS_SUCH_AS.search(clause.text(start - 60, start)):
        return False
    return examples and not _COUNTRIES_SUCH_AS.search(clause.text(start - 60, start))


def _chain(clause: Clause, found: list[Mention], *, own: bool) -> tuple[Mention, ...]:
    """The last of them with those joined to it by commas and "and"."""
    chain = [found[-1]]
    for one in reversed(found[:-1]):
        if not are_chained(clause.text(one.end, chain[0].start)) or not _acts(one, own=own):
            break
        chain.insert(0, one)
    return tuple(as_issuer(one) for one in chain)


def _joined_unknown(clause: Clause, found: list[Mention], *, own: bool) -> tuple[Mention, ...]:
    """Firms that no lexicon has, joined to ones it has: "Intel, Qualcomm and Acme Inc."."""
    if len(found) < 2 or not own or found[0].kind is not MentionKind.PARTY:
        return ()
    joined: list[Mention] = []
    for before, one in pairwise(found):
        if one.kind is not MentionKind.UNKNOWN or not are_chained(clause.text(before.end, one.start)):
            break
        joined.append(one)
    return tuple(joined)


def _referring(clause: Clause) -> tuple[Mention, ...]:
    """For "it", "the ministry", "the order" as subject: the authority last named, or that of the people it binds."""
    pronoun = any(is_pronoun(one) for one in clause.between(clause.left, clause.trigger.start))
    last = clause.focus.issuer()
    if last is None or not (pronoun or REFERRING_ISSUER.search(clause.before)):
        return ()
    bound = [one for one in clause.to_the_end()[:1] if one.kind is MentionKind.CLASS]
    known = {one.country for one in clause.focus.issuers}
    return (as_issuer(bound[0]),) if bound and bound[0].country in known else (last,)


def _named_anywhere(clause: Clause) -> tuple[Mention, ...]:
    """An authority named anywhere before the cue, even after a preposition."""
    named = clause.between(0, clause.trigger.start)
    found = [one for one in named if one.kind is MentionKind.ISSUER] or [one for one in named if _owns_body(clause, one)]
    return tuple(as_issuer(one) for one in found[-1:])


def _owns_body(clause: Clause, one: Mention) -> bool:
    """A country whose body acts: "the European Union's three main institutions", but not "China's Huawei"."""
    if one.kind is not MentionKind.COUNTRY or not _POSSESSIVE.match(clause.text(one.end, one.end + 4)):
        return False
    return all(other.start - one.end > _NEXT_WORD for other in clause.mentions if other.start > one.end and other.party)


def _bound_government(clause: Clause, start: int, end: int) -> tuple[Mention, ...]:
    """The people or bodies that are bound tell whose measure it is; those of a party's own country do not."""
    found = [one for one in clause.between(start, end) if one.kind in _GOVERNED_BY and not one.calls]
    parties = {one.country for one in clause.between(start, end) if one.kind is MentionKind.PARTY}
    owned = [one for one in found if one.kind is MentionKind.ISSUER or one.country not in parties]
    fitting = [one for one in owned if one.kind is not MentionKind.COUNTRY or _lies_within(clause, one)]
    if not fitting or fitting[-1].kind is not MentionKind.COUNTRY:
        return (as_issuer(fitting[-1]),) if fitting else ()
    lands = [one for one in found if one.kind is MentionKind.COUNTRY]
    return (
        _chain(clause, lands[: lands.index(fitting[-1]) + 1], own=False)
        if fitting[-1] is lands[-1]
        else _run(clause, lands, fitting)
    )


def _run(clause: Clause, lands: list[Mention], fitting: list[Mention]) -> tuple[Mention, ...]:
    """The countries that a list goes on with: "prohibited in Belgium, Denmark and Norway"."""
    run = [fitting[-1]]
    for one in lands[lands.index(fitting[-1]) + 1 :]:
        if not are_chained(clause.text(run[-1].end, one.start)):
            break
        run.append(one)
    return tuple(as_issuer(one) for one in run)


def _lies_within(clause: Clause, one: Mention) -> bool:
    owned = _POSSESSIVE.match(clause.text(one.end, one.end + 4)) is not None
    return owned or _WITHIN.search(clause.text(one.start - 12, one.start)) is not None
