"""Several processes that search one saved index."""

import os
from pathlib import Path
from typing import cast

import pytest

from proscribe.errors import ProscribeError
from proscribe.names import parallel
from proscribe.names.entries import NameEntry, NameQuery
from proscribe.names.index import NameIndex
from proscribe.names.parallel import search_all
from proscribe.names.saved import SavedIndexes

ENTRIES = tuple(
    NameEntry(str(number), f"{stem} Trading {number}") for number, stem in enumerate(("Norvex", "Balmora", "Quarz"))
)
QUERIES = [NameQuery(f"{stem} Trading {number % 5}") for number, stem in enumerate(("Norvex", "Balmorra", "Nobody") * 150)]


@pytest.fixture
def index(tmp_path: Path) -> NameIndex:
    return SavedIndexes(tmp_path).index("x", lambda: ENTRIES)


def test_two_processes_answer_as_one_in_the_order_of_the_queries(index: NameIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "FEWEST", 1)
    monkeypatch.setattr(parallel, "_AT_A_TIME", 50)
    found = list(search_all(index, QUERIES, processes=2, threshold=0.4))
    assert found == list(index.search_many(QUERIES, threshold=0.4)) and any(found)


def test_few_queries_and_an_index_in_memory_stay_in_this_process(index: NameIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(parallel, "ProcessPoolExecutor", forbidden)
    assert len(list(search_all(index, QUERIES, processes=2))) == len(QUERIES)
    monkeypatch.setattr(parallel, "FEWEST", 1)
    assert len(list(search_all(NameIndex.build(ENTRIES), QUERIES, processes=2))) == len(QUERIES)
    assert len(list(search_all(index, QUERIES, processes=1))) == len(QUERIES)


class Deadly:
    """Whoever unpickles it dies at once, as a process does that the system kills for its memory."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)


def test_a_process_that_dies_is_told_with_what_to_do(index: NameIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "FEWEST", 1)
    with pytest.raises(ProscribeError, match="--processes 1"):
        list(search_all(index, [*QUERIES, cast("NameQuery", Deadly())], processes=2))


def test_an_index_that_vanishes_is_told(index: NameIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "FEWEST", 1)
    assert index.path is not None
    index.path.unlink()
    with pytest.raises(ProscribeError, match="run the command again"):
        list(search_all(index, QUERIES, processes=2))


def test_whoever_stops_early_is_not_kept_waiting(index: NameIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "FEWEST", 1)
    found = search_all(index, QUERIES, processes=2)
    assert next(iter(found)) == index.search(QUERIES[0])
    del found
