"""The phrases of a sentence where the target of a cue may stand, the likeliest first.

The object of a verb, the subject of a passive, what hangs on a noun or beside the verb that governs it. Who of those named
there is hit is for `hitting` to say.
"""

from collections.abc import Iterator

from proscribe.articles import governing as tree_of
from proscribe.articles.acting import RELIEFS, is_suffered
from proscribe.articles.governors import Governor, governor
from proscribe.articles.scenes import ASIDE, Scene, is_party
from proscribe.articles.subjects import doer_verb, subject
from proscribe.articles.trees import Word
from proscribe.articles.triggers import Form, Trigger
from proscribe.model.claims import ClaimAction

_UNTOLD = ASIDE - {"conj", "cc", "punct", "appos"}
_UNDOING = frozenset(
    {"overturning", "overturn", "overturned", "challenging", "challenge", "appealing", "appeal", "lift", "end"}
)
_GAINS = frozenset(
    {"win", "won", "wins", "get", "gets", "got", "receive", "received", "secure", "secured", "obtain", "obtained", "given"}
)


def phrases(scene: Scene, trigger: Trigger) -> Iterator[list[Word]]:
    """The words of each phrase where the target may stand, the likeliest first; a name may stand in several."""
    if trigger.form is Form.NOUN:
        yield from _about_noun(scene, trigger.at)
    elif is_suffered(scene, trigger):
        yield _sufferer(scene, trigger)
        yield _measure_undone(scene, trigger)
        yield complement(scene, trigger.at, "nsubj", "nsubjpass")
        yield _behind(scene, trigger.at)
    else:
        if trigger.cue.action in RELIEFS and "own" not in trigger.cue.flags and _relieved(scene, trigger.at):
            yield _relieved(scene, trigger.at)
            return
        yield [word for one in scene.tree.below(trigger.at, "dobj", "dative", "oprd") for word in whole(scene, one)]
        yield _measure_undone(scene, trigger)
        yield complement(scene, trigger.at, "nsubj")
        yield from _antecedent(scene, trigger.at)
        yield _with_main(scene, trigger.at)
        yield _behind(scene, trigger.at)


def _measure_undone(scene: Scene, trigger: Trigger) -> list[Word]:
    """All that tells of a measure that is undone, stayed or put off: "suspended the order with which it took over Acme"."""
    if not (trigger.cue.flags & _UNDOES or trigger.cue.action is ClaimAction.DELAY):
        return []
    return [two for one in scene.tree.below(trigger.at, "dobj", "nsubjpass") for two in scene.tree.under(one)]


_UNDOES = frozenset({"ended", "stayed", "struck"})


def _relieved(scene: Scene, word: Word) -> list[Word]:
    """A firm that is the subject of its own relief: "Acme is overturning a ban"."""
    noun = subject(scene.tree, word)
    return [noun] if noun is not None and is_party(scene.named_by(noun)) else []


def _behind(scene: Scene, word: Word) -> list[Word]:
    """All that hangs on the cue behind it, its descriptions too: "licences that let firms supply it"."""
    top = word
    while top.dep in {"xcomp", "pcomp", "prep"} and top.head != top.place:
        top = scene.tree.words[top.head]
    below = scene.tree.under(top, without=frozenset({"parataxis", "advcl", "conj"} if top is not word else {"parataxis"}))
    limits = [one for one in scene.tree.below(word, "advcl") if {two.lower for two in scene.tree.below(one, "mark")} & _LIMITS]
    left_out = {two.place for one in limits for two in scene.tree.under(one)}
    return [one for one in below if one.place > word.place and one.place not in left_out]


_LIMITS = frozenset({"unless", "although", "though", "while", "because", "as", "since"})


def _with_main(scene: Scene, word: Word) -> list[Word]:
    """Whom the main clause hits, for a participle that says more of it: "blocked it, prohibiting military use"."""
    head = scene.tree.head(word)
    if head is None or word.dep != "advcl" or word.tag != "VBG":
        return []
    return [two for one in scene.tree.below(head, "dobj", "nsubjpass") for two in whole(scene, one)]


def whole(scene: Scene, word: Word) -> list[Word]:
    """A noun phrase with what is joined to it or set beside it, without the clauses that describe it."""
    return list(scene.tree.under(word, without=_UNTOLD))


def _sufferer(scene: Scene, trigger: Trigger) -> list[Word]:
    tree, word = scene.tree, trigger.at
    head = tree.head(word)
    if word.dep == "acl" and head is not None:
        return [one for one in scene.parts(head) if one.place < word.place]
    noun = subject(tree, word)
    return [] if noun is None else [one for one in whole(scene, noun) if one.place != word.place]


def complement(scene: Scene, word: Word, *without: str) -> list[Word]:
    """All that follows the act in its clause."""
    left_out = (_UNTOLD - {"conj"}) | {*without, "conj", "agent"}
    found = [two for one in scene.tree.below(word) if one.dep not in left_out for two in whole(scene, one)]
    purposes = [one for one in scene.tree.below(word, "advcl") if one.tag in {"VB", "VBG"} and one.place > word.place]
    return [*found, *(two for one in purposes if one.tag == "VB" for two in whole(scene, one))]


def _antecedent(scene: Scene, word: Word) -> Iterator[list[Word]]:
    """Whom "which" stands for: "TikTok, which Congress voted to outlaw"."""
    for one in [word, *(step.word for step in tree_of.steps(scene.tree, word))]:
        head = scene.tree.head(one)
        if one.dep == "relcl" and head is not None and head.place < one.place:
            yield scene.parts(head)


def _about_noun(scene: Scene, noun: Word) -> Iterator[list[Word]]:
    tree = scene.tree
    after = [one for one in tree.below(noun) if one.place > noun.place and one.dep not in _UNTOLD - {"relcl"}]
    yield [two for one in after if one.dep != "conj" for two in whole(scene, one)]
    before = [one for one in tree.below(noun, "compound", "poss", "amod", "nmod") if one.place < noun.place]
    yield [two for one in before for two in scene.parts(one)]
    verb = doer_verb(tree, noun) or (tree.head(noun) if noun.dep in {"nsubj", "nsubjpass"} else None)
    if verb is not None and verb.is_verb:
        yield from _beside_verb(scene, noun, verb=verb)


def _beside_verb(scene: Scene, noun: Word, *, verb: Word) -> Iterator[list[Word]]:
    """As in "Imposed sanctions on it", "hit it with sanctions", "it faces a ban"."""
    below = {one.place for one in scene.tree.under(noun)}
    others = [one for one in scene.tree.below(verb, "prep", "dobj", "dative", "advcl") if one.place not in below]
    yield [two for one in others if one.dep != "advcl" for two in whole(scene, one) if two.place not in below]
    relieved = bool(_relieved(scene, verb)) and verb.lower in _UNDOING
    suffers = relieved or governor(verb) is Governor.SUFFERS or verb.lower in _GAINS or tree_of.is_passive(scene.tree, verb)
    if suffers and noun.dep not in {"nsubj", "nsubjpass"}:
        noun_phrase = subject(scene.tree, verb)
        yield [] if noun_phrase is None else whole(scene, noun_phrase)
