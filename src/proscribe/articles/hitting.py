"""Who is hit: the object of an active cue, the subject of a passive, what hangs on a noun ("a ban on", "the Huawei ban").

The issuer's own people and firms are bound, not hit: in "barred US carriers from buying from Huawei" it is Huawei. "The
ban" with no name beside it means whomever the text speaks of, once it has told of a measure at all.
"""

import re

from proscribe.articles import countries as places
from proscribe.articles.acting import is_suffered
from proscribe.articles.members import DEMONYMS, made_to_sell, members
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.naming import points_back
from proscribe.articles.objects import complement, phrases
from proscribe.articles.scenes import Scene
from proscribe.articles.strangers import stranger
from proscribe.articles.subjects import subject
from proscribe.articles.trees import Word
from proscribe.articles.triggers import Form, Trigger
from proscribe.model.claims import ClaimAction

_TO_COUNTRY = re.compile(r"\b(?:to|against|on|with|from|for|into|in)\s+(?:the\s+)?$", re.IGNORECASE)
_MADE_THERE = re.compile(
    r"\b(?:made|based|built|manufactured|produced|headquartered|born|users?|customers?|offices?)\s+in\s+(?:the\s+)?$"
)
_POSSESSIVE = re.compile(r"^['’]s?\s")
_NAMED = frozenset({MentionKind.PARTY, MentionKind.CLASS, MentionKind.REFERENCE})
_PRONOUN = re.compile(r"(?:its?|they|them|their)(?: both)?$", re.IGNORECASE)
_THE_LAND = re.compile(r"\b(?:country|nation|there)$", re.IGNORECASE)
_FIRM = re.compile(
    r"\b(?:Technolog(?:y|ies)|Telecom\w*|Corp|Inc|Ltd|Group|Systems|Electronics|Semiconductor|Robotics|Networks?|Labs?|Mobile|"
    r"Holdings|Software|Aviation|Industries)\b|^[A-Z][a-z]+[A-Z]"
)
_MEASURES = re.compile(
    r"(?:orders?|bans?|rules?|restrictions?|sanctions|curbs|measures?|law|designation|blacklisting|deadline|enforcement|"
    r"prohibitions?|embargo|controls|decision|plan|plans|it)$"
)


def targets_in(scene: Scene, trigger: Trigger, country: str | None) -> tuple[Mention, ...]:
    """Whoever is hit, references resolved, without repeats.

    Args:
        scene: the sentence.
        trigger: the cue.
        country: the issuer's, whose own people are not hit; None when it is not known.
    """
    if "market" in trigger.cue.flags:
        return _market_left(scene, trigger)
    found = _first_hit(scene, trigger, country) or _new_firm(scene, trigger) or _without_name(scene, trigger, country)
    return tuple({one.name: one for one in found}.values())


def _first_hit(scene: Scene, trigger: Trigger, country: str | None) -> list[Mention]:
    """Of the phrases where the target may stand the first that names somebody abroad, else the first that names anybody."""
    domestic: list[Mention] = []
    broken = _broken(scene, trigger)
    for words in phrases(scene, trigger):
        named = scene.names(one for one in words if one.place not in broken)
        hit = _hit(scene, named, trigger=trigger, country=country)
        if any(_is_foreign(one, country) for one in hit):
            return [*hit, *members(scene, words, hit), *made_to_sell(scene, trigger, country)]
        domestic = domestic or hit
    return domestic if trigger.form is not Form.NOUN else []


_BREAKS = re.compile(r"violat|breach|evad|circumvent|flout|defy|skirt")


def _broken(scene: Scene, trigger: Trigger) -> set[int]:
    """The words about old measures that were broken: "a ban for violating sanctions against Iran"."""
    verbs = [one for one in scene.tree.words if one.is_verb and _BREAKS.match(one.lower)]
    return {two.place for one in verbs if one.place > trigger.at.place for two in scene.tree.under(one)}


