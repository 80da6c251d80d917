"""Precision, recall and F1 of `compare` on labelled pairs, by schema and by kind, at the default threshold.

    python evaluation/names/pairs.py PAIRS.csv [--part dev] [--half odd] [--errors]

The file has the columns name1, name2, is_match (true or false) and schema; `category`, `quality` and `part` are optional.
"""

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from proscribe.model.parties import PartyType
from proscribe.names.compare import THRESHOLD, Comparison, compare

TYPES = {"Person": PartyType.PERSON, "Vessel": PartyType.VESSEL}
#: Of the pairs that are no match, so many may be shown when a recall at a share of false alarms is asked.
ALARMS = 0.02
HALVES = {"even": 0, "odd": 1}
Judged = tuple[dict[str, str], bool, Comparison]


def judged(path: Path, *, part: str | None = None, half: str | None = None) -> Iterable[Judged]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for at, row in enumerate(csv.DictReader(file)):
            if part not in {None, row.get("part")} or (half is not None and at % 2 != HALVES[half]):
                continue
            compared = compare(row["name1"], row["name2"], type=TYPES.get(row["schema"], PartyType.COMPANY))
            yield row, row["is_match"].lower() == "true", compared


def figures(rows: list[Judged]) -> tuple[float, float, float]:
    """Precision, recall, F1; 0 where there is nothing to divide by."""
    found = [truth for _, truth, compared in rows if compared.score >= THRESHOLD]
    wanted = sum(truth for _, truth, _ in rows)
    precision, recall = sum(found) / max(len(found), 1), sum(found) / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def recall_at(rows: list[Judged], alarms: float) -> float:
    """The recall at the lowest score at which no larger share of the pairs that are no match is shown."""
    wrong = sorted((compared.score for _, truth, compared in rows if not truth), reverse=True)
    least = wrong[int(alarms * len(wrong))] if wrong else 0.0
    right = [compared.score for _, truth, compared in rows if truth]
    return sum(score > least for score in right) / max(len(right), 1)


def table(rows: list[Judged]) -> dict[str, list[Judged]]:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for row in rows:
        groups["all"].append(row)
        groups[f"schema {row[0]['schema']}"].append(row)
        groups[f"kind {row[0].get('category') or '-'}"].append(row)
    return groups


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--part", help="only rows with this in the column `part`, e.g. dev")
    parser.add_argument("--half", choices=sorted(HALVES), help="only every other row")
    parser.add_argument("--errors", action="store_true")
    told = parser.parse_args()
    rows = list(judged(told.pairs, part=told.part, half=told.half))
    print(f"{'group':40} {'pairs':>5} {'precision':>9} {'recall':>7} {'F1':>6} {'shown':>6}   at {THRESHOLD}")
    for name, group in sorted(table(rows).items()):
        precision, recall, f1 = figures(group)
        shown = sum(compared.score >= THRESHOLD for _, _, compared in group)
        print(f"{name:40.40} {len(group):5} {precision:9.3f} {recall:7.3f} {f1:6.3f} {shown:6}")
    print(f"recall at {ALARMS:.0%} false alarms: {recall_at(rows, ALARMS):.3f}")
    for row, truth, compared in rows if told.errors else ():
        if truth != (compared.score >= THRESHOLD):
            why = "; ".join(f"{reason.feature} {reason.score:.2f} {reason.text}" for reason in compared.reasons)
            print(f"{'MISS' if truth else 'FALSE'} {compared.score:.2f} {row['name1']} | {row['name2']} | {why}")


if __name__ == "__main__":
    main()
