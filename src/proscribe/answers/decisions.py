"""Sets people's decisions beside the hits: what was judged somebody else stays quiet while both sides stay as they were.

A confirmed hit is never hidden; it says who confirmed it. A decision on a row or party that has changed since says nothing,
and the hit is shown as if nobody had looked.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from proscribe.answers.identifiers import plain_identifiers
from proscribe.answers.screening import Hit, ScreenedRow
from proscribe.ledger.shelf import HeldListing
from proscribe.model.decisions import Decision, Judgement
from proscribe.model.listings import Listing
from proscribe.model.parties import Party

Decisions = Mapping[tuple[str, str], Decision]
"""The decision that counts on each pair of a row's digest and a party's id."""


def row_digest(name: str, country: str | None, identifiers: Iterable[tuple[str, str]] = ()) -> str:
    """What a decision keeps of a row: 32 hexadecimal digits that case and spaces do not change.

    Args:
        name: the row's name.
        country: the row's country, a two-letter code, or None.
        identifiers: pairs of scheme and number; only the numbers count, and a row without any has the digest that it had
            before rows could have some.
    """
    numbers = sorted(plain_identifiers(identifiers))
    return _digest([" ".join(name.casefold().split()), country, *([numbers] if numbers else [])])


def party_digest(parties: Iterable[Party], held: Iterable[HeldListing]) -> str:
    """What a decision keeps of a party: 32 hexadecimal digits over its names, countries, birth dates and identifiers.

    Args:
        parties: the register's party behind the hit, if any.
        held: every listing behind the hit.
    """
    curated = [(party.key, _texts(party), party.country, sorted(party.identifiers)) for party in parties]
    listed = {one.listing.key: (_texts(one.listing), _facts(one)) for one in held}
    return _digest([curated, sorted(listed.items())])


def current(decisions: Iterable[Decision]) -> Decisions:
    """The last decision on each pair, from all of them in the order they were kept; withdrawn ones are left out."""
    last = {(decision.row, decision.party): decision for decision in decisions}
    return {pair: decision for pair, decision in last.items() if decision.judgement is not Judgement.OPEN}


def with_decisions(
    rows: Iterable[ScreenedRow], decisions: Decisions, *, digest_of: Callable[[str], str], show_decided: bool = False
) -> Iterator[ScreenedRow]:
    """The rows with what was decided about their hits.

    Args:
        rows: as screened.
        decisions: from `current`.
        digest_of: gives the `party_digest` of a subject's id today.
        show_decided: keep the hits that were judged somebody else, with their decision, in place of leaving them out.
    """
    for row in rows:
        digest = row_digest(row.name, row.country, row.particulars.identifiers) if decisions and row.hits else ""
        hits = tuple(_decided(hit, decisions.get((digest, hit.subject.id)), digest_of) for hit in row.hits)
        kept = hits if show_decided else tuple(hit for hit in hits if not _is_quiet(hit))
        yield replace(row, hits=kept, silenced=sum(map(_is_quiet, hits)))


def _decided(hit: Hit, decision: Decision | None, digest_of: Callable[[str], str]) -> Hit:
    if decision is None or decision.party_digest != digest_of(hit.subject.id):
        return hit
    return replace(hit, decision=decision)


def _is_quiet(hit: Hit) -> bool:
    return hit.decision is not None and hit.decision.judgement is Judgement.OTHER


def _texts(named: Party | Listing) -> list[str]:
    return sorted({named.name, *(name.text for name in named.names)})


def _facts(held: HeldListing) -> tuple[object, ...]:
    listing = held.listing
    return sorted(listing.countries), sorted(listing.birth_dates), sorted(listing.identifiers)


def _digest(said: object) -> str:
    # Escaped to ASCII, so that half a character in a user's file is no trouble.
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32]
