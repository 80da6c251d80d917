"""Who does what to whom in one clause: a cue with its issuers, its targets and its standing.

A seam for a real parse: anything that returns `Frame`s for a sentence can take this module's place.
"""

import re
from dataclasses import dataclass, replace

from proscribe.articles.acting import as_issuer, can_act, issuers_in
from proscribe.articles.clauses import ORDERS, Clause, is_authority
from proscribe.articles.countries import by_code
from proscribe.articles.hitting import targets_in
from proscribe.articles.issuers import US_COURT, issuer_of_instrument
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.references import Focus
from proscribe.articles.sentences import Sentence
from proscribe.articles.staging import NOTHING, Standing, completed_stage, standing_of
from proscribe.articles.strangers import person_calling, strangers
from proscribe.articles.triggers import Form, Trigger, triggers
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage

# An issuer that is only guessed from the text before does not carry what is not yet done.
_NEEDS_ISSUER = frozenset({Stage.CALLED_FOR, Stage.REPORTED, Stage.PROPOSED, None})
_GOVERNED = 60
_ORDERED = 110
_STAYS = frozenset({"stayed", "struck"})
_UPHELD = re.compile(
    r"\b(?:upheld|upholds|upholding|backed|affirmed|sided with|let stand|declined to block|refused to block)\b"
)
_GOODS = re.compile(r"(?:technolog(?:y|ies)|components|chips|parts|equipment|goods|products|software|tech|gear|hardware)$")
_OWN_CALL = re.compile(r"^(?:['’]s?)?\s+(?:\w+\s+)?(?:calls?|demands?|push|bid|appeals?|request|campaign|pressure)\b")


@dataclass(frozen=True, slots=True)
class Frame:
    """One cue with its roles.

    Args:
        clause: the cue in its clause.
        issuers: who acts, never empty.
        targets: who is hit, references resolved, never empty.
        standing: at which stage.
        guessed: the issuer was taken from the text before.
    """

    clause: Clause
    issuers: tuple[Mention, ...]
    targets: tuple[Mention, ...]
    standing: Standing
    guessed: bool = False

    @property
    def trigger(self) -> Trigger:
        """The cue."""
        return self.clause.trigger

    @property
    def is_own(self) -> bool:
        """The issuer is a company that decides for itself."""
        return all(one.kind in {MentionKind.PARTY, MentionKind.UNKNOWN} for one in self.issuers)

    @property
    def is_definite(self) -> bool:
        """The cue is a noun, which often speaks of a measure already told ("the ban")."""
        return self.trigger.form is Form.NOUN


def frames(sentence: Sentence, mentions: tuple[Mention, ...], focus: Focus) -> tuple[Frame, ...]:
    """Every cue of the sentence with its roles, in order; cues without a target or an issuer are left out."""
    found = triggers(sentence.text)
    skipped = (_is_part_of_order, _is_told_by_noun, _spells_out)
    told = [one for one in found if not any(is_idle(one, found) for is_idle in skipped)]
    clauses = (Clause.around(one, sentence=sentence, mentions=mentions, focus=focus) for one in told)
    framed = (_frame(clause) for clause in clauses)
    return tuple(frame for frame in framed if frame is not None)


def _is_part_of_order(trigger: Trigger, found: tuple[Trigger, ...]) -> bool:
    """What an order tells others to do ("told firms to stop buying") is part of the order."""
    orders = (one for one in found if one.cue.forms.split()[0] in ORDERS)
    return trigger.form is Form.BASE and any(0 < trigger.start - one.start < _ORDERED for one in orders)


def _is_told_by_noun(trigger: Trigger, found: tuple[Trigger, ...]) -> bool:
    """A court's stay is told by its noun ("blocked the state's ban"), with the authority whose measure it is."""
    nouns = (one for one in found if one.form is Form.NOUN)
    return bool(trigger.cue.flags & _STAYS) and any(0 <= one.start - trigger.end <= _GOVERNED for one in nouns)


def _spells_out(trigger: Trigger, found: tuple[Trigger, ...]) -> bool:
    """What a ban forbids ("the ban forbidding sales") is told by its noun."""
    nouns = (one for one in found if one.form is Form.NOUN)
    return trigger.form is Form.GERUND and any(0 <= trigger.start - one.end <= 1 for one in nouns)


def _frame(clause: Clause) -> Frame | None:
    standing = _standing(clause)
    if not standing.told:
        return None
    issuers, targets, guessed = _roles(clause)
    if standing.stage is Stage.CALLED_FOR and not guessed:
        issuers = _callers(clause)
        targets = targets_in(clause, issuers[0].country) if issuers else ()
    if not targets or not issuers or (guessed and not _may_be_guessed(clause, standing)):
        return None
    issuers = _without_court(clause, tuple(_at_home(one, clause) for one in issuers))
    if not issuers:
        return None
    frame = Frame(clause, issuers, targets, standing, guessed)
    if not frame.is_own:
        return frame
    return frame if "own" in clause.trigger.cue.flags and not _is_hit_himself(frame) else None


