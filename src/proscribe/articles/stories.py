"""Copies of one report found among many articles, so that five prints of one agency's text count as one origin.

Two articles are copies when a third of the shorter one's four-word sequences stand in the other: outlets cut agency copy at
the end, change its headline and a word here and there, while two reporters' own accounts of one event share a tenth.
Page furniture is left out. Reports retold in other words are no copies; those are joined by the origin that they state.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from proscribe.articles.article import Article
from proscribe.articles.origin import origin_of, stated_origin

_WORDS = re.compile(r"[^\W_]+")
_RUN = 4
_SHARE = 0.33
_FEWEST_SHARED = 12
_MOST_WORDS = 4_000
# A phrase that many articles hold is met in the first of them: a hundredth copy is found by any of these.
_MOST_HOLDERS = 24


def stories(articles: Iterable[Article]) -> tuple[tuple[int, ...], ...]:
    """The articles grouped into stories: tuples of places in the order given, each article in one, in order of the first.

    Args:
        articles: what was read together.
    """
    runs = [_runs(article) for article in articles]
    leader = list(range(len(runs)))
    holders: dict[int, list[int]] = {}
    for place, own in enumerate(runs):
        for other in _copies(own, runs, holders):
            _join(leader, place, other)
        for run in own:
            held = holders.setdefault(run, [])
            if len(held) < _MOST_HOLDERS:
                held.append(place)
    groups: dict[int, list[int]] = {}
    for place in range(len(runs)):
        groups.setdefault(_first(leader, place), []).append(place)
    return tuple(tuple(group) for group in groups.values())


def with_shared_origins(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """The same articles, each copy with the origin of its story.

    The origin is the one that most of the copies state in their words, else that of the earliest.
    """
    told = list(articles)
    for group in stories(articles):
        if len(group) > 1:
            origin = _shared([articles[place] for place in group])
            for place in group:
                told[place] = replace(articles[place], source=replace(articles[place].source, origin=origin))
    return tuple(told)


def _shared(copies: list[Article]) -> str | None:
    stated = Counter(origin for article in copies if (origin := stated_origin(article)) is not None)
    if stated:
        return min(stated, key=lambda origin: (-stated[origin], origin))
    dated = [article for article in copies if article.source.published is not None]
    return origin_of(min(dated or copies, key=_age))


def _age(article: Article) -> tuple[str, str]:
    published = article.source.published
    return ("" if published is None else published.start.isoformat(), article.source.key)


def _runs(article: Article) -> frozenset[int]:
    """The four-word sequences of the article, each as a number that is the same within one process."""
    text, start, kept = article.text, 0, []
    for span in article.skipped:
        kept.append(text[start : span.start])
        start = max(start, span.end)
    kept.append(text[start:])
    words = [word.lower() for part in kept for word in _WORDS.findall(part)][:_MOST_WORDS]
    return frozenset(hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1))


def _copies(own: frozenset[int], runs: list[frozenset[int]], holders: dict[int, list[int]]) -> list[int]:
    """Earlier articles that share a third of the shorter one."""
    shared = Counter(place for run in own for place in holders.get(run, ()))
    return [
        place
        for place, count in shared.items()
        if count >= _FEWEST_SHARED and len(own & runs[place]) >= _SHARE * min(len(own), len(runs[place]))
    ]


def _join(leader: list[int], one: int, other: int) -> None:
    first, second = _first(leader, one), _first(leader, other)
    leader[max(first, second)] = min(first, second)


def _first(leader: list[int], place: int) -> int:
    while leader[place] != place:
        leader[place] = leader[leader[place]]
        place = leader[place]
    return place