def _new_firm(scene: Scene, trigger: Trigger) -> list[Mention]:
    """A firm that no lexicon has and that opens its sentence, for a passive: "Acme was put on the list"."""
    noun = subject(scene.tree, trigger.at) if is_suffered(scene, trigger) and trigger.form is not Form.NOUN else None
    opens = noun is not None and noun.tag == "NNP" and noun.text not in _DAYS_AND_SUCH and scene.named_by(noun) is None
    return list(stranger(scene, noun)) if noun is not None and opens else []


_DAYS_AND_SUCH = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})


def _market_left(scene: Scene, trigger: Trigger) -> tuple[Mention, ...]:
    """The country whose market is left: "pulled out of the US market"."""
    named = scene.names(complement(scene, trigger.at, "nsubj"))
    behind = [one for one in scene.mentions if one.start >= scene.sentence.start + trigger.start]
    lands = [one for one in [*named, *behind] if one.kind in {MentionKind.COUNTRY, MentionKind.ADJECTIVE}]
    return tuple(_as_country(one) for one in lands[:1])


def _as_country(one: Mention) -> Mention:
    name = places.by_code()[str(one.country)].name
    return Mention(one.start, one.end, None, one.text, MentionKind.COUNTRY, name, one.country)


def _hit(scene: Scene, found: list[Mention], *, trigger: Trigger, country: str | None) -> list[Mention]:
    """Those that can be a target: parties and classes, else countries, else a pronoun's, else a firm nobody knows."""
    named = [one for one in found if one.kind in _NAMED and _is_foreign(one, country)]
    plain = [one for one in named if not _PRONOUN.match(one.text) and not _only_describes(scene, one)]
    resolved = [whom for one in plain for whom in _resolved(scene, one, country)]
    if resolved:
        return resolved
    lands = [one for one in found if one.country != country and _is_land(scene, one, trigger=trigger)]
    unknown = [one for one in found if one.kind is MentionKind.UNKNOWN and _is_object(scene, one, trigger=trigger)]
    if lands or unknown:
        return unknown or lands
    classes = [two for one in found if one.country != country for two in _as_class(scene, one)]
    if classes:
        return classes
    meant = [whom for one in named if _is_hit_pronoun(scene, one) for whom in _resolved(scene, one, country)]
    held_back = trigger.cue.action is ClaimAction.RESTRICT and trigger.form is not Form.NOUN
    domestic = [
        one for one in found[:1] if one.kind is MentionKind.PARTY and (not held_back or _is_sufferer(scene, one, trigger))
    ]
    unknown = [one for one in found if one.kind is MentionKind.UNKNOWN and not _OFFICE.search(one.text)]
    dealt_in = [one for one in unknown if held_back and _is_dealt_in(scene, one)]
    return meant or domestic or dealt_in or [one for one in unknown if _FIRM.search(one.text)]


def _as_class(scene: Scene, one: Mention) -> list[Mention]:
    """Whatever things or people are called by a country's adjective ("Chinese fabs"), and the country they are in."""
    word = scene.word_of(one)
    head = None if word is None or one.kind is not MentionKind.ADJECTIVE else scene.tree.head(word)
    while head is not None and head.dep == "compound":
        head = scene.tree.head(head)
    if word is None or head is None or head.tag != "NNS" or head.lower in _NO_CLASS:
        return []
    base = scene.sentence.start
    text = scene.text(one.start, base + head.end)
    return [Mention(one.start, base + head.end, None, text, MentionKind.CLASS, " ".join(text.split()), one.country)]


_NO_CLASS = frozenset(
    {"officials", "tensions", "relations", "ties", "concerns", "talks", "authorities", "markets", "laws", "rules"}
)


_APPOSED = re.compile(
    r"(?:['’]s)?\s+(?:\w+ )?(?:rival|competitor|supplier|partner|owner|parent|unit|subsidiary|affiliate)s?\s+"
)


def _only_describes(scene: Scene, one: Mention) -> bool:
    """A firm named before another to say what that one is: "Huawei rival ZTE"."""
    followed = [other for other in scene.mentions if other.kind is MentionKind.PARTY and other.start > one.end]
    return bool(followed) and _APPOSED.fullmatch(scene.text(one.end, followed[0].start)) is not None


