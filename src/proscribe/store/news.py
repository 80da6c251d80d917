"""Articles, their claims and people's decisions go into the ledger and come out again; nothing is ever changed or deleted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from proscribe.errors import InputError, StoreError, nearest_terms
from proscribe.ledger.news import HeldClaim
from proscribe.model.claims import Claim
from proscribe.model.reviews import Decision, ReviewAction
from proscribe.model.sources import Evidence, Source
from proscribe.store.claim_text import claim_key, claim_of, claim_text, denials_of, denials_text, source_of, source_text
from proscribe.store.name_keys import storable
from proscribe.store.schema import articles, claim_decisions, claim_readings, claims
from proscribe.store.store import Store

SHORTEST_KEY = 4
"""A claim may be named by the beginning of its key; fewer digits would soon fit several."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """One article with what one reader made of it.

    Args:
        source: where it came from; its content hash tells whether it was read before.
        text: what the quotes point into.
        reader: who read it: `local`, or the model's name.
        claims: what it asserts, each with the denials that stand beside it.
    """

    source: Source
    text: str
    reader: str
    claims: tuple[tuple[Claim, tuple[Evidence, ...]], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping articles did.

    Args:
        articles: articles that the ledger did not hold.
        claims: claims that it did not hold.
        held: claims that it held already.
    """

    articles: int
    claims: int
    held: int


def keep_articles(store: Store, read: Iterable[ReadArticle], *, now: datetime) -> Kept:
    """Keeps articles and their claims in one transaction; what is held already is left as it is.

    Args:
        store: where; it may be empty.
        read: the articles, an article once for each reader.
        now: the time, with its time zone.

    Raises:
        StoreError: when the store cannot be written.
    """
    at = _utc(now)
    with store.writing() as connection:
        keeper = _Keeper.of(connection, at)
        for one in read:
            keeper.keep_article(one)
            for claim, denials in one.claims:
                keeper.keep_claim(one, claim, denials)
    return Kept(keeper.new_articles, keeper.new_claims, keeper.held_before)


@dataclass(slots=True)
class _Keeper:
    """What is held, and what a run adds to it."""

    connection: Connection
    at: str
    articles: set[str]
    claims: set[str]
    readings: set[tuple[str, str]]
    new_articles: int = 0
    new_claims: int = 0
    held_before: int = 0

    @classmethod
    def of(cls, connection: Connection, at: str) -> "_Keeper":
        readings = connection.execute(select(claim_readings.c.claim, claim_readings.c.reader))
        digests, keys = (set(connection.scalars(select(column))) for column in (articles.c.digest, claims.c.key))
        return cls(connection, at, digests, keys, {(claim, reader) for claim, reader in readings})

    def keep_article(self, one: ReadArticle) -> None:
        if one.source.content_hash not in self.articles:
            self.articles.add(one.source.content_hash)
            self.new_articles += 1
            self.connection.execute(insert(articles), _article_row(one, self.at))

    def keep_claim(self, one: ReadArticle, claim: Claim, denials: tuple[Evidence, ...]) -> None:
        key = claim_key(one.source.content_hash, claim)
        if key in self.claims:
            self.held_before += 1
        else:
            self.claims.add(key)
            self.new_claims += 1
            texts = {"payload": storable(claim_text(claim)), "denials": storable(denials_text(denials))}
            self.connection.execute(insert(claims), {"key": key, "article": one.source.content_hash, **texts})
        if (key, one.reader) not in self.readings:
            self.readings.add((key, one.reader))
            self.connection.execute(insert(claim_readings), {"claim": key, "reader": one.reader, "read_at": self.at})


def _article_row(one: ReadArticle, at: str) -> dict[str, str]:
    row = {"digest": one.source.content_hash, "key": one.source.key, "payload": source_text(one.source), "text": one.text}
    return {**{name: storable(value) for name, value in row.items()}, "learned_at": at}


def keep_decisions(store: Store, made: Iterable[Decision]) -> int:
    """Appends decisions in one transaction, and says how many were new; one that is held word for word is not kept twice.

    Raises:
        InputError: when one is on a claim that the ledger does not hold, or merges into nothing; none is kept.
        StoreError: when the store cannot be written.
    """
    with store.writing() as connection:
        known = set(connection.scalars(select(claims.c.key)))
        held = {_decision(row) for row in connection.execute(select(claim_decisions))}
        following = connection.scalar(select(func.max(claim_decisions.c.id))) or 0
        new = [one for one in made if one not in held]
        for number, one in enumerate(new, start=following + 1):
            _check(one, known)
            connection.execute(insert(claim_decisions), {"id": number, **_decision_row(one)})
    return len(new)


