"""Claims of one article that tell the same event become one, with the fullest sentence as the quote.

Two drafts are one event when they are on the same side (restricting or easing), share a target, come from one body and
stand at the same kind of stage. What only points back ("the ban hurt sales") joins whatever was told in full.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from proscribe.articles.signs import Signs
from proscribe.articles.telling import ENDED, RELIEF
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.stages import Stage

_PROSPECTIVE = frozenset({Stage.REPORTED, Stage.PROPOSED})
_NEXT_SENTENCES = 400
_TOLD = frozenset({"done", "coming"})
# A headline says "bans" of what is done, decided or only proposed.
_PROMISING = frozenset({"done", "coming", "prospective", "called-for"})
_GROUPS = {
    ClaimAction.DESIGNATE: ClaimAction.RESTRICT,
    ClaimAction.EXTEND: ClaimAction.RESTRICT,
    ClaimAction.LIFT: ClaimAction.EASE,
}


_NONE = Signs()
# Almost sure that what a sentence tells is told in another too.
_REPEATED = 0.8


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before merging.

    Args:
        claim: as read from one clause.
        weight: how fully its sentence tells it.
        definite: told by a noun.
        recalled: told by a noun that points back ("the ban").
        classes: countries of the classes it hits ("Chinese firms").
        homes: countries of the parties it hits.
        is_headline: told by the title, whose tense is no guide.
        signs: what speaks for it and against it.
    """

    claim: Claim
    weight: int
    definite: bool
    recalled: bool
    classes: frozenset[str | None]
    homes: frozenset[str | None]
    is_headline: bool = False
    signs: Signs = _NONE


def merged(drafts: list[Draft]) -> list[Draft]:
    """One draft for each event; the fullest sentences come first and take in the thinner ones.

    Args:
        drafts: of one article; compared pairwise, so a few hundred at most.

    Returns:
        Fullest first, with what only the thinner ones tell filled in.
    """
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: (one.is_headline, -one.weight, one.claim.evidence.start)):
        same = next((place for place, other in enumerate(kept) if _is_repeat(draft, other)), None)
        if same is None:
            kept.append(draft)
        else:
            kept[same] = _joined(kept[same], draft)
    return kept


def _is_repeat(thin: Draft, full: Draft) -> bool:
    one, other = thin.claim, full.claim
    if _GROUPS.get(one.action, one.action) is not _GROUPS.get(other.action, other.action):
        return False
    if not (_common_target(one, other) or _are_class_and_members(thin, full) or _are_like_classes(thin, full)):
        return False
    if (
        thin.is_headline
        and one.issuer_country == other.issuer_country
        and {_stage_group(one.stage), _stage_group(other.stage)} <= _PROMISING
    ):
        return True
    return (_points_back(thin, full) and _is_told_elsewhere(thin)) or (_same_body(thin, full) and _same_event(thin, full))


def _is_told_elsewhere(draft: Draft) -> bool:
    """The network takes the sentence to tell again what another tells."""
    return draft.signs.repeat >= _REPEATED


def _points_back(thin: Draft, full: Draft) -> bool:
    """What recalls a measure ("the ban") of the same country, when something done or decided is told in full."""
    groups = {_stage_group(thin.claim.stage), _stage_group(full.claim.stage)}
    over = _stage_group(thin.claim.stage) == "done" and _stage_group(full.claim.stage) == "ended"
    told = groups <= _TOLD or (over and full.claim.action not in RELIEF)
    return thin.recalled and thin.claim.issuer_country == full.claim.issuer_country and told


def _same_event(thin: Draft, full: Draft) -> bool:
    """The same kind of stage, days that may be one, and like dealings, unless one tells again what the other tells."""
    one, other = thin.claim, full.claim
    groups = {_stage_group(one.stage), _stage_group(other.stage)}
    if (len(groups) > 1 and not groups <= _TOLD) or _are_dated_apart(one, other):
        return False
    alike = one.activity is other.activity or not (one.activity and other.activity)
    return alike or thin.definite or max(thin.signs.repeat, full.signs.repeat) >= _REPEATED


