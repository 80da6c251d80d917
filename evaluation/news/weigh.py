"""Fit what each sign of a claim is worth: a logistic regression on claims of annotated articles, right or wrong.

Beside the signs stands what the network's vector of the act leans to, in the 24 directions in which the vectors differ most.

Usage::

    python evaluation/news/weigh.py --parties PARTIES.yaml --set GOLD.jsonl:TEXTS [--set ...] [--test ...] [--write]

Articles that the network was trained on must not be among the sets: it is too sure of them. With `--test`, precision,
recall and F1 on that set by threshold, from weights fitted on the others. `--write` stores the weights in the package.
"""

import json
from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from run import matches
from sets import annotated, asked_for

from proscribe.articles.article import Article
from proscribe.articles.claims import unmerged
from proscribe.articles.draft import Draft
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.merging import merged
from proscribe.articles.record import article_record
from proscribe.articles.signs import Signs, Weights

_INTO = Path(__file__).parents[2] / "src/proscribe/articles/learned/data"
# How much weights are held down, for each claim, of signs brought to deviation 1; in how many directions a vector leans.
_RIDGE, _DIRECTIONS = 0.02, 24
_THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
Floats = NDArray[np.float64]


class Found(NamedTuple):
    """A claim found: its signs, the network's vector of it, and whether it is right."""

    signs: tuple[float, ...]
    vector: Floats
    right: bool


Row = tuple[int, list[Found]]
"""Of one article how many claims are wanted, and those found."""


def main() -> None:
    """Fit, print, and store when asked to."""
    asked, lexicon = asked_for(__doc__)
    found = fitted([row for one in asked.set for row in collected(one, lexicon)])
    if asked.test:
        print("\n".join(_by_threshold(collected(asked.test, lexicon), found)))
    stored = {one.name: round(weight, 3) for one, weight in zip(fields(Signs), found.signs, strict=True)}
    print(json.dumps(stored))
    if asked.write:
        (_INTO / "weights.json").write_text(json.dumps({"weights": stored, "bias": round(found.bias, 3)}, indent=1) + "\n")
        np.savez_compressed(_INTO / "leaning.npz", mean=found.mean, leaning=found.leaning)


def collected(named: str, lexicon: Lexicon) -> list[Row]:
    """For each article how many claims are wanted, and those found."""
    # Whatever the weights in the package say: they are what is fitted here.
    return [_row(entry, article, merged(unmerged(article, lexicon, least=0))) for entry, article in annotated(named)]


def _row(entry: dict[str, Any], article: Article, found: Sequence[Draft]) -> Row:
    claims: Any = article_record(article, [one.claim for one in found])["claims"]
    pairs = matches(claims, entry["claims"])
    arguable = {a for a, b in pairs.items() if entry["claims"][b].get("optional")}
    told = [
        Found(astuple(one.signs), np.asarray(one.vector, np.float64), number in pairs)
        for number, one in enumerate(found)
        if number not in arguable
    ]
    return sum(not one.get("optional") for one in entry["claims"]), told


def fitted(rows: Sequence[Row]) -> Weights:
    """The weights of the signs, the bias and the leaning, by Newton's method with a ridge."""
    told = [one for _, claims in rows for one in claims]
    vectors = np.array([one.vector for one in told])
    mean = vectors.mean(axis=0)
    ways = _directions(vectors - mean)
    signs = np.array([one.signs for one in told])
    middle, deviation = signs.mean(axis=0), np.maximum(signs.std(axis=0), 1e-6)
    known = np.hstack([(signs - middle) / deviation, (vectors - mean) @ ways])
    found, bias = _newton(known, np.array([float(one.right) for one in told]))
    worth = found[: signs.shape[1]] / deviation
    leaning = ways @ found[signs.shape[1] :]
    return Weights(tuple(map(float, worth)), bias - float(middle @ worth), mean.astype(np.float32), leaning.astype(np.float32))


def _directions(deviations: Floats) -> Floats:
    """The directions in which vectors differ most, each scaled so that the vectors deviate by 1 along it: size x directions."""
    _, lengths, ways = np.linalg.svd(deviations, full_matrices=False)
    scaled: Floats = ways[:_DIRECTIONS].T / (lengths[:_DIRECTIONS] / np.sqrt(len(deviations)))
    return scaled


def _newton(signs: Floats, right: Floats) -> tuple[Floats, float]:
    held = np.append(np.full(signs.shape[1], _RIDGE * len(right)), 1e-6)
    signs = np.hstack([signs, np.ones((len(right), 1))])
    found: Floats = np.zeros(signs.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-signs @ found))
        curve = (signs * (likely * (1 - likely))[:, None]).T @ signs + np.diag(held)
        found -= np.linalg.solve(curve, signs.T @ (likely - right) + held * found)
    return found[:-1], float(found[-1])


def _by_threshold(rows: Sequence[Row], found: Weights) -> list[str]:
    wanted = sum(one for one, _ in rows)
    told = [(found.likelihood(one.signs, one.vector), one.right) for _, claims in rows for one in claims]
    lines = []
    for least in _THRESHOLDS:
        kept = [right for chance, right in told if chance >= least]
        precision, recall = sum(kept) / max(1, len(kept)), sum(kept) / max(1, wanted)
        lines.append(
            f"{least:.2f}  P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}"
        )
    return lines


if __name__ == "__main__":
    main()
