"""What is none of ours though it is told in the same words: bans on food, sport, films, travel, and rules about children.

A title that speaks of such things sets the whole article aside; a sentence that does, itself alone.
"""

import re

_OTHER = re.compile(
    r"\b(?:seafood|fish(?:ery|eries|ing)?|aquatic|scallops?|beef|pork|poultry|meat|wine|dairy|soy\w*|crops?|grain|wheat|"
    r"children|minors|kids|teen\w*|under[- ]?1\d|under-age|underage|age (?:limits?|verification|checks?)|"
    r"doping|Olympic\w*|athletes?|football\w*|soccer|tennis|Wimbledon|tournaments?|cricket|warships?|navy (?:ships|vessels)|"
    r"naval (?:ships|vessels)|Champions League|transfer window|stadiums?|FIFA|UEFA|"
    r"visas?|travell?ers?|tourists?|quarantine|Covid(?:-19)?|pandemic|vaccin\w+|"
    r"films?|movies?|cinemas?|cartoons?|books?|abortion|smoking|vap(?:es|ing)|plastic|alcohol|handguns?|assault weapons?)\b",
    re.IGNORECASE,
)
_SCHOOLS = re.compile(r"\b(?:smartphones?|mobile phones?|phones)\b.{0,40}\bin (?:schools|classrooms?|class)\b", re.IGNORECASE)


def is_on_topic(title: str, sentence: str) -> bool:
    """Neither the article nor the sentence speaks of bans of another kind.

    Args:
        title: of the article, or "".
        sentence: one that holds a cue.
    """
    return not any(shape.search(text) for shape in (_OTHER, _SCHOOLS) for text in (title, sentence))
