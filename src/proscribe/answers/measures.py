"""What the register's measures say about a question: one finding for each rule that applies or may apply."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from proscribe.answers.applies import Fit, bound_text, countries_of, effect_for, fit, scope_text
from proscribe.answers.result import EvidenceLine, Finding, Question, Resolved, SetAside
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.owners import telling_names
from proscribe.ledger.ownership import all_owners, joint_path, path_to, path_to_any
from proscribe.ledger.shelf import HeldListing, listed_on
from proscribe.ledger.timeline import StageState, next_change, state_on, steps_known
from proscribe.model.actors import Actor
from proscribe.model.measures import Measure, Rule, StageChange, Target
from proscribe.model.ownership_tests import counting_by
from proscribe.model.parties import Party
from proscribe.model.reach import Reach
from proscribe.model.trust import Trust
from proscribe.model.truth import Truth
from proscribe.model.verdicts import Verdict, verdict_at

ListedOwners = tuple[tuple[str, HeldListing], ...]
"""Keys of owners, each with a listing that it stands under."""

_TRUST_ORDER = tuple(Trust)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question with everything looked up that every measure is compared with.

    Args:
        question: what is asked.
        ledger: where.
        resolved: whom the party's name means, or None when the question names none.
        asker: the actors the asker is.
        parties: the register's with all owners that are told of, and the one asked about where the asker told more of it.
        listed_owners: by key of a party meant: everybody above it whom an imported list carries, or may have carried, that day.
    """

    question: Question
    ledger: Ledger
    resolved: Resolved | None
    asker: tuple[Actor, ...]
    parties: Mapping[str, Party]
    listed_owners: Mapping[str, ListedOwners] = field(default_factory=dict)

    @classmethod
    def of(cls, question: Question, ledger: Ledger, resolved: Resolved | None, *, asker: tuple[Actor, ...]) -> "Inquiry":
        """The inquiry for that question."""
        ours, known = ledger.register.parties, ledger.books.book(on=question.on, known=question.known)
        asked = () if resolved is None else resolved.parties
        told = {party.key: _told(party, ours, known) for party in asked if ours.get(party.key) is not party}
        parties: Mapping[str, Party] = ChainMap(told, known) if told else known  # type: ignore[arg-type]  # never written to
        listed = {party.key: _listed_owners(party, parties, question, ledger) for party in asked}
        return cls(question, ledger, resolved, asker, parties, listed)

    def identity_points(self, target: Target | None = None) -> tuple[str, ...]:
        """What is open about who the party is; nothing for a category, which asks for no party."""
        no_party = target is not None and target.party is None and target.country is None
        return () if self.resolved is None or no_party else self.resolved.identity_points

    @property
    def seats(self) -> frozenset[str]:
        """Countries where the parties meant sit."""
        if self.resolved is None:
            return frozenset()
        parties = {party.country for party in self.resolved.parties if party.country}
        listed = {code for held in self.resolved.listings for code in held.listing.countries} if not parties else set()
        return frozenset(parties | listed | ({self.resolved.country} if self.resolved.country else set()))


def _listed_owners(party: Party, parties: Mapping[str, Party], question: Question, ledger: Ledger) -> ListedOwners:
    if not ledger.shelf.snapshots(known=question.known):
        return ()
    found = []
    for owner in sorted(all_owners(party.key, parties) - {party.key}):
        known = parties.get(owner)
        names = (owner,) if known is None else telling_names(known)
        held = ledger.shelf.with_names(names, known=question.known)
        found += [(owner, one) for one in held if listed_on(one, question.on)[0] is not Truth.FAILS]
    return tuple(found)


def _told(party: Party, ours: Mapping[str, Party], known: Mapping[str, Party]) -> Party:
    """The party with the owners that the asker told of and those that the files tell of."""
    book, held = known.get(party.key), ours.get(party.key)
    if book is None:
        return party
    before = frozenset(() if held is None else held.owners)
    # What a file tells is always cited; what the asker tells never is.
    more = (edge for edge in party.owners if edge.citation is None and edge not in before)
    return replace(book, owners=(*book.owners, *more))


@dataclass(frozen=True, slots=True)
class _Hit:
    """A target that the question's party or item falls under."""

    target: Target
    truth: Truth
    text: str


def measure_findings(inquiry: Inquiry) -> Iterator[Finding | SetAside]:
    """A finding for every rule of every measure that hits the party or item and applies or may apply to the act.

    A measure that hits and has no such rule is set aside with the reason of its first rule.
    """
    hits: dict[str, list[_Hit]] = {}
    for measure, hit in _hits(inquiry):
        hits.setdefault(measure.key, []).append(hit)
    measures = inquiry.ledger.register.measures
    for key in sorted(hits):
        if steps_known(measures[key], known=inquiry.question.known):
            yield from _of_measure(measures[key], tuple(hits[key]), inquiry)


