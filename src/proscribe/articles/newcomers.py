"""Firms and apps that no lexicon has, where the text introduces them: "DeepSeek, the Chinese AI app", "chipmaker CXMT".

A name counts once the text has said what it is and of which country; before that it stays an unknown capitalised word.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from proscribe.articles import countries as places
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.sentences import Sentence

_NOUN = (
    r"(?:company|firm|app|application|platform|maker|giant|group|vendor|supplier|manufacturer|chipmaker|start-?up|developer|"
    r"chatbot|model|brand|operator|carrier|provider|conglomerate|retailer|service|network|drone ?maker|lab|website|foundry)"
)
_ADJECTIVE = places.any_of(places.by_adjective())
# Bounded, since a run of thousands of capitals would otherwise be tried from each of its letters.
_NAME = r"\b[A-Z][\w&-]{0,38}[a-zA-Z](?:\s+[A-Z][\w&-]{1,39}){0,2}"
_FILLER = r"(?:[\w-]+\s+){0,4}?"
_SHAPES = (
    re.compile(
        rf"(?P<name>{_NAME}),\s+(?:an?|the|another)\s+(?:(?!{_ADJECTIVE})[\w-]+\s+){{0,3}}?"
        rf"(?P<adjective>{_ADJECTIVE})(?:-\w+)?\s+{_FILLER}{_NOUN}\b"
    ),
    re.compile(rf"\b(?P<adjective>{_ADJECTIVE})(?:-\w+)?\s+{_FILLER}{_NOUN}\s+(?P<name>{_NAME})"),
)


def newcomers(text: str, known: Iterable[str]) -> dict[str, str]:
    """The country of each firm that the text introduces.

    Args:
        text: the whole article.
        known: names that mean somebody already, in any case.

    Returns:
        Country codes by name.
    """
    taken = {name.casefold() for name in known}
    found: dict[str, str] = {}
    for match in (match for shape in _SHAPES for match in shape.finditer(text)):
        name = " ".join(match.group("name").split())
        if name.casefold() not in taken and name not in places.by_name():
            found.setdefault(name, places.by_adjective()[" ".join(match.group("adjective").split())].code)
    return found


def with_newcomers(named: tuple[Mention, ...], sentence: Sentence, firms: dict[str, str]) -> tuple[Mention, ...]:
    """The mentions, with the introduced firms among them as parties without a key."""
    if not firms:
        return named
    shape = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(firms, key=len, reverse=True)))})(?!\w)")
    found = [_newcomer(match, sentence, firms) for match in shape.finditer(sentence.text)]
    return laid_over(named, found, known=_KNOWN)


_KNOWN = frozenset({MentionKind.PARTY, MentionKind.ISSUER})


def _newcomer(match: re.Match[str], sentence: Sentence, firms: dict[str, str]) -> Mention:
    start, name = sentence.start + match.start(), match.group()
    mention = Mention(start, start + len(name), None, name, MentionKind.PARTY, name)
    return replace(mention, country=firms[name])


def laid_over(named: Iterable[Mention], found: Iterable[Mention], *, known: frozenset[MentionKind]) -> tuple[Mention, ...]:
    """The mentions with others laid over them, in order.

    Args:
        named: whom a sentence names.
        found: others named in it, which take the place of what they overlap.
        known: mentions of these kinds stay, and what would overlap them is left out.
    """
    named = tuple(named)
    free = [one for one in found if not any(_overlap(one, other) and other.kind in known for other in named)]
    kept = [one for one in named if not any(_overlap(one, other) for other in free)]
    return tuple(sorted([*kept, *free], key=lambda one: one.start))


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end
