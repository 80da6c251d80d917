"""At which stage a sentence puts a measure: from tense, modality, negation and the words that govern the cue.

A completed act is in force. Everything else is less: considered, called for, planned, promised. The reader never lifts a
stage: where two governors stand over a cue, the weaker one decides.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from proscribe.articles import governing as tree_of
from proscribe.articles.governors import Governor, governor
from proscribe.articles.scenes import Scene, is_relative
from proscribe.articles.trees import Tree, Word
from proscribe.articles.triggers import Form, Trigger
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage


@dataclass(frozen=True, slots=True)
class Standing:
    """What a sentence says of a measure.

    Args:
        stage: how far it has come, or None when it is denied.
        told: the sentence asserts something at all; a mere condition or a plain negation does not.
        caller: the word by which somebody calls for it, whose subject is the claim's issuer, or None.
    """

    stage: Stage | None
    told: bool = True
    caller: Word | None = None


NOTHING = Standing(None, told=False)
DENIED = Standing(None)
_SIGNED = frozenset({"sign", "signs", "signed", "signing", "enact", "enacts", "enacted", "enacting"})
# The weakest first: of several governors the first of these decides. "Will" alone gives way to all ("will propose").
_RANKED = (
    Governor.VOIDS,
    Governor.DENIES,
    Governor.CALLS,
    Governor.WEIGHS,
    Governor.DECIDES,
    Governor.PROPOSES,
    Governor.ADOPTS,
)
_STAGES = {
    Governor.CALLS: Stage.CALLED_FOR,
    Governor.WEIGHS: Stage.REPORTED,
    Governor.DECIDES: Stage.ANNOUNCED,
    Governor.PROPOSES: Stage.PROPOSED,
    Governor.ADOPTS: Stage.ADOPTED,
}
_DRAFTS = frozenset({"bill", "bills", "amendment", "legislation", "proposal", "proposals", "draft", "motion", "resolution"})
_BINDING = frozenset({"signed", "enacted"})


@dataclass(frozen=True, slots=True)
class Weight:
    """One governor over a cue: what it makes of the act, and the word that does."""

    kind: Governor
    word: Word
    faint: bool = False


def standing_of(scene: Scene, trigger: Trigger) -> Standing:
    """What the sentence says of the measure that a verb names; for a noun see `naming.standing_of_noun`."""
    tree, word = scene.tree, trigger.at
    if _only_describes(tree, trigger) or {"would", "have"} <= {one.lower for one in tree.below(word, "aux")}:
        return NOTHING
    above = list(tree_of.steps(tree, word))
    if any(tree_of.is_lost(step) for step in above):
        return Standing(Stage.EXPIRED)
    if "urging" in trigger.cue.flags and not tree_of.is_negated(tree, word):
        calls = (step.word for step in above if governor(step.word) is Governor.CALLS)
        return Standing(Stage.CALLED_FOR, caller=next(calls, word))
    if tree_of.is_negated(tree, word) and not trigger.is_modal:
        outer = list(weights(tree, word))
        told = {Governor.SAYS, Governor.PROPOSES, Governor.DECIDES} & {one.kind for one in outer}
        return DENIED if told or tree_of.mood(tree, word) or tree_of.is_would(tree, word) else NOTHING
    return decided(list(weights(tree, word, own=not trigger.is_modal)), completed_stage(trigger), texts=_texts(tree, word))


_KINDS = frozenset({"list", "blacklist", "designation", "label", "category", "status"})


def _only_describes(tree: Tree, trigger: Trigger) -> bool:
    """No act of its own: "the blocked sites", "barring it would be unwise", "a list that would restrict investment"."""
    word, head = trigger.at, tree.head(trigger.at)
    thought = word.tag == "VBG" and word.dep in {"csubj", "nsubj"}
    attribute = word.dep == "amod" and trigger.form is Form.PAST
    explains = word.dep == "relcl" and head is not None and head.lower in _KINDS
    return thought or attribute or explains


def decided(found: list[Weight], done: Stage, *, texts: tuple[Word, ...] = ()) -> Standing:
    """The standing under all those governors.

    Args:
        found: the governors, nearest first.
        done: the stage of the act once done.
        texts: the bill, order or rule that does it, with the words that hang on it.
    """
    signed = any(one.word.lower in _SIGNED | {"passage"} and not one.faint for one in found) or bool(
        {one.lower for one in texts} & _BINDING
    )
    if not signed and any(one.lower in _DRAFTS for one in texts):
        found = [*found, Weight(Governor.PROPOSES, texts[0])]
    kinds = [one for one in found if not one.faint]
    for rank in _RANKED if not (signed and not _is_signing(found)) else _RANKED[:4]:
        first = next((one for one in kinds if one.kind is rank), None)
        if first is not None and not (signed and rank in {Governor.PROPOSES, Governor.DECIDES}):
            return _standing(first)
    if any(one.faint for one in found) and not signed:
        return Standing(Stage.ANNOUNCED)
    return Standing(Stage.ADOPTED) if signed and done is Stage.IN_FORCE and _is_signing(found) else Standing(done)


def _is_signing(found: list[Weight]) -> bool:
    return any(one.word.lower in _SIGNED for one in found)


def _standing(weight: Weight) -> Standing:
    if weight.kind is Governor.VOIDS:
        return NOTHING
    if weight.kind is Governor.DENIES:
        return DENIED
    caller = weight.word if weight.kind is Governor.CALLS else None
    return Standing(_STAGES[weight.kind], caller=caller)


def weights(tree: Tree, word: Word, *, own: bool = True, most: int = 20) -> Iterator[Weight]:
    """What the word's own mood and each word above it make of the act, nearest first.

    Args:
        tree: the sentence.
        word: the cue.
        own: its auxiliaries count; those of "may not be sold" are the prohibition itself.
        most: how many steps up are looked at.
    """
    if word.is_verb and own:
        yield from _own(tree, word)
    would, said, below = own and tree_of.is_would(tree, word), False, word
    for step in islice(tree_of.steps(tree, word), most):
        if step.word.lower == "comment":
            return
        yield from _moods(tree, step.word)
        if tree_of.is_supposed(tree, step.word):
            yield Weight(Governor.VOIDS, step.word)
        if tree_of.is_shelved(tree, step):
            yield Weight(Governor.VOIDS, step.word)
        elif not step.sibling:
            yield from _meant(tree, step.word, below=below)
        said = said or (governor(step.word) is Governor.SAYS and step.word.is_verb)
        would, below = would or tree_of.is_would(tree, step.word), step.word
    if would:
        yield Weight(Governor.DECIDES, word, faint=True) if said else Weight(Governor.PROPOSES, word)
    if word.is_verb and _is_bare_infinitive(tree, word):
        yield Weight(Governor.DECIDES, word, faint=True)


def _is_bare_infinitive(tree: Tree, word: Word) -> bool:
    """A headline's future: "Japan to ban it"."""
    if not tree_of.is_infinitive(tree, word) or not tree.below(word, "nsubj", "nsubjpass"):
        return False
    head = tree.head(word)
    return head is None or governor(head) in {Governor.SAYS, None}


