"""What imported listings say about a question: a listing decides like a register measure, on its own dates."""

from collections.abc import Iterator
from dataclasses import dataclass

from proscribe.answers.applies import bound_text, effect_for, fit, scope_text
from proscribe.answers.measures import Inquiry
from proscribe.answers.result import EvidenceLine, Finding, Question, SetAside
from proscribe.dates import Period
from proscribe.ledger.ownership import path_to_any
from proscribe.ledger.shelf import HeldListing, listed_on
from proscribe.ledger.timeline import NextChange, soonest
from proscribe.model.items import item_lies_within
from proscribe.model.measures import Programme, Rule
from proscribe.model.ownership_tests import counting_by
from proscribe.model.parties import Party
from proscribe.model.reach import Reach
from proscribe.model.sources import Citation
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust
from proscribe.model.truth import Truth, any_of
from proscribe.model.verdicts import verdict_at

_CATEGORY = "the items it covers, whoever makes them"


@dataclass(frozen=True, slots=True)
class _Reached:
    """A listing, how it reaches the party or item, and the programmes by which it does."""

    held: HeldListing
    path: str
    truth: Truth
    programmes: tuple[Programme, ...]


def listing_findings(inquiry: Inquiry) -> Iterator[Finding | SetAside]:
    """A finding for every rule of every listing that hits the party, or an owner its programme reaches, or the item."""
    seen: set[str] = set()
    for reached in _held(inquiry):
        if reached.held.listing.key not in seen:
            seen.add(reached.held.listing.key)
            yield from _of_listing(reached, inquiry)


def _held(inquiry: Inquiry) -> Iterator[_Reached]:
    question, ledger = inquiry.question, inquiry.ledger
    if inquiry.resolved is not None:
        for held in inquiry.resolved.listings:
            yield _Reached(held, f"{held.listing.name} is named", Truth.HOLDS, _programmes(held, inquiry))
        for party in inquiry.resolved.parties:
            yield from _over_owners(party, inquiry)
    for held in ledger.shelf.categories(known=question.known):
        yield _Reached(held, _CATEGORY, Truth.HOLDS, _programmes(held, inquiry))


def _over_owners(party: Party, inquiry: Inquiry) -> Iterator[_Reached]:
    """The listings of owners, programme by programme: each owner alone, else all that stand under it together."""
    listed: dict[str, list[tuple[str, HeldListing]]] = {}
    for owner, held in inquiry.listed_owners[party.key]:
        for programme in _programmes(held, inquiry):
            if programme.reach is not Reach.NAMED:
                listed.setdefault(programme.key, []).append((owner, held))
    for key, owners in sorted(listed.items()):
        yield from _by_programme(party, inquiry.ledger.register.programmes[key], owners, inquiry)


def _by_programme(
    party: Party, programme: Programme, owners: list[tuple[str, HeldListing]], inquiry: Inquiry
) -> Iterator[_Reached]:
    test, on = counting_by(programme.reach), inquiry.question.on
    alone = 0
    for owner, held in owners:
        path = path_to_any(party.key, (owner,), test=test, on=on, parties=inquiry.parties)
        if path.truth is not Truth.FAILS:
            alone += 1
            yield _Reached(held, path.text, path.truth, (programme,))
    if alone == 0 and test.aggregate:
        keys = sorted({owner for owner, _ in owners})
        path = path_to_any(party.key, keys, test=test, on=on, parties=inquiry.parties)
        if path.truth is not Truth.FAILS:
            yield from (_Reached(held, path.text, path.truth, (programme,)) for _, held in owners)


def _programmes(held: HeldListing, inquiry: Inquiry) -> tuple[Programme, ...]:
    known = inquiry.ledger.register.programmes
    return tuple(known[key] for key in held.listing.programmes if key in known)