def _of_measure(measure: Measure, hits: tuple[_Hit, ...], inquiry: Inquiry) -> Iterator[Finding | SetAside]:
    found = False
    reasons: list[str] = []
    for hit in hits:
        for rule in _rules_for(measure, hit):
            match = fit(rule, inquiry.question, asker=inquiry.asker, jurisdiction=measure.jurisdiction)
            if match.truth is Truth.FAILS:
                reasons.append(match.failed)
                continue
            found = True
            yield _finding(_Case(measure, rule, hit, match), inquiry)
    if not found and any(hit.target.party for hit in hits):
        reason = reasons[0] if reasons else "it lays no duty on this party"
        yield SetAside(measure.key, measure.title, reason, measure.jurisdiction)


def _rules_for(measure: Measure, hit: _Hit) -> Iterator[Rule]:
    return (rule for rule in measure.rules if not rule.targets or hit.target.party in rule.targets)


def _hits(inquiry: Inquiry) -> Iterator[tuple[Measure, _Hit]]:
    """Every measure that hits the party asked about, its country or the item, with how."""
    targets = inquiry.ledger.targets
    if inquiry.resolved is not None:
        for party in inquiry.resolved.parties:
            yield from _party_hits(party, inquiry)
    for country in sorted(countries_of(inquiry.question, inquiry.seats)):
        for measure, target in targets.by_country.get(country, ()):
            if _is_target(target, inquiry.question.on):
                yield measure, _Hit(target, Truth.HOLDS, f"country {country.upper()}")
    for measure, target in targets.categories:
        yield measure, _Hit(target, Truth.HOLDS, "the items it covers, whoever makes them")


def _party_hits(party: Party, inquiry: Inquiry) -> Iterator[tuple[Measure, _Hit]]:
    targets, on = inquiry.ledger.targets, inquiry.question.on
    shared: dict[str, list[Target]] = {}
    for key in sorted(targets.relatives(party.key, all_owners(party.key, inquiry.parties))):
        for measure, target in targets.by_party.get(key, ()):
            hit = _reached(party, measure, target, inquiry) if _is_target(target, on) else None
            if hit is not None:
                yield measure, hit
            elif measure.reach is Reach.OWNED_HALF and _is_target(target, on):
                shared.setdefault(measure.key, []).append(target)
    for key, together in shared.items():
        yield from _together(party, inquiry.ledger.register.measures[key], together, inquiry)
    for measure in targets.by_programme:
        yield from _over_lists(party, measure, inquiry)


def _over_lists(party: Party, measure: Measure, inquiry: Inquiry) -> Iterator[tuple[Measure, _Hit]]:
    """The hit on a party whose owners stand on lists that the measure takes its targets from."""
    programmes = frozenset(measure.listed_under)
    listed = tuple(
        owner for owner, held in inquiry.listed_owners[party.key] if programmes.intersection(held.listing.programmes)
    )
    named = tuple(target.party for target in measure.targets if target.party is not None)
    if not listed or measure.reach is Reach.NAMED:
        return
    owners = sorted({*listed, *named})
    path = path_to_any(party.key, owners, test=counting_by(measure.reach), on=inquiry.question.on, parties=inquiry.parties)
    if path.truth is not Truth.FAILS and path.text != "named":
        yield measure, _Hit(Target(path.party), path.truth, f"reaches {measure.reach}: {path.text}")


def _together(party: Party, measure: Measure, targets: list[Target], inquiry: Inquiry) -> Iterator[tuple[Measure, _Hit]]:
    """The hit on a party that several parties named own by half only together; none of them alone reaches it."""
    named = frozenset(target.party for target in targets if target.party is not None)
    path = joint_path(party.key, named, on=inquiry.question.on, parties=inquiry.parties)
    if len(named) > 1 and path.truth is not Truth.FAILS:
        yield measure, _Hit(targets[0], path.truth, f"reaches {measure.reach}: {path.text}")


def _is_target(target: Target, on: date) -> bool:
    return target.since is None or target.since.may_have_begun_by(on)


def _reached(party: Party, measure: Measure, target: Target, inquiry: Inquiry) -> _Hit | None:
    """How a measure on that target reaches the party, or None when it does not."""
    named = target.party or ""
    path = path_to(party.key, named, reach=measure.reach, on=inquiry.question.on, parties=inquiry.parties)
    if path.truth is Truth.FAILS:
        return None
    if path.text == "named":
        return _Hit(target, path.truth, f"{inquiry.parties[named].name} is named")
    return _Hit(target, path.truth, f"reaches {measure.reach}: {path.text}")


