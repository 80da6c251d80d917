"""A list of rows, the verdict on each, and the totals by measure, stage and party: what is caught, and by what."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from proscribe.answers.checker import Checker
from proscribe.answers.resolve import Finder, exactly, of_matches
from proscribe.answers.result import Answer, Finding, Question, Resolved
from proscribe.ledger.timeline import soonest
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import Circumstances
from proscribe.model.parties import PartyType
from proscribe.model.verdicts import Verdict, most_binding
from proscribe.model.vocabulary import Vocabulary
from proscribe.names.compare import THRESHOLD
from proscribe.names.entries import NameMatch, NameQuery

SURE = 0.93
"""A name at least this close is taken for the party and shown with its score; between the matcher's threshold and this a
person looks. A wrong "prohibited" costs a supplier; a look costs a minute."""


_MOST_CANDIDATES = 5


class Group(Vocabulary):
    """Where a row stands in a brief, most pressing first."""

    CAUGHT = ("caught", "a measure binds on the day, whatever was not told", "if it hangs on a fact: caught-if")
    CAUGHT_IF = ("caught-if", "a measure binds on the day if a fact that was not told is so", "")
    TO_COME = (
        "to-come",
        "a measure is decided and not in force on the day, or suspended; advice may stand beside it",
        "not decided: proposed",
    )
    ADVISED = ("advised", "an authority advises against it; nothing binds and nothing is decided", "")
    PROPOSED = ("proposed", "a measure is proposed and not decided", "a leak or a call: reported")
    REPORTED = ("reported", "known from the press or called for only", "")
    REVIEW = ("review", "the name is close to one in the ledger and not surely the same: a person must look", "")
    CLEAR = ("clear", "nothing in the ledger restrains it on the day; that is no clearance", "")


_GROUP_OF = {
    Verdict.PROHIBITED: Group.CAUGHT,
    Verdict.LICENCE_REQUIRED: Group.CAUGHT,
    Verdict.RESTRICTED_IN_PART: Group.CAUGHT,
    Verdict.ADVISED_AGAINST: Group.ADVISED,
    Verdict.ANNOUNCED_NOT_IN_FORCE: Group.TO_COME,
    Verdict.PROPOSED_ONLY: Group.PROPOSED,
    Verdict.REPORTED_ONLY: Group.REPORTED,
    Verdict.NO_KNOWN_MEASURE: Group.CLEAR,
}


@dataclass(frozen=True, slots=True)
class InputRow:
    """One row of the user's list.

    Args:
        number: its row in the file, from 1.
        name: the supplier, customer or maker as written.
        country: jurisdiction code, or None.
        item: key of an item, or None when the file does not say or says it in words that are no item.
        value: amount or quantity, or None.
        item_text: the item as written, or "".
    """

    number: int
    name: str
    country: str | None = None
    item: str | None = None
    value: float | None = None
    item_text: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is asked of every row.

    Args:
        actor: who asks.
        activities: what they do with the parties; the most binding answer counts.
        on: the day in the world.
        known: only what could be known by this day counts; None for all.
        item: item of rows that name none, or None.
        told: circumstances of all rows.
    """

    actor: Actor
    activities: tuple[Activity, ...]
    on: date
    known: date | None = None
    item: str | None = None
    told: Circumstances | None = None


@dataclass(frozen=True, slots=True)
class ExposedRow:
    """A row with its answer.

    Args:
        row: the row.
        group: where it stands.
        answer: the most binding answer over the activities.
        candidates: for a row to review: names it is close to, best first.
    """

    row: InputRow
    group: Group
    answer: Answer
    candidates: tuple[NameMatch, ...] = ()

    @property
    def would_be(self) -> tuple[Finding, ...]:
        """What would catch it: findings decided and not in force, proposed or only reported, most advanced first."""
        findings = (*self.answer.deciding, *self.answer.others)
        coming = {Verdict.ANNOUNCED_NOT_IN_FORCE, Verdict.PROPOSED_ONLY, Verdict.REPORTED_ONLY}
        found = (one for one in findings if one.verdict in coming and not one.is_beside)
        return tuple(sorted(found, key=lambda one: one.verdict.rank))

    @property
    def parties(self) -> tuple[str, ...]:
        """Keys of the register parties it was taken for; () for a row to review."""
        resolved = self.answer.resolved
        return () if resolved is None else tuple(party.key for party in resolved.parties)


@dataclass(frozen=True, slots=True, order=True)
class Total:
    """Rows and value that one measure, stage or party touches.

    Args:
        kind: `measure`, `stage` or `party`.
        key: which.
        rows: number of rows.
        value: sum of their values, or None when no row has one.
    """

    kind: str
    key: str
    rows: int
    value: float | None


@dataclass(frozen=True, slots=True)
class Exposure:
    """Every row with its answer, in the order of the file, and the totals."""

    settings: Settings
    rows: tuple[ExposedRow, ...]
    totals: tuple[Total, ...]


