"""The ties that a sentence's tree tells: by its verbs, by its role nouns, by a possessive between two firms.

Not told: planned deals, what is denied, what somebody was kept from, and mere mention side by side.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from proscribe.articles.relations import words
from proscribe.articles.relations.scene import Firms, Scene
from proscribe.model.relations import Tie

if TYPE_CHECKING:
    from spacy.tokens import Token

Told = tuple[Firms, Tie, Firms]
_OWNED = re.compile(r"\s?-\s?(?:owned|controlled)\s+(?:[\w-]+\s+){0,3}?$")


def ties(scene: Scene) -> Iterator[Told]:
    """Who stands in which tie to whom, as the sentence tells it: subjects, tie, objects."""
    for word in scene.doc:
        lemma = word.lemma_.lower()
        if word.pos_ in {"VERB", "AUX"} and not _is_unsaid(word):
            yield from _of_verb(scene, word, lemma)
        if word.pos_ in {"NOUN", "PROPN", "ADJ"} and (role := _role(lemma)) is not None:
            yield from _of_role(scene, word, *role)
        if lemma in words.DEALS:
            yield from _of_deal(scene, word)
        if word.i in scene.named:
            yield from _of_possessive(scene, word)
    yield from _of_neighbours(scene)


def _is_unsaid(verb: "Token") -> bool:
    """The verb is denied, only possible, planned, or what somebody was kept from."""
    own = {child.lower_ for child in verb.children if child.dep_ in {"aux", "neg"}}
    if own & words.UNSURE or any(child.dep_ == "neg" for child in verb.children) or own & {"never"}:
        return True
    if any(child.dep_ in {"nsubj", "nsubjpass"} and _is_nobody(child) for child in verb.children):
        return True
    if verb.dep_ not in {"xcomp", "pcomp", "acl", "advcl"}:
        return False
    above = [one for one in verb.ancestors][:2]
    kept = any(one.lemma_.lower() in words.PLANNED | words.KEPT_FROM for one in above)
    verbs = [one for one in above[:1] if one.lemma_.lower() != "continue"]
    return kept or (verb.dep_ == "xcomp" and any(child.lower_ in words.UNSURE for one in verbs for child in one.children))


def _is_nobody(subject: "Token") -> bool:
    """Nobody does it: "none of the carriers", "neither firm", "no operator"."""
    return subject.lower_ in words.NOBODY or any(
        child.dep_ == "det" and child.lower_ in words.NOBODY for child in subject.children
    )


def _of_verb(scene: Scene, verb: "Token", lemma: str) -> Iterator[Told]:
    passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl"}
    )
    if lemma in words.SUPPLY:
        yield from _supply(scene, verb, lemma, passive=passive)
    if lemma in words.USE:
        yield from _use(scene, verb, lemma, passive=passive)
    if lemma in words.OWN and (passive or lemma == "own"):
        held, holders = (scene.subjects(verb), scene.agents(verb)) if passive else (_objects(scene, verb), scene.subjects(verb))
        yield holders, Tie.PARENT_OF, held
    if lemma == "belong":
        yield _behind(scene, verb, {"to"}), Tie.PARENT_OF, scene.subjects(verb)
    if lemma in words.COMPETE:
        yield scene.subjects(verb), Tie.COMPETITOR_OF, (*_behind(scene, verb, {"with", "against"}), *_objects(scene, verb))
    if lemma in words.DISTRIBUTE:
        doers = scene.agents(verb) if passive else scene.subjects(verb)
        things = [scene.subject(verb)] if passive else _direct(verb)
        made = tuple(firm for one in things if one is not None for firm in (*scene.makers(one), *scene.parties(one)))
        yield made, Tie.DISTRIBUTION_PARTNER, doers


def _supply(scene: Scene, verb: "Token", lemma: str, *, passive: bool) -> Iterator[Told]:
    """X supplies (radios to) Y; radios are supplied to Y by X; Y is supplied by X."""
    receivers = list(_behind(scene, verb, {"to", "for"}, whose=True))
    for child in verb.children:
        if child.dep_ == "dative":
            receivers += scene.customers(child) or [firm for one in child.children for firm in scene.customers(one)]
        elif child.dep_ == "dobj" and (lemma in words.SERVE or any(one.lower_ == "with" for one in verb.children)):
            receivers += scene.customers(child)
        elif child.dep_ == "dobj":
            receivers += () if lemma in words.SOLD else scene.customers(child)
            # "sells chips to Y" is parsed now and then with "to Y" hanging on the chips.
            for thing in (child, *(one for one in child.children if one.dep_ == "conj")):
                receivers += _behind(scene, thing, {"to", "for"}, whose=True)
    if passive:
        subject = scene.subject(verb)
        taken = [*receivers, *(scene.customers(subject) if subject is not None and lemma not in words.SOLD else ())]
        yield scene.agents(verb), Tie.SUPPLIES, tuple(taken)
    else:
        yield scene.subjects(verb), Tie.SUPPLIES, tuple(receivers)


def _use(scene: Scene, verb: "Token", lemma: str, *, passive: bool) -> Iterator[Told]:
    """Y uses X's radios; Y buys from X; Y relies on X; X's radios are used by Y."""
    if lemma in words.TAKE_OVER and any(one.i in scene.named for one in _direct(verb)):
        return
    if passive:
        if lemma not in words.USED_BY:
            return
        subject = scene.subject(verb)
        made = () if subject is None else (scene.makers(subject) or scene.parties(subject))
        yield made, Tie.SUPPLIES, scene.agents(verb)
        return
    behind = {"from"} | ({"on", "upon"} if lemma in {"rely", "depend", "run", "draw", "operate", "spend"} else set())
    behind |= {"to"} if lemma == "turn" else set()
    sellers = list(_behind(scene, verb, behind, made=True))
    for thing in _direct(verb):
        sellers += scene.makers(thing)
        known = [firm for firm in scene.parties(thing) if firm.party is not None and thing.i in scene.named]
        sellers += [] if lemma in words.ONLY_BY_PREPOSITION else known
        # "runs its network on Huawei equipment": the parser hangs the preposition on either word.
        sellers += _behind(scene, thing, behind, made=True) if behind - {"from"} else ()
    for child in verb.children:
        if child.lower_ in {"including", "include"}:
            sellers += [firm for one in child.children for firm in scene.makers(one)]
    yield tuple(sellers), Tie.SUPPLIES, scene.subjects(verb)


def _direct(verb: "Token") -> list["Token"]:
    return [child for child in verb.children if child.dep_ == "dobj"]


def _objects(scene: Scene, verb: "Token") -> Firms:
    return tuple(firm for one in _direct(verb) for firm in scene.parties(one))


def _behind(scene: Scene, word: "Token", prepositions: set[str], *, whose: bool = False, made: bool = False) -> Firms:
    """The firms behind those prepositions: named themselves, by what is theirs (`whose`) or by what they made (`made`)."""
    found: list[object] = []
    for child in word.children:
        if child.dep_ in {"prep", "dative", "agent"} and child.lower_ in prepositions:
            for one in child.children:
                found += scene.customers(one) if whose else scene.parties(one)
                found += scene.makers(one) if made else ()
    return tuple(dict.fromkeys(found))  # type: ignore[arg-type]


_ROLES: tuple[tuple[frozenset[str], Tie, bool], ...] = (
    (words.SUPPLIERS, Tie.SUPPLIES, True),
    (words.CUSTOMERS, Tie.SUPPLIES, False),
    (words.PARENTS, Tie.PARENT_OF, True),
    (words.CHILDREN, Tie.PARENT_OF, False),
    (words.RIVALS, Tie.COMPETITOR_OF, True),
    (words.DISTRIBUTORS, Tie.DISTRIBUTION_PARTNER, False),
)


def _role(lemma: str) -> tuple[Tie, bool] | None:
    """The tie of a role noun, and whether its bearer is the tie's subject; None for other nouns."""
    return next(((tie, first) for nouns, tie, first in _ROLES if lemma in nouns), None)


