"""A claim as one clause tells it, before repeats are merged."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from proscribe.articles.issuers import is_of_states
from proscribe.articles.signs import Signs
from proscribe.articles.telling import ENDED
from proscribe.model.claims import Claim
from proscribe.model.stages import Stage

_NONE = Signs()


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
        vector: what the network made of its words, then of its sentence; None where no network read it.
    """

    claim: Claim
    weight: int
    definite: bool
    recalled: bool
    classes: frozenset[str | None]
    homes: frozenset[str | None]
    is_headline: bool = False
    signs: Signs = _NONE
    vector: NDArray[np.float32] | None = field(default=None, compare=False, repr=False)


def is_local(draft: Draft) -> bool:
    """The issuer is no authority of the whole country: a firm, a school, a state, one who only calls for it."""
    name = draft.claim.issuer
    local = is_of_states(name) or "Universi" in name or "Board of" in name
    return local or bool(draft.signs.firm) or bool(draft.signs.caller)


def is_general(draft: Draft) -> bool:
    """The issuer's name may stand for any body of its country."""
    return draft.claim.issuer.endswith(("Government", "President"))


_PROSPECTIVE = frozenset({Stage.REPORTED, Stage.PROPOSED})
DONE, COMING, PROSPECTIVE = "done", "coming", "prospective"


def stage_kind(stage: Stage | None) -> str:
    """The kind of stage: called for, prospective, coming, done, ended or denied.

    Args:
        stage: None when the issuer denies the act.
    """
    if stage is None:
        return "denied"
    if stage in ENDED:
        return "ended"
    if stage in _PROSPECTIVE:
        return PROSPECTIVE
    if stage is Stage.CALLED_FOR:
        return stage.value
    return COMING if stage is Stage.ANNOUNCED else DONE
