"""At which stage a noun puts a measure: "a ban", "the order", "proposed sanctions", "a ban was lifted".

What a noun names stands, unless the words beside it say that it is possible, proposed, denied, ended or only supposed.
A noun that points back ("the ban") is lowered only by what governs it directly.
"""

from collections.abc import Iterator

from proscribe.articles import governing as tree_of
from proscribe.articles.governors import Governor, governor
from proscribe.articles.scenes import Scene
from proscribe.articles.staging import DENIED, NOTHING, Standing, Weight, completed_stage, decided, standing_of, weights
from proscribe.articles.trees import Tree, Word
from proscribe.articles.triggers import Form, Trigger
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage

_POINTING = frozenset({"the", "these", "those", "this", "that", "its", "their", "his", "both"})
_ENDS = frozenset({"expired", "expires", "lapsed", "lapses", "died"})
_VOID_IF_OPEN = frozenset({"a", "an", "any", "such"})
_STAYS = frozenset({"stayed", "struck"})
_STARTING = frozenset(
    {"take", "takes", "took", "taken", "come", "comes", "came", "go", "goes", "went", "start", "starts", "begin"}
)


def standing_of_noun(scene: Scene, trigger: Trigger, others: tuple[Trigger, ...]) -> Standing:
    """What the sentence says of the measure that a noun names.

    Args:
        scene: the sentence.
        trigger: the noun.
        others: every cue of the sentence; a relief among those that govern the noun ("lift the ban") is told by itself.
    """
    relieved = _under_relief(scene, trigger, others)
    if relieved is not None:
        return relieved
    tree, word = scene.tree, trigger.at
    if any(one.lower == "no" for one in tree.below(word, "det")):
        return _none_such(tree, word)
    subject_of = tree.head(word) if word.dep in {"nsubj", "nsubjpass"} else None
    if subject_of is not None and subject_of.is_verb:
        return _as_subject(tree, word, verb=subject_of)
    return decided(list(_over(tree, word)), completed_stage(trigger))


def _none_such(tree: Tree, word: Word) -> Standing:
    head = tree.head(word)
    return DENIED if head is not None and (head.lower in {"is", "be", "are", "was", "were"}) else NOTHING


def _over(tree: Tree, word: Word) -> Iterator[Weight]:
    """Adjectives beside it and governors over it; of "the ban" only the nearest governor."""
    yield from _beside(tree, word)
    limit = 2 if points_back(tree, word) else 8
    head = tree.head(word)
    if head is not None and head.lower in {"face", "faces", "faced", "facing"} and word.lower == "ban" and limit > 2:
        yield Weight(Governor.WEIGHS, head)
    yield from weights(tree, word, most=limit)


def _beside(tree: Tree, word: Word) -> Iterator[Weight]:
    for one in tree.below(word, "amod", "compound", "nmod"):
        kind = governor(one) or _as_participle(one)
        if kind in {Governor.WEIGHS, Governor.PROPOSES, Governor.DECIDES}:
            yield Weight(kind, one)
    for one in tree.below(word, "acl"):
        kind = governor(one)
        if one.tag == "VBN" and kind in {Governor.WEIGHS, Governor.PROPOSES, Governor.ADOPTS}:
            yield Weight(kind, one)


def _as_participle(word: Word) -> Governor | None:
    return Governor.PROPOSES if word.lower in {"proposed", "planned", "threatened"} else None


def points_back(tree: Tree, word: Word) -> bool:
    """The noun speaks of a measure already told: "the ban", "those curbs"."""
    before = tree.below(word, "det", "poss", "amod", "compound", "nmod")
    if any(one.dep == "det" and one.lower in _VOID_IF_OPEN for one in before):
        return False
    return any(one.lower in _POINTING or one.dep == "poss" or one.text[:1].isupper() for one in before)


