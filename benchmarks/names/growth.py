"""What a million names cost against 22,000: building, the file, memory, one query, and whether the right party is found.

    python benchmarks/names/growth.py [--sizes 22000 1000000] [--queries 400]

All names are invented (`invented.py`); each size is measured in a process of its own. The queries are distorted names of the
first 22,000, the same for every size. Times are of the processor (user and system), so that neighbours on the machine count
for less; goals are for the ratio of the last size to the first.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from invented import entries

from proscribe.names.entries import NameEntry, NameQuery
from proscribe.names.saved import SavedIndexes, read_index

EVALUATION = Path(__file__).resolve().parents[2] / "evaluation" / "names"
FIRST = 22_000


def resident() -> float:
    """MiB of this process in memory now, without what other processes share with it through files."""
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    return int(fields["RssAnon"].split()[0]) / 1024


def mapped() -> float:
    """MiB of mapped files in memory now; the system takes them back when it wants."""
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    return int(fields["RssFile"].split()[0]) / 1024


def queries(count: int) -> list[tuple[str, NameEntry]]:
    sys.path.insert(0, str(EVALUATION))
    from distort import KINDS  # noqa: PLC0415 - it lies in another folder

    source, kinds = random.Random(11), list(KINDS.values())
    held = list(islice(entries(FIRST), FIRST))
    found: list[tuple[str, NameEntry]] = []
    while len(found) < count:
        entry = source.choice(held)
        text = kinds[len(found) % len(kinds)](entry.text, source)
        found += [(text or entry.text, entry)]
    return found


def build(size: int, folder: Path) -> dict[str, float]:
    begun = time.process_time()
    index = SavedIndexes(folder).index(str(size), lambda: entries(size))
    assert index.path is not None
    return {"build s": time.process_time() - begun, "file MiB": index.path.stat().st_size / 2**20}


def ask(size: int, folder: Path, count: int) -> dict[str, float]:
    asked, before = queries(count), (resident(), mapped())
    begun = time.process_time()
    index = read_index(SavedIndexes(folder).path(str(size)))
    assert index is not None
    opened = time.process_time() - begun
    for text, _ in asked[:50]:
        index.search(NameQuery(text))
    times, found = [], 0
    for text, entry in asked:
        begun = time.process_time()
        matches = index.search(NameQuery(text))
        times.append(time.process_time() - begun)
        found += any(match.subject == entry.subject for match in matches)
    times.sort()
    return {
        "open ms": opened * 1000,
        "own MiB": resident() - before[0],
        "mapped MiB": mapped() - before[1],
        "mean ms": sum(times) / len(times) * 1000,
        "p50 ms": times[len(times) // 2] * 1000,
        "p99 ms": times[int(len(times) * 0.99)] * 1000,
        "shown in ten": found / len(asked),
    }


def in_a_process(step: str, size: int, folder: str, count: int) -> dict[str, float]:
    args = [sys.executable, __file__, "--step", step, "--sizes", str(size), "--folder", folder, "--queries", str(count)]
    done = subprocess.run(args, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="+", default=[FIRST, 1_000_000])
    parser.add_argument("--queries", type=int, default=400)
    parser.add_argument("--step", choices=("build", "ask"))
    parser.add_argument("--folder")
    told = parser.parse_args()
    if told.step is not None:
        folder, size = Path(told.folder), told.sizes[0]
        print(json.dumps(build(size, folder) if told.step == "build" else ask(size, folder, told.queries)))
        return
    with tempfile.TemporaryDirectory() as folder:
        table = {
            size: {
                step: value
                for name in ("build", "ask")
                for step, value in in_a_process(name, size, folder, told.queries).items()
            }
            for size in told.sizes
        }
    first, last = table[told.sizes[0]], table[told.sizes[-1]]
    print(f"{'':14}" + "".join(f"{size:>14,}" for size in told.sizes) + f"{'ratio':>10}")
    for what in first:
        print(f"{what:14}" + "".join(f"{table[size][what]:14.2f}" for size in told.sizes) + f"{last[what] / first[what]:10.2f}")


if __name__ == "__main__":
    main()
