"""Reads many articles in several processes and gives the readings in order, as one process would.

Each process is started afresh (`spawn`), since a copy of one that has threads may hang, and loads the parser for itself. That
costs two seconds, so a few dozen articles are sooner read in the process that asks.
"""

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from proscribe.articles.article import Article
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.reading import LocalReader, Reading
from proscribe.errors import ProscribeError

#: Fewer characters of text than this are read sooner by one process: about 120 articles of 500 words.
LEAST = 400_000
# The names to look for travel with each handful, and cost as much to send as a handful of articles.
_AT_A_TIME = 16


def read_all(articles: Sequence[Article], lexicon: Lexicon, *, processes: int = 1, least: int = LEAST) -> list[Reading]:
    """What `LocalReader.read` gives for each article, in order.

    Args:
        articles: what to read.
        lexicon: the parties to know names by.
        processes: how many may share the work, at least 1.
        least: characters of text below which one process reads alone.

    Raises:
        ProscribeError: when one of several processes dies.
    """
    if processes < 2 or sum(len(article.text) for article in articles) < least:
        reader = LocalReader(lexicon)
        return [reader.read(article) for article in articles]
    return _shared(articles, lexicon, processes)


def _shared(articles: Sequence[Article], lexicon: Lexicon, processes: int) -> list[Reading]:
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context)
    try:
        return list(pool.map(LocalReader(lexicon).read, articles, chunksize=_AT_A_TIME))
    except BrokenProcessPool as cause:
        raise ProscribeError(
            "one of the processes that read articles died, perhaps for want of memory: free some and try again, or read in one "
            "process (--processes 1)"
        ) from cause
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