def _own(tree: Tree, word: Word) -> Iterator[Weight]:
    yield from _moods(tree, word)
    if tree_of.is_conditional(tree, word) or tree_of.is_supposed(tree, word):
        yield Weight(Governor.VOIDS, word)


def _moods(tree: Tree, word: Word) -> Iterator[Weight]:
    if not word.is_verb:
        return
    kind = tree_of.mood(tree, word)
    if kind is not None:
        yield Weight(kind, word, faint=kind is Governor.DECIDES)


def _meant(tree: Tree, word: Word, *, below: Word) -> Iterator[Weight]:
    """What the word itself means for the act, its negation and "whether" taken in."""
    kind = _PHRASES.get((word.lower, _particle(tree, word))) or governor(word)
    if tree_of.is_negated(tree, word) or any(one.lower == "no" for one in tree.below(word, "det")):
        yield from _negated(kind, word)
    elif tree_of.is_whether(tree, below):
        yield Weight(Governor.WEIGHS if kind in {Governor.WEIGHS, Governor.DECIDES} else Governor.VOIDS, word)
    elif kind in {Governor.DECIDES, Governor.ADOPTS} and _is_told_as_done(tree, below):
        return
    elif kind is not None and (kind in _STAGES or kind in {Governor.VOIDS, Governor.DENIES}):
        yield Weight(kind, word)
    if word.is_verb and tree_of.is_conditional(tree, word):
        yield Weight(Governor.VOIDS, word)