def _of_role(scene: Scene, noun: "Token", tie: Tie, first: bool) -> Iterator[Told]:  # noqa: FBT001 - from the table above
    """X, a supplier of Y; Y's suppliers include X; Y supplier X; X is among Y's suppliers."""
    if any(child.lower_ in words.PAST for child in noun.children):
        return
    top = noun.head if noun.dep_ in {"compound", "amod", "nmod"} else noun
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lower_ in {"one", "some", "two", "many"}:
        top = top.head.head
    bearers = tuple(dict.fromkeys(_bearers(scene, noun, top)))
    own = scene.holders(noun, but=bearers)
    above = () if top is noun else scene.holders(top, but=bearers)
    of = tuple(firm for firm in dict.fromkeys((*own, *above)) if firm not in bearers)
    yield (bearers, tie, of) if first else (of, tie, bearers)


def _bearers(scene: Scene, noun: "Token", top: "Token") -> Firms:
    """Who is said to be what the role noun says."""
    if noun.dep_ in {"compound", "amod", "nmod"} and noun.head.i in scene.named:
        return scene.parties(noun.head)
    found = [*_listed(scene, top)]
    if top.dep_ == "appos":
        found += scene.parties(top.head)
        found += [
            firm
            for one in top.head.ancestors
            if top.head.dep_ == "conj" and one.i in scene.named
            for firm in scene.parties(one)
        ]
    if top.dep_ in {"attr", "oprd"} or (top.dep_ == "pobj" and top.head.lower_ in {"among", "as"}):
        verb = next((one for one in top.ancestors if one.pos_ in {"VERB", "AUX"}), None)
        if verb is not None and not _is_unsaid(verb):
            found += _objects(scene, verb) or scene.subjects(verb)
    if top.dep_ in {"nsubj", "nsubjpass"} and top.head.lemma_.lower() in words.INCLUDE:
        found += [firm for one in top.head.children if one.dep_ in {"dobj", "attr"} for firm in scene.parties(one)]
    return tuple(found)