def _check(decision: Decision, known: set[str]) -> None:
    if decision.claim not in known:
        hint = nearest_terms(decision.claim, known) if known else "it has none"
        raise InputError(f"{decision.claim!r} is no claim of this ledger: {hint}; nothing was kept")
    if decision.action is ReviewAction.MERGE and not decision.into:
        raise InputError(f"{decision.claim}: merge needs the measure it belongs to; nothing was kept")


def _decision_row(decision: Decision) -> dict[str, str | None]:
    words = {"by": storable(decision.by), "why": storable(decision.why)}
    place = {"claim": decision.claim, "action": decision.action.value, "into": decision.into}
    return {**place, **words, "at": _utc(decision.at)}


def held_claims(store: Store) -> tuple[HeldClaim, ...]:
    """Every claim that the ledger holds, by day of publication, article and place in it.

    Raises:
        StoreError: when the store cannot be read.
    """
    with store.reading() as connection:
        return tuple(sorted(_held(connection), key=_order))


def article_text(store: Store, claim: HeldClaim) -> str:
    """The text of the claim's article as it was stored.

    Raises:
        StoreError: when the store cannot be read.
    """
    with store.reading() as connection:
        wanted = select(articles.c.text).where(articles.c.digest == claim.source.content_hash)
        return connection.scalar(wanted) or ""


def decisions_made(store: Store, *, claim: str | None = None) -> tuple[Decision, ...]:
    """Every decision by the time it was made; those on one claim when it is named.

    Raises:
        StoreError: when the store cannot be read.
    """
    chosen = select(claim_decisions).order_by(claim_decisions.c.at, claim_decisions.c.id)
    with store.reading() as connection:
        rows = connection.execute(chosen if claim is None else chosen.where(claim_decisions.c.claim == claim)).all()
    return tuple(_decision(row) for row in rows)


def claim_called(named: str, held: Iterable[HeldClaim]) -> HeldClaim:
    """The claim of that key, or of the one key that begins so.

    Raises:
        InputError: when none or several begin so; gives the nearest.
    """
    by_key = {one.key: one for one in held}
    wanted = named.strip().lower()
    found = [key for key in by_key if key.startswith(wanted)] if len(wanted) >= SHORTEST_KEY else []
    if len(found) == 1:
        return by_key[found[0]]
    if found:
        raise InputError(f"{named!r} begins the keys of {len(found)} claims ({', '.join(sorted(found)[:5])}): write more of it")
    hint = nearest_terms(wanted, by_key) if by_key else "none is held; `proscribe read FILE --keep` puts claims in the queue"
    raise InputError(f"{named!r} is no claim in the queue: {hint}")


def _held(connection: Connection) -> Iterator[HeldClaim]:
    sources = {
        row.digest: row for row in connection.execute(select(articles.c.digest, articles.c.payload, articles.c.learned_at))
    }
    # By the time it was made, so that an imported decision does not take the place of a later one.
    made = connection.execute(select(claim_decisions).order_by(claim_decisions.c.at, claim_decisions.c.id))
    last = {row.claim: _decision(row) for row in made}
    readers: dict[str, list[str]] = {}
    for claim, reader in connection.execute(select(claim_readings.c.claim, claim_readings.c.reader)):
        readers.setdefault(claim, []).append(reader)
    for row in connection.execute(select(claims)):
        article = sources[row.article]
        yield HeldClaim(
            key=row.key,
            source=source_of(article.payload),
            claim=claim_of(row.payload),
            learned=_moment(article.learned_at).date(),
            readers=tuple(sorted(readers.get(row.key, ()))),
            denials=denials_of(row.denials),
            decision=last.get(row.key),
        )


def _order(held: HeldClaim) -> tuple[Any, ...]:
    return (held.known.start, held.source.key, held.claim.evidence.start, held.key)


def _decision(row: Row[Any]) -> Decision:
    return Decision(row.claim, ReviewAction.parse(row.action), row.by, _moment(row.at), row.why, row.into)


def _utc(at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError(f"the time {at} has no time zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as cause:
        raise StoreError(f"a time in the ledger cannot be read ({text!r}): restore the ledger from a copy") from cause
