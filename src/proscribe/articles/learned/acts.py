"""The acts that a sentence tells, as the trained network sees them: words, kind, stage, and who plays which part."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from proscribe.articles.learned.network import Floats, Judged, Network, Seen, vector_of
from proscribe.articles.learned.stretches import Stretch
from proscribe.articles.learned.views import Part, View, agreed, by_sentence, telling
from proscribe.model.activities import Activity
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage

# The order of the network's outputs; `training/news/train.py` writes the same.
ACTIONS = (
    ClaimAction.RESTRICT,
    ClaimAction.DESIGNATE,
    ClaimAction.EASE,
    ClaimAction.LIFT,
    ClaimAction.DELAY,
    ClaimAction.EXTEND,
)
STAGES = (
    Stage.CALLED_FOR,
    Stage.REPORTED,
    Stage.PROPOSED,
    Stage.ANNOUNCED,
    Stage.ADOPTED,
    Stage.IN_FORCE,
    Stage.SUSPENDED,
    Stage.EXPIRED,
    Stage.LIFTED,
    Stage.STRUCK_DOWN,
    None,
)
"""The last one is an act that its issuer denies."""
ACTIVITIES = (Activity.SUPPLY, Activity.BUY, Activity.USE, Activity.INVEST, Activity.IMPORT, Activity.OPERATE, None)
"""The last one is dealings in general."""
WHO = ("authority", "other", "caller")
"""What an issuer is: an authority of a country, another that decides (a firm, a state, a school), or one who only calls."""
# The words of the act's own sentence that play a part, then those anywhere that name the issuer, a target, the issuer's land.
ROLES = ("issuer", "target", "when", "told", "issuer name", "target name", "issuer land")

# Words from the lower one on belong to an act, one of which must have the higher.
_LEAST_WORD, _LEAST_ACT = 0.1, 0.3


class Act(NamedTuple):
    """One act that a sentence tells.

    Args:
        line: number of the sentence.
        start: offset of the first word that tells it, in the sentence.
        end: offset after the last.
        likelihood: that it is told, 0 to 1.
        action: what is done.
        stage: where it stands; None when it is denied.
        activity: the dealing; None for several or in general.
        sureness: how likely the action is the right one, and the stage, each 0 to 1.
        who: the likelihood of each of WHO.
        repeat: how likely the article tells it elsewhere too.
        parts: for each of ROLES the words of the sentence that play it, in order.
        view: how likely each word of what was read plays each part.
        vector: what the network made of its words, then of its sentence.
    """

    line: int
    start: int
    end: int
    likelihood: float
    action: ClaimAction
    stage: Stage | None
    activity: Activity | None
    sureness: tuple[float, float]
    who: tuple[float, ...]
    repeat: float
    parts: dict[str, tuple[Part, ...]]
    view: View
    vector: Floats


def acts_of(network: Network, stretch: Stretch, seen: Seen, *, least: float = _LEAST_ACT) -> Iterator[Act]:
    """Every act told in a stretch's own sentences, in order.

    Args:
        network: the trained network.
        stretch: what was read.
        seen: what the network made of it.
        least: how likely the likeliest word of an act must tell it, 0 to 1.
    """
    found = telling(1 - seen.telling[:, 0], stretch.places, least_word=_LEAST_WORD, least=least)
    words = by_sentence(stretch.places)
    for told, judged in zip(found, network.judge(stretch, seen, found), strict=True):
        yield _act(seen, told, View(ROLES, stretch.places, words, judged.roles), judged)


def _act(seen: Seen, told: list[int], view: View, judged: Judged) -> Act:
    likelihood, actions = agreed(seen.telling, told, judged.actions)
    first = view.places[told[0]]
    return Act(
        first.line,
        first.start,
        view.places[told[-1]].end,
        likelihood,
        ACTIONS[int(np.argmax(actions))],
        STAGES[int(np.argmax(judged.stages))],
        ACTIVITIES[int(np.argmax(judged.activities))],
        (float(actions.max()), float(judged.stages.max())),
        tuple(map(float, judged.who)),
        judged.repeat,
        view.parts(first.line),
        view,
        vector_of(seen, view.places, told),
    )
