"""From articles to the review queue and from decisions to the ledger: which room's function feeds which."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from proscribe.answers.likeness import Matcher
from proscribe.answers.queue import QueueEntry, known_measure, queue
from proscribe.answers.resolve import Finder
from proscribe.articles.agreement import AgreedClaim, agreed
from proscribe.articles.article import Article
from proscribe.articles.denials import denials, denials_beside
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.reading import Reading, Tokens
from proscribe.articles.relations.read import Told
from proscribe.articles.sharing import read_all
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.news import HeldClaim
from proscribe.model.reviews import Decision, ReviewAction
from proscribe.store.news import Kept, ReadArticle, claim_called, held_claims, keep_articles, keep_decisions

if TYPE_CHECKING:
    from proscribe.articles.endpoint import EndpointReader
    from proscribe.store.store import Store


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """One article with the claims of all its readers, like ones joined, and the ties that the local one found."""

    article: Article
    claims: tuple[AgreedClaim, ...]
    told: Told = field(default_factory=Told)


@dataclass(frozen=True, slots=True)
class SecondReport:
    """What a second reader did over all articles.

    Args:
        reader: its name.
        articles: articles it was asked about.
        claims: claims kept.
        agreed: of these, found by the local reader too.
        dropped: pairs of a reason and how many claims were thrown away for it.
        tokens: what it cost.
        problems: why articles could not be read, in sentences.
    """

    reader: str
    articles: int
    claims: int
    agreed: int
    dropped: tuple[tuple[str, int], ...]
    tokens: Tokens
    problems: tuple[str, ...]


def read_twice(
    articles: Sequence[Article], *, lexicon: Lexicon, second: "EndpointReader | None" = None, processes: int = 1
) -> tuple[tuple[ArticleRead, ...], SecondReport | None]:
    """Every article as the local reader and, when there is one, a second reader read it.

    Args:
        articles: what to read.
        lexicon: the parties to know names by.
        second: another reader; its failures are reported and stop nothing.
        processes: how many the local reader may use.
    """
    firsts = read_all(articles, lexicon, processes=processes)
    if second is None:
        return tuple(ArticleRead(one.article, agreed([one]), one.told) for one in firsts), None
    others = list(second.read_all(articles))
    pairs = zip(firsts, others, strict=True)
    read = tuple(ArticleRead(one.article, agreed([one, other]), one.told) for one, other in pairs)
    return read, _report(second.name, others, read)


def _report(name: str, readings: list[Reading], read: tuple[ArticleRead, ...]) -> SecondReport:
    dropped: Counter[str] = Counter()
    for reading in readings:
        dropped.update(dict(reading.dropped))
    both = sum(name in claim.readers and len(claim.readers) > 1 for one in read for claim in one.claims)
    tokens = sum((reading.tokens for reading in readings), Tokens())
    problems = tuple(reading.problem for reading in readings if reading.problem)
    kept = sum(len(reading.claims) for reading in readings)
    return SecondReport(name, len(readings), kept, both, tuple(sorted(dropped.items())), tokens, problems)


def keep_read(store: "Store", read: Iterable[ArticleRead], *, lexicon: Lexicon, now: datetime) -> Kept:
    """Puts what was read into the queue, with the denials that stand beside each claim.

    Raises:
        StoreError: when the store cannot be written.
    """
    return keep_articles(store, (each for one in read for each in _by_reader(one, lexicon)), now=now)


def _by_reader(one: ArticleRead, lexicon: Lexicon) -> Iterable[ReadArticle]:
    told = denials(one.article, lexicon)
    readers = sorted({name for claim in one.claims for name in claim.readers}) or ["local"]
    for name in readers:
        claims = tuple((each.claim, denials_beside(each.claim, told)) for each in one.claims if name in each.readers)
        yield ReadArticle(one.article.source, one.article.text, name, claims)


def review_queue(store: "Store", ledger: Ledger) -> tuple[QueueEntry, ...]:
    """Every claim that the store holds, beside the ledger.

    Raises:
        StoreError: when the store cannot be read.
    """
    return queue(held_claims(store), Matcher(Finder(ledger)))


@dataclass(frozen=True, slots=True)
class Order:
    """What a reviewer wants done.

    Args:
        action: the decision.
        named: claims, each by its key or the beginning of one.
        by: who decides.
        why: the ground.
        into: key of the measure they belong to; None to take what the queue proposes.
    """

    action: ReviewAction
    named: tuple[str, ...]
    by: str
    why: str
    into: str | None = None


def decide(store: "Store", ledger: Ledger, order: Order, *, now: datetime) -> tuple[tuple[HeldClaim, Decision], ...]:
    """Keeps one decision on each claim named, all of them or none, and gives each with the claim as it was before.

    Raises:
        InputError: when a claim is not held, or fits several measures and none is named.
        UnknownTermError: when the measure named is none of the ledger's.
        StoreError: when the store cannot be written.
    """
    held = held_claims(store)
    matcher = Matcher(Finder(ledger))
    chosen = {claim.key: claim for claim in (claim_called(name, held) for name in order.named)}
    into = None if order.into is None else known_measure(order.into, matcher)
    made = []
    for entry in queue(chosen.values(), matcher):
        place = into if into is not None or order.action is not ReviewAction.ACCEPT else entry.proposal
        made.append((entry.held, Decision(entry.held.key, order.action, order.by, now, order.why, place)))
    keep_decisions(store, [decision for _, decision in made])
    return tuple(made)
