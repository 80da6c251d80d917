"""What a reader makes of an article, whoever reads: our own rules, or a model behind an endpoint, by one interface."""

from dataclasses import dataclass, field
from typing import Protocol

from proscribe.articles.article import Article
from proscribe.articles.claims import claims
from proscribe.articles.learned.sight import sight
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import lines
from proscribe.articles.relations.read import Told, told_ties
from proscribe.model.claims import Claim

LOCAL = "local"
"""The name of our own reader."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a reading cost: tokens sent and received, as the service counts them; 0 for a local one."""

    sent: int = 0
    received: int = 0

    def __add__(self, other: "Tokens") -> "Tokens":
        return Tokens(self.sent + other.sent, self.received + other.received)


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as one reader read it.

    Args:
        article: what was read.
        reader: who read it.
        claims: what it asserts; each quote is `article.text[start:end]`.
        dropped: pairs of a reason and how many claims were thrown away for it, sorted; () for a local reader.
        tokens: what it cost.
        problem: why nothing could be read, in a sentence, or "".
        told: ties between firms and figures of dependence; none from a reader that does not look for them.
    """

    article: Article
    reader: str
    claims: tuple[Claim, ...] = ()
    dropped: tuple[tuple[str, int], ...] = ()
    tokens: Tokens = Tokens()
    problem: str = ""
    told: Told = field(default_factory=Told)


class Reader(Protocol):
    """Somebody who reads articles."""

    @property
    def name(self) -> str:
        """How its claims are marked."""
        ...

    def read(self, article: Article) -> Reading:
        """The claims of one article; a problem instead of an error when it cannot be read."""
        ...


@dataclass(frozen=True, slots=True)
class LocalReader:
    """Our own rules: offline, the same claims, ties and figures for the same text."""

    lexicon: Lexicon
    name: str = LOCAL

    def read(self, article: Article) -> Reading:
        """The claims of one article."""
        told = lines(article, self.lexicon)
        seen = sight(article, told)
        found = claims(article, self.lexicon, told=told, seen=seen)
        return Reading(article, self.name, found, told=told_ties(article, self.lexicon, told=told, seen=seen))
