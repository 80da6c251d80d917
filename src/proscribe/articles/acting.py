"""Who acts: the subject of an active cue, the agent after "by", the owner of a noun ("the US ban").

When the sentence names nobody, the authority last named is meant by "it" and "the order", and whoever is bound tells whose
measure it is ("barred from US government use"). A company acts only by cues that a company can do of itself.
"""

import re
from dataclasses import dataclass, replace

from proscribe.articles import countries as places
from proscribe.articles import governing as tree_of
from proscribe.articles.governors import Governor, governor
from proscribe.articles.issuers import is_by_statute
from proscribe.articles.mentions import CLASS_NOUNS, Mention, MentionKind
from proscribe.articles.scenes import Scene, is_party
from proscribe.articles.strangers import BODIES, OWNERS, as_issuer, body, examples, officeholder, renamed, stranger, unspoken
from proscribe.articles.subjects import author, doer_verb, owner_of, subject
from proscribe.articles.trees import Word
from proscribe.articles.triggers import Form, Trigger
from proscribe.model.claims import ClaimAction

_AUTHORITIES = frozenset({MentionKind.ISSUER, MentionKind.COUNTRY})
_PRONOUNS = frozenset({"it", "they", "he", "she", "its", "their", "his", "her", "that", "this"})
# What stands for the authority last named when it acts.
_REFERRING = re.compile(
    r"(?:government|president|administration|ministry|department|agency|commission|regulators?|authorities|watchdog|"
    r"branch|notice|orders?|rules?|regulations?|law|laws|act|bill|measures?|proposal|legislation|amendment|move|decision|"
    r"resolution|announcement|officials?|directive|policy|sanctions|restrictions|curbs|ban|bans|additions?|list|blacklist|"
    r"cabinet|parliament|legislature|ministries|ministers|council|committee|army|military|navy|police|office|body|panel|minister|secretary|designation|statement|official|action|step|controls|spokes\w+|agencies|bureau)$"
)
_COMMON = re.compile(
    rf"(?!institutions){CLASS_NOUNS}|lawmakers|states|users|critics|analysts|experts|people|sources|executives", re.IGNORECASE
)
# An act upon a measure that is none of its maker: "China criticised the ban".
_NOT_DOING = frozenset({Governor.SUFFERS, Governor.VOIDS, Governor.SAYS})


@dataclass(frozen=True, slots=True)
class Actors:
    """Who acts.

    Args:
        found: the authorities or companies, in order.
        is_open: nobody stands there as the one who acts, so that it may be told by the text before.
    """

    found: tuple[Mention, ...]
    is_open: bool


def actors(scene: Scene, trigger: Trigger) -> Actors:
    """Whoever acts, by the words of this sentence."""
    tree, word = scene.tree, trigger.at
    own = "own" in trigger.cue.flags
    if trigger.form is Form.NOUN:
        return _of_noun(scene, word)
    if is_suffered(scene, trigger):
        by = author(tree, word)
        found = () if by is None else authorities(scene, by, own=own)
        return Actors(found, is_open=by is None or not (found or by.tag in {"NNP", "NNS"}))
    doer = subject(tree, word)
    if doer is None:
        return Actors(_introduced(scene, word), is_open=True)
    if word.lower.startswith("overturn") and is_party(scene.named_by(doer)):
        return Actors((), is_open=True)
    told = by_subject(scene, doer, verb=word, own=own)
    return told if told.found else replace(told, found=_introduced(scene, word))


RELIEFS = frozenset({ClaimAction.LIFT, ClaimAction.EASE})
_INTRODUCED = frozenset({"introduced", "introduce", "filed", "file", "sponsored", "sponsor", "tabled"})


def _introduced(scene: Scene, word: Word) -> tuple[Mention, ...]:
    """The chamber in which somebody introduced it: "two members introduced a bill in the Senate to ban it"."""
    above = [step.word for step in tree_of.steps(scene.tree, word) if step.word.lower in _INTRODUCED]
    named = [one for verb in above for one in scene.names(scene.tree.under(verb)) if one.name in _CHAMBERS]
    return tuple(named[:1])


def is_suffered(scene: Scene, trigger: Trigger) -> bool:
    """The cue's subject suffers it: "was banned", "won a reprieve", "must not use"."""
    if "patient" in trigger.cue.flags:
        return True
    return trigger.form is not Form.NOUN and tree_of.is_passive(scene.tree, trigger.at)


