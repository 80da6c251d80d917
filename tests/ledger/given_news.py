"""Invented claims from invented articles."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

from proscribe.dates import Period
from proscribe.ledger.news import HeldClaim
from proscribe.model.activities import Activity
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.reviews import Decision, ReviewAction
from proscribe.model.sources import Evidence, Source
from proscribe.model.stages import Stage

AT = datetime(2020, 7, 1, 9, 30, tzinfo=UTC)
QUOTE = "Washington may bar agencies from buying Acme gear, two officials said."
CLAIM = Claim(
    issuer="US Government", issuer_country="us", targets=("Acme",), target_parties=("acme",), action=ClaimAction.RESTRICT,
    activity=Activity.BUY, stage=Stage.REPORTED, when=None, attributed_to="two officials", bound="agencies", instrument="",
    evidence=Evidence("a", QUOTE, 6, 6 + len(QUOTE)), cues=("bar",),
)  # fmt: skip


def source(key: str = "a", published: str | None = "2020-05-30", **more: object) -> Source:
    when = None if published is None else Period.parse(published)
    digest = hashlib.sha256(key.encode()).hexdigest()
    return Source(key, f"Title {key}", "Daily", "https://example.org/a", when, digest, **more)  # type: ignore[arg-type]


def decision(claim: str, action: str = "accept", *, into: str | None = None, by: str = "Ana", at: datetime = AT) -> Decision:
    return Decision(claim, ReviewAction.parse(action), by, at, "seen in two papers", into)


def held(
    key: str = "aaaa11112222",
    *,
    action: str | None = "accept",
    into: str | None = None,
    published: str | None = "2020-05-30",
    **claim: object,
) -> HeldClaim:
    made = replace(CLAIM, **claim)  # type: ignore[arg-type]
    decided = None if action is None else decision(key, action, into=into)
    return HeldClaim(key, source(key, published), made, date(2020, 6, 15), ("local",), (), decided)