def _listed(scene: Scene, noun: "Token") -> Firms:
    """Names that spell a role out behind it: "suppliers from Google and Broadcom to Intel", "its rivals, X and Y"."""
    spelled = [firm for child in noun.children if child.dep_ == "appos" for firm in scene.parties(child)]
    own = noun.i in scene.references or noun.lower_ in {"it"}
    spelled += () if own else scene.spelled.get(noun.i, ())
    # "Huawei suppliers from Google to Intel": with the customer told before, "to" ends a row.
    ends = {"from", "to"} if any(child.lower_ == "from" for child in noun.children) else {"from"}
    behind = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in ends]
    return (*spelled, *(firm for one in behind for name in one.children for firm in scene.parties(name)))


def _of_deal(scene: Scene, noun: "Token") -> Iterator[Told]:
    """A distribution deal of X with Y."""
    partners = _behind(scene, noun, {"with"}) or (_behind(scene, noun.head, {"with"}) if noun.dep_ == "dobj" else ())
    if partners and words.DISTRIBUTION.search(scene.doc.text):
        verb = next((one for one in noun.ancestors if one.pos_ in {"VERB", "AUX"}), None)
        doers = tuple(firm for firm in (scene.subjects(verb) if verb is not None else ()) if firm not in partners)
        others = tuple(firm for firm in scene.topic if firm not in partners)[:1]
        yield doers or scene.holders(noun) or others, Tie.DISTRIBUTION_PARTNER, partners


def _of_possessive(scene: Scene, word: "Token") -> Iterator[Told]:
    """Alphabet's Google: a firm that is a firm's is its own."""
    for child in word.children:
        if child.dep_ != "poss" or child.i not in scene.named or any(one.lemma_.lower() in words.ROLES for one in word.lefts):
            continue
        owner, owned = scene.named[child.i], scene.named[word.i]
        # One key for both: a product of the firm, not a firm of its own, unless it is an app.
        if owned.party is not None and (owner.party != owned.party or owned.name in words.APPS):
            yield (owner,), Tie.PARENT_OF, (owned,)


_PARENT = re.compile(r"\s+(?:parent|owner)(?:\s+(?:company|group|firm))?,?\s+$")
_BEHIND = re.compile(r",?\s+the\s+(?:[\w-]+\s+){0,3}(?:company|group|firm|maker|start-?up)\s+behind\s+(?:the\s+)?$")


def _of_neighbours(scene: Scene) -> Iterator[Told]:
    """ByteDance-owned TikTok; TikTok parent ByteDance; ByteDance, the company behind TikTok: by the words between two firms.

    The small parser takes these for all sorts of things.
    """
    places = sorted((scene.doc[at].idx, at) for at in scene.named)
    for (start, at), (second, after) in pairwise(places):
        between = scene.doc.text[start + len(scene.doc[at].text) : second]
        one, other = (scene.named[at],), (scene.named[after],)
        if _PARENT.fullmatch(between):
            yield other, Tie.PARENT_OF, one
        elif _BEHIND.fullmatch(between) or (_OWNED.search(between) and between.lstrip().startswith("-")):
            yield one, Tie.PARENT_OF, other
