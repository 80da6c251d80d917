"""Who does what to whom in one sentence: a cue with its issuers, its targets and its standing.

Roles and standing are read from the dependency tree. A seam for another parse: anything that returns `Frame`s for a
sentence can take this module's place.
"""

from dataclasses import dataclass, replace

from proscribe.articles import governing as tree_of
from proscribe.articles.acting import Actors, actors
from proscribe.articles.bound import bound_government
from proscribe.articles.calling import callers
from proscribe.articles.countries import by_code
from proscribe.articles.hitting import targets_in
from proscribe.articles.issuers import US_COURT, issuer_of_instrument
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.naming import points_back, standing_of_noun
from proscribe.articles.nearest import nearest_targets
from proscribe.articles.references import Focus
from proscribe.articles.scenes import Scene
from proscribe.articles.sentences import Sentence
from proscribe.articles.staging import Standing, standing_of
from proscribe.articles.strangers import as_issuer
from proscribe.articles.trees import Tree
from proscribe.articles.triggers import Form, Trigger, triggers
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage

# An issuer that is only guessed from the text before does not carry what is not yet done.
_NEEDS_ISSUER = frozenset({Stage.CALLED_FOR, Stage.REPORTED, Stage.PROPOSED})
# Verbs that lay a duty on somebody: what he has to do is part of the order.
_ORDERS = frozenset({"must", "give", "order", "require", "force", "tell", "instruct", "direct"})
_STAYS = frozenset({"stayed", "struck"})
_UPHOLDS = frozenset({"upheld", "upholds", "backed", "affirmed", "let"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One cue with its roles.

    Args:
        scene: the sentence.
        trigger: the cue.
        issuers: who acts, never empty.
        targets: who is hit, references resolved, never empty.
        standing: at which stage.
        guessed: the issuer was taken from the text before.
    """

    scene: Scene
    trigger: Trigger
    issuers: tuple[Mention, ...]
    targets: tuple[Mention, ...]
    standing: Standing
    guessed: bool = False

    @property
    def is_own(self) -> bool:
        """The issuer is a company that decides for itself."""
        return all(one.kind in {MentionKind.PARTY, MentionKind.UNKNOWN} for one in self.issuers)

    @property
    def is_definite(self) -> bool:
        """The cue is a noun, which often speaks of a measure already told ("the ban")."""
        return self.trigger.form is Form.NOUN

    @property
    def is_recalled(self) -> bool:
        """The cue is a noun that points back ("the ban", "these curbs")."""
        return self.is_definite and points_back(self.scene.tree, self.trigger.at)


def frames(sentence: Sentence, tree: Tree, *, mentions: tuple[Mention, ...], focus: Focus) -> tuple[Frame, ...]:
    """Every cue of the sentence with its roles, in order; cues without a target or an issuer are left out."""
    scene = Scene.of(sentence, tree, mentions=mentions, focus=focus)
    found = triggers(sentence.text, tree)
    told = [one for one in found if not _is_part_of_another(scene, one, found)]
    framed = (_frame(scene, one, found) for one in told)
    return tuple(frame for frame in framed if frame is not None)


def _is_part_of_another(scene: Scene, trigger: Trigger, found: tuple[Trigger, ...]) -> bool:
    """What an order tells others to do, what a ban spells out, a stay that is told by the measure stayed."""
    above = {step.word.place for step in tree_of.steps(scene.tree, trigger.at)}
    over = [one for one in found if one.at.place in above and one.start < trigger.start]
    ordered = trigger.form is Form.BASE and any(one.cue.forms.split()[0] in _ORDERS for one in over)
    same = any(one.at.place == trigger.at.place and one.start < trigger.start for one in found)
    spelt = trigger.form is Form.GERUND and any(one.form is Form.NOUN and one.at.place == trigger.at.head for one in over)
    return ordered or same or spelt or _is_told_by_noun(scene, trigger, found)


def _is_told_by_noun(scene: Scene, trigger: Trigger, found: tuple[Trigger, ...]) -> bool:
    """A court's stay is told by its noun ("blocked the state's ban"), with the authority whose measure it is."""
    if not trigger.cue.flags & _STAYS:
        return False
    below = {one.place for one in scene.tree.under(trigger.at)}
    return any(one.form is Form.NOUN and one.at.place in below for one in found)


def _frame(scene: Scene, trigger: Trigger, found: tuple[Trigger, ...]) -> Frame | None:
    standing = standing_of_noun(scene, trigger, found) if trigger.form is Form.NOUN else standing_of(scene, trigger)
    if not standing.told:
        return None
    if standing.caller is not None:
        issuers, guessed = callers(scene, standing.caller), False
        targets = _targets(scene, trigger, issuers)
    else:
        issuers, targets, guessed = _roles(scene, trigger)
    if not targets or not issuers or (guessed and not _may_be_guessed(trigger, standing)):
        return None
    issuers = _without_court(scene, trigger, tuple(_at_home(one, scene) for one in issuers))
    frame = Frame(scene, trigger, issuers, targets, standing, guessed)
    if guessed and frame.is_recalled and scene.focus.told and standing.stage is Stage.IN_FORCE:
        return None
    return frame if issuers and _is_fit(frame) else None


def _is_fit(frame: Frame) -> bool:
    if not frame.is_own:
        return True
    return "own" in frame.trigger.cue.flags and not _is_hit_himself(frame)


def _targets(scene: Scene, trigger: Trigger, issuers: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return targets_in(scene, trigger, issuers[0].country) if issuers else ()


def _roles(scene: Scene, trigger: Trigger) -> tuple[tuple[Mention, ...], tuple[Mention, ...], bool]:
    """Issuers, targets, and whether the issuer is only guessed from the text before."""
    told = actors(scene, trigger)
    if told.found:
        hit = _targets(scene, trigger, told.found) or nearest_targets(scene, trigger, told.found[0].country)
        return told.found, hit, False
    return _untold(scene, trigger, told) if told.is_open else ((), (), True)


def _untold(scene: Scene, trigger: Trigger, told: Actors) -> tuple[tuple[Mention, ...], tuple[Mention, ...], bool]:
    """The issuer by who is bound, by a known list, or by the text before."""
    known = issuer_of_instrument(scene.sentence.text)
    start = scene.sentence.start
    by_list = () if known is None else (Mention(start, start, None, "", MentionKind.ISSUER, *known),)
    bound = by_list or bound_government(scene, trigger)
    if bound:
        targets = _targets(scene, trigger, bound)
        if targets:
            return bound, targets, False
    for guess in scene.focus.guesses():
        targets = targets_in(scene, trigger, guess.country)
        if any(one.country != guess.country for one in targets):
            return (as_issuer(guess),), targets, True
    return (), (), True


def _may_be_guessed(trigger: Trigger, standing: Standing) -> bool:
    if standing.stage in _NEEDS_ISSUER or "weak" in trigger.cue.flags:
        return False
    return "own" not in trigger.cue.flags or trigger.form is Form.PAST


def _is_hit_himself(frame: Frame) -> bool:
    """Whom the last measure hits does not follow suit."""
    hit = {one.name for one in frame.scene.focus.hit}
    return "again" in frame.trigger.cue.flags and any(one.name in hit for one in frame.issuers)


def _at_home(one: Mention, scene: Scene) -> Mention:
    """Plain "lawmakers" are those of the country whose authorities the article tells of."""
    if not one.calls or one.country is not None:
        return one
    code = next((guess.country for guess in scene.focus.guesses() if guess.country is not None), None)
    plain = one.text[:1].islower() or " " not in one.name
    if code is None:
        return one
    return replace(one, country=code, name=f"{by_code()[code].adjectives[0]} {one.name}" if plain else one.name)


def _without_court(scene: Scene, trigger: Trigger, issuers: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """A court stays and upholds measures and makes none; a measure told beside it is the government's."""
    if all(one.name != US_COURT for one in issuers):
        return issuers
    undoes = trigger.cue.action is ClaimAction.LIFT or bool(trigger.cue.flags & _STAYS)
    upholds = any(step.word.lower in _UPHOLDS for step in tree_of.steps(scene.tree, trigger.at))
    if trigger.form is not Form.NOUN and not (upholds or undoes):
        return ()
    after = [one for one in scene.mentions if one.start >= scene.sentence.start + trigger.start and one.country == "us"]
    owners = [as_issuer(one) for one in after if one.kind in {MentionKind.ISSUER, MentionKind.COUNTRY} and one.name != US_COURT]
    name = owners[0].name if owners else by_code()["us"].government
    return tuple(replace(one, name=name) for one in issuers)
