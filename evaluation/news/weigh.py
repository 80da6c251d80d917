"""Fit what each sign of a claim is worth: a logistic regression on claims of annotated articles, right or wrong.

Usage::

    python evaluation/news/weigh.py --parties PARTIES.yaml --set GOLD.jsonl:TEXTS [--set ...] [--test ...] [--write]

Articles that the network was trained on must not be among the sets: it is too sure of them. With `--test`, precision,
recall and F1 on that set by threshold, from weights fitted on the others. `--write` stores the weights in the package.
"""

import json
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from run import matches
from sets import annotated, asked_for

from proscribe.articles.claims import unmerged
from proscribe.articles.mentions import Lexicon
from proscribe.articles.merging import merged
from proscribe.articles.record import article_record
from proscribe.articles.signs import Signs

_INTO = Path(__file__).parents[2] / "src/proscribe/articles/learned/data/weights.json"
_RIDGE = 0.02
_THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
Floats = NDArray[np.float64]


def main() -> None:
    """Fit, print, and store when asked to."""
    asked, lexicon = asked_for(__doc__)
    weights = fitted([row for one in asked.set for row in collected(one, lexicon)])
    if asked.test:
        print("\n".join(_by_threshold(collected(asked.test, lexicon), weights)))
    stored = {one.name: round(float(weight), 3) for one, weight in zip(fields(Signs), weights, strict=False)}
    print(json.dumps(stored))
    if asked.write:
        _INTO.write_text(json.dumps({"weights": stored, "bias": round(float(weights[-1]), 3)}, indent=1) + "\n")


def collected(named: str, lexicon: Lexicon) -> list[tuple[int, list[tuple[tuple[float, ...], bool]]]]:
    """For each article how many claims are wanted, and the signs of those found with whether they are right."""
    rows = []
    for entry, article in annotated(named):
        # Whatever the weights in the package say: they are what is fitted here.
        found = merged(unmerged(article, lexicon, least=0))
        claims: Any = article_record(article, [one.claim for one in found])["claims"]
        pairs = matches(claims, entry["claims"])
        arguable = {a for a, b in pairs.items() if entry["claims"][b].get("optional")}
        told = [(astuple(one.signs), number in pairs) for number, one in enumerate(found) if number not in arguable]
        rows.append((sum(not one.get("optional") for one in entry["claims"]), told))
    return rows


def fitted(rows: list[tuple[int, list[tuple[tuple[float, ...], bool]]]]) -> Floats:
    """The weights of the signs and the bias, by Newton's method with a ridge."""
    told = [one for _, claims in rows for one in claims]
    signs = np.array([[*one, 1.0] for one, _ in told])
    right = np.array([float(one) for _, one in told])
    ridge = np.append(np.full(signs.shape[1] - 1, _RIDGE * len(told) / 100), 1e-6)
    weights: Floats = np.zeros(signs.shape[1])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-signs @ weights))
        curve = (signs * (likely * (1 - likely))[:, None]).T @ signs + np.diag(ridge)
        weights -= np.linalg.solve(curve, signs.T @ (likely - right) + ridge * weights)
    return weights


def _by_threshold(rows: list[tuple[int, list[tuple[tuple[float, ...], bool]]]], weights: Floats) -> list[str]:
    wanted = sum(one for one, _ in rows)
    told = [
        (1 / (1 + np.exp(-(np.dot(signs, weights[:-1]) + weights[-1]))), right) for _, claims in rows for signs, right in claims
    ]
    lines = []
    for least in _THRESHOLDS:
        kept = [right for likely, right in told if likely >= least]
        precision, recall = sum(kept) / max(1, len(kept)), sum(kept) / max(1, wanted)
        lines.append(
            f"{least:.2f}  P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}"
        )
    return lines


if __name__ == "__main__":
    main()
