"""What speaks for a claim and against it, as the network saw it; a few weights make one likelihood of that.

The weights are a logistic regression fitted by `evaluation/news/weigh.py` on claims of annotated articles that the network was
not trained on.
"""

import functools
import json
import math
from dataclasses import astuple, dataclass, fields
from importlib import resources

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


def likelihood(signs: Signs) -> float:
    """How likely a claim with these signs is one that a careful reader would note, 0 to 1."""
    weights, bias = _weights()
    score = bias + sum(weight * sign for weight, sign in zip(weights, astuple(signs), strict=True))
    return 1 / (1 + math.exp(-score))


@functools.cache
def _weights() -> tuple[tuple[float, ...], float]:
    file = resources.files("proscribe.articles.learned") / "data" / "weights.json"
    stored = json.loads(file.read_text(encoding="utf-8"))
    return tuple(float(stored["weights"][one.name]) for one in fields(Signs)), float(stored["bias"])
