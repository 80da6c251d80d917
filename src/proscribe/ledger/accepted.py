"""Accepted news enters the register's measures as reported steps, never as more.

What news alone tells is at stage `reported`, whatever stage it claims; the claimed one stands in the step's words. Such a
step counts only before the first step that the register itself has: an official or curated act is never moved, lowered or
ended by a newspaper. Later ones, and those that tell of an end, are kept for the record and shown as evidence and doubt.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from proscribe.articles.places import country_named
from proscribe.ledger.news import OWN_MEASURE, HeldClaim, NewsHeld
from proscribe.ledger.offices import is_public
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.instruments import Instrument
from proscribe.model.jurisdictions import ANY
from proscribe.model.measures import Measure, Rule, StageChange, Target
from proscribe.model.parties import Party, PartyType
from proscribe.model.reach import Reach
from proscribe.model.reviews import ReviewState
from proscribe.model.sources import Citation, Source
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust
from proscribe.model.verdicts import Verdict
from proscribe.names.key import name_key
from proscribe.register.register import Register

RESTRICTING = frozenset({ClaimAction.RESTRICT, ClaimAction.DESIGNATE, ClaimAction.EXTEND})
"""Actions that tell of a restriction, as opposed to relief from one."""


def with_accepted(register: Register, claims: Iterable[HeldClaim]) -> Register:
    """The register with every accepted claim on its measure, or as a measure of its own; the register itself for none.

    Args:
        register: what people curated.
        claims: what the ledger holds; those not accepted are left out.
    """
    accepted = sorted((one for one in claims if one.is_accepted), key=_by_day)
    if not accepted:
        return register
    known = _by_name(register.parties)
    parties = _with_newcomers(register.parties, accepted, known)
    measures = dict(register.measures)
    for held in (one for one in accepted if one.measure not in register.measures):
        # A measure that left the register, or that another claim once made, is made anew by whoever belongs to it first.
        measures.setdefault(held.measure, _own_measure(held, parties, known))
    for held in accepted:
        measures[held.measure] = _with_step(measures[held.measure], held)
    ordered = {key: measures[key] for key in sorted(measures)}
    return replace(register, measures=MappingProxyType(ordered), parties=parties)


def news_held(claims: Iterable[HeldClaim]) -> NewsHeld:
    """How much news these claims are."""
    held = tuple(claims)
    waiting = sum(one.state is ReviewState.WAITING for one in held)
    accepted = [one for one in held if one.is_accepted]
    own = {one.measure for one in accepted if one.measure.startswith(OWN_MEASURE)}
    lines = sorted(f"{one.key} {one.measure}" for one in accepted)
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest() if lines else ""
    return NewsHeld(len(accepted), waiting, len(own), digest)


def is_reported(step: StageChange) -> bool:
    """The step is known from the news alone."""
    return step.citation.trust is Trust.REPORTED


def _by_day(held: HeldClaim) -> tuple[date, date, str]:
    return ((held.claim.when or held.known).start, held.known.last, held.key)


def _with_step(measure: Measure, held: HeldClaim) -> Measure:
    step = _step(held, measure)
    history = sorted((*measure.history, step), key=lambda one: (one.when.start, is_reported(one), one.when.end))
    checked = max(measure.checked, held.known.last) if _is_own(measure) else measure.checked
    return replace(measure, history=tuple(history), checked=checked)


def _step(held: HeldClaim, measure: Measure) -> StageChange:
    claim = held.claim
    when = claim.when or held.known
    told = "denied" if claim.stage is None else claim.stage.value
    counts = _counts(claim, when.start, measure)
    ends = claim.stage is not None and claim.stage.is_ended
    return StageChange(
        when=when,
        stage=claim.stage if claim.stage is not None and (ends or not counts) else Stage.REPORTED,
        summary=f"Told as {told}: “{claim.evidence.quote}”",
        citation=_citation(held.source),
        # A report of next month's act is known today, and one of last year's only today as well.
        known=held.known,
        event_only=not counts,
    )


def _citation(source: Source) -> Citation:
    told_by = source.publisher or source.origin or source.key
    return Citation(f"{told_by}: {source.title} ({source.published or 'no date stated'})", source.url, Trust.REPORTED)


def _counts(claim: Claim, start: date, measure: Measure) -> bool:
    """The step moves the stage: it comes before all the register knows, or ends what news alone told of."""
    if claim.stage is None:
        return False
    if _is_own(measure):
        return claim.stage.is_ended or claim.action in RESTRICTING
    if claim.stage.is_ended or claim.stage in {Stage.SUSPENDED, Stage.EASED} or claim.action not in RESTRICTING:
        return False
    own = [step.when.start for step in measure.history if not is_reported(step) and not step.event_only]
    return not own or start < min(own)


def _is_own(measure: Measure) -> bool:
    return measure.key.startswith(OWN_MEASURE)


def _own_measure(held: HeldClaim, parties: Mapping[str, Party], known: Mapping[str, Party]) -> Measure:
    claim = held.claim
    decider = _own_decider(claim, known)
    targets = tuple(_targets(claim, parties))
    dealing = "dealings" if claim.activity is None else claim.activity.value
    return Measure(
        key=held.measure,
        title=f"{claim.issuer}: {claim.action} {dealing}, {', '.join(claim.targets)} (from the news)",
        summary=claim.evidence.quote,
        issuer=claim.issuer,
        jurisdiction=claim.issuer_country or ANY,
        instrument=Instrument.NOT_TOLD if decider is None else Instrument.PRIVATE_DECISION,
        authority=claim.instrument,
        targets=targets,
        rules=(_rule(claim, decider),) if claim.action in RESTRICTING else (),
        reach=Reach.NAMED,
        history=(),
        checked=held.known.last,
    )


def _own_decider(claim: Claim, known: Mapping[str, Party]) -> str | None:
    """The key of the company that decides for itself, or None for a public body and for whoever only calls for something."""
    party = known.get(claim.issuer.casefold())
    if party is not None:
        return party.key if party.type is PartyType.COMPANY else None
    return None if claim.stage is Stage.CALLED_FOR or is_public(claim.issuer) else newcomer_key(claim.issuer)


def _rule(claim: Claim, decider: str | None) -> Rule:
    """The duty as far as a claim tells it; its effect is what would follow if it came into force."""
    listed = claim.action is ClaimAction.DESIGNATE and claim.activity in {None, Activity.SUPPLY}
    bound = Actor(party=decider) if decider is not None else Actor(claim.issuer_country or ANY)
    return Rule(
        key="as-reported",
        bound=(bound,),
        activities=(claim.activity,) if claim.activity is not None else tuple(Activity),
        effect=Verdict.LICENCE_REQUIRED if listed else Verdict.PROHIBITED,
        note=claim.bound,
    )


def _targets(claim: Claim, parties: Mapping[str, Party]) -> Iterator[Target]:
    keys = dict.fromkeys(claim.target_parties)
    for name in claim.targets:
        country = country_named(name)
        if country is not None:
            yield Target(country=country)
        else:
            key = newcomer_key(name)
            if key in parties:
                keys[key] = None
    yield from (Target(party=key) for key in keys if key in parties)


def newcomer_key(name: str) -> str:
    """The key of a party that only the news names."""
    plain = name_key(name).lower()
    # A Chinese name has no plain letters to make a key of.
    return OWN_MEASURE + (plain if plain.isascii() else hashlib.sha256(plain.encode()).hexdigest()[:12])


def _by_name(parties: Mapping[str, Party]) -> dict[str, Party]:
    """By their names as written but for case: the reader has found other spellings already, and this runs at every start."""
    return {name.text.casefold(): party for party in parties.values() for name in party.all_names}


def _with_newcomers(
    parties: Mapping[str, Party], accepted: Iterable[HeldClaim], known: Mapping[str, Party]
) -> Mapping[str, Party]:
    """The parties, and those that only accepted news names; a name that the register knows is nobody new."""
    found = dict(parties)
    for held in accepted:
        for name in held.claim.targets:
            if name.casefold() not in known and country_named(name) is None and name_key(name):
                found.setdefault(newcomer_key(name), Party(newcomer_key(name), name))
    return MappingProxyType({key: found[key] for key in sorted(found)})
