"""How long a whole list takes to import, to look a name up in, and to read every name from, and what it weighs.

Run it with no argument for 14,160 invented listings, as many as the Consolidated Screening List had in May 2022; or with a
list file, to take that one:

    python benchmarks/bench_import.py [FILE]
"""

import hashlib
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from proscribe.dates import Period
from proscribe.lists.snapshot import Counts, Snapshot, read_snapshot
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, PartyType
from proscribe.names.key import name_key
from proscribe.register.register import Register
from proscribe.store.open import open_ledger, writable_store
from proscribe.store.store import Store
from proscribe.store.write import import_snapshot

ENTRIES = 14_160
DAYS = 30
CHANGED_A_DAY = 40
FIRST_DAY = date(2022, 5, 6)
NOW = datetime(2024, 1, 1, tzinfo=UTC)
REGISTER = Register(FIRST_DAY, "", {}, {}, {})
WORDS = ("north", "harbour", "river", "optical", "silicon", "valley", "bright", "future", "star", "delta", "summit", "amber")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; the target is the largest value that will do, None when there is none."""

    what: str
    value: float
    unit: str
    target: float | None = None


def invented(number: int) -> Listing:
    digest = hashlib.sha256(str(number).encode()).digest()
    words = [WORDS[byte % len(WORDS)].title() for byte in digest[:6]]
    name = f"{' '.join(words[:3])} {number} Trading Company Limited"
    return Listing(
        list_key="zz_bench",
        entry=f"{number:06}",
        programmes=("zz-programme",),
        name=name,
        type=PartyType.COMPANY,
        names=tuple(Name(f"{alias} {words[5]} {number}") for alias in words[: digest[7] % 4]),
        countries=("cn",),
        addresses=(f"Building {digest[8]}, {words[4]} Road, Shenzhen, 518129, CN",),
        identifiers=(("registration", digest.hex()[:18]),),
        start=Period.of_day(FIRST_DAY - timedelta(days=digest[9] * 20)),
        licence_requirement="For all items subject to the regulations of this example",
        original=tuple((f"field_{place:02}", f"{name} {place}") for place in range(14)),
    )


def invented_snapshot() -> Snapshot:
    listings = tuple(invented(number) for number in range(ENTRIES))
    return Snapshot("zz_bench", None, "0" * 64, ("invented.csv",), listings, Counts(ENTRIES, ENTRIES, 0, 0), (), ())


def seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def keep(store: Store, snapshot: Snapshot, day: date) -> None:
    import_snapshot(store, snapshot, list_title="Benchmark", now=NOW, name_key=name_key, day=day)


def next_day(snapshot: Snapshot, number: int) -> Snapshot:
    """The snapshot with some listings reworded."""
    listings = list(snapshot.listings)
    for place in range(CHANGED_A_DAY):
        chosen = (number * 997 + place * 31) % len(listings)
        listings[chosen] = replace(listings[chosen], remarks=f"reworded on day {number}")
    digest = hashlib.sha256(f"{snapshot.sha256}{number}".encode()).hexdigest()
    return replace(snapshot, listings=tuple(listings), sha256=digest)


def daily(store: Store, snapshot: Snapshot) -> None:
    for number in range(1, DAYS + 1):
        snapshot = next_day(snapshot, number)
        keep(store, snapshot, FIRST_DAY + timedelta(days=number))


def figures(snapshot: Snapshot, folder: Path) -> list[Figure]:
    place = str(folder / "bench.db")
    store = writable_store(place, environ={}, data_dir=folder)
    before = peak_megabytes()
    import_time = seconds(lambda: keep(store, snapshot, FIRST_DAY))
    import_memory = peak_megabytes() - before
    size = (folder / "bench.db").stat().st_size

    def opened() -> object:
        return open_ledger(place, register=REGISTER, environ={}, data_dir=folder, name_key=name_key)

    name = snapshot.listings[len(snapshot.listings) // 2].name
    ledger = open_ledger(place, register=REGISTER, environ={}, data_dir=folder, name_key=name_key)
    look_up = seconds(opened) + seconds(lambda: ledger.shelf.with_names([name]))
    every_name = [found.text for _, found in ledger.shelf.names()]
    names_time = seconds(lambda: list(ledger.shelf.names()))
    all_look_ups = seconds(lambda: ledger.shelf.with_names(every_name))
    days_time = seconds(lambda: daily(store, snapshot))
    later = open_ledger(place, register=REGISTER, environ={}, data_dir=folder, name_key=name_key)
    return [
        Figure(f"import {len(snapshot.listings):,} listings", import_time, "s", 4.0),
        Figure("memory that the import adds", import_memory, "MB", 150),
        Figure("the ledger's file", size / 1e6, "MB"),
        Figure("open it and look one name up", look_up * 1000, "ms", 100),
        Figure(f"read all {len(every_name):,} names", names_time, "s", 1.0),
        Figure("look all of them up at once", all_look_ups, "s"),
        Figure(f"one of {DAYS} daily imports, {CHANGED_A_DAY} entries changed", days_time / DAYS, "s", 4.0),
        Figure(f"what the file grew by in {DAYS} days", ((folder / "bench.db").stat().st_size - size) / 1e6, "MB"),
        Figure("read all names after that", seconds(lambda: list(later.shelf.names())), "s", 1.0),
    ]


def main() -> int:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    snapshot = invented_snapshot() if path is None else read_snapshot([path])
    with tempfile.TemporaryDirectory() as folder:
        table = figures(snapshot, Path(folder))
    for figure in table:
        target = "" if figure.target is None else f"(at most {figure.target:g})"
        print(f"{figure.what:50} {figure.value:10.2f} {figure.unit:3} {target}")
    missed = [figure for figure in table if figure.target is not None and figure.value > figure.target]
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
