"""Who calls for a measure that others would have to take: a senator, lawmakers, an agency that warns, a person named."""

import re
from dataclasses import replace

from proscribe.articles import governing as tree_of
from proscribe.articles.acting import authorities
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.scenes import Scene
from proscribe.articles.subjects import author, doer_verb, owner_of, subject
from proscribe.articles.trees import Word

_OFFICE = re.compile(
    r"^(?:Commissioner|Chairman|Chair|Chairwoman|Republican|Democratic|Rep|Sen|Attorney General|Governor|Minister)\s+"
)
_HOMES = frozenset({MentionKind.ISSUER, MentionKind.ADJECTIVE, MentionKind.COUNTRY})


def callers(scene: Scene, word: Word) -> tuple[Mention, ...]:
    """Whoever calls by that word: the subject of "urged", the owner of "calls"; () when nobody is named."""
    noun = _speaker(scene, word)
    if noun is None:
        return ()
    people = (_person(scene, one) for one in [noun, *scene.tree.below(noun, "appos")])
    person = next((one for one in people if one is not None), None)
    if person is not None:
        return (person,)
    return authorities(scene, noun, own=False)[:1] or _group(scene, noun)


def _group(scene: Scene, noun: Word) -> tuple[Mention, ...]:
    """A body or person that no table knows: "the Confederation of Traders", "the senator"."""
    if noun.tag in {"NNP", "NNPS"} and scene.named_by(noun) is None:
        words = [one for one in scene.parts(noun) if one.dep not in {"det", "poss", "case", "acl"}]
        start, end = min(one.start for one in words), max(one.end for one in words)
    elif _ROLES.fullmatch(noun.lower):
        start, end = noun.start, noun.end
    else:
        return ()
    base, text = scene.sentence.start, scene.sentence.text[start:end]
    one = Mention(base + start, base + end, None, text, MentionKind.ISSUER, text, None, calls=True)
    return (replace(one, country=_home(scene, one)) if text[:1].isupper() else one,)


_ROLES = re.compile(
    r"senators?|lawmakers?|congress(?:man|woman)|mps?|legislators?|opposition|committee|panel|association|federation|union|"
    r"lobby|campaigners|activists|hawks|politicians|governors?"
)


def _speaker(scene: Scene, word: Word) -> Word | None:
    tree = scene.tree
    if word.is_verb or tree.below(word, "nsubj"):
        return author(tree, word) if tree_of.is_passive(tree, word) else subject(tree, word)
    owner = owner_of(tree, word)
    if owner is not None:
        return owner
    before = [one for one in tree.below(word, "compound", "amod", "nmod") if scene.named_by(one) is not None]
    from_whom = [two for one in tree.below(word, "prep") if one.lower in {"from", "by"} for two in tree.below(one, "pobj")]
    verb = doer_verb(tree, word)
    doers = [] if verb is None else [subject(tree, verb)]
    return next((one for one in [*from_whom, *before, *doers] if one is not None), None)


def _person(scene: Scene, noun: Word) -> Mention | None:
    """Somebody named in full whom no table knows, with the country of the office told beside the name."""
    one = scene.named_by(noun)
    if one is None or one.kind is not MentionKind.UNKNOWN or " " not in one.text:
        return None
    name = _OFFICE.sub("", one.text)
    return Mention(one.start, one.end, None, one.text, MentionKind.ISSUER, name, _home(scene, one), calls=True)


def _home(scene: Scene, person: Mention) -> str | None:
    near = [one for one in scene.mentions if one.kind in _HOMES and one.country is not None and one.start <= person.start]
    bodies = [one for one in near if one.kind is MentionKind.ISSUER]
    return next((one.country for one in [*reversed(bodies), *reversed(near), *scene.focus.guesses()]), None)