def _as_subject(tree: Tree, word: Word, *, verb: Word) -> Standing:
    """As in "The ban expired", "a ban is being considered", "a ban would hurt"."""
    above = list(weights(tree, verb))
    if {"would", "have"} <= {one.lower for one in tree.below(verb, "aux")}:
        return NOTHING
    open_ended = bool(above) or not tree_of.is_finite(tree, verb)
    if verb.lower in _ENDS:
        return Standing(Stage.IN_FORCE) if open_ended else Standing(Stage.EXPIRED)
    over = _over_by(tree, verb)
    if over is not None:
        return Standing(Stage.IN_FORCE if open_ended else over)
    kind = governor(verb) if tree_of.is_passive(tree, verb) else _of_copula(tree, verb)
    if kind is not None and kind not in {Governor.SAYS, Governor.ACTS, Governor.SUFFERS}:
        return decided([Weight(kind, verb), *_beside(tree, word), *above], Stage.IN_FORCE)
    if kind is Governor.ACTS or verb.lower in _STARTING:
        return decided([*_beside(tree, word), *above], Stage.IN_FORCE)
    bare = not tree.below(word, "det", "poss") and word.tag in {"NN", "NNP"}
    supposed = bare or any(one.lower in _VOID_IF_OPEN for one in tree.below(word, "det"))
    beside = list(_beside(tree, word))
    return NOTHING if supposed and above and not beside else decided(beside, Stage.IN_FORCE)


_ENDINGS = {
    **dict.fromkeys(
        ("lifted", "rescinded", "repealed", "overturned", "dropped", "removed", "revoked", "reversed"), Stage.LIFTED
    ),
    **dict.fromkeys(("scrapped", "withdrawn", "cancelled", "canceled", "vacated", "annulled", "quashed"), Stage.LIFTED),
    **dict.fromkeys(("suspended", "stayed", "paused", "enjoined", "frozen", "halted"), Stage.SUSPENDED),
    "struck": Stage.STRUCK_DOWN,
}


def _over_by(tree: Tree, verb: Word) -> Stage | None:
    """The end that a passive verb tells of its subject: "was lifted", "was put on hold"; None when it tells none."""
    if not tree_of.is_passive(tree, verb):
        return None
    held = verb.lower == "put" and any(one.lower == "hold" for one in tree.under(verb))
    return Stage.SUSPENDED if held else _ENDINGS.get(verb.lower)


def _of_copula(tree: Tree, verb: Word) -> Governor | None:
    """As in "Is likely", "is possible", "is under consideration"."""
    kinds = [governor(one) for one in tree_of.below_copula(tree, verb)]
    return next((kind for kind in kinds if kind in {Governor.WEIGHS, Governor.DENIES, Governor.PROPOSES}), None)


def _under_relief(scene: Scene, trigger: Trigger, others: tuple[Trigger, ...]) -> Standing | None:
    """The standing of a noun that a relief, stay or delay governs; None when none does."""
    above = [step.word.place for step in tree_of.steps(scene.tree, trigger.at)][:4]
    verbs = [one for one in others if one.form is not Form.NOUN and one.at.place in above and one.start != trigger.start]
    for verb in sorted(verbs, key=lambda one: above.index(one.at.place)):
        standing = _relieved(scene, trigger, verb=verb)
        if standing is not None:
            return standing
    return None


def _relieved(scene: Scene, trigger: Trigger, *, verb: Trigger) -> Standing | None:
    if verb.cue.flags & _STAYS:
        return standing_of(scene, verb)
    if trigger.cue.action is ClaimAction.EASE:
        return NOTHING if verb.cue.action is ClaimAction.EASE else None
    if "ended" in verb.cue.flags:
        done = standing_of(scene, verb)
        return Standing(Stage.LIFTED if done.told and done.stage is Stage.LIFTED else Stage.IN_FORCE)
    if verb.cue.action in {ClaimAction.EASE, ClaimAction.DELAY}:
        return Standing(Stage.IN_FORCE)
    return None
