"""Puts a brief in the order in which it is read: like rows together, what is still to come, and what changes next.

Only arrangement: every object here points to rows and findings of the brief as they are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from proscribe.answers.brief import Brief
from proscribe.answers.exposure import ExposedRow, Group
from proscribe.answers.news import NewsItem
from proscribe.answers.result import Answer, Finding
from proscribe.ledger.timeline import NextChange
from proscribe.model.verdicts import Verdict
from proscribe.reports.row_view import COMING, findings_of
from proscribe.reports.wording import verdict_words

CAUGHT = (Group.CAUGHT, Group.CAUGHT_IF)
"""Something binds on the day."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Rows that one and the same set of findings decides, told once.

    Args:
        group: where they stand.
        rows: the rows, in the order of the file.
        answer: the answer of the first; the others differ in nothing but the party and how it is reached.
        news: claims that name one of the rows' parties.
    """

    group: Group
    rows: tuple[ExposedRow, ...]
    answer: Answer
    news: tuple[NewsItem, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is told of the rows: what would catch them, for rows to be caught, and what decides today."""
        return findings_of(self.rows[0])

    @property
    def headline(self) -> tuple[str, str]:
        """The verdict in words, the part that matters most first; the second part may be empty."""
        answer = self.answer
        if self.group in COMING and self.findings and self.findings[0].verdict is not answer.verdict:
            return _with_points(self.findings[0]), f"{answer.verdict} already{'' if answer.is_certain else ', if more is so'}"
        strong, semicolon, rest = verdict_words(answer).partition("; otherwise")
        return strong, f"otherwise{rest}" if semicolon else ""

    @property
    def anchor(self) -> str:
        """The entry's name within the page."""
        return f"entry-{self.rows[0].row.number}"


@dataclass(frozen=True, slots=True)
class Pending:
    """A measure not in force on the day that would catch rows which something else decides today."""

    finding: Finding
    rows: tuple[ExposedRow, ...]


@dataclass(frozen=True, slots=True)
class Coming:
    """A dated change of a measure that touches rows."""

    change: NextChange
    finding: Finding
    rows: tuple[ExposedRow, ...]


def _with_points(finding: Finding) -> str:
    points = f" IF {' and '.join(finding.depends_on)}" if finding.depends_on else ""
    return f"{finding.verdict}{points}"


def entries(brief: Brief, *groups: Group) -> tuple[Entry, ...]:
    """The entries of these groups: most binding first, then in the order of the file."""
    found: dict[object, list[ExposedRow]] = {}
    for row in brief.exposure.rows:
        if row.group in groups:
            found.setdefault(_likeness(row, brief), []).append(row)
    made = (Entry(rows[0].group, tuple(rows), rows[0].answer, brief.news_on(rows[0])) for rows in found.values())
    return tuple(sorted(made, key=lambda entry: (entry.answer.verdict.rank, entry.rows[0].row.number)))


def _likeness(row: ExposedRow, brief: Brief) -> object:
    """What two rows must share to be told as one; how the party is reached may differ."""
    answer = row.answer
    deciding = tuple(replace(finding, reached="") for finding in (*answer.deciding, *row.would_be))
    beside = tuple(replace(finding, reached="") for finding in answer.others if finding.is_beside)
    news = brief.news_on(row) if not deciding else ()
    return row.group, answer.question.activity, answer.verdict, answer.otherwise, deciding, beside, news


def pending_besides(brief: Brief) -> tuple[Pending, ...]:
    """Measures to come for rows that something more binding decides today; most rows first, then by key."""
    found: dict[str, list[tuple[Finding, ExposedRow]]] = {}
    for row in brief.exposure.rows:
        if row.group in COMING or row.group is Group.REVIEW:
            continue
        for finding in {each.key: each for each in row.would_be}.values():
            found.setdefault(finding.key, []).append((finding, row))
    made = (Pending(pairs[0][0], tuple(row for _, row in pairs)) for pairs in found.values())
    return tuple(sorted(made, key=lambda one: (-len(one.rows), one.finding.key)))


def coming_changes(brief: Brief) -> tuple[Coming, ...]:
    """The next dated change of every measure that decides, or would decide, a row; soonest first."""
    found: dict[tuple[str, NextChange], list[tuple[Finding, ExposedRow]]] = {}
    for row in brief.exposure.rows:
        for finding in {each.key: each for each in _that_matter(row)}.values():
            if finding.next is not None:
                found.setdefault((finding.key, finding.next), []).append((finding, row))
    made = (Coming(change, pairs[0][0], tuple(row for _, row in pairs)) for (_, change), pairs in found.items())
    return tuple(sorted(made, key=lambda one: (one.change.when, one.finding.key, one.change.summary)))


def _that_matter(row: ExposedRow) -> Iterator[Finding]:
    if row.group in {Group.CLEAR, Group.REVIEW}:
        return
    for finding in (*row.answer.others, *row.answer.deciding):
        if finding.verdict is not Verdict.NO_KNOWN_MEASURE and not finding.is_beside:
            yield finding


def first_told(told: Iterable[Entry]) -> dict[tuple[str, str], str]:
    """Where the page tells of each rule in full: measure and rule to the anchor of the first entry that has it."""
    places: dict[tuple[str, str], str] = {}
    for entry in told:
        for finding in entry.findings:
            places.setdefault((finding.key, finding.rule), entry.anchor)
    return places
