"""May this actor do this with them, on that day? One verdict, with the measures that decide it and what they rest on.

The verdict is the most binding one that is certain or possible. If it hangs on something that was not told, the answer says
on what, and what the verdict is otherwise; it never guesses. Measures that concern the party and do not bind the act are
named with the reason, since "listed" is not yet "forbidden".
"""

from collections.abc import Iterable, Iterator
from datetime import date

from proscribe.answers.listed import listing_findings
from proscribe.answers.measures import Inquiry, measure_findings
from proscribe.answers.resolve import Finder, resolve, with_owners
from proscribe.answers.result import Answer, Coverage, Finding, Question, Resolved, SetAside
from proscribe.errors import UnknownTermError
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.timeline import soonest
from proscribe.model.actors import Actor
from proscribe.model.verdicts import Verdict, most_binding


def check(question: Question, *, ledger: Ledger, finder: Finder | None = None) -> Answer:
    """The answer of that ledger to that question.

    Args:
        question: actor, activity, party, item, circumstances and days.
        ledger: what is known.
        finder: how to find a party by name; None for a new one over the ledger. Share one over many questions.

    Raises:
        UnknownTermError: when the asker is a named party that the register lacks.
    """
    finder = finder or Finder(ledger)
    resolved = None if question.party is None else resolve(question.party, finder=finder, known=question.known)
    if question.owners:
        resolved = with_owners(resolved or Resolved(""), question.owners, finder=finder)
    return answer(question, resolved, ledger=ledger)


def answer(question: Question, resolved: Resolved | None, *, ledger: Ledger) -> Answer:
    """The answer for a party that is already found."""
    inquiry = Inquiry.of(question, ledger, resolved, asker=_askers(question.actor, ledger))
    results = (*measure_findings(inquiry), *listing_findings(inquiry))
    findings = sorted((one for one in results if isinstance(one, Finding)), key=_order)
    aside = (*(one for one in results if isinstance(one, SetAside)), *_ended(findings))
    findings = [one for one in findings if not (one.is_beside and one.verdict is Verdict.NO_KNOWN_MEASURE)]
    live = [one for one in findings if one.verdict is not Verdict.NO_KNOWN_MEASURE and not one.is_beside]
    verdict = most_binding([finding.verdict for finding in live])
    deciding = _deciding([finding for finding in live if finding.verdict is verdict])
    told = {(finding.key, finding.verdict) for finding in deciding}
    coverage = coverage_of(ledger, known=question.known)
    return Answer(
        question=question,
        verdict=verdict,
        otherwise=most_binding([finding.verdict for finding in live if finding.is_certain]),
        resolved=resolved,
        deciding=deciding,
        others=tuple(_one_rule_each(one for one in findings if (one.key, one.verdict) not in told)),
        set_aside=tuple(sorted(aside, key=lambda one: (one.jurisdiction != question.actor.jurisdiction, one.key))),
        next=soonest(one.next for one in findings if not one.is_beside),
        coverage=coverage,
        caveats=tuple(_caveats(question, resolved, coverage)),
    )


def _askers(actor: Actor, ledger: Ledger) -> tuple[Actor, ...]:
    """The actor itself; a named party is also what it acts as."""
    if actor.party is None:
        return (actor,)
    party = ledger.register.parties.get(actor.party)
    if party is None:
        raise UnknownTermError("party to ask as", actor.party, ledger.register.parties)
    if not party.acts_as and party.country is not None:
        return (actor, Actor(party.country))
    return (actor, *(Actor.parse(text) for text in party.acts_as))


def _order(finding: Finding) -> tuple[int, bool, str, str, int]:
    return (finding.verdict.rank, not finding.is_certain, finding.key, finding.rule, len(finding.depends_on))


def _deciding(findings: list[Finding]) -> tuple[Finding, ...]:
    """The certain ones if there are any, else all that may: what may bind too adds nothing to a verdict that is certain."""
    certain = [finding for finding in findings if finding.is_certain]
    return tuple(_one_rule_each(certain or findings))


def _one_rule_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Of the rules of one measure with one verdict, the first: the certain one, or the one with the fewest open points."""
    seen: set[tuple[str, Verdict]] = set()
    for finding in findings:
        mark = (finding.key, finding.verdict)
        if mark not in seen:
            seen.add(mark)
            yield finding


def _ended(findings: Iterable[Finding]) -> Iterator[SetAside]:
    for finding in _one_rule_each(findings):
        if finding.stage is not None and finding.stage.is_ended:
            reason = f"{finding.stage} since {finding.since or 'an unknown day'}"
            yield SetAside(finding.key, finding.title, reason, finding.jurisdiction)


def coverage_of(ledger: Ledger, *, known: date | None = None) -> Coverage:
    """What the ledger holds by that day: the register, and the latest snapshot of each list."""
    held = (*ledger.shelf.snapshots(known=known), *ledger.owners.snapshots(known=known))
    latest = {info.list_key: info for info in held}
    register = ledger.register
    return Coverage(register.checked, register.version, len(register.measures), tuple(latest[key] for key in sorted(latest)))


def _caveats(question: Question, resolved: Resolved | None, coverage: Coverage) -> Iterator[str]:
    if resolved is not None and not resolved.is_known:
        yield f"nobody called {resolved.asked!r} is in the ledger; that is no clearance"
        if resolved.similar:
            close = ", ".join(f"{name} ({score:.2f})" for name, score in resolved.similar[:3])
            yield f"similar names, not taken for the same: {close}"
    if resolved is not None and len(resolved.parties) > 1:
        keys = ", ".join(party.key for party in resolved.parties)
        yield f"{resolved.asked!r} fits several parties, all counted: {keys}; ask by key to choose one"
    if not coverage.lists:
        yield "no official list has been imported; the answer rests on the register alone"
    for info in coverage.lists:
        if question.on > info.day:
            yield f"{info.title}: the latest snapshot held is of {info.day}, before the day asked about"
    if question.on > coverage.register_checked:
        yield f"the register was last looked after on {coverage.register_checked}, before the day asked about"