def _is_told_as_done(tree: Tree, below: Word) -> bool:
    """A finite clause in the past: "announced that it has added them" tells an act done."""
    own = below.tag in {"VBD", "VBN"} and tree_of.is_finite(tree, below)
    return own and not tree_of.is_would(tree, below) and tree_of.mood(tree, below) is None


# Two words that mean another thing together.
_PHRASES = {
    **{(verb, "out"): Governor.DENIES for verb in ("rule", "rules", "ruled", "ruling")},
    **{(verb, "short"): Governor.DENIES for verb in ("stop", "stops", "stopped", "stopping", "fall", "fell")},
    **{
        (verb, "against"): Governor.DENIES
        for verb in ("decide", "decided", "decides", "vote", "voted", "advise", "advised", "argue", "argued", "came", "come")
    },
    **{(verb, "off"): Governor.VOIDS for verb in ("hold", "held", "holding", "holds")},
    **{(verb, "up"): Governor.VOIDS for verb in ("give", "gave", "gives", "given")},
}


def _particle(tree: Tree, word: Word) -> str:
    found = [one.lower for one in tree.below(word, "prt", "prep", "advmod", "acomp")]
    return next((one for one in found if one in {"out", "short", "against", "off", "up"}), "")


def _negated(kind: Governor | None, word: Word) -> Iterator[Weight]:
    if kind in {Governor.DENIES, Governor.VOIDS}:
        return
    denies = kind in {Governor.WEIGHS, Governor.PROPOSES, Governor.DECIDES}
    yield Weight(Governor.DENIES if denies else Governor.VOIDS, word)


def _texts(tree: Tree, word: Word) -> tuple[Word, ...]:
    """The text that does it, with the words that hang on it: "a bill passed by the House would ban it"."""
    noun = text_of(tree, word)
    return () if noun is None else (noun, *tree.under(noun, without=frozenset({"dobj", "pobj"})))


def text_of(tree: Tree, word: Word) -> Word | None:
    """The bill, order or rule that is the subject of the verb, or that the verb's clause describes; None when there is none."""
    found = tree.below(word, "nsubj")
    head = tree.head(word)
    if found and not is_relative(found[0]):
        return found[0] if found[0].lower in tree_of.TEXTS else None
    if head is None or word.dep == "conj":
        return None if head is None else text_of(tree, head)
    return head if word.dep in {"relcl", "acl"} and head.lower in tree_of.TEXTS and word.tag != "VBN" else None


def completed_stage(trigger: Trigger) -> Stage:
    """The stage of the act once done: a lifting is lifted, a stay is suspended, anything else is in force."""
    flags = trigger.cue.flags
    if "struck" in flags:
        return Stage.STRUCK_DOWN
    if "stayed" in flags:
        return Stage.SUSPENDED
    return Stage.LIFTED if trigger.cue.action is ClaimAction.LIFT else Stage.IN_FORCE


def is_noun(trigger: Trigger) -> bool:
    """The cue is a noun, which often speaks of a measure already told ("the ban")."""
    return trigger.form is Form.NOUN
