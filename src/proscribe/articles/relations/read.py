"""An article's ties and figures of dependence: its sentences with a cue are parsed, and the rules applied.

A sentence without a cue costs nothing, and an article without one never loads the parser.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from proscribe.articles.article import Article
from proscribe.articles.firms import seat_of
from proscribe.articles.lines import Line, lines
from proscribe.articles.mentions import Lexicon, Mention, MentionKind
from proscribe.articles.parse import parsed
from proscribe.articles.relations.figures import Found, figures
from proscribe.articles.relations.naming import firm_of, name_spans, scene_of
from proscribe.articles.relations.rules import ties
from proscribe.articles.relations.scene import Firm, Firms, Scene
from proscribe.articles.relations.words import CUE, STRONG_CUE
from proscribe.articles.sentences import Sentence
from proscribe.model.relations import Figure, Relation, Tie
from proscribe.model.sources import Evidence

# An article that tells more ties than this is a table of firms or a trap.
_MOST_PARSED = 150
_CAPITAL = re.compile(r"\b[A-Z0-9][\w+]*[a-zA-Z+]|\bits\b")
_STANDS_FOR = frozenset({MentionKind.PARTY, MentionKind.REFERENCE})
_MAY_BE_FIRM = frozenset({MentionKind.PARTY, MentionKind.UNKNOWN, MentionKind.REFERENCE})
_OPENERS = frozenset({"The", "A", "An", "In", "On", "At", "It", "Its", "This", "That", "But", "And", "As", "For", "If", "When"})
# With one firm named, another may be meant by these.
_OF_IT = re.compile(
    r"\b(?:its?|(?:the|both) (?:\w+ )?(?:company|firm|vendor|group|app|foundry|giant|\w*maker|"
    r"companies|firms|vendors|carrier|operator))\b",
    re.IGNORECASE,
)
_BOTH_WAYS = frozenset({Tie.COMPETITOR_OF, Tie.DISTRIBUTION_PARTNER})


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells beside its claims.

    Args:
        relations: ties between firms, each once, in the order of their quotes.
        figures: figures of dependence, in the order of their quotes.
    """

    relations: tuple[Relation, ...] = ()
    figures: tuple[Figure, ...] = ()


def told_ties(article: Article, lexicon: Lexicon, *, told: tuple[Line, ...] | None = None) -> Told:
    """The ties and figures of an article; none of one that is not in English.

    Args:
        article: what was read.
        lexicon: the parties to look for.
        told: the article's `lines` by that lexicon, when they are at hand.
    """
    every = lines(article, lexicon) if told is None else told
    wanted = [place for place, line in enumerate(every) if _is_worth_parsing(line.sentence, line.named)][:_MOST_PARSED]
    names = [tuple(name_spans(*every[place])) for place in wanted]
    trees = dict(zip(wanted, parsed([every[place].sentence.text for place in wanted], names=names), strict=True))
    relations: dict[tuple[object, ...], Relation] = {}
    found: list[Figure] = []
    topic: Firms = ()
    for place, (sentence, named) in enumerate(every):
        if place in trees:
            scene = scene_of(trees[place], sentence, named, topic=topic)
            for one in _relations(article, sentence, scene):
                relations.setdefault(_sameness(one), one)
            found += _figures(article, sentence, scene, named)
        topic = _next_topic(topic, named)
    return Told(tuple(relations.values()), tuple(found))


def _is_worth_parsing(sentence: Sentence, named: tuple[Mention, ...]) -> bool:
    """A figure and a firm, or a cue with a known firm and another capital, or a word, that may be a firm's."""
    known = {(one.start, one.end) for one in named if one.kind is MentionKind.PARTY}
    if not known or CUE.search(sentence.text) is None:
        return any(figures(sentence.text)) and any(one.kind in _STANDS_FOR for one in named)
    taken = {one.start - sentence.start for one in named if one.kind not in _MAY_BE_FIRM}
    others = (found for found in _CAPITAL.finditer(sentence.text) if found.start() > 0 or found.group() not in _OPENERS)
    inside = [(start - sentence.start, end - sentence.start) for start, end in known]
    free = (found for found in others if found.start() not in taken and not any(a <= found.start() < b for a, b in inside))
    if len(known) > 1:
        return True
    return STRONG_CUE.search(sentence.text) is not None and (any(free) or _OF_IT.search(sentence.text) is not None)


def _next_topic(topic: Firms, named: tuple[Mention, ...]) -> Firms:
    """Whom the next sentence's "it" may mean: the firms of this sentence in order, then those before, each once."""
    firms = [firm_of(one) for one in named if one.kind is MentionKind.PARTY]
    return tuple(dict.fromkeys((*firms, *topic)))[:8]


def _relations(article: Article, sentence: Sentence, scene: Scene) -> Iterator[Relation]:
    evidence = Evidence(article.source.key, sentence.text, sentence.start, sentence.end)
    for subjects, tie, objects in ties(scene):
        for one in subjects:
            for other in objects:
                if _differ(one, other, tie):
                    yield Relation(one.name, tie, other.name, one.party, other.party, evidence)


def _differ(one: Firm, other: Firm, tie: Tie) -> bool:
    """Two firms, at least one of them known; a brand under its owner's key is no firm but to be owned."""
    if one.party is not None and one.party == other.party and tie is not Tie.PARENT_OF:
        return False
    return one.name.casefold() != other.name.casefold() and (_is_known(one) or _is_known(other))


def _is_known(firm: Firm) -> bool:
    """A party of the lexicon, or a firm that everybody knows."""
    return firm.party is not None or seat_of(firm.name) is not None


def _sameness(relation: Relation) -> tuple[object, ...]:
    ends = (relation.subject.casefold(), relation.object.casefold())
    return (relation.tie, *(sorted(ends) if relation.tie in _BOTH_WAYS else ends))


def _figures(article: Article, sentence: Sentence, scene: Scene, named: tuple[Mention, ...]) -> Iterator[Figure]:
    evidence = Evidence(article.source.key, sentence.text, sentence.start, sentence.end)
    for found in figures(sentence.text):
        holder, on = _holder(scene, found), _upon(sentence, named, found)
        if holder is not None:
            value = sentence.text[found.start : found.end]
            others = tuple(name for name in on if name != holder.name)
            yield Figure(holder.name, holder.party, found.kind, value, found.number, found.of, others, evidence)


def _holder(scene: Scene, found: Found) -> Firm | None:
    """Whose figure it is: the owner of what is measured, else the subject of the figure's clause, else the topic."""
    words = [word for word in scene.doc if found.start <= word.idx < found.end]
    if not words:
        return None
    measured = [one for one in scene.doc if found.end <= one.idx < found.end + 60 and one.dep_ == "poss"]
    owners = [firm for one in measured for firm in scene.parties(one)]
    verbs = [one for one in words[-1].ancestors if one.pos_ in {"VERB", "AUX"}]
    subjects = [firm for verb in verbs for firm in scene.subjects(verb)]
    return next(iter((*owners, *subjects, *scene.topic)), None)


def _upon(sentence: Sentence, named: Iterable[Mention], found: Found) -> tuple[str, ...]:
    """The firms and countries named in the sentence around the figure, which the holder buys from or sells to."""
    kinds = {MentionKind.PARTY, MentionKind.COUNTRY}
    near = [one for one in named if one.kind in kinds and abs(one.start - sentence.start - found.end) < 160]
    return tuple(dict.fromkeys(one.name for one in near))
