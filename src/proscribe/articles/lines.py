"""An article's sentences with whom each of them names, found once for its claims and its ties."""

from typing import NamedTuple

from proscribe.articles.article import LONGEST_TEXT, Article, Span
from proscribe.articles.capitals import names_in, without_capitals
from proscribe.articles.firms import well_known
from proscribe.articles.initials import in_full, letters_in, with_initials
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.mentions import Mention, mentions
from proscribe.articles.newcomers import newcomers, with_newcomers
from proscribe.articles.sentences import Sentence, sentences

# A "sentence" beyond this is a table, a script or a trap for the patterns; the longest in print have some 1,500 characters.
_LONGEST_SENTENCE = 2_500


class Line(NamedTuple):
    """One sentence and whom it names, in order; references as they stand."""

    sentence: Sentence
    named: tuple[Mention, ...]


def lines(article: Article, lexicon: Lexicon) -> tuple[Line, ...]:
    """The sentences of an article with their mentions, in order; none of an article that is not in English.

    Args:
        article: what was read; no more than its first `LONGEST_TEXT` characters count.
        lexicon: the parties to look for.
    """
    if article.language != "en":
        return ()
    text = article.text[:LONGEST_TEXT]
    narrowed = lexicon.within(text)
    known = narrowed.names()
    firms = {**well_known(text, known), **newcomers(text, known)}
    told = [Line(one, with_newcomers(mentions(one, narrowed), one, firms)) for one in told_in(article)]
    names = names_in(told)
    told = [Line(one, without_capitals(named, one, names)) for one, named in told]
    full = in_full(letters_in(text), (one for line in told for one in line.named))
    return tuple(Line(line.sentence, with_initials(line.named, line.sentence, full)) for line in told)


def told_in(article: Article) -> tuple[Sentence, ...]:
    """The article's sentences without its header lines and page furniture, up to `LONGEST_TEXT` characters."""
    told = (one for one in sentences(article.text[:LONGEST_TEXT]) if len(one.text) <= _LONGEST_SENTENCE)
    return tuple(one for one in told if not _is_skipped(one, article.skipped))


def _is_skipped(sentence: Sentence, skipped: tuple[Span, ...]) -> bool:
    return any(span.start <= sentence.start < span.end for span in skipped)