def _is_hit_himself(frame: Frame) -> bool:
    """Whom the last measure hits does not follow suit."""
    hit = {one.name for one in frame.clause.focus.hit}
    return "again" in frame.trigger.cue.flags and any(one.name in hit for one in frame.issuers)


def _at_home(one: Mention, clause: Clause) -> Mention:
    """Plain "lawmakers" are those of the country whose authorities the article tells of."""
    if not one.calls or one.country is not None:
        return one
    code = next((guess.country for guess in clause.focus.guesses() if guess.country is not None), None)
    return one if code is None else replace(one, country=code, name=f"{by_code()[code].adjectives[0]} {one.name}")


def _undoes(trigger: Trigger) -> bool:
    return trigger.cue.action is ClaimAction.LIFT or bool(trigger.cue.flags & _STAYS)


def _without_court(clause: Clause, issuers: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """A court stays and upholds measures and makes none; a measure told beside it is the government's."""
    if all(one.name != US_COURT for one in issuers):
        return issuers
    if clause.trigger.form is not Form.NOUN and not (_UPHELD.search(clause.before) or _undoes(clause.trigger)):
        return ()
    owners = [
        as_issuer(one) for one in clause.to_the_end() if is_authority(one) and one.country == "us" and one.name != US_COURT
    ]
    name = owners[0].name if owners else by_code()["us"].government
    return tuple(replace(one, name=name) for one in issuers)


def _may_be_guessed(clause: Clause, standing: Standing) -> bool:
    flags = clause.trigger.cue.flags
    if standing.stage in _NEEDS_ISSUER or "weak" in flags:
        return False
    return clause.is_passive or ("own" not in flags and not strangers(clause))


def _standing(clause: Clause) -> Standing:
    """The stage; a noun that a relief verb governs ("lift the ban") stands until the relief is done."""
    text, trigger = clause.sentence.text, clause.trigger
    own = standing_of(trigger, clause.before, clause.after)
    if not clause.is_nominal:
        return own
    verbs = [one for one in triggers(text[: trigger.end]) if one.form is not Form.NOUN and one.start >= clause.left]
    for verb in reversed([one for one in verbs if 0 <= trigger.start - one.end <= _GOVERNED]):
        if verb.cue.flags & _STAYS:
            return Standing(completed_stage(verb))
        if trigger.cue.action is ClaimAction.EASE and verb.cue.action is ClaimAction.EASE:
            return NOTHING
        if verb.cue.action is ClaimAction.DELAY and own.stage is Stage.IN_FORCE:
            return Standing(Stage.ANNOUNCED)
        if "ended" in verb.cue.flags or verb.cue.action in {ClaimAction.EASE, ClaimAction.DELAY}:
            return Standing(Stage.LIFTED if _is_done(verb, clause) else Stage.IN_FORCE)
    return own


def _is_done(verb: Trigger, clause: Clause) -> bool:
    text = clause.sentence.text
    done = standing_of(verb, text[clause.left : verb.start], text[verb.end :])
    return "ended" in verb.cue.flags and done.stage is Stage.LIFTED


def _callers(clause: Clause) -> tuple[Mention, ...]:
    """Who calls: a person named, the owner of a call, or the first that can act, not the last, who is called upon."""
    person = person_calling(clause)
    if person is not None:
        return (person,)
    named = [one for one in clause.between(0, clause.trigger.start) if is_authority(one)]
    owners = [one for one in named if _OWN_CALL.match(clause.text(one.end, one.end + 40))]
    able = [one for one in clause.between(clause.left, clause.trigger.start) if can_act(clause, one, own=False)]
    found = owners or able or [one for one in named if one.calls]
    return tuple(as_issuer(one) for one in found[:1])


def _roles(clause: Clause) -> tuple[tuple[Mention, ...], tuple[Mention, ...], bool]:
    """Issuers, targets, and whether the issuer is only guessed from the text before."""
    issuers = issuers_in(clause)
    if issuers:
        return issuers, targets_in(clause, issuers[0].country), False
    for guess in clause.focus.guesses():
        targets = targets_in(clause, guess.country)
        if any(one.country != guess.country and not _are_goods(one) for one in targets):
            return (as_issuer(guess),), targets, True
    return _by_instrument(clause)


def _are_goods(one: Mention) -> bool:
    """What is dealt in ("US technology") is seldom who is hit."""
    return one.kind is MentionKind.CLASS and _GOODS.search(one.text) is not None


def _by_instrument(clause: Clause) -> tuple[tuple[Mention, ...], tuple[Mention, ...], bool]:
    """A list or law that is known tells its issuer: "added to the Entity List"."""
    known = issuer_of_instrument(clause.sentence.text)
    if known is None:
        return (), (), True
    start = clause.sentence.start
    issuer = Mention(start, start, None, "", MentionKind.ISSUER, *known)
    return (issuer,), targets_in(clause, issuer.country), False
