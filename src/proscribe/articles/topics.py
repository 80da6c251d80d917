"""What is none of ours though it is told in the same words: bans on food, sport, films, travel, and rules about children.

A title about food, sport or a disease sets the whole article aside. Words that stand in titles about ours too (Visa is a firm,
a film school may block an app) set aside only the sentence that says them.
"""

import re

_SUBJECT = re.compile(
    r"\b(?:seafood|fish(?:ery|eries|ing)?|aquatic|scallops?|beef|pork|poultry|meat|wine|dairy|soy\w*|crops?|grain|wheat|"
    r"doping|Olympic\w*|athletes?|football\w*|soccer|tennis|Wimbledon|tournaments?|cricket|"
    r"Champions League|transfer window|stadiums?|FIFA|UEFA|quarantine|Covid(?:-19)?|vaccin\w+|"
    r"abortion|smoking|vap(?:es|ing)|plastic|alcohol|handguns?|assault weapons?)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:children|minors|kids|teen\w*|under[- ]?1\d|under-age|underage|age (?:limits?|verification|checks?)|"
    r"warships?|navy (?:ships|vessels)|naval (?:ships|vessels)|visas|travell?ers?|tourists?|pandemic|(?-i:visa)|"
    r"films?|movies?|cinemas?|cartoons?|(?<!their )(?<!its )books?)\b",
    re.IGNORECASE,
)
_SCHOOLS = re.compile(r"\b(?:smartphones?|mobile phones?|phones)\b.{0,40}\bin (?:schools|classrooms?|class)\b", re.IGNORECASE)


def is_on_topic(title: str, sentence: str) -> bool:
    """Neither the article nor the sentence speaks of bans of another kind.

    Args:
        title: of the article, or "".
        sentence: one that tells an act.
    """
    if _ASIDE.search(sentence) is not None:
        return False
    return not any(shape.search(text) for shape in (_SUBJECT, _SCHOOLS) for text in (title, sentence))
