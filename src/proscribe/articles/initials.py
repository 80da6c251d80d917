"""Letters and short forms that stand for a name told in full elsewhere: "UWF" is the University of West Florida."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.newcomers import laid_over
from proscribe.articles.sentences import Sentence

# "UWF", "Wichita State".
_SHORT = re.compile(
    r"(?<![\w&.-])(?:[A-Z][A-Z&]{1,6}|[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:State|Tech|A&M)(?! (?:University|College)))"
    r"(?![\w&-]|\.\w)"
)
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "at", "to", "&"})
_NAMED = frozenset({MentionKind.ISSUER, MentionKind.PARTY, MentionKind.UNKNOWN})
_KNOWN = frozenset({MentionKind.ISSUER, MentionKind.PARTY, MentionKind.COUNTRY, MentionKind.ADJECTIVE})
_LEAST_WORDS = 2
# Letters that every reader knows, whoever's name has the same ones.
_COMMON_TEXT = "US UK EU UN UAE AI IT CEO CFO CTO TV PC VPN USA PM MP OK IP"
_COMMON = frozenset(_COMMON_TEXT.split())


def in_full(letters: Iterable[str], named: Iterable[Mention]) -> dict[str, Mention]:
    """The one name in full that each short one stands for; short ones that could be two names' are left out.

    Args:
        letters: runs of capitals and short names that the article uses.
        named: whoever it names.
    """
    wanted = set(letters) - _COMMON
    found: dict[str, dict[str, Mention]] = {}
    for one in named if wanted else ():
        for short in _shorter(one.text) & wanted if one.kind in _NAMED else ():
            found.setdefault(short, {}).setdefault(one.name, one)
    return {short: next(iter(names.values())) for short, names in found.items() if len(names) == 1}


def _shorter(name: str) -> set[str]:
    """The first letters of a name's words, without its small words and with them; a school's name without what it is."""
    words = name.removeprefix("the ").removeprefix("The ").split()
    large = [word for word in words if word[:1].isupper()]
    if len(large) < _LEAST_WORDS:
        return set()
    short = " ".join(words[:-1]) if words[-1] in {"University", "College"} else ""
    every = [word[0].upper() for word in words if word[:1].isupper() or word in _SMALL]
    return {"".join(word[0] for word in large), "".join(every), short} - {""}


def letters_in(text: str) -> set[str]:
    """The runs of two to seven capitals in a text, and what may be a school's short name."""
    return set(_SHORT.findall(text))


def with_initials(named: Sequence[Mention], sentence: Sentence, full: dict[str, Mention]) -> tuple[Mention, ...]:
    """The sentence's mentions, in order, with letters that stand for a full name read as that name.

    Args:
        named: whom the sentence names.
        sentence: the sentence.
        full: the names by their letters.
    """
    if not full:
        return tuple(named)
    spans = [one for one in _SHORT.finditer(sentence.text) if one.group() in full]
    found = [
        replace(full[one.group()], start=sentence.start + one.start(), end=sentence.start + one.end(), text=one.group())
        for one in spans
    ]
    return laid_over(named, found, known=_KNOWN)
