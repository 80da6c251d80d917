"""Headlines In Title Case, where a capital tells no name: of their unknown names those stay that the text has too."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.sentences import Sentence

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_PIECE = re.compile(r"[^\s]+")
_LONG, _FEWEST, _SHARE = 4, 4, 0.75
_MOST_WORDS = 6


def is_titled(text: str) -> bool:
    """Three of four of the longer words have a capital, there are enough to tell, and no full stop ends them."""
    longer = [word for word in _WORD.findall(text) if len(word) >= _LONG]
    if len(longer) < _FEWEST or text.rstrip().endswith("."):
        return False
    return bool(sum(word[0].isupper() for word in longer) >= _SHARE * len(longer))


def names_in(named: Iterable[tuple[Sentence, tuple[Mention, ...]]]) -> frozenset[str]:
    """Unknown names that stand inside sentences, where a capital tells a name.

    Args:
        named: sentences with whom each names.
    """
    return frozenset(
        one.text
        for sentence, found in named
        if not is_titled(sentence.text)
        for one in found
        if one.kind is MentionKind.UNKNOWN and one.start > sentence.start
    )


def without_capitals(named: tuple[Mention, ...], sentence: Sentence, known: frozenset[str]) -> tuple[Mention, ...]:
    """The mentions of a sentence; in title case an unknown name stays only as far as the text has it elsewhere.

    Args:
        named: whom the sentence names, in order.
        sentence: the sentence.
        known: `names_in` the article.
    """
    if not is_titled(sentence.text):
        return named
    return tuple(part for one in named for part in ((one,) if _is_name(one, known) else _parts(one, known)))


def _is_name(one: Mention, known: frozenset[str]) -> bool:
    return one.kind is not MentionKind.UNKNOWN or one.text in known


def _parts(one: Mention, known: frozenset[str]) -> Iterator[Mention]:
    """The names of the text that a run of capitals holds: of those that begin at one word the longest, none over another."""
    words = [(match.start(), match.end()) for match in _PIECE.finditer(one.text)]
    place = 0
    while place < len(words):
        start = words[place][0]
        ends = [words[last][1] for last in range(place, min(place + _MOST_WORDS, len(words)))]
        longest = max((number for number, end in enumerate(ends) if one.text[start:end] in known), default=None)
        if longest is not None:
            name = one.text[start : ends[longest]]
            yield replace(one, start=one.start + start, end=one.start + ends[longest], text=name, name=name)
        place += 1 if longest is None else longest + 1