def by_subject(scene: Scene, doer: Word, *, verb: Word, own: bool) -> Actors:
    """Whom a subject means, by its name or by what it refers back to.

    Args:
        scene: the sentence.
        doer: the subject's noun or pronoun.
        verb: what it does.
        own: companies can act too.
    """
    found = authorities(scene, doer, own=own)
    if found:
        return Actors(found, is_open=False)
    meant = _meant(scene, doer, verb=verb, own=own)
    return Actors(meant, is_open=not meant and _may_stand_for_authority(doer))


def _may_stand_for_authority(doer: Word) -> bool:
    return doer.lower in _PRONOUNS or _REFERRING.search(doer.lower) is not None


def _meant(scene: Scene, doer: Word, *, verb: Word, own: bool) -> tuple[Mention, ...]:
    """Whom "it", "the ministry" or "the order" stands for: the subject of what governs it, else the authority last named."""
    if doer.is_noun and _REFERRING.search(doer.lower):
        owning = owners(scene, doer)
        if owning:
            return owning
    elif doer.lower not in _PRONOUNS:
        return ()
    above = _subject_above(scene, doer, verb=verb, own=own) if doer.lower in _PRONOUNS else ()
    statute = _congress(scene, doer)
    last = scene.focus.issuer()
    return above or statute or (_government_at_home(scene) if last is None else (last,))


def _government_at_home(scene: Scene) -> tuple[Mention, ...]:
    home = scene.focus.home
    return () if home is None else (unspoken(scene, places.by_code()[home].government, home),)


def _subject_above(scene: Scene, doer: Word, *, verb: Word, own: bool) -> tuple[Mention, ...]:
    """As in "Commerce said it would": the nearest subject of a verb above that can act."""
    for step in tree_of.steps(scene.tree, verb):
        over = subject(scene.tree, step.word) if step.word.is_verb else None
        if over is not None and over.place != doer.place and over.lower not in _PRONOUNS:
            found = authorities(scene, over, own=own)
            if found:
                return found
    return ()


def _congress(scene: Scene, doer: Word) -> tuple[Mention, ...]:
    """The American Congress for "the defense bill"."""
    phrase = " ".join(one.text for one in sorted(scene.parts(doer), key=lambda one: one.place))
    american = [one for one in [*scene.mentions, *scene.focus.places, *scene.focus.issuers] if one.country == "us"]
    bill = doer.lower in {"bill", "legislation", "amendment"} and bool(american)
    if not american or not (is_by_statute(phrase) or bill):
        return ()
    return (unspoken(scene, "US Congress", "us"),)


def authorities(scene: Scene, noun: Word, *, own: bool) -> tuple[Mention, ...]:
    """Who is meant by a noun and those joined to it, as ones who can act.

    Args:
        scene: the sentence.
        noun: the word on which the phrase hangs.
        own: companies can act too.
    """
    found = [one for word in scene.joined(noun) for one in _authority(scene, word, own=own)]
    return tuple({one.name: one for one in [*_listed_before(scene, found), *found]}.values())


def _listed_before(scene: Scene, found: list[Mention]) -> list[Mention]:
    """What a list begins with, where the parser lost it: "Intel, Qualcomm and Acme said"."""
    first = found[0] if found else None
    listed: list[Mention] = []
    for one in reversed(scene.mentions):
        if first is None or one.start >= first.start:
            continue
        if one.kind not in _LISTABLE.get(first.kind, frozenset()) or not _LISTING.fullmatch(scene.text(one.end, first.start)):
            break
        first = one
        listed.insert(0, as_issuer(one))
    return listed


_LISTING = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_LISTABLE = {
    MentionKind.PARTY: frozenset({MentionKind.PARTY, MentionKind.UNKNOWN}),
    MentionKind.UNKNOWN: frozenset({MentionKind.PARTY, MentionKind.UNKNOWN}),
    MentionKind.ISSUER: frozenset({MentionKind.COUNTRY}),
}


def _authority(scene: Scene, noun: Word, *, own: bool) -> tuple[Mention, ...]:
    """One noun as those who can act: an authority by name, a firm of its own, a group, whoever the noun belongs to."""
    one = scene.named_by(noun)
    if one is not None and one.kind in _AUTHORITIES:
        return (as_issuer(one), *_listed(scene, noun))
    if own and one is not None and is_party(one):
        return (one,) if one.kind is MentionKind.PARTY else (officeholder(scene, noun) or stranger(scene, noun) or (one,))
    groups = _listed(scene, noun) or _the_state(scene, noun) or (own and (renamed(scene, noun) or examples(scene, noun)))
    if groups:
        return groups
    if (one is not None and one.kind in {MentionKind.PARTY, MentionKind.CLASS}) or _COMMON.fullmatch(noun.lower):
        return _appointed(scene, noun) if one is None else ()
    return _people(scene, noun, one) or _by_noun(scene, noun, own=own)


