"""How long a million holdings take to import and to load, and one party's count of owners up all its chains.

The graph is invented with a fixed seed: 1,000,000 holdings in 500,000 firms, half of them by persons and others at the end of
a chain, a tenth by a hundred hubs, the rest by firms; with 2,000 circles of two to five firms and one firm with 5,000 owners.
The peer is a plain dict of tuples in memory, loaded from the same file and walked by the usual recursion with a set of those
met, as a team would write it in an afternoon; it knows no days, ranges or joint holdings.

    python benchmarks/bench_ownership.py [HOLDINGS]
"""

import csv
import gc
import random
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from proscribe.ledger.owners import OwnerBooks
from proscribe.ledger.ownership import path_to_any
from proscribe.lists.gleif import GLEIF
from proscribe.lists.owner_rows import owner_files
from proscribe.model.ownership_tests import ownership_test
from proscribe.names.plain_key import plain_key
from proscribe.store.location import Location
from proscribe.store.owners_read import SqlOwners
from proscribe.store.owners_write import import_owners
from proscribe.store.store import Store

HOLDINGS = 1_000_000
SEED = 20250929
LISTED = 2_000
ASKED = 1_000
DAY = date(2025, 10, 1)
OFAC = ownership_test("ofac-50")
_COLUMNS = (
    "Relationship.StartNode.NodeID",
    "Relationship.EndNode.NodeID",
    "Relationship.RelationshipType",
    "Relationship.RelationshipStatus",
    "Relationship.Quantifiers.1.QuantifierAmount",
    "Relationship.Quantifiers.1.QuantifierUnits",
)
Edge = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; the target is the largest value that will do, None when there is none."""

    what: str
    value: float
    unit: str
    target: float | None = None


def lei(number: int) -> str:
    return f"ZZ{number:016d}00"


def graph(holdings: int) -> list[Edge]:
    """Holdings as party, owner, share in per cent.

    As in company registers, half of the owners are the end of the chain: persons and firms whose owners nobody tells, with
    numbers from `holdings` on. Owners that are firms have smaller numbers, but for the circles.
    """
    chance, parties = random.Random(SEED), holdings // 2
    edges: list[Edge] = []
    for start in (chance.randrange(200, parties - 10) for _ in range(2_000)):
        length = chance.randint(2, 5)
        edges += [(start + step, start + (step + 1) % length, chance.randint(5, 60)) for step in range(length)]
    edges += [(parties - 1, owner, 1) for owner in chance.sample(range(100, parties - 1), min(5_000, parties // 4))]
    while len(edges) < holdings:
        party, share = chance.randrange(200, parties), chance.choice((5, 10, 25, 30, 50, 51, 60, 100))
        edges.append((party, _owner(chance, party, holdings), share))
    return edges


def _owner(chance: random.Random, party: int, holdings: int) -> int:
    lot = chance.random()
    if lot < 0.1:
        return chance.randrange(100)
    return chance.randrange(holdings, 2 * holdings) if lot < 0.6 else chance.randrange(party)


def written(path: Path, edges: list[Edge]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(_COLUMNS)
        kind = ("IS_DIRECTLY_CONSOLIDATED_BY", "ACTIVE")
        rows.writerows((lei(party), lei(owner), *kind, share, "PERCENTAGE") for party, owner, share in edges)


def baseline_load(path: Path) -> dict[str, list[tuple[str, float]]]:
    """The peer: a plain dict of lists."""
    owners: dict[str, list[tuple[str, float]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            share = float(row["Relationship.Quantifiers.1.QuantifierAmount"])
            owners[row["Relationship.StartNode.NodeID"]].append((row["Relationship.EndNode.NodeID"], share))
    return owners


def baseline_share(owners: dict[str, list[tuple[str, float]]], party: str, listed: frozenset[str]) -> float:
    """The peer: what listed owners hold, an owner that they hold by half counting whole; met ones are not met again."""
    held: dict[str, float] = {}

    def walk(key: str, met: set[str]) -> float:
        if key not in held:
            met.add(key)
            held[key] = sum(
                share
                for owner, share in owners.get(key, ())
                if owner in listed or (owner not in met and walk(owner, met) >= 50)
            )
        return held[key]

    return walk(party, set())


def seconds(act: Callable[[], object]) -> float:
    """Processor time, so that neighbours on the machine do not count."""
    gc.collect()
    begun = time.process_time()
    act()
    return time.process_time() - begun


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def figures(holdings: int, folder: Path) -> list[Figure]:
    path, parties = folder / "rr.csv", holdings // 2
    written(path, graph(holdings))
    chance = random.Random(SEED + 1)
    listed = tuple(sorted(lei(number) for number in chance.sample(range(parties), min(LISTED, parties))))
    asked = [lei(number) for number in chance.sample(range(200, parties), min(ASKED, parties - 200))]
    many = lei(parties - 1)
    store = Store(Location(folder / "bench.db"))
    before = peak_megabytes()
    now = datetime(2025, 10, 1, tzinfo=UTC)

    def load() -> object:
        return import_owners(store, GLEIF, owner_files([path]), now=now, plain_key=plain_key, day=DAY)

    loaded, grown = seconds(load), peak_megabytes() - before
    targets = tuple(f"gleif:{key}" for key in listed)

    def asking(keys: list[str]) -> list[float]:
        books = OwnerBooks({}, SqlOwners(store, plain_key=plain_key)).book(on=DAY)

        def one(key: str) -> object:
            return path_to_any(f"gleif:{key}", targets, test=OFAC, on=DAY, parties=books)

        return sorted(_quick(lambda key=key: one(key)) for key in keys)  # type: ignore[misc]

    opened = seconds(lambda: OwnerBooks({}, SqlOwners(store, plain_key=plain_key)).book(on=DAY))
    times, hub = asking(asked), asking([many])[0]
    peer: dict[str, list[tuple[str, float]]] = {}
    peer_loaded = seconds(lambda: peer.update(baseline_load(path)))
    caught = frozenset(listed)
    peer_times = sorted(_quick(lambda key=key: baseline_share(peer, key, caught)) for key in asked)  # type: ignore[misc]
    middle, late = len(times) // 2, int(len(times) * 0.99)
    return [
        Figure(f"import {holdings:,} holdings into the ledger, once", loaded, "s"),
        Figure("load the ledger that holds them", opened, "s", 10.0),
        Figure("  the peer: into a dict in memory", peer_loaded, "s"),
        Figure("memory that loading adds", grown, "MB", 100),
        Figure("the ledger's file", (folder / "bench.db").stat().st_size / 1e6, "MB"),
        Figure("one party's count of owners, median", times[middle] * 1000, "ms", 20),
        Figure("  99 of 100 within", times[late] * 1000, "ms", 20),
        Figure("  the slowest", times[-1] * 1000, "ms"),
        Figure("  a firm with 5,000 owners", hub * 1000, "ms"),
        Figure("  the peer, median", peer_times[middle] * 1000, "ms"),
        Figure("  the peer, 99 of 100 within", peer_times[late] * 1000, "ms"),
    ]


def _quick(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


def main() -> int:
    holdings = int(sys.argv[1]) if len(sys.argv) > 1 else HOLDINGS
    with tempfile.TemporaryDirectory() as folder:
        table = figures(holdings, Path(folder))
    for figure in table:
        target = "" if figure.target is None else f"(at most {figure.target:g})"
        print(f"{figure.what:50} {figure.value:10.2f} {figure.unit:3} {target}")
    return 1 if any(figure.target is not None and figure.value > figure.target for figure in table) else 0


if __name__ == "__main__":
    sys.exit(main())
