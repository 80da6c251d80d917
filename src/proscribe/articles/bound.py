"""Whose measure it is when nobody acts by name: the government of the people or bodies that are bound.

"Barred from US government use", "American companies may not sell to it", "banned in Belgium and Denmark".
"""

from proscribe.articles.acting import by_subject, owners
from proscribe.articles.governing import steps
from proscribe.articles.governors import Governor, governor
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.scenes import ASIDE, Scene
from proscribe.articles.strangers import as_issuer
from proscribe.articles.subjects import doer_of_text, doer_verb, subject
from proscribe.articles.trees import Word
from proscribe.articles.triggers import Form, Trigger

_WITHIN = frozenset({"in", "by", "across", "throughout"})
_BINDING = frozenset({MentionKind.ISSUER, MentionKind.ADJECTIVE, MentionKind.CLASS, MentionKind.COUNTRY})


def bound_government(scene: Scene, trigger: Trigger) -> tuple[Mention, ...]:
    """The governments of those bound, by the words of this sentence; () when they leave it open.

    Args:
        scene: the sentence.
        trigger: a cue without anybody who acts.
    """
    tree, word = scene.tree, trigger.at
    verb = word if trigger.form is not Form.NOUN else doer_verb(tree, word)
    noun = None if verb is None else subject(tree, verb)
    near = [] if noun is None else list(scene.tree.under(noun, without=ASIDE | {"acl"}))
    after = [one for one in tree.under(word) if one.place > word.place]
    firm = any(one.kind is MentionKind.PARTY for one in scene.names(near))
    bodies = [_governments(scene, after, classes=trigger.is_modal or firm), _governments(scene, near, classes=True)]
    ordered = reversed(bodies) if trigger.is_modal else bodies
    maker = doer_of_text(tree, word)
    made = () if maker is None else by_subject(scene, maker, verb=word, own=False).found
    found = made or _of_list(scene, word) or _speaking(scene, word) or next((one for one in ordered if one), ())
    return found or _ordering(scene, near, after) or _named_before(scene, trigger)


def _speaking(scene: Scene, word: Word) -> tuple[Mention, ...]:
    """The authority that says it: "carriers must not use it, the ministry said"."""
    for step in steps(scene.tree, word):
        said = governor(step.word) in {Governor.SAYS, Governor.DECIDES} and step.word.is_verb
        doer = subject(scene.tree, step.word) if said else None
        found = () if doer is None else by_subject(scene, doer, verb=step.word, own=False).found
        if found and not any(one.calls for one in found):
            return found
    return ()


def _named_before(scene: Scene, trigger: Trigger) -> tuple[Mention, ...]:
    """For a noun that nobody owns, the last authority named before it: "sued the US government over the ban"."""
    if trigger.form is not Form.NOUN:
        return ()
    place = scene.sentence.start + trigger.start
    named = [one for one in scene.mentions if one.kind is MentionKind.ISSUER and one.end <= place and not one.calls]
    return tuple(named[-1:]) or _subject_land(scene, place)


def _subject_land(scene: Scene, place: int) -> tuple[Mention, ...]:
    """A country that is the subject before the noun: "the U.S. will extend exemptions from a ban"."""
    lands = [one for one in scene.mentions if one.kind is MentionKind.COUNTRY and one.end <= place]
    words = [(one, scene.word_of(one)) for one in lands]
    return tuple(as_issuer(one) for one, word in words if word is not None and word.dep == "nsubj")[-1:]


def _of_list(scene: Scene, word: Word) -> tuple[Mention, ...]:
    """Whose list it is: "was put on the Pentagon's list"."""
    lists = [one for one in scene.tree.under(word) if one.lower in {"list", "blacklist"} and one.is_noun]
    return next((found for one in lists if (found := owners(scene, one))), ())


def _governments(scene: Scene, words: list[Word], *, classes: bool) -> tuple[Mention, ...]:
    """Bodies and countries among the words, and classes ("American companies") if they too can be the ones bound."""
    named = [one for one in scene.names(words) if one.kind in _BINDING and not one.calls and one.country is not None]
    parties = {one.country for one in scene.names(words) if one.kind is MentionKind.PARTY}
    fitting = [one for one in named if one.kind is not MentionKind.CLASS or (classes and one.country not in parties)]
    bodies = [one for one in fitting if one.kind is not MentionKind.COUNTRY and one.country not in parties]
    lands = [one for one in fitting if one.kind is MentionKind.COUNTRY and _is_within(scene, one)]
    return tuple(as_issuer(one) for one in (lands or bodies[:1]))


def _is_within(scene: Scene, one: Mention) -> bool:
    """The country is where the measure holds: "banned in Belgium, Denmark and Norway"."""
    word = scene.word_of(one)
    while word is not None and word.dep == "conj":
        word = scene.tree.head(word)
    head = None if word is None else scene.tree.head(word)
    if word is not None and head is not None and word.dep in {"poss", "compound", "nmod"}:
        return scene.named_by(head) is None
    return word is not None and head is not None and word.dep == "pobj" and head.lower in _WITHIN


def _ordering(scene: Scene, near: list[Word], after: list[Word]) -> tuple[Mention, ...]:
    """The government of firms that have been told to do something about somebody foreign, if the text tells of it."""
    firms = [one for one in scene.names(near) if one.kind is MentionKind.PARTY]
    abroad = {one.country for one in scene.names(after) if one.kind is MentionKind.PARTY}
    told = {one.country for one in [*scene.focus.issuers, *scene.focus.places]}
    home = firms[-1] if firms else None
    if home is None or home.country not in told or not abroad - {home.country}:
        return ()
    land = Mention(home.start, home.start, None, "", MentionKind.CLASS, "", home.country)
    return (as_issuer(land),)
