"""Checks a second on one core, one check warm and cold, and memory, over the shipped register and a screening list.

    python benchmarks/bench_check.py [LIST] [--count N]

LIST is a file that `proscribe import` reads, e.g. a whole Consolidated Screening List; without it 14,160 invented listings are
taken. Times are processor time of this one process, which a busy machine disturbs least. The peer answers less: it looks the
name up in a dictionary of all names, folded by rapidfuzz, and says listed or not, whoever asks, whatever for, on whatever day.
"""

import argparse
import gc
import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from bench_import import invented_snapshot
from check_workload import Mix, workload
from rapidfuzz.utils import default_process

from proscribe.answers.asking import asked
from proscribe.answers.checker import Checker
from proscribe.answers.result import Question
from proscribe.ledger.ledger import Ledger
from proscribe.lists.snapshot import read_snapshot
from proscribe.names.key import name_key
from proscribe.register.load import load_register
from proscribe.store.open import open_ledger, writable_store
from proscribe.store.write import import_snapshot

_DAY = date(2022, 5, 6)
_PARTIES = 500


def opened(path: Path | None, folder: Path) -> Ledger:
    """A ledger with the shipped register and the one list."""
    snapshot = invented_snapshot() if path is None else read_snapshot([path])
    store = writable_store(str(folder / "bench.db"), environ={}, data_dir=folder)
    import_snapshot(store, snapshot, list_title="Benchmark", now=datetime.now(UTC), name_key=name_key, day=_DAY)
    register = load_register(cache=folder)
    return open_ledger(str(folder / "bench.db"), register=register, environ={}, data_dir=folder, name_key=name_key)


def rate(ask: Callable[[Question], object], questions: list[Question]) -> float:
    """Questions a second of processor time."""
    gc.collect()
    begun = time.process_time()
    for question in questions:
        ask(question)
    return len(questions) / (time.process_time() - begun)


def each(ask: Callable[[Question], object], questions: Iterable[Question]) -> str:
    """The 50th and 99th in a hundred of single questions, in milliseconds."""
    times = []
    for question in questions:
        begun = time.process_time_ns()
        ask(question)
        times.append((time.process_time_ns() - begun) / 1e6)
    times.sort()
    return f"p50 {times[len(times) // 2]:.3f} ms, p99 {times[int(len(times) * 0.99)]:.3f} ms"


def peer(ledger: Ledger) -> Callable[[Question], object]:
    """Listed or not, by a dictionary of folded names."""
    ours = (name.text for party in ledger.register.parties.values() for name in party.all_names)
    names = frozenset(default_process(text) for text in (*ours, *(name.text for _, name in ledger.shelf.names())))
    return lambda question: question.party is not None and default_process(question.party) in names


def memory() -> float:
    """The most this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def compared(ledger: Ledger, count: int) -> None:
    """The table."""
    first = list(workload(ledger, count, seed=1, mix=Mix(parties=_PARTIES)))
    second = list(workload(ledger, count, seed=2, mix=Mix(parties=_PARTIES)))
    before, begun = memory(), time.process_time()
    checker = Checker(ledger)
    checker.check(asked(party="ZTE", actor="us/exporter", activity="supply", item="semiconductors", on="2018-04-16"))
    print(f"first check of a new checker: {(time.process_time() - begun) * 1000:.1f} ms")
    print(f"first pass, every party new to it: {rate(checker.decide, first):,.0f} decisions a second")
    ours, listed = rate(checker.decide, second), rate(peer(ledger), second)
    print(f"decisions, {count:,} other questions about the same {2 * _PARTIES:,} parties: {ours:,.0f} a second")
    print(f"peer, listed or not: {listed:,.0f} a second ({ours / listed:.3f} times as fast as that)")
    print(f"whole answers: {rate(checker.check, second):,.0f} a second")
    print(f"one decision, warm: {each(checker.decide, second)}")
    print(f"one whole answer, warm: {each(checker.check, second)}")
    print(f"memory {memory():.0f} MiB, {memory() - before:.0f} more than before the first check")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list", type=Path, nargs="?")
    parser.add_argument("--count", type=int, default=20_000)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        compared(opened(told.list, Path(folder)), told.count)


if __name__ == "__main__":
    main()