_GOODS = re.compile(
    r"products?|equipment|gear|kit|apps?|chips?|devices?|services?|drones?|phones?|software|technolog(?:y|ies)|cameras?|handsets?|"
    r"smartphones?|hardware|models?|parts|components|subsidiaries|affiliates|units?|sales?|exports?|access|use|takeover|shares?"
)


def _is_hit_pronoun(scene: Scene, one: Mention) -> bool:
    """As in "It" and "them", and "its" before goods; in "within its borders" the pronoun is the issuer."""
    word = scene.word_of(one)
    verb = None if word is None else scene.tree.head(word)
    # "Make it a crime to".
    if _PRONOUN.match(one.text) is None or (verb is not None and verb.lower in {"make", "makes", "made", "making"}):
        return False
    head = None if word is None or word.dep != "poss" else scene.tree.head(word)
    return head is None or _GOODS.fullmatch(head.lower) is not None


_OFFICE = re.compile(
    r"\b(?:Ministry|Department|Agency|Commission|Authority|Office|Bureau|Council|Committee|Secretary|Minister)\b"
)


def _is_dealt_in(scene: Scene, one: Mention) -> bool:
    """A name that nobody knows, of whose things a prohibition speaks: "outlawed the broadcasting of Acme"."""
    word = scene.word_of(one)
    while word is not None and word.dep == "conj":
        word = scene.tree.head(word)
    head = None if word is None else scene.tree.head(word)
    return (
        head is not None
        and word is not None
        and word.dep == "pobj"
        and head.lower in {"of", "from"}
        and one.text not in DEMONYMS
    )


def _is_sufferer(scene: Scene, one: Mention, trigger: Trigger) -> bool:
    word = scene.word_of(one)
    return word is not None and word.head == trigger.at.place and word.dep in {"dobj", "nsubjpass"}


def _is_object(scene: Scene, one: Mention, *, trigger: Trigger) -> bool:
    """A name that nobody knows is the very object of a prohibition: "blocked Acme"."""
    word = scene.word_of(one)
    if (
        word is None
        or trigger.cue.action not in {ClaimAction.RESTRICT, ClaimAction.DESIGNATE}
        or trigger.cue.flags & {"stayed"}
    ):
        return False
    return (
        one.text not in DEMONYMS
        and not word.tag.endswith("S")
        and word.head == trigger.at.place
        and word.dep in {"dobj", "nsubjpass"}
    )


def _is_foreign(one: Mention, country: str | None) -> bool:
    return country is None or one.country is None or one.country != country


def _is_land(scene: Scene, one: Mention, *, trigger: Trigger) -> bool:
    """A country is hit when goods go to it or sanctions lie on it, not when it only owns a name."""
    if one.kind is not MentionKind.COUNTRY or _POSSESSIVE.match(scene.text(one.end, one.end + 3)):
        return False
    if _MADE_THERE.search(scene.text(one.start - 25, one.start)):
        return False
    word = scene.word_of(one)
    if word is not None and word.dep == "compound":
        return False
    first = word
    while first is not None and first.dep == "conj":
        first = scene.tree.head(first)
    if first is not None and first is not word:
        leader = scene.named_by(first)
        return leader is not None and leader.kind is MentionKind.COUNTRY and _is_land(scene, leader, trigger=trigger)
    direct = word is not None and word.head == trigger.at.place and word.dep in {"dobj", "nsubjpass"}
    return direct or _TO_COUNTRY.search(scene.text(one.start - 12, one.start)) is not None


def _resolved(scene: Scene, one: Mention, country: str | None) -> tuple[Mention, ...]:
    if one.kind is not MentionKind.REFERENCE:
        return (one,)
    if _THE_LAND.search(one.text) and one.text != "there" and not re.search(r"\bto $", scene.text(one.start - 8, one.start)):
        return ()
    here = tuple(other for other in scene.mentions if other.end <= one.start)
    return scene.focus.meant_by(one, here=here, not_in=country)


