"""Headlines In Title Case, lowered for the parser, which takes every capitalised word for a name.

Only the case changes, never the length, so that offsets stay true.
"""

import re

from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.sentences import Sentence

# "SYDNEY, Jan. 29 (Wire) - ", "(Wire) -- ", "Opinion: ", "A: ": who wrote it where, no part of the sentence.
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Za-z]+(?:[ ,/]+[A-Z][A-Za-z.]+){0,4},?"
    r"(?:\s+(?:\w+\.? \d{1,2}|\d{1,2} \w+)(?:,? \d{4})?)?\s*(?:\([^)]{2,40}\))?|"
    r"\([A-Z][^)]{1,40}\))\s+(?:--|-|–|—)\s+|^(?:Opinion|Exclusive|Analysis|Explainer|Update \d|[QA]):\s*"
)
# The parser takes this name for a verb, never another of its length.
_LIKE_A_VERB = re.compile(r"\bTrump\b")
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
# Prepositions and articles stay small in title case; of the longer words nearly all are capitalised there.
_LONG = 4
_MOSTLY = 0.7
_FEWEST = 4


def lowered(sentence: Sentence, named: tuple[Mention, ...]) -> str:
    """The sentence's text, in small letters outside its known names when it is in title case.

    Args:
        sentence: what is to be parsed.
        named: its names; unknown capitalised words are no names in a headline.
    """
    text = _DATELINE.sub(lambda match: " " * len(match.group()), sentence.text)
    text = _LIKE_A_VERB.sub("Obama", text)
    words = [match for match in _WORD.finditer(sentence.text) if len(match.group()) >= _LONG]
    capital = sum(match.group()[0].isupper() for match in words)
    if len(words) < _FEWEST or capital < _MOSTLY * len(words):
        return text
    kept = [one for one in named if one.kind is not MentionKind.UNKNOWN]
    return _WORD.sub(lambda match: _small(match, sentence, kept), text)


def _small(match: re.Match[str], sentence: Sentence, kept: list[Mention]) -> str:
    place, word = sentence.start + match.start(), match.group()
    named = any(one.start <= place < one.end for one in kept)
    # Acronyms and names with inner capitals show themselves.
    return word if named or not word[0].isupper() or word[1:] != word[1:].lower() else word.lower()
