"""Names a second, time of one name, cold start, memory and recall: this package beside its peers, in one run on the same data.

    python benchmarks/names/side_by_side.py [--lists FOLDER] [--seconds 20]

Each contender runs in a process of its own, one after the other. Times are wall clock; some are so slow that each is given as
many names as `--seconds` allow, and what counts are the ratios. `start` is from the listed names to the first answer, libraries
and index loaded: the saved index where there is one, a new one where there is none. Peers that are not installed are left out:
`make bench-names` sets up an environment with them. recall: the right party at the first place, and among ten, of distorted
names (`evaluation/names/distort.py`); the default threshold of each, save "best ten of all", which is asked without one.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from contenders import CONTENDERS, Search
from data import LISTS, data

_BATCH = 100
_SINGLE = 100
_LARGE = 3_000


def timed(search: Search, names: Sequence[str], *, seconds: float) -> tuple[int, float]:
    """How many names were answered, in batches, until the time was over, and how long it took."""
    begun, done = time.perf_counter(), 0
    while time.perf_counter() - begun < seconds and done < len(names):
        done += len(list(search(names[done : done + _BATCH])))
    return done, time.perf_counter() - begun


def latencies(search: Search, names: Sequence[str], *, seconds: float) -> list[float]:
    """Milliseconds of single names, ascending."""
    times: list[float] = []
    end = time.perf_counter() + seconds
    for name in names:
        begun = time.perf_counter()
        list(search([name]))
        times.append((time.perf_counter() - begun) * 1000)
        if time.perf_counter() > end:
            break
    return sorted(times)


def recall(search: Search, pairs: Sequence[tuple[str, str]], *, seconds: float) -> tuple[float, float, int]:
    """At the first place, among ten, and of how many."""
    begun, first, ten, done = time.perf_counter(), 0, 0, 0
    while time.perf_counter() - begun < seconds and done < len(pairs):
        some = pairs[done : done + _BATCH]
        for (_, subject), found in zip(some, search([text for text, _ in some]), strict=True):
            subjects = [each for each, _ in found]
            first += subjects[:1] == [subject]
            ten += subject in subjects
        done += len(some)
    return first / done, ten / done, done


def measure(contender: str, lists: Path, folder: Path, seconds: float) -> dict[str, float]:
    """All figures of one contender, in this process."""
    given = data(lists)
    # What the data and this script take is not the contender's.
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    search = CONTENDERS[contender](given.listed, folder)
    list(search(["Norvex Trading"]))
    start = time.perf_counter() - begun
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    if contender.endswith("processes"):
        begun = time.perf_counter()
        done = len(list(search(given.unlisted[:_LARGE])))
        return {"names/s": done / (time.perf_counter() - begun)}
    times = latencies(search, given.unlisted[-_SINGLE:], seconds=seconds)
    done, took = timed(search, given.unlisted, seconds=seconds)
    first, ten, of = recall(search, given.distorted, seconds=seconds)
    return {
        "names/s": done / took,
        "p50 ms": times[len(times) // 2],
        "p99 ms": times[int(len(times) * 0.99)],
        "start s": start,
        "MiB": memory,
        "recall@1": first,
        "recall@10": ten,
        "of": of,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lists", type=Path, default=LISTS)
    parser.add_argument("--seconds", type=float, default=20.0, help="for each of three measurements of a contender")
    parser.add_argument("--contender", choices=CONTENDERS)
    parser.add_argument("--folder", type=Path)
    told = parser.parse_args()
    if told.contender is not None:
        print(json.dumps(measure(told.contender, told.lists, told.folder, told.seconds)))
        return
    given = data(told.lists)
    print(f"{len(given.listed):,} listed names; {given.source}")
    columns = ("names/s", "p50 ms", "p99 ms", "start s", "MiB", "recall@1", "recall@10", "of")
    print(f"{'':30}" + "".join(f"{column:>10}" for column in columns))
    with tempfile.TemporaryDirectory() as folder:
        for contender in CONTENDERS:
            args = ["--contender", contender, "--lists", str(told.lists), "--folder", folder, "--seconds", str(told.seconds)]
            # The first run of ours builds and keeps the index, which no other run of it need do.
            runs = 2 if contender == "proscribe" else 1
            for _ in range(runs):
                done = subprocess.run([sys.executable, __file__, *args], check=False, capture_output=True, text=True)
            shown = json.loads(done.stdout) if done.returncode == 0 else {}
            why = "" if shown else f"  {(done.stderr.strip().splitlines() or ['failed'])[-1][:90]}"
            cells = (f"{shown[column]:10.3g}" if column in shown else f"{'':10}" for column in columns)
            print(f"{contender:30}{''.join(cells)}{why}", flush=True)


if __name__ == "__main__":
    main()