def _are_dated_apart(one: Claim, other: Claim) -> bool:
    """Both are dated and share no day."""
    if one.when is None or other.when is None:
        return False
    return one.when.last < other.when.start or other.when.last < one.when.start


def _are_class_and_members(one: Draft, other: Draft) -> bool:
    """A class ("Chinese vendors") in one sentence and two of its members in the next are one target set."""
    if _apart(one.claim, other.claim):
        return False
    near = abs(one.claim.evidence.start - other.claim.evidence.start) <= _NEXT_SENTENCES
    same = one.claim.issuer == other.claim.issuer and _stage_group(one.claim.stage) == _stage_group(other.claim.stage)
    return near and same and bool(one.classes & other.homes or one.homes & other.classes)


def _are_like_classes(one: Draft, other: Draft) -> bool:
    """Two classes of one country ("Chinese tech", "Chinese entities") under one issuer and for one dealing."""
    same = one.claim.issuer == other.claim.issuer and one.claim.activity is other.claim.activity is not None
    alike = one.claim.action == other.claim.action and _stage_group(one.claim.stage) == _stage_group(other.claim.stage)
    return same and alike and bool(one.classes & other.classes) and not _apart(one.claim, other.claim)


def _apart(one: Claim, other: Claim) -> bool:
    """Both are dated, years apart: two events."""
    if one.when is None or other.when is None:
        return False
    return one.when.last.year < other.when.start.year or other.when.last.year < one.when.start.year


def _common_target(one: Claim, other: Claim) -> bool:
    return bool(set(one.targets) & set(other.targets) or set(one.target_parties) & set(other.target_parties))


def _same_body(thin: Draft, full: Draft) -> bool:
    """One issuer, or a country's government and one of its bodies; no firm, state or school of it is its government."""
    one, other = thin.claim, full.claim
    if one.issuer == other.issuer:
        return True
    general = any(name.endswith("Government") for name in (one.issuer, other.issuer))
    return one.issuer_country == other.issuer_country and general and not (_is_apart(thin) or _is_apart(full))


def _is_apart(draft: Draft) -> bool:
    """The issuer is no authority of the whole country: a firm, a school, a state, one who only calls for it."""
    name = draft.claim.issuer
    local = name.startswith(("US states", "State of")) or "Universi" in name or "Board of" in name
    return local or bool(draft.signs.firm) or bool(draft.signs.caller)


def _stage_group(stage: Stage | None) -> str:
    if stage is None:
        return "denied"
    if stage in ENDED:
        return "ended"
    if stage in _PROSPECTIVE:
        return "prospective"
    if stage is Stage.CALLED_FOR:
        return stage.value
    return "coming" if stage is Stage.ANNOUNCED else "done"


def _joined(full: Draft, thin: Draft) -> Draft:
    """The fuller claim with what only the thinner one tells."""
    one, other = full.claim, thin.claim
    general = one.issuer.endswith("Government") and other.issuer_country == one.issuer_country
    specific = other.issuer if general and not _is_apart(thin) else one.issuer
    return replace(
        full,
        signs=full.signs.joined(thin.signs),
        claim=replace(
            one,
            issuer=specific,
            targets=_union(one.targets, other.targets) if not (thin.recalled or _is_guess(thin)) else one.targets,
            target_parties=_union(one.target_parties, other.target_parties),
            activity=one.activity if one.activity is not None else other.activity,
            when=one.when or other.when,
            attributed_to=one.attributed_to or other.attributed_to,
            instrument=one.instrument or other.instrument,
            cues=_union(one.cues, other.cues),
        ),
    )


def _is_guess(draft: Draft) -> bool:
    """Its issuer is guessed: whom it names may be hit by nobody."""
    return bool(draft.signs.guessed)


def _union(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*one, *other]))
