"""Actors that no table knows: a firm at the head of a sentence, an office before a person, a body without its country."""

import re

from proscribe.articles import countries as places
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.scenes import ASIDE, Scene, is_party
from proscribe.articles.trees import Word

OWNERS = frozenset({MentionKind.ISSUER, MentionKind.COUNTRY, MentionKind.ADJECTIVE})


def as_issuer(one: Mention) -> Mention:
    """A country acts through its government."""
    if one.kind is MentionKind.ISSUER or one.country is None or one.kind in {MentionKind.PARTY, MentionKind.UNKNOWN}:
        return one
    name = places.by_code()[one.country].government
    return Mention(one.start, one.end, None, one.text, MentionKind.ISSUER, name, one.country)


def unspoken(scene: Scene, name: str, country: str) -> Mention:
    """An authority that the sentence means without naming it; it stands at the sentence's start and has no words."""
    place = scene.sentence.start
    return Mention(place, place, None, "", MentionKind.ISSUER, name, country)


_OFFICES = re.compile(
    r"minister|president|secretary|premier|chancellor|chief|spokes\w+|chairman|chair|commissioner|leader|envoy"
)


def examples(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """Each firm of "chip makers including Intel and Qualcomm"."""
    after = [one for one in scene.tree.below(noun, "prep") if one.lower in {"as", "including", "like"}]
    words = [three for one in after for two in scene.tree.below(one, "pobj") for three in scene.joined(two)]
    return tuple(one for one in scene.names(words) if is_party(one)) if noun.tag == "NNS" else ()


def renamed(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """The firm set beside a common noun: "the retailer Best Buy"."""
    if noun.tag not in {"NN", "NNS"}:
        return ()
    beside = (scene.named_by(one) for one in scene.tree.below(noun, "appos"))
    return tuple(one for one in beside if one is not None and is_party(one))[:1]


def officeholder(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """The body or country of somebody with an office before the name: "FCC Chairman Jane Doe"."""
    under = scene.tree.under(noun, without=ASIDE | {"prep"})
    before = sorted((one for one in under if one.place < noun.place), key=lambda one: one.place)
    office = any(_OFFICES.fullmatch(one.lower) for one in before)
    named = [one for word in before for one in [scene.named_by(word)] if one is not None and one.kind in OWNERS]
    return tuple(as_issuer(one) for one in named[:1] if office or one.kind is MentionKind.ISSUER)


BODIES = re.compile(
    r"Office|Ministry|Agency|Authority|Commission|Council|Department|Bureau|Parliament|Minister|Secretary|Administration|"
    r"Directorate|Cabinet|Government|Treasury|Army|Navy|Senate|Board|Committee|Cent(?:re|er)|Chancellery|Inspectorate|Assembly|"
    r"Regulator|Premier|Attorney-General|Police|Customs|Service|Institute|Court"
)
# Bodies that claims call by their own name; any other is its government's.
_OWN_NAMES = frozenset({"Ministry", "Commission", "Department", "Parliament", "Office", "Army", "Navy", "Senate"})


def _home(scene: Scene) -> str | None:
    """The country whose authorities the article tells of: of those named the first that is not the home of who is hit."""
    if scene.focus.home is not None:
        return scene.focus.home
    hit = {one.country for one in [*scene.focus.title, *scene.mentions] if one.kind in {MentionKind.PARTY, MentionKind.CLASS}}
    near = [one for one in scene.mentions if one.kind in OWNERS or one.kind is MentionKind.CLASS]
    told = [one.country for one in [*scene.focus.guesses(), *near] if one.country is not None]
    return next((code for code in told if code not in hit), told[0] if told else None)


def body(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """A body told without its country, which is the one whose authorities the article tells of: "the Defence Minister"."""
    home = _home(scene)
    if not BODIES.fullmatch(noun.text) or home is None:
        return ()
    country = places.by_code()[home]
    words = sorted([noun, *scene.tree.below(noun, "compound", "nmod")], key=lambda one: one.place)
    text = " ".join(one.text for one in words if one.tag in {"NNP", "NNPS"})
    own = noun.text in _OWN_NAMES
    name = f"{country.adjectives[0]} {text}" if own else country.government
    return (unspoken(scene, name, home),)


def stranger(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """A firm that no lexicon has, with the country told beside it: "Japan's Panasonic", "German chipmaker Infineon"."""
    words = [noun, *(one for one in scene.tree.below(noun, "compound", "nmod") if one.tag in {"NNP", "NNPS"})]
    words = [one for one in words if scene.named_by(one) is None or is_party(scene.named_by(one))]
    known = [one for one in scene.names(words) if one.kind is MentionKind.PARTY]
    if known:
        return (known[0],)
    start = min(one.start for one in words)
    text = scene.sentence.text[start : noun.end]
    if text in _NOT_FIRMS:
        return ()
    near = [one for one in scene.names(scene.parts(noun)) if one.country is not None and one.kind in OWNERS]
    place = scene.sentence.start
    country = near[0].country if near else None
    name = _LEGAL_FORM.sub("", text)
    return (Mention(place + start, place + noun.end, None, text, MentionKind.UNKNOWN, name, country),)


_NOT_FIRMS = frozenset({"Parliament", "Congress", "Republicans", "Democrats", "Party", "Monday", "Friday", "State"})
_LEGAL_FORM = re.compile(r"\s+(?:Inc|Corp|Co|Ltd|Holdings)\b\.?.*$")
