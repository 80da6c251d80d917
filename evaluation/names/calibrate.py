"""Makes the table that says what a score means: the share of right pairs among our own pairs of vendors.

    python evaluation/names/calibrate.py > src/proscribe/names/data/calibration.tsv
    python evaluation/names/calibrate.py --check PAIRS.csv [--half odd]

The pairs are our own, written by hand: `vendors.csv`, `vendors_held_out.csv` and `vendors2.csv`. No labelled pair of others is
used for the fit, which is isotonic regression over neighbouring pairs. `--check` prints how far the probabilities hold on
other pairs, and what the score itself says.
"""

import argparse
from itertools import pairwise
from pathlib import Path

from pairs import judged

from proscribe.names.calibration import probability

HERE = Path(__file__).parent
POOL = 20
EDGES = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.01)
SCORES = (0.0, 0.5, 0.65, 0.72, 0.8, 0.85, 0.9, 0.95, 0.999, 1.01)
Rows = list[tuple[float, bool]]


OWN = ("vendors.csv", "vendors_held_out.csv", "vendors2.csv")


def own() -> Rows:
    pairs = [each for file in OWN for each in judged(HERE / file)]
    return sorted((compared.score, truth) for _, truth, compared in pairs)


def fitted(rows: Rows) -> list[tuple[float, float]]:
    """Knots of the score and the share of right pairs, both rising: neighbours that fall are pooled."""
    pools: list[tuple[float, int, int]] = []
    for each in (rows[at : at + POOL] for at in range(0, len(rows), POOL)):
        pools.append((sum(score for score, _ in each), sum(right for _, right in each), len(each)))
        while len(pools) > 1 and pools[-2][1] * pools[-1][2] >= pools[-1][1] * pools[-2][2]:
            last, before = pools.pop(), pools.pop()
            pools.append((before[0] + last[0], before[1] + last[1], before[2] + last[2]))
    # One pair more of each sort (Laplace), so that no pool claims to be sure.
    return [(round(score / count, 3), round((right + 1) / (count + 2), 3)) for score, right, count in pools]


def check(rows: Rows, edges: tuple[float, ...], title: str) -> None:
    print(f"{title:13} {'pairs':>5} {'said':>6} {'right':>6}")
    for low, high in pairwise(edges):
        within = [(said, right) for said, right in rows if low <= said < high]
        if within:
            said, right = (sum(column) / len(within) for column in zip(*within, strict=True))
            print(f"{low:.2f} - {min(high, 1):.2f}   {len(within):5} {said:6.2f} {right:6.2f}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", type=Path)
    parser.add_argument("--half")
    parser.add_argument("--part")
    told = parser.parse_args()
    if told.check:
        held = [(compared.score, truth) for _, truth, compared in judged(told.check, half=told.half, part=told.part)]
        check([(probability(score), truth) for score, truth in held], EDGES, "probability")
        check(held, SCORES, "score")
        return
    print("# What a score means: score, share of right pairs. Made by evaluation/names/calibrate.py; do not edit.")
    for score, share in fitted(own()):
        print(f"{score}\t{share}")


if __name__ == "__main__":
    main()