def _without_name(scene: Scene, trigger: Trigger, country: str | None) -> list[Mention]:
    """Whomever the text speaks of, for "the ban", "followed suit", "introduced a ban"."""
    exported = _exported_to(scene, trigger, country)
    if exported:
        return exported
    if "again" in trigger.cue.flags or _is_of_measure(scene, trigger) or _is_own_halt(scene, trigger):
        return _spoken_of(scene, trigger, country)
    named = any(one.kind is MentionKind.PARTY and one.end <= scene.sentence.start + trigger.start for one in scene.mentions)
    if scene.focus.told and _says_such(scene, trigger):
        return list(scene.focus.last_hit(country))
    if trigger.form is not Form.NOUN or "weak" in trigger.cue.flags or not (scene.focus.told or named):
        return []
    return _spoken_of(scene, trigger, country) if points_back(scene.tree, trigger.at) else []


def _says_such(scene: Scene, trigger: Trigger) -> bool:
    """What "such equipment", "these brands" speak of: the things of whom the last measure hit."""
    words = (
        one for one in scene.tree.under(trigger.at) if one.place > trigger.at.place and one.dep in {"det", "amod", "predet"}
    )
    return any(one.lower in {"such", "these", "those"} for one in words)


_TRADE = re.compile(r"(?:exports?|sales?|shipments?|exporting|selling|shipping|permits?|licen[sc]es?)$")


def _exported_to(scene: Scene, trigger: Trigger, country: str | None) -> list[Mention]:
    """Curbs on exports that name no buyer: a foreign country named beside them, else the country last hit."""
    words = [*scene.tree.under(trigger.at, without=frozenset({"advcl", "relcl", "conj"}))]
    if trigger.cue.action is not ClaimAction.RESTRICT or not any(_TRADE.match(one.lower) for one in words):
        return []
    lands = [one for one in scene.mentions if one.kind is MentionKind.COUNTRY and one.country != country]
    beside = [one for one in lands if not _POSSESSIVE.match(scene.text(one.end, one.end + 3))]
    last = [one for one in scene.focus.hit if one.kind in {MentionKind.COUNTRY, MentionKind.CLASS} and one.country != country]
    return [one for one in beside if one.start > scene.sentence.start + trigger.start][:1] or last


def _is_of_measure(scene: Scene, trigger: Trigger) -> bool:
    """The cue undoes or puts off "the order" of whom the text speaks."""
    cue = trigger.cue
    undone = bool(cue.flags & {"ended", "stayed", "struck"}) or cue.action is ClaimAction.DELAY
    objects = [*scene.tree.below(trigger.at, "dobj", "nsubjpass"), *_of_what(scene, trigger.at)]
    pointing = any(_MEASURES.search(one.lower) for one in objects)
    return undone and "own" not in cue.flags and scene.focus.told and pointing


def _of_what(scene: Scene, verb: Word) -> list[Word]:
    """As in "Enforcement of the order"."""
    objects = scene.tree.below(verb, "dobj", "nsubjpass")
    return [three for one in objects for two in scene.tree.below(one, "prep") for three in scene.tree.below(two, "pobj")]


def _is_own_halt(scene: Scene, trigger: Trigger) -> bool:
    """Firms stopped "shipping parts", to whom the text speaks of, once a measure has been told."""
    behind = [one for one in scene.mentions if one.start >= scene.sentence.start + trigger.end]
    return "own" in trigger.cue.flags and scene.focus.told and not behind


def _spoken_of(scene: Scene, trigger: Trigger, country: str | None) -> list[Mention]:
    if "again" in trigger.cue.flags and scene.focus.last_hit(country):
        return list(scene.focus.last_hit(country))
    lands = [one for one in scene.focus.hit if one.kind is MentionKind.COUNTRY and one.country != country]
    if lands and len(lands) == len(scene.focus.hit):
        return lands
    place = scene.sentence.start + trigger.start
    here = tuple(one for one in scene.mentions if one.end <= place)
    return list(scene.focus.meant_by(Mention(place, place, None, "it", MentionKind.REFERENCE), here=here, not_in=country))
