"""The acts that a sentence tells, as the trained network sees them: words, kind, stage, and who plays which part."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from proscribe.articles.learned.network import Floats, Judged, Network, Seen
from proscribe.articles.learned.stretches import OWN, Place, Stretch
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

# Words from the lower one on belong to an act, one of which must have the higher; of parts only what is likelier than not.
_LEAST_WORD, _LEAST_ACT = 0.1, 0.3
_LEAST_PART = 0.5


class Part(NamedTuple):
    """Words of an act's own sentence that play a part in it.

    Args:
        start: offset of the first word in that sentence.
        end: offset after the last.
        likelihood: of the likeliest word, .5 to 1.
    """

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
        who: the likelihood of each of WHO.
        repeat: how likely the article tells it elsewhere too.
        parts: for each of ROLES the words of the sentence that play it, in order.
        places: the words of the stretch it was read in.
        words: for each sentence of the stretch the numbers of its words.
        roles: for each of those words the likelihood of each of ROLES.
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
    places: list[Place]
    words: dict[int, range]
    roles: Floats

    def lines(self) -> tuple[int, ...]:
        """Numbers of the sentences that were read with it, in their order."""
        return tuple(self.words)

    def strength(self, role: str, line: int, start: int, end: int) -> float:
        """How likely the words between those offsets of a sentence play a role: the likeliest of them; 0 for no words."""
        over = [number for number in self.words[line] if self.places[number].start < end and self.places[number].end > start]
        return float(self.roles[over, ROLES.index(role)].max()) if over else 0.0


def acts(network: Network, read: Iterable[Stretch], *, least: float = _LEAST_ACT) -> Iterator[Act]:
    """Every act told in the stretches' own sentences, in order.

    Args:
        network: the trained network.
        read: the stretches to read.
        least: how likely the likeliest word of an act must tell it, 0 to 1.
    """
    for one in read:
        seen = network.see(one)
        own = np.array([place.part == OWN for place in one.places])
        words = _by_sentence(one.places)
        telling = (1 - seen.telling[:, 0]) * own
        told_of = _within_sentences(runs(telling, _LEAST_WORD), one.places)
        found = [told for told in told_of if telling[told].max() >= least]
        for told, judged in zip(found, network.judge(one, seen, found), strict=True):
            yield _act(one, seen, told, words=words, judged=judged)


def _by_sentence(places: list[Place]) -> dict[int, range]:
    """For each sentence the numbers of its words, which stand together."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for number, one in enumerate(places):
        first.setdefault(one.line, number)
        last[one.line] = number
    return {line: range(start, last[line] + 1) for line, start in first.items()}


def _within_sentences(found: list[list[int]], places: list[Place]) -> Iterator[list[int]]:
    """The runs, cut where a sentence ends."""
    for run in found:
        for order in dict.fromkeys(places[one].order for one in run):
            yield [one for one in run if places[one].order == order]


def runs(likely: Floats, least: float = 0.5) -> list[list[int]]:
    """Numbers of the words that tell an act; words with one other word between them tell the same."""
    return runs_of(np.flatnonzero(likely >= least).tolist(), gap=2)


def _act(stretch: Stretch, seen: Seen, told: list[int], *, words: dict[int, range], judged: Judged) -> Act:
    kinds = seen.telling[told, 1:].mean(axis=0)
    actions = (kinds / kinds.sum() + judged.actions) / 2
    places = stretch.places
    first = places[told[0]]
    return Act(
        first.line,
        first.start,
        places[told[-1]].end,
        float((1 - seen.telling[told, 0]).max()),
        ACTIONS[int(np.argmax(actions))],
        STAGES[int(np.argmax(judged.stages))],
        ACTIVITIES[int(np.argmax(judged.activities))],
        (float(actions.max()), float(judged.stages.max())),
        tuple(map(float, judged.who)),
        judged.repeat,
        {role: tuple(_parts(places, words[first.line], judged.roles[:, number])) for number, role in enumerate(ROLES)},
        places,
        words,
        judged.roles,
    )


def _parts(places: list[Place], here: range, likely: Floats) -> Iterator[Part]:
    """The runs of likely words of one sentence."""
    numbers = [number for number in here if likely[number] >= _LEAST_PART]
    for run in runs_of(numbers):
        yield Part(places[run[0]].start, places[run[-1]].end, float(likely[run].max()))


def runs_of(numbers: list[int], gap: int = 1) -> list[list[int]]:
    """Numbers in order, those at most `gap` apart together."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number - found[-1][-1] <= gap:
            found[-1].append(number)
        else:
            found.append([number])
    return found
