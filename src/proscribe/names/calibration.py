"""Says what a score means: of hits with a probability of 0.9, about nine in ten are right.

A score is a product of effects, and a person can follow it; the table in `data/calibration.tsv` gives the share of right
pairs at each score. It is fitted by `evaluation/names/calibrate.py` on pairs of our own; between its knots the probability is
read from straight lines. The map rises, so that it changes no order. It holds where about every second candidate is right, as
among the pairs it was fitted on; where fewer are, as in a list of suppliers none of whom is listed, fewer hits are right.

>>> probability(0.0), probability(1.0) > 0.99
(0.0, True)
"""

from bisect import bisect_right
from functools import cache
from importlib.resources import files

_TABLE = files("proscribe.names") / "data" / "calibration.tsv"
_PLACES = 3


def probability(score: float) -> float:
    """How likely two names with that score, 0-1, are one party's, 0-1."""
    scores, shares = _knots()
    at = min(max(bisect_right(scores, score), 1), len(scores) - 1)
    low, high = scores[at - 1], scores[at]
    part = (min(max(score, low), high) - low) / (high - low)
    return round(shares[at - 1] + part * (shares[at] - shares[at - 1]), _PLACES)


@cache
def _knots() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Scores and shares of right pairs, both rising; nothing shared is nobody."""
    lines = [line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    scores, shares = zip((0.0, 0.0), *((float(score), float(share)) for score, share in lines if float(score)), strict=True)
    return scores, shares
