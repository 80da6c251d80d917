"""Whose a figure of dependence is: ZTE's in "30 per cent of its components", TSMC's in "a fifth of TSMC's sales"."""

import re

from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.relations.figures import Found
from proscribe.articles.sentences import Sentence

_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
# Who stands behind these is dealt with, and not who deals.
_BEHIND = re.compile(
    r"\b(?:on|upon|from|to|by|with|for|of|behind|against|at|in|than)\s+(?:(?:the|its|their)\s+)?$", re.IGNORECASE
)
# The subject of these is what the figure hangs on: "China accounts for a quarter of its revenue".
_COUNTS_FOR = re.compile(
    r"\b(?:accounts? for|accounted for|ma(?:kes?|de) up|represent\w*|contribut\w*|brings? in|brought in)\b", re.IGNORECASE
)
_REFERS = re.compile(
    r"^\W*(?:its|their|(?:the|that) (?:\w+ )?(?:company|firm|group|vendor|maker|carrier|operator|foundry|\w*maker)['’]s)\b",
    re.I,
)
_OWNED_WITHIN = 60


def holder(sentence: Sentence, named: tuple[Mention, ...], found: Found, topic: tuple[Mention, ...]) -> Mention | None:
    """The firm whose figure it is: the owner of what is measured, else who acts in its clause, else whom the text is about.

    Args:
        sentence: where the figure stands.
        named: whom it names.
        found: the figure.
        topic: firms named before, the last first.
    """
    firms = [one for one in named if one.kind is MentionKind.PARTY]
    text, base = sentence.text, sentence.start
    for one in firms:
        after = one.start - base - found.end
        if 0 <= after < _OWNED_WITHIN and _POSSESSIVE.match(text, one.end - base):
            return one
    before = [one for one in firms if one.end - base <= found.start]
    acting = [one for one in before if not _BEHIND.search(text[: one.start - base])]
    if _COUNTS_FOR.search(text[: found.start]):
        acting = acting[:-1] if _REFERS.match(found.of) else []
    others = [] if _REFERS.match(found.of) else [*before, *firms]
    return next(iter((*acting[::-1][:1], *topic, *others)), None)
