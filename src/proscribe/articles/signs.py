"""What speaks for a claim and against it, as the network saw it; a few weights make one likelihood of that.

The weights are a logistic regression fitted by `evaluation/news/weigh.py` on claims of annotated articles that the network was
not trained on: over the signs, and over what the network's own vector of the act's words and sentence leans to.
"""

import functools
import json
import math
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from importlib import resources
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
# Signs of the weaker of two drafts that are joined tell nothing against the stronger.
_LEAST_COUNTS = frozenset({"guessed", "headline", "repeat"})


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one draft, each 0 to 1 but for `times`.

    Args:
        act: how likely the network finds that its words tell an act.
        action: how likely that act is of that kind.
        stage: how likely it stands at that stage.
        issuer: how likely the words taken for the issuer play that part; 0 for a guess.
        target: how likely the words taken for the targets do.
        together: the product of those five.
        repeat: how likely the article tells it elsewhere too.
        guessed: the issuer is guessed from what was told before.
        headline: only the headline tells it.
        firm: the issuer is a company or an unknown name.
        caller: the issuer can only call for it.
        known: a target is a party of the lexicon.
        unknown: a target is a name that no lexicon has.
        country: a target is a country.
        done: it is told as done, decided or announced.
        ended: it is told as ended.
        denied: it is told as denied.
        relief: it eases or lifts.
        times: in how many places the article tells it, as a logarithm.
    """

    act: float = 0.0
    action: float = 0.0
    stage: float = 0.0
    issuer: float = 0.0
    target: float = 0.0
    together: float = 0.0
    repeat: float = 0.0
    guessed: float = 0.0
    headline: float = 0.0
    firm: float = 0.0
    caller: float = 0.0
    known: float = 0.0
    unknown: float = 0.0
    country: float = 0.0
    done: float = 0.0
    ended: float = 0.0
    denied: float = 0.0
    relief: float = 0.0
    times: float = 0.0

    def joined(self, other: "Signs") -> "Signs":
        """The signs of a claim that two drafts tell: the stronger of each, and the times together."""
        pairs = {one.name: (getattr(self, one.name), getattr(other, one.name)) for one in fields(self)}
        found = {name: min(pair) if name in _LEAST_COUNTS else max(pair) for name, pair in pairs.items()}
        found["times"] = math.log(math.exp(self.times) + math.exp(other.times))
        return Signs(**found)


class Weights(NamedTuple):
    """What each sign is worth, and each deviation of a vector from the mean of all.

    Args:
        signs: in the order of `Signs`.
        bias: one number.
        mean: of the network's vectors.
        leaning: for each number of a vector.
    """

    signs: tuple[float, ...]
    bias: float
    mean: Floats
    leaning: Floats

    def likelihood(self, signs: Iterable[float], vector: NDArray[np.floating] | None) -> float:
        """How likely a claim with those signs, in their order, and that vector is right, 0 to 1."""
        score = self.bias + sum(weight * sign for weight, sign in zip(self.signs, signs, strict=True))
        if vector is not None:
            score += float((vector - self.mean) @ self.leaning)
        return 1 / (1 + math.exp(-score))


def likelihood(signs: Signs, vector: Floats | None = None) -> float:
    """How likely a claim with these signs is one that a careful reader would note, 0 to 1.

    Args:
        signs: of its draft.
        vector: what the network made of the act's words, then of its sentence; None where no network saw it.
    """
    return weights().likelihood(astuple(signs), vector)


@functools.cache
def weights() -> Weights:
    """The weights that the package ships, loaded once a process."""
    folder = resources.files("proscribe.articles.learned") / "data"
    stored = json.loads((folder / "weights.json").read_text(encoding="utf-8"))
    with resources.as_file(folder / "leaning.npz") as place, np.load(place) as vectors:
        mean, leaning = (vectors[name].astype(np.float32) for name in ("mean", "leaning"))
    return Weights(tuple(float(stored["weights"][one.name]) for one in fields(Signs)), float(stored["bias"]), mean, leaning)