def _of_listing(reached: _Reached, inquiry: Inquiry) -> Iterator[Finding | SetAside]:
    held, path, programmes = reached.held, reached.path, reached.programmes
    key, title = held.listing.key, f"{held.list_title}: {held.listing.name}"
    on_list, ground = listed_on(held, inquiry.question.on)
    reasons = []
    if not programmes:
        reasons = ["the register does not know what this listing means; read the entry"]
    elif on_list is Truth.FAILS:
        reasons = [f"not on the list on {inquiry.question.on}: {ground}"]
    else:
        identity = () if path == _CATEGORY else inquiry.identity_points()
        entry = _Entry(held, path, ground, (*identity, *_entry_points(path, reached.truth, on_list, ground)))
        for programme in programmes:
            for rule in programme.rules:
                outcome = _of_rule(entry, programme, rule, inquiry)
                if isinstance(outcome, Finding):
                    yield outcome
                    reasons = [""]
                else:
                    reasons.append(outcome)
    if reasons[0] and path != _CATEGORY:
        yield SetAside(key, title, reasons[0], programmes[0].jurisdiction if programmes else "")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A listing, how it hits the party, why it counts that day, and what is open about that."""

    held: HeldListing
    path: str
    ground: str
    open_points: tuple[str, ...]


def _entry_points(path: str, truth: Truth, on_list: Truth, ground: str) -> Iterator[str]:
    if truth is not Truth.HOLDS:
        yield f"ownership is shown: {path}"
    if on_list is not Truth.HOLDS:
        yield f"it was listed then ({ground})"


def _of_rule(entry: _Entry, programme: Programme, rule: Rule, inquiry: Inquiry) -> Finding | str:
    """The finding, or why the rule does not apply."""
    question, listing = inquiry.question, entry.held.listing
    match = fit(rule, question, asker=inquiry.asker, jurisdiction=programme.jurisdiction)
    if match.truth is Truth.FAILS:
        return match.failed
    covered = any_of(item_lies_within(question.item, item) for item in listing.items) if listing.items else Truth.HOLDS
    items = " or ".join(listing.items)
    if covered is Truth.FAILS:
        return f"it covers {items}, not {question.item}"
    stage = _stage(rule, question)
    item_point = () if covered is Truth.HOLDS else (f"the item is {items}",)
    return Finding(
        key=listing.key,
        title=f"{entry.held.list_title}: {listing.name}",
        issuer=programme.issuer,
        jurisdiction=programme.jurisdiction,
        instrument=programme.instrument.value,
        rule=rule.key,
        verdict=verdict_at(stage, effect_for(rule, question)),
        effect=rule.effect,
        stage=stage,
        since=str(listing.start) if listing.start is not None else "",
        reached=entry.path,
        bound=bound_text(rule),
        scope=items or scope_text(rule),
        conditions=match.held,
        depends_on=(*match.open_points, *item_point, *entry.open_points),
        unless=match.unless,
        next=_next(entry.held, rule, question),
        evidence=(_evidence(entry),),
        trust=Trust.OFFICIAL,
        doubts=_doubts(entry.held, question),
        notes=tuple(_notes(entry.held, programme, rule)),
        other_asker=match.other_asker,
    )


def _stage(rule: Rule, question: Question) -> Stage | None:
    if rule.announced is not None and not rule.announced.has_begun_by(question.on):
        return None
    if rule.until is not None and rule.until.has_begun_by(question.on):
        return Stage.EXPIRED
    started = rule.since is None or rule.since.has_begun_by(question.on)
    return Stage.IN_FORCE if started else Stage.ADOPTED


def _next(held: HeldListing, rule: Rule, question: Question) -> NextChange | None:
    citation = Citation(held.listing.citation or held.list_title, held.listing.source_url or None, Trust.OFFICIAL)
    changes = []
    if rule.since is not None and rule.since.begins_after(question.on):
        changes.append(NextChange(rule.since, Stage.IN_FORCE, rule.note or f"rule {rule.key} takes effect"))
    if held.listing.end is not None and held.listing.end.begins_after(question.on):
        changes.append(NextChange(held.listing.end, Stage.EXPIRED, "the listing ends as stated in the list", citation))
    if held.gone_by is not None and held.gone_by > question.on:
        removed = f"no longer on the list in the snapshot of {held.gone_by}; its legal date of removal is not in the list"
        changes.append(NextChange(Period.of_day(held.gone_by), Stage.LIFTED, removed, citation))
    return soonest(changes)


def _evidence(entry: _Entry) -> EvidenceLine:
    listing = entry.held.listing
    countries = f" ({', '.join(code.upper() for code in listing.countries)})" if listing.countries else ""
    text = f"{listing.name}{countries}, {entry.held.list_title}: {entry.ground}"
    when = str(listing.start) if listing.start is not None else f"by {entry.held.first_seen}"
    citation = Citation(listing.citation or entry.held.list_title, listing.source_url or None, Trust.OFFICIAL)
    return EvidenceLine(when, Stage.IN_FORCE, text, citation)


def _doubts(held: HeldListing, question: Question) -> tuple[str, ...]:
    if question.on <= held.last_seen or held.gone_by is not None:
        return ()
    return (f"the latest snapshot held of this list is of {held.last_seen}; what happened after is not known",)


def _notes(held: HeldListing, programme: Programme, rule: Rule) -> Iterator[str]:
    listing = held.listing
    for label, text in (
        ("Licence requirement", listing.licence_requirement),
        ("Licence policy", listing.licence_policy),
        ("Scope", listing.scope_note),
    ):
        if text:
            yield f"{label}: {text}"
    yield from (note for note in (rule.note, programme.note) if note)
