"""Screens all makers of an IEEE OUI file against all names of a Consolidated Screening List, on one core.

    python benchmarks/bench_screen.py CSL.csv[.gz] OUI.csv[.gz] [--every N]

Prints names a second, the time of a single query (50th and 99th in a hundred), the index's build time and the memory, and
what opening the saved index takes. Times are of the processor, so that neighbours on the machine count for less.
"""

import argparse
import csv
import gzip
import io
import resource
import tempfile
import time
from pathlib import Path

from proscribe.model.parties import NameKind, PartyType
from proscribe.names.entries import NameEntry, NameQuery
from proscribe.names.index import NameIndex
from proscribe.names.saved import SavedIndexes

TYPES = {"Individual": PartyType.PERSON, "Entity": PartyType.COMPANY, "Vessel": PartyType.VESSEL}


def rows(path: Path) -> list[dict[str, str]]:
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def entries(listed: list[dict[str, str]]) -> list[NameEntry]:
    return [
        NameEntry(str(number), text, NameKind.MAIN, TYPES.get(row["type"], PartyType.UNKNOWN))
        for number, row in enumerate(listed)
        for text in (row["name"], *filter(None, row["alt_names"].split("; ")))
    ]


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("csl", type=Path)
    parser.add_argument("oui", type=Path)
    parser.add_argument("--every", type=int, default=1)
    told = parser.parse_args()
    held, makers = entries(rows(told.csl)), sorted({row["Organization Name"] for row in rows(told.oui)})[:: told.every]
    with tempfile.TemporaryDirectory() as folder:
        kept = SavedIndexes(Path(folder))
        before, start = memory(), time.process_time()
        kept.index("benchmark", lambda: held)
        built = time.process_time() - start
        print(
            f"index of {len(held):,} names: built and kept in {built:.2f} s, {memory() - before:.0f} MiB more while it is built"
        )
        start = time.process_time()
        index = kept.index("benchmark", lambda: held)
        print(f"opened again in {1000 * (time.process_time() - start):.0f} ms; {_size(index):.1f} MiB on disk")
        screen(index, makers)


def _size(index: NameIndex) -> float:
    return 0.0 if index.path is None else index.path.stat().st_size / 2**20


def screen(index: NameIndex, makers: list[str]) -> None:
    times, hits, start = [], 0, time.process_time()
    for name in makers:
        begun = time.process_time()
        hits += bool(index.search(NameQuery(name)))
        times.append(time.process_time() - begun)
    took = time.process_time() - start
    times.sort()
    half, most = times[len(times) // 2] * 1000, times[int(len(times) * 0.99)] * 1000
    print(f"{len(makers):,} names screened in {took:.1f} s ({len(makers) / took:,.0f} a second), {hits} with hits")
    print(f"one query: p50 {half:.2f} ms, p99 {most:.2f} ms; peak memory {memory():.0f} MiB")


if __name__ == "__main__":
    main()
