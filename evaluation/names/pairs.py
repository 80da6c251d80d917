"""Precision, recall and F1 of `compare` on labelled pairs, by schema and by kind, at the default threshold.

    python evaluation/names/pairs.py PAIRS.csv [--errors]

The file has the columns name1, name2, is_match (true or false) and schema; `category` and `quality` are optional.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from proscribe.model.parties import PartyType
from proscribe.names.compare import THRESHOLD, Comparison, compare

TYPES = {"Person": PartyType.PERSON, "Vessel": PartyType.VESSEL}
Judged = tuple[dict[str, str], bool, Comparison]


def judged(path: Path) -> Iterable[Judged]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            compared = compare(row["name1"], row["name2"], type=TYPES.get(row["schema"], PartyType.COMPANY))
            yield row, row["is_match"].lower() == "true", compared


def figures(rows: list[Judged]) -> tuple[float, float, float]:
    """Precision, recall, F1; 0 where there is nothing to divide by."""
    found = [truth for _, truth, compared in rows if compared.score >= THRESHOLD]
    wanted = sum(truth for _, truth, _ in rows)
    precision, recall = sum(found) / max(len(found), 1), sum(found) / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def table(rows: list[Judged]) -> dict[str, list[Judged]]:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for row in rows:
        groups["all"].append(row)
        groups[f"schema {row[0]['schema']}"].append(row)
        groups[f"kind {row[0].get('category') or '-'}"].append(row)
    return groups


def main(path: str, *options: str) -> None:
    rows = list(judged(Path(path)))
    print(f"{'group':40} {'pairs':>5} {'precision':>9} {'recall':>7} {'F1':>6}   at {THRESHOLD}")
    for name, group in sorted(table(rows).items()):
        precision, recall, f1 = figures(group)
        print(f"{name:40.40} {len(group):5} {precision:9.3f} {recall:7.3f} {f1:6.3f}")
    if "--errors" in options:
        for row, truth, compared in rows:
            if truth != (compared.score >= THRESHOLD):
                rows_why = "; ".join(f"{reason.feature} {reason.score:.2f}" for reason in compared.reasons)
                print(f"{'MISS' if truth else 'FALSE'} {compared.score:.2f} {row['name1']} | {row['name2']} | {rows_why}")


if __name__ == "__main__":
    main(*sys.argv[1:])
