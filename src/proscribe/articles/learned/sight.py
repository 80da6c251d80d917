"""What the network sees in an article: the acts and the ties that its sentences tell, from one look at each sentence."""

import functools
from typing import NamedTuple

from proscribe.articles.article import Article
from proscribe.articles.capitals import is_titled, names_in, without_capitals
from proscribe.articles.learned.acts import Act, acts_of
from proscribe.articles.learned.bonds import Bond, bonds_of
from proscribe.articles.learned.network import network
from proscribe.articles.learned.pieces import vocabulary
from proscribe.articles.learned.stretches import HEADLINE, stretches
from proscribe.articles.learned.worth import worth
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import Line
from proscribe.articles.mentions import mentions
from proscribe.articles.sentences import Sentence

# The longest reports have some 200 sentences; what lies beyond in a page of megabytes is not read.
_MOST_SENTENCES = 400
# A headline stands among the first lines, if it stands in the text at all.
_HEAD = 4


class Sight(NamedTuple):
    """What was seen in an article.

    Args:
        acts: the acts of each sentence that tells some, by its number.
        bonds: the ties that sentences tell, in order.
    """

    acts: dict[int, list[Act]]
    bonds: list[Bond]


def sight(article: Article, told: tuple[Line, ...]) -> Sight:
    """What the network sees in the sentences worth reading; nothing where the article is not in English.

    Args:
        article: what was read.
        told: its sentences with whom each names.
    """
    known = vocabulary()
    words = [known.words(line.sentence.text) for line in told]
    title = (article.source.title or "").strip()
    heading = (_place_of(title, told), known.words(title)) if title else None
    may_tell = functools.partial(worth().is_worth, among=len(told))
    wanted = [number for number, one in enumerate(words) if may_tell(told[number].sentence.text, one)][:_MOST_SENTENCES]
    found = Sight({}, [])
    for stretch in stretches(words, wanted, title=heading, of=known):
        # Asked for here, since an article with nothing to read needs no network.
        reader = network()
        seen = reader.see(stretch)
        for act in acts_of(reader, stretch, seen):
            found.acts.setdefault(act.line, []).append(act)
        found.bonds.extend(bonds_of(reader, stretch, seen))
    return found


def _place_of(title: str, told: tuple[Line, ...]) -> int:
    return next((number for number, line in enumerate(told[:_HEAD]) if line.sentence.text.strip() == title), HEADLINE)


def headline_of(article: Article, told: tuple[Line, ...], lexicon: Lexicon) -> Line | None:
    """The headline with whom it names, where it is no sentence of the text."""
    title = (article.source.title or "").strip()
    if not title or _place_of(title, told) != HEADLINE:
        return None
    sentence = Sentence(0, len(title), title)
    known = names_in(told) if is_titled(title) else frozenset()
    return Line(sentence, without_capitals(mentions(sentence, lexicon), sentence, known))
