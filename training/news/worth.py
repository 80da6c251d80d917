"""Fit which sentences are worth the encoder's time: weights for each word piece, and thresholds that miss few acts and ties.

Usage::

    python training/news/worth.py [--missed 0.02 0.12] [--missed-in-long 0.06 0.12] [--into src/proscribe/articles/learned/data]

Two logistic regressions over the pieces of a sentence, one for acts and one for ties, fitted sentence by sentence with AdaGrad.
The thresholds leave the given shares of the sentences that tell one, in articles kept back, unread by that one; a sentence is
read when either wants it.
"""

import argparse
import random
from pathlib import Path

import numpy as np
from annotated import is_kept_back, parse, raw_articles
from numpy.typing import NDArray

from proscribe.articles.learned.pieces import vocabulary
from proscribe.articles.learned.worth import SIGNS, Worth, signs_in

_ARTICLES = Path(__file__).parent / "articles"
_INTO = Path(__file__).parents[2] / "src/proscribe/articles/learned/data"
_ROUNDS, _RATE, _DECAY = 4, 0.25, 1e-3
# A sentence left out costs a claim, one read in vain a few milliseconds.
_COST_OF_A_MISS = 3.0
Rows = list[tuple[NDArray[np.int64], bool]]


def main() -> None:
    """Fit, print shares, and store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", type=float, nargs=2, default=(0.02, 0.12), help="of sentences with acts, and with ties")
    parser.add_argument("--missed-in-long", type=float, nargs=2, default=(0.06, 0.12), help="the same in longer texts")
    parser.add_argument("--into", type=Path, default=_INTO)
    parser.add_argument("--hold", type=int, default=12)
    asked = parser.parse_args()
    weights, scored = [], []
    for ties in (False, True):
        taught, held = _sentences(asked.hold, ties=ties)
        fit, _ = fitted(taught)
        scores, told = _scores(fit, held), np.array([one for _, one in held])
        weights.append(fit)
        scored.append(scores[told])
    _, held = _sentences(asked.hold, ties=True)
    both, told = np.array([_scores(fit, held) for fit in weights]), np.array([one for _, one in held])
    bars = [np.array(list(map(np.quantile, scored, missed))) for missed in (asked.missed, asked.missed_in_long)]
    for name, bar in zip(("short", "long"), bars, strict=True):
        read = (both >= bar[:, None]).any(axis=0)
        unread = np.mean(~read[told])
        print(f"in {name} texts {np.mean(read):.1%} of the sentences kept back are read; unread with ties {unread:.1%}")
    stored = Worth(np.array(weights, np.float16), *(bar.astype(np.float32) for bar in bars))
    np.savez_compressed(asked.into / "worth.npz", **stored._asdict())


def _scores(weights: NDArray[np.float64], rows: Rows) -> NDArray[np.float64]:
    return np.array([weights[pieces].sum() for pieces, _ in rows])


def _sentences(hold: int, *, ties: bool) -> tuple[Rows, Rows]:
    """The sentences taught and those kept back, each with whether it tells an act; or a tie, where ties are annotated."""
    known, taught, held = vocabulary(), [], []
    for key, raw in raw_articles(_ARTICLES):
        rows, document = held if is_kept_back(key, hold) else taught, parse(key, raw)
        for one in document.sentences if document.has_ties or not ties else []:
            told = [bond for bond in one.bonds if not bond.is_arguable] if ties else one.events
            rows.append((signs_in(one.text, known.words(one.text)), bool(told)))
    return taught, held


def fitted(rows: Rows) -> tuple[NDArray[np.float64], float]:
    """The weight of each piece and the bias."""
    chance = random.Random(0)
    weights, squares, bias = np.zeros(SIGNS), np.full(SIGNS, 1e-6), 0.0
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