@dataclass(frozen=True, slots=True)
class _Case:
    """One rule of one measure that applies, or may apply, through one of its targets."""

    measure: Measure
    rule: Rule
    hit: _Hit
    match: Fit


def _finding(case: _Case, inquiry: Inquiry) -> Finding:
    question, measure, rule, hit, match = inquiry.question, case.measure, case.rule, case.hit, case.match
    state = state_on(measure, on=question.on, known=question.known, target=hit.target, rule=rule)
    reach_point = () if hit.truth is Truth.HOLDS else (f"control is shown: {hit.text}",)
    found = Finding(
        key=measure.key,
        title=measure.title,
        issuer=measure.issuer,
        jurisdiction=measure.jurisdiction,
        instrument=measure.instrument.value,
        rule=rule.key,
        verdict=_verdict(state, effect_for(rule, question)),
        effect=rule.effect,
        stage=state.stage,
        since="" if state.since is None else str(state.since),
        reached=hit.text,
        bound=bound_text(rule),
        scope=scope_text(rule),
        conditions=match.held,
        depends_on=(*inquiry.identity_points(hit.target), *match.open_points, *reach_point, *_doubtful_stage(state, rule)),
        unless=match.unless,
        next=next_change(measure, on=question.on, known=question.known, target=hit.target, rule=rule),
        evidence=tuple(_evidence(measure, state, question)),
        trust=_trust(state),
        doubts=(state.doubt,) if state.doubt else (),
        notes=tuple(note for note in (rule.note, *measure.notes) if note),
        other_asker=match.other_asker,
        other_item=match.item_open and hit.target.party is None,
    )
    return _eased(found, measure, hit, inquiry)


def _verdict(state: StageState, effect: Verdict) -> Verdict:
    """The more binding of what surely holds and what may hold."""
    sure = verdict_at(state.stage, effect)
    if state.maybe is None:
        return sure
    return min(sure, verdict_at(state.maybe, effect), key=lambda verdict: verdict.rank)


def _doubtful_stage(state: StageState, rule: Rule) -> tuple[str, ...]:
    if state.maybe is None or verdict_at(state.stage, rule.effect) is verdict_at(state.maybe, rule.effect):
        return ()
    return (
        f"it is {state.maybe if _verdict(state, rule.effect) is verdict_at(state.maybe, rule.effect) else state.stage} by then",
    )


def _evidence(measure: Measure, state: StageState, question: Question) -> Iterator[EvidenceLine]:
    """The deciding step first, then the others up to the day, newest first."""
    known = [step for step in steps_known(measure, known=question.known) if step.when.may_have_begun_by(question.on)]
    ordered = [step for step in (state.step, state.maybe_step) if step is not None]
    ordered += [step for step in reversed(known) if step not in ordered]
    yield from (_line(step) for step in ordered)


def _line(step: StageChange) -> EvidenceLine:
    return EvidenceLine(str(step.when), step.stage, step.summary, step.citation)


def _trust(state: StageState) -> Trust:
    steps = [step for step in (state.step, state.maybe_step) if step is not None]
    return max((step.citation.trust for step in steps), key=_TRUST_ORDER.index, default=Trust.CURATED)


def _eased(found: Finding, measure: Measure, hit: _Hit, inquiry: Inquiry) -> Finding:
    """The finding once the reliefs of its measure that stand that day are counted in."""
    if not found.verdict.binds:
        return found
    eased_by: list[str] = []
    eased_if: list[str] = []
    effects = [found.verdict]
    for relief in inquiry.ledger.targets.reliefs.get(measure.key, ()):
        for rule, match in _reliefs(relief, hit, inquiry):
            if match.truth is Truth.HOLDS:
                eased_by.append(relief.key)
                effects.append(rule.effect)
            else:
                eased_if.append(f"{relief.title}: {rule.effect} if {' and '.join(match.open_points)}")
    verdict = max(effects, key=lambda effect: effect.rank)
    return replace(found, verdict=verdict, eased_by=tuple(dict.fromkeys(eased_by)), eased_if=tuple(eased_if))


def _reliefs(relief: Measure, hit: _Hit, inquiry: Inquiry) -> Iterator[tuple[Rule, Fit]]:
    """The rules of a relief that stand on the day for that target and are not known to fail."""
    question = inquiry.question
    resolved = () if inquiry.resolved is None else inquiry.resolved.parties
    relieved = {hit.target.party, *(party.key for party in resolved)}
    for target in relief.targets:
        if target.party is not None and target.party not in relieved:
            continue
        for rule in relief.rules:
            state = state_on(relief, on=question.on, known=question.known, target=target, rule=rule)
            match = fit(rule, question, asker=inquiry.asker, jurisdiction=relief.jurisdiction)
            if state.stage is not None and state.stage.is_binding and match.truth is not Truth.FAILS:
                yield rule, match
