"""Recall of the name index on distorted names, by kind, and false alarms on names that are not listed.

    python evaluation/names/retrieval.py CSL.csv[.gz] [OUI.csv[.gz]] [--count 1500]

The first file is a Consolidated Screening List (columns name, alt_names, type); the second an IEEE OUI registry, whose
makers are taken as not listed save those whose name a listed one equals.
"""

import argparse
import csv
import gzip
import io
import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from distort import KINDS

from proscribe.model.parties import NameKind, PartyType
from proscribe.names.compare import THRESHOLD
from proscribe.names.entries import NameEntry, NameMatch, NameQuery
from proscribe.names.index import NameIndex
from proscribe.names.key import name_key

TYPES = {
    "Individual": PartyType.PERSON,
    "Entity": PartyType.COMPANY,
    "Vessel": PartyType.VESSEL,
    "Aircraft": PartyType.AIRCRAFT,
}
#: As `proscribe screen --all` asks: the best ten, however unlike.
SHOWN = 0.0
LEAST_ALARM = 0.3
ALARM_SHOWN = 0.65


def rows(path: Path) -> list[dict[str, str]]:
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def entries(listed: list[dict[str, str]]) -> Iterator[NameEntry]:
    for number, row in enumerate(listed):
        names = [row["name"], *filter(None, row["alt_names"].split("; "))]
        for text in names:
            kind = NameKind.MAIN if text is names[0] else NameKind.ALIAS
            yield NameEntry(str(number), text, kind, TYPES.get(row["type"], PartyType.UNKNOWN))


def distorted(held: list[NameEntry], count: int, source: random.Random) -> Iterator[tuple[str, str, NameEntry]]:
    """Kind, distorted name, and the entry it came from; vessels' and aircraft's bare marks are left out."""
    usable = [
        each for each in held if each.type in {PartyType.COMPANY, PartyType.UNKNOWN, PartyType.PERSON} and len(each.text) > 6
    ]
    found = 0
    for kind in cycle(KINDS):
        entry = source.choice(usable)
        text = KINDS[kind](entry.text, source)
        if text is not None and text != entry.text:
            found += 1
            yield kind, text, entry
        if found == count:
            return


def place(matches: tuple[NameMatch, ...], right: set[str]) -> int | None:
    """At which place, from 0, the right subject stands; subjects that bear the very same name are right too."""
    return next((at for at, match in enumerate(matches) if match.subject in right), None)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("csl", type=Path)
    parser.add_argument("oui", type=Path, nargs="?")
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--seed", type=int, default=7)
    told = parser.parse_args()
    held = list(entries(rows(told.csl)))
    index = NameIndex.build(held)
    bearers: dict[str, set[str]] = defaultdict(set)
    for each in held:
        bearers[name_key(each.text)].add(each.subject)
    table: dict[str, list[tuple[int | None, float]]] = defaultdict(list)
    for kind, text, entry in distorted(held, told.count, random.Random(told.seed)):
        matches = index.search(NameQuery(text), limit=10, threshold=SHOWN)
        at = place(matches, bearers[name_key(entry.text)])
        table[kind].append((at, matches[at].score if at is not None else 0.0))
        if told.misses and table[kind][-1][1] < THRESHOLD:
            print(f"{kind:15} {table[kind][-1]} {text} <- {entry.text} | {[(m.entry_text, m.score) for m in matches[:2]]}")
    report(table)
    if told.oui is not None:
        alarms(
            index, rows(told.oui), bearers, scores=[score for found in table.values() for _, score in found], shown=told.misses
        )


def report(table: dict[str, list[tuple[int | None, float]]]) -> None:
    print(f"{'kind':18}{'names':>6}{'@1':>8}{'@10':>8}{'shown':>8}   shown: right party at or over {THRESHOLD}")
    everything = [each for found in table.values() for each in found]
    for kind, found in [*sorted(table.items()), ("all", everything)]:
        first = sum(at == 0 for at, _ in found) / len(found)
        ten = sum(at is not None for at, _ in found) / len(found)
        shown = sum(score >= THRESHOLD for _, score in found) / len(found)
        print(f"{kind:18}{len(found):6}{first:8.3f}{ten:8.3f}{shown:8.3f}")


def alarms(
    index: NameIndex, makers: list[dict[str, str]], bearers: dict[str, set[str]], *, scores: list[float], shown: bool
) -> None:
    names = sorted({row["Organization Name"] for row in makers})
    random.Random(7).shuffle(names)
    unlisted = list(islice((name for name in names if name_key(name) not in bearers), len(scores)))
    best = []
    for name, matches in zip(unlisted, index.search_many(map(NameQuery, unlisted), threshold=LEAST_ALARM), strict=True):
        best.append(matches[0].score if matches else 0.0)
        if shown and best[-1] >= ALARM_SHOWN:
            print(f"alarm {best[-1]:.3f} {name} | {matches[0].entry_text}")
    wrong = sum(score >= THRESHOLD for score in best) / len(best)
    print(f"false alarms at {THRESHOLD}: {wrong:.4f} of {len(best)} unlisted makers")
    for share in (0.01, 0.05):
        least = sorted(best, reverse=True)[int(share * len(best))] + 1e-9
        recall = sum(score >= least for score in scores) / len(scores)
        print(f"recall at {share:.0%} false alarms: {recall:.3f} (score {least:.3f})")


if __name__ == "__main__":
    main()
