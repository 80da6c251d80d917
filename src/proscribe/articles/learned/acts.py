"""The acts that a sentence tells, as the trained network sees them: words, kind, stage, and who plays which part."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from proscribe.articles.learned.network import Floats, Judged, Network, Seen
from proscribe.articles.learned.windows import Place, Window
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
ROLES = ("issuer", "target", "when", "told")

# Unlikely acts are read too and weighed with all that speaks for them; of parts only what is likelier than not.
_LEAST_ACT = 0.3
_LEAST_PART = 0.5


class Part(NamedTuple):
    """Words that play a part in an act.

    Args:
        line: number of their sentence; HEADLINE for a headline outside the text.
        start: offset of the first word in that sentence.
        end: offset after the last.
        likelihood: of the likeliest word, .5 to 1.
    """

    line: int
    start: int
    end: int
    likelihood: float


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
        parts: for each of ROLES the words that play it, in the order of the text, those of the sentence itself first.
    """

    line: int
    start: int
    end: int
    likelihood: float
    action: ClaimAction
    stage: Stage | None
    activity: Activity | None
    sureness: tuple[float, float]
    parts: dict[str, tuple[Part, ...]]


def acts(network: Network, windows: Iterable[Window], *, least: float = _LEAST_ACT) -> Iterator[Act]:
    """Every act told in the windows' own sentences, in order.

    Args:
        network: the trained network.
        windows: one for each sentence to read.
        least: how likely an act must be told, 0 to 1.
    """
    for one in windows:
        seen = network.see(one)
        for told in runs(1 - seen.telling[:, 0], least):
            yield _act(one, seen, told, network.judge(one, seen, told))


def runs(likely: Floats, least: float = 0.5) -> list[list[int]]:
    """Numbers of the words that tell an act; words with one other word between them tell the same."""
    found: list[list[int]] = []
    for place in np.flatnonzero(likely >= least).tolist():
        if found and place - found[-1][-1] <= 2:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _act(window: Window, seen: Seen, told: list[int], judged: Judged) -> Act:
    kinds = seen.telling[told, 1:].mean(axis=0)
    actions = (kinds / kinds.sum() + judged.actions) / 2
    return Act(
        window.line,
        window.places[told[0]].start,
        window.places[told[-1]].end,
        float((1 - seen.telling[told, 0]).max()),
        ACTIONS[int(np.argmax(actions))],
        STAGES[int(np.argmax(judged.stages))],
        ACTIVITIES[int(np.argmax(judged.activities))],
        (float(actions.max()), float(judged.stages.max())),
        {role: tuple(_parts(window.places, judged.roles[:, number])) for number, role in enumerate(ROLES)},
    )


def _parts(places: list[Place], likely: Floats) -> Iterator[Part]:
    open_part: Part | None = None
    last = -2
    for number in np.flatnonzero(likely >= _LEAST_PART).tolist():
        place, chance = places[number], float(likely[number])
        if open_part is not None and number == last + 1 and open_part.line == place.line:
            open_part = Part(place.line, open_part.start, place.end, max(open_part.likelihood, chance))
        else:
            if open_part is not None:
                yield open_part
            open_part = Part(place.line, place.start, place.end, chance)
        last = number
    if open_part is not None:
        yield open_part
