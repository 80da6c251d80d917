"""Fit the network that says whether two drafts of an article are one event, on pairs from annotated articles.

Usage::

    python evaluation/news/same.py --parties PARTIES.yaml --set GOLD.jsonl:TEXTS [--set ...] [--test ...] [--write]

Articles that the reader was trained on must not be among the sets. Entries with `acts` (`training/news/gold.py` writes them)
say which sentence and trigger tells which claim; in others a draft is the one claim that it agrees with most, in the same
quote where there is one.
With `--test`, how well that set's pairs are told apart by a network fitted on the others.
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from run import agreement
from sets import annotated, asked_for

from proscribe.articles.claims import unmerged
from proscribe.articles.draft import Draft
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.record import article_record
from proscribe.articles.sameness import Sameness, common, evened, may_be_one

_INTO = Path(__file__).parents[2] / "src/proscribe/articles/learned/data/sameness.npz"
_UNITS, _SEEDS, _STEPS, _RATE, _DECAY = 16, 4, 300, 0.02, 0.5
# A pair of an article annotated with great care counts for so many of those kept back from training.
_CAREFUL = 4.0
Floats = NDArray[np.float64]
Pairs = tuple[Floats, Floats, Floats]


def main() -> None:
    """Fit, print, and store when asked to."""
    asked, lexicon = asked_for(__doc__)
    signs, same, counts = (np.concatenate(part) for part in zip(*(pairs(one, lexicon) for one in asked.set), strict=True))
    print(len(same), "pairs,", int(same.sum()), "of them one event")
    network = fitted(signs, same, counts)
    if asked.test:
        tested, truth, _ = pairs(asked.test, lexicon)
        found = network.of(tested) >= 1 / 2
        print(f"right {(found == truth).mean():.3f}  P {truth[found].mean():.3f}  R {found[truth > 0].mean():.3f}")
    if asked.write:
        np.savez_compressed(_INTO, **{name: value.astype(np.float32) for name, value in network._asdict().items()})


def pairs(named: str, lexicon: Lexicon) -> Pairs:
    """Of each pair of drafts whose claims are known: what they have in common, whether they are one event, and its count."""
    signs, same, counts = [], [], []
    for entry, article in annotated(named):
        found = unmerged(article, lexicon, least=0)
        records: Any = article_record(article, [one.claim for one in found])["claims"]
        told = [_claim_of(record, entry) for record in records]
        for one, other in _known(found, told):
            signs.append(common(found[one], found[other]))
            same.append(float(told[one] == told[other]))
            counts.append(1.0 if "acts" in entry else _CAREFUL)
    return np.array(signs, np.float64), np.array(same), np.array(counts)


def _known(found: list[Draft], told: list[int | None]) -> list[tuple[int, int]]:
    numbers = [number for number, claim in enumerate(told) if claim is not None]
    return [(one, other) for one in numbers for other in numbers if other < one and may_be_one(found[one], found[other])]


def _claim_of(record: dict[str, Any], entry: dict[str, Any]) -> int | None:
    """The number of the annotated claim that a draft tells; None where that is not plain."""
    claims = entry["claims"]
    if "acts" in entry:
        cue = record["cues"][0].lower()
        acts = [one for one in entry["acts"] if one["quote"] == record["quote"] and _overlap(cue, one["trigger"].lower())]
        numbers = {one["claim"] for one in acts if claims[one["claim"]]["issuer_country"] == record["issuer_country"]}
        exact = {number for number in numbers if claims[number]["issuer"] == record["issuer"]}
        return _only(exact or numbers)
    like = {number: agreement(record, one) for number, one in enumerate(claims)}
    told = {number: most for number, most in like.items() if most}
    here = {number: most for number, most in told.items() if _are_one_quote(record["quote"], claims[number]["quote"])}
    most = max((here or told).values(), default=0)
    return _only({number for number, fields in (here or told).items() if fields == most})


def _are_one_quote(one: str, other: str) -> bool:
    return one in other or other in one


def _overlap(one: str, other: str) -> bool:
    return bool(set(one.split()) & set(other.split()))


def _only(numbers: set[int]) -> int | None:
    return next(iter(numbers)) if len(numbers) == 1 else None


def fitted(signs: Floats, same: Floats, counts: Floats) -> Sameness:
    """The network of several seeds together, each fitted on all pairs at once by Adam with decaying weights."""
    mean, deviation = signs.mean(axis=0), signs.std(axis=0) + 1e-6
    known, weight = evened(signs, mean, deviation), counts / counts.sum()
    hidden, shift, out, bias = zip(*(_of_seed(seed, known, same, weight) for seed in range(_SEEDS)), strict=True)
    return Sameness(
        mean,
        deviation,
        np.concatenate(hidden, axis=1),
        np.concatenate(shift),
        np.concatenate(out) / _SEEDS,
        np.mean(bias, axis=0),
    )


def _of_seed(seed: int, known: Floats, same: Floats, weight: Floats) -> tuple[Floats, ...]:
    chance = np.random.default_rng(seed)
    count = known.shape[1]
    values = [
        chance.normal(0, count**-0.5, (count, _UNITS)),
        np.zeros(_UNITS),
        chance.normal(0, _UNITS**-0.5, _UNITS),
        np.zeros(1),
    ]
    means, squares = [np.zeros_like(one) for one in values], [np.zeros_like(one) for one in values]
    for step in range(1, _STEPS + 1):
        units = np.tanh(known @ values[0] + values[1])
        off = weight * (1 / (1 + np.exp(-(units @ values[2] + values[3]))) - same)
        back = np.outer(off, values[2]) * (1 - units**2)
        slopes = (known.T @ back, back.sum(axis=0), units.T @ off, off.sum(keepdims=True))
        rate = _RATE * (1 - step / _STEPS)
        for place, slope in enumerate(slopes):
            means[place] = 0.9 * means[place] + 0.1 * slope
            squares[place] = 0.99 * squares[place] + 0.01 * slope**2
            move = means[place] / (1 - 0.9**step) / (np.sqrt(squares[place] / (1 - 0.99**step)) + 1e-8)
            shrunk = _DECAY * values[place] if place in {0, 2} else 0.0
            values[place] = values[place] - rate * (move + shrunk)
    return tuple(values)


if __name__ == "__main__":
    main()
