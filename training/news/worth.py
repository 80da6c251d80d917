"""Fit which sentences are worth the encoder's time: a weight for each word piece, and a threshold that misses few acts.

Usage::

    python training/news/worth.py [--missed 0.02] [--into src/proscribe/articles/learned/data]

A logistic regression over the pieces of a sentence, fitted sentence by sentence with AdaGrad. The threshold leaves the given
share of the sentences that tell an act, in articles kept back, unread.
"""

import argparse
import random
from pathlib import Path

import numpy as np
from annotated import is_kept_back, parse, raw_articles
from numpy.typing import NDArray

from proscribe.articles.learned.pieces import vocabulary

_ARTICLES = Path(__file__).parent / "articles"
_INTO = Path(__file__).parents[2] / "src/proscribe/articles/learned/data"
_PIECES = 30_522
_ROUNDS, _RATE, _DECAY = 4, 0.25, 1e-3
# A sentence left out costs a claim, one read in vain a few milliseconds.
_COST_OF_A_MISS = 3.0
Rows = list[tuple[NDArray[np.int64], bool]]


def main() -> None:
    """Fit, print shares, and store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", type=float, default=0.02)
    parser.add_argument("--into", type=Path, default=_INTO)
    parser.add_argument("--hold", type=int, default=12)
    asked = parser.parse_args()
    taught, held = _sentences(asked.hold)
    weights, bias = fitted(taught)
    scores = np.array([weights[pieces].sum() + bias for pieces, _ in held])
    told = np.array([one for _, one in held])
    for share in (0.005, 0.01, 0.02, 0.03, 0.05):
        least = np.quantile(scores[told], share)
        print(f"{share:.1%} of the acts' sentences unread: {np.mean(scores >= least):.1%} of all are read")
    least = float(np.quantile(scores[told], asked.missed))
    np.savez_compressed(asked.into / "worth.npz", weights=weights.astype(np.float16), least=np.float32(least - bias))


def _sentences(hold: int) -> tuple[Rows, Rows]:
    known, taught, held = vocabulary(), [], []
    for key, raw in raw_articles(_ARTICLES):
        rows = held if is_kept_back(key, hold) else taught
        for one in parse(key, raw).sentences:
            pieces = np.unique([piece for word in known.words(one.text) for piece in word.pieces])
            rows.append((pieces.astype(np.int64), bool(one.events)))
    return taught, held


def fitted(rows: Rows) -> tuple[NDArray[np.float64], float]:
    """The weight of each piece and the bias."""
    chance = random.Random(0)
    weights, squares, bias = np.zeros(_PIECES), np.full(_PIECES, 1e-6), 0.0
    for _ in range(_ROUNDS):
        chance.shuffle(rows)
        for pieces, told in rows:
            likely = 1 / (1 + np.exp(-(weights[pieces].sum() + bias)))
            slope = (_COST_OF_A_MISS if told else 1.0) * (likely - told)
            slopes = slope + _DECAY * weights[pieces]
            squares[pieces] += slopes * slopes
            weights[pieces] -= _RATE * slopes / np.sqrt(squares[pieces])
            bias -= 0.01 * slope
    return weights, bias


if __name__ == "__main__":
    main()
