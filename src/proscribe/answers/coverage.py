"""What the ledger holds and how old it is, and what an answer therefore does not know."""

from collections.abc import Iterator
from datetime import date

from proscribe.answers.result import Coverage, Question, Resolved
from proscribe.ledger.ledger import Ledger


def coverage_of(ledger: Ledger, *, known: date | None = None) -> Coverage:
    """What the ledger holds by that day: the register, the latest snapshot of each list, the latest file of owners."""
    held = (*ledger.shelf.snapshots(known=known), *ledger.owners.snapshots(known=known))
    latest = {info.list_key: info for info in held}
    register = ledger.register
    curated = len(register.measures) - ledger.news.measures
    return Coverage(register.checked, register.version, curated, tuple(latest[key] for key in sorted(latest)), ledger.news)


def caveats(question: Question, resolved: Resolved | None, coverage: Coverage) -> Iterator[str]:
    """What the answer to a question does not know, in sentences."""
    yield from question.readings
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