def expose(
    rows: Iterable[InputRow], settings: Settings, *, finder: Finder, progress: Callable[[int], None] | None = None
) -> Exposure:
    """The exposure of these rows.

    Args:
        rows: the user's list.
        settings: what is asked of every row.
        finder: over the ledger asked.
        progress: called with 1 after each row, or None.
    """
    exposed, checker = [], Checker(finder.ledger, finder=finder)
    for row in rows:
        exposed.append(_expose_row(row, settings, checker))
        if progress is not None:
            progress(1)
    return Exposure(settings, tuple(exposed), tuple(totals(exposed)))


def _expose_row(row: InputRow, settings: Settings, checker: Checker) -> ExposedRow:
    resolved, candidates = find_row(row, settings, checker.finder)
    decisions = (checker.decide_on(_question(row, settings, activity), resolved) for activity in settings.activities)
    answers = [checker.explained(decision) for decision in decisions]
    told = merged(answers)
    return ExposedRow(row, Group.REVIEW if candidates else _group(told), told, candidates)


def merged(answers: Sequence[Answer]) -> Answer:
    """One answer for several activities: the most binding, with what the others found beside it.

    Args:
        answers: on the same party and day; not empty.
    """
    worst = min(answers, key=lambda one: (one.verdict.rank, one.otherwise.rank))
    seen = {(finding.key, finding.verdict) for finding in (*worst.deciding, *worst.others)}
    deciding, others = list(worst.deciding), list(worst.others)
    for answer_ in answers:
        for finding in (*answer_.deciding, *answer_.others):
            mark = (finding.key, finding.verdict)
            if mark not in seen:
                seen.add(mark)
                decides = finding.verdict is worst.verdict and finding in answer_.deciding
                (deciding if decides else others).append(finding)
    named = {key for key, _ in seen}
    aside = {one.key: one for answer_ in answers for one in answer_.set_aside if one.key not in named}
    return replace(
        worst,
        otherwise=most_binding([one.otherwise for one in answers]),
        deciding=tuple(deciding),
        others=tuple(sorted(others, key=lambda finding: (finding.verdict.rank, finding.key, finding.rule))),
        set_aside=tuple(aside[key] for key in sorted(aside)),
        next=soonest(one.next for one in answers),
    )


def find_row(row: InputRow, settings: Settings, finder: Finder) -> tuple[Resolved, tuple[NameMatch, ...]]:
    """Whom the row means, or the candidates that a person must choose from."""
    exact = exactly(row.name, finder=finder, known=settings.known)
    if exact.is_known:
        return exact, ()
    query = NameQuery(row.name, PartyType.UNKNOWN, row.country)
    matches = tuple(finder.index(known=settings.known).search(query, limit=10, threshold=THRESHOLD))
    sure = tuple(match for match in matches if match.score >= SURE)
    if sure:
        return of_matches(row.name, sure, finder=finder, known=settings.known), ()
    return Resolved(row.name), (matches or finder.sharing_stem(row.name))[:_MOST_CANDIDATES]


def _question(row: InputRow, settings: Settings, activity: Activity) -> Question:
    told = dict(settings.told or {})
    item = row.item or settings.item
    return Question(settings.actor, activity, settings.on, party=row.name, item=item, told=told, known=settings.known)


def _group(worst: Answer) -> Group:
    if worst.verdict.binds and not worst.otherwise.binds:
        return Group.CAUGHT_IF
    coming = (one for one in worst.others if one.verdict is Verdict.ANNOUNCED_NOT_IN_FORCE and not one.is_beside)
    if worst.verdict is Verdict.ADVISED_AGAINST and any(coming):
        return Group.TO_COME
    return _GROUP_OF[worst.verdict]


def totals(rows: Iterable[ExposedRow]) -> Iterator[Total]:
    """Rows and values by measure, stage and party, over the deciding findings, most rows first within a kind."""
    sums: dict[tuple[str, str], list[float | None]] = {}
    for exposed in rows:
        if exposed.group in {Group.REVIEW, Group.CLEAR}:
            continue
        for mark in sorted(_marks(exposed)):
            sums.setdefault(mark, []).append(exposed.row.value)
    counted = [Total(kind, key, len(values), _sum(values)) for (kind, key), values in sums.items()]
    yield from sorted(counted, key=lambda total: (total.kind, -total.rows, total.key))


def _marks(exposed: ExposedRow) -> set[tuple[str, str]]:
    deciding = exposed.answer.deciding
    marks = {("measure", finding.key) for finding in deciding}
    marks |= {("stage", finding.stage.value) for finding in deciding if finding.stage is not None}
    return marks | {("party", key) for key in exposed.parties}


def _sum(values: list[float | None]) -> float | None:
    given = [value for value in values if value is not None]
    return sum(given) if given else None
