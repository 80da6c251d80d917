"""An article's ties between firms, as the trained network tells them, and its figures of dependence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from proscribe.articles.article import Article
from proscribe.articles.learned.sight import Sight, headline_of, sight
from proscribe.articles.learned.ties import Pair, pairs
from proscribe.articles.learned.wording import without_form
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import Line, lines
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.outlets import OUTLETS, outlet_name
from proscribe.articles.relations.figures import Found, figures
from proscribe.articles.relations.holders import holder
from proscribe.articles.sentences import Sentence
from proscribe.model.relations import Figure, Relation, Tie
from proscribe.model.sources import Evidence

LEAST_LIKELY = 0.25
"""A tie less likely than this is not told."""
_BOTH_WAYS = frozenset({Tie.COMPETITOR_OF, Tie.DISTRIBUTION_PARTNER})
# How far from a figure somebody may be named whom it hangs on, in characters.
_NEAR = 160
_ON = frozenset({MentionKind.PARTY, MentionKind.COUNTRY})


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells beside its claims.

    Args:
        relations: ties between firms, each once, in the order of their quotes.
        figures: figures of dependence, in the order of their quotes.
    """

    relations: tuple[Relation, ...] = ()
    figures: tuple[Figure, ...] = ()


def told_ties(article: Article, lexicon: Lexicon, *, told: tuple[Line, ...] | None = None, seen: Sight | None = None) -> Told:
    """The ties and figures of an article; none of one that is not in English.

    Args:
        article: what was read.
        lexicon: the parties to look for.
        told: the article's `lines` by that lexicon, when they are at hand.
        seen: the `sight` of those lines, when it is at hand.
    """
    every = lines(article, lexicon) if told is None else told
    watched = sight(article, every) if seen is None else seen
    likeliest: dict[tuple[object, ...], tuple[float, Relation]] = {}
    # Names are looked for in the headline only where a tie may mean one of them.
    headline = headline_of(article, every, lexicon) if watched.bonds else None
    for pair in pairs(every, headline, watched.bonds):
        relation = _relation(article, every[pair.line].sentence, pair)
        if relation is not None and pair.likelihood > likeliest.get(_sameness(relation), (LEAST_LIKELY,))[0]:
            likeliest[_sameness(relation)] = (pair.likelihood, relation)
    relations = sorted((one for _, one in likeliest.values()), key=lambda one: one.evidence.start)
    return Told(tuple(relations), tuple(_figures(article, every)))


def _relation(article: Article, sentence: Sentence, pair: Pair) -> Relation | None:
    """The tie as it is told; None between a firm and itself, or with who is no firm."""
    one, other = pair.subject, pair.object
    if one.party is not None and one.party == other.party and pair.tie is not Tie.PARENT_OF:
        return None
    if _bare_name(one.name) == _bare_name(other.name) or any(outlet_name(end.name) in OUTLETS for end in (one, other)):
        return None
    evidence = Evidence(article.source.key, sentence.text, sentence.start, sentence.end)
    return Relation(one.name, pair.tie, other.name, one.party, other.party, evidence)


def _bare_name(name: str) -> str:
    """The name without legal form, in lower case."""
    return without_form(name).casefold()


def _sameness(relation: Relation) -> tuple[object, ...]:
    ends = (relation.subject.casefold(), relation.object.casefold())
    return (relation.tie, *(sorted(ends) if relation.tie in _BOTH_WAYS else ends))


def _figures(article: Article, told: Iterable[Line]) -> Iterator[Figure]:
    topic: tuple[Mention, ...] = ()
    for sentence, named in told:
        for found in figures(sentence.text):
            whose = holder(sentence, named, found, topic)
            if whose is not None:
                on = tuple(name for name in _upon(sentence, named, found) if name != whose.name)
                evidence = Evidence(article.source.key, sentence.text, sentence.start, sentence.end)
                value = sentence.text[found.start : found.end]
                yield Figure(whose.name, whose.party, found.kind, value, found.number, found.of, on, evidence)
        topic = (*(one for one in named if one.kind is MentionKind.PARTY), *topic)[:8]


def _upon(sentence: Sentence, named: Iterable[Mention], found: Found) -> tuple[str, ...]:
    """The firms and countries named in the sentence around the figure, which the holder buys from or sells to."""
    near = [one for one in named if one.kind in _ON and abs(one.start - sentence.start - found.end) < _NEAR]
    return tuple(dict.fromkeys(one.name for one in near))
