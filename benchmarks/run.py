"""Whole commands as a user runs them: seconds and memory, each beside its goal; screening beside a named peer.

Usage: python benchmarks/run.py [--lists FOLDER] [--sample N]

Times are wall clock on this machine; the ratio to the peer is measured in the same run on the same names. Without the folder of
published list files only the commands on the shipped example are measured.
"""

import argparse
import csv
import gzip
import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

ROOT = Path(__file__).resolve().parents[1]
LISTS = ROOT.parent / "shared" / "lists"
PROSCRIBE = (sys.executable, "-m", "proscribe")
ASK = ("check", "ZTE", "--as", "us/exporter", "--activity", "supply", "--item", "semiconductors", "--on", "2018-04-16")
BRIEF = ("brief", "examples/suppliers.csv", "--as", "us/contractor", "--on", "2018-12-28", "--news", "examples/news")


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of wall clock and MiB of peak memory of one command."""

    seconds: float
    memory: float


def command(args: Sequence[str], *, place: Path) -> Took:
    """Run one command to its end with its data in `place`."""
    environ = {**os.environ, "XDG_DATA_HOME": str(place / "data"), "XDG_CACHE_HOME": str(place / "cache")}
    timer = (
        "import resource, subprocess, sys; code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode; "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(code)"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", timer, *args], cwd=ROOT, env=environ, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{' '.join(args)} failed: {done.stderr}")
    return Took(seconds, int(done.stdout) / 1024)


def best(args: Sequence[str], *, place: Path, runs: int = 5) -> Took:
    """The fastest of several runs."""
    return min((command(args, place=place) for _ in range(runs)), key=lambda took: took.seconds)


def line(what: str, took: Took, goal: str) -> None:
    """One row of the table."""
    print(f"{what:<52} {took.seconds:7.2f} s {took.memory:7.0f} MiB   goal {goal}", flush=True)


def of_the_package(place: Path) -> None:
    """What needs no list file."""
    bare = best((sys.executable, "-c", "pass"), place=place)
    loaded = best((sys.executable, "-c", "import proscribe"), place=place)
    print(
        f"{'import proscribe, beyond the bare interpreter':<52} {1000 * (loaded.seconds - bare.seconds):7.0f} ms"
        f"{'':15}goal 150 ms"
    )
    line("first check ever (register parsed, then cached)", command((*PROSCRIBE, *ASK), place=place), "-")
    line("proscribe check, cold start", best((*PROSCRIBE, *ASK), place=place), "1.0 s")
    line("example brief with page", best((*PROSCRIBE, *BRIEF, "-o", str(place / "brief.html")), place=place, runs=3), "10 s")


def of_the_lists(lists: Path, place: Path, sample: int) -> None:
    """The full list of 2022 imported, and makers screened against it."""
    full = lists / "us_csl" / "consolidated_2022-05-06.csv.gz"
    line(
        "import the CSL of 2022 (14,160 rows)",
        command((*PROSCRIBE, "import", str(full), "--snapshot-date", "2022-05-06"), place=place),
        "15 s, 400 MiB",
    )
    line("the same file again", command((*PROSCRIBE, "import", str(full), "--snapshot-date", "2022-05-06"), place=place), "-")
    line("proscribe check with the CSL held, cold start", best((*PROSCRIBE, *ASK), place=place), "1.0 s")
    (place / "one.csv").write_text("name\nHuawei Technologies\nNorvex Trading\n", encoding="utf-8")
    ask = (*PROSCRIBE, "screen", str(place / "one.csv"), "--csv")
    line("screen two names, the index built and kept", command(ask, place=place), "-")
    line("screen two names from the saved index, cold start", best(ask, place=place), "1.0 s")
    line("example brief with the CSL held", best((*PROSCRIBE, *BRIEF), place=place, runs=3), "10 s")
    makers = sorted(makers_of(lists / "ieee_oui" / "oui_2022-08.csv.gz"))
    (place / "makers.csv").write_text("maker\n" + "\n".join(f'"{name}"' for name in makers) + "\n", encoding="utf-8")
    took = command(
        (*PROSCRIBE, "screen", str(place / "makers.csv"), "--name-column", "maker", "-o", str(place / "hits.csv")), place=place
    )
    line(f"screen {len(makers):,} makers, CSV out", took, "60 s")
    peer = peer_rate(names_of(full), makers[:: max(1, len(makers) // sample)])
    ours = len(makers) / took.seconds
    print(f"names a second, start-up included: {ours:,.0f}; rapidfuzz WRatio full scan: {peer:,.0f} ({ours / peer:,.0f} times)")


def makers_of(path: Path) -> set[str]:
    """Distinct names of the OUI registry."""
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    return {row["Organization Name"].replace('"', "'").strip() for row in csv.DictReader(io.StringIO(text))} - {""}


def names_of(path: Path) -> list[str]:
    """All names of the screening list."""
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    rows = csv.DictReader(io.StringIO(text))
    return [name for row in rows for name in (row["name"], *filter(None, row["alt_names"].split("; ")))]


def peer_rate(names: list[str], queries: list[str]) -> float:
    """Names a second of a full scan with rapidfuzz's weighted ratio, lower-cased, one core."""
    lowered = [name.lower() for name in names]
    start = time.perf_counter()
    for query in queries:
        process.extract(query.lower(), lowered, scorer=fuzz.WRatio, limit=10, score_cutoff=80)
    return len(queries) / (time.perf_counter() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lists", type=Path, default=LISTS)
    parser.add_argument("--sample", type=int, default=60, help="names given to the slow peer")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        of_the_package(Path(folder))
        if told.lists.is_dir():
            of_the_lists(told.lists, Path(folder), told.sample)
        else:
            print(f"no list files at {told.lists}: the rest is not measured")
    print(f"peak memory of this script itself: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
