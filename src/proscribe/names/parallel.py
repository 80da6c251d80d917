"""Searches many names in several processes that map the same saved index, and gives the answers in order, as one would.

The processes are started afresh (`spawn`), since a copy of one that has threads may hang. That costs a third of a second, so
a few hundred names are better searched in the process that asks.
"""

import gc
import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from itertools import islice
from pathlib import Path

from proscribe.errors import ProscribeError
from proscribe.names.compare import THRESHOLD
from proscribe.names.entries import NameMatch, NameQuery
from proscribe.names.index import NameIndex
from proscribe.names.saved import read_index

#: Fewer queries than this are answered sooner by one process.
FEWEST = 1_500
_AT_A_TIME = 200
#: Chunks handed out ahead of the one that is waited for, a process: none runs dry, and answers do not pile up.
_AHEAD = 3

_Found = list[tuple[NameMatch, ...]]


def search_all(
    index: NameIndex, queries: Sequence[NameQuery], *, processes: int, limit: int = 10, threshold: float = THRESHOLD
) -> Iterator[tuple[NameMatch, ...]]:
    """What `NameIndex.search` gives for each query, in the order of the queries.

    Args:
        index: where to look; one that lies in memory alone is searched in this process.
        queries: what to look for; a few are searched in this process.
        processes: how many may share the work, at least 1.
        limit: at most so many subjects a query.
        threshold: the lowest score shown, 0-1.

    Raises:
        ProscribeError: when one of several processes dies.
    """
    if processes < 2 or index.path is None or len(queries) < FEWEST:
        return index.search_many(queries, limit=limit, threshold=threshold)
    return _shared(index.path, queries, processes=processes, limit=limit, threshold=threshold)


def _shared(
    path: Path, queries: Iterable[NameQuery], *, processes: int, limit: int, threshold: float
) -> Iterator[tuple[NameMatch, ...]]:
    waiting = iter(queries)
    chunks = iter(lambda: list(islice(waiting, _AT_A_TIME)), [])
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context)
    try:
        handed: deque[Future[_Found]] = deque()
        for chunk in chunks:
            handed.append(pool.submit(_search, str(path), chunk, limit, threshold))
            if len(handed) > processes * _AHEAD:
                yield from handed.popleft().result()
        while handed:
            yield from handed.popleft().result()
    except BrokenProcessPool as cause:
        raise ProscribeError(
            "one of the processes that search names died, perhaps for want of memory: free some and try again, or search in "
            "one process (--processes 1)"
        ) from cause
    finally:
        # Whoever stops listening early must not wait for answers that nobody reads.
        pool.shutdown(wait=True, cancel_futures=True)


def _search(path: str, queries: list[NameQuery], limit: int, threshold: float) -> _Found:
    index = _opened(path)
    return [index.search(query, limit=limit, threshold=threshold) for query in queries]


@cache
def _opened(path: str) -> NameIndex:
    found = read_index(Path(path))
    if found is None:
        raise ProscribeError(
            f"{path}: the saved index of names is gone or damaged; run the command again, which builds it anew"
        )
    # This process does nothing else: the collector need not go through the libraries again and again.
    gc.freeze()
    return found