def _people(scene: Scene, noun: Word, one: Mention | None) -> tuple[Mention, ...]:
    """The government that a people or a capital stands for: "the Americans", "Tokyo"."""
    people = places.by_adjective().get(noun.text.removesuffix("s")) if noun.tag in {"NNPS", "NNP", "NNS"} else None
    stands_for = people or (places.by_metonym().get(noun.text) if one is None else None)
    return () if stands_for is None else (unspoken(scene, stands_for.government, stands_for.code),)


def _by_noun(scene: Scene, noun: Word, *, own: bool) -> tuple[Mention, ...]:
    if noun.tag not in {"NNP", "NNPS"} and not (noun.place == 0 and noun.text[:1].isupper() and noun.is_noun):
        return _chamber(scene, noun) or owners(scene, noun) or _appointed(scene, noun)
    named = owners(scene, noun) if BODIES.fullmatch(noun.text) else ()
    known = named or officeholder(scene, noun) or _appointed(scene, noun) or body(scene, noun)
    return known or (stranger(scene, noun) if own else ())


def _the_state(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """As in "The state", once it has been named."""
    if noun.lower != "state":
        return ()
    named = [one for one in [*scene.focus.issuers, *scene.mentions] if one.name.startswith("State of ")]
    return tuple(named[-1:])


def _chamber(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """The chamber of a bill: "a bill introduced in the Senate", "the bill, which passed the House"."""
    if noun.lower not in _BILLS:
        return ()
    named = scene.names(scene.tree.under(noun))
    return tuple(one for one in named if one.name in _CHAMBERS)[:1]


_BILLS = frozenset({"bill", "legislation", "amendment", "measure", "resolution"})
_CHAMBERS = frozenset({"US Senate", "US House of Representatives", "UK Parliament"})


_GROUPS = re.compile(r"countries|nations|governments|states|allies|members|capitals|agencies|bodies|universities|ministries")


def _listed(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """As in "Countries such as Canada and Japan", "states including Texas"."""
    if not _GROUPS.fullmatch(noun.lower):
        return ()
    after = [one for one in scene.tree.below(noun, "prep") if one.lower in {"as", "including", "like"}]
    words = [three for one in after for two in scene.tree.below(one, "pobj") for three in scene.joined(two)]
    named = (scene.named_by(one) for one in words)
    return tuple(as_issuer(one) for one in named if one is not None and one.kind in _AUTHORITIES)


def owners(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """The authority that owns a noun: "the US curbs", "Tokyo's decision", "an order by the Commerce Department"."""
    tree = scene.tree
    owner = owner_of(tree, noun)
    if owner is not None:
        found = authorities(scene, owner, own=False)
        if found:
            return found
    before = [*tree.below(noun, "compound", "amod", "nmod", "poss")]
    named = [one for word in before for one in [scene.named_by(word)] if one is not None and one.kind in OWNERS]
    # "The Trump ban" may as well be one on him.
    if named and named[0].name != "US President":
        return (as_issuer(named[0]),)
    within = [two for one in tree.below(noun, "prep") if one.lower in {"in", "of", "at"} for two in tree.below(one, "pobj")]
    bodies = [one for word in within for one in [scene.named_by(word)] if one is not None and one.kind in _AUTHORITIES]
    return tuple(as_issuer(one) for one in bodies[:1]) if _REFERRING.search(noun.lower) else ()


def _appointed(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """The office told beside a person: "Jane Doe, Japan's industry minister"."""
    beside = (scene.named_by(one) for one in scene.tree.below(noun, "appos"))
    return tuple(as_issuer(one) for one in beside if one is not None and one.kind in _AUTHORITIES)[:1]


def _of_noun(scene: Scene, noun: Word) -> Actors:
    """The owner of a noun; else who does what governs it ("imposed a ban"), unless that only suffers or says it."""
    owning = owners(scene, noun)
    if owning:
        return Actors(owning, is_open=False)
    verb = doer_verb(scene.tree, noun)
    if verb is None:
        head = scene.tree.head(noun)
        verb = head if noun.dep == "nsubjpass" and head is not None else None
    if verb is None or governor(verb) in _NOT_DOING:
        return Actors((), is_open=True)
    doer = author(scene.tree, verb) if tree_of.is_passive(scene.tree, verb) else subject(scene.tree, verb)
    if doer is None:
        return Actors((), is_open=True)
    found = by_subject(scene, doer, verb=verb, own=False)
    return replace(found, is_open=True)
