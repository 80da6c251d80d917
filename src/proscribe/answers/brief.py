"""The brief: a supplier list set beside the ledger and the news on one day, with what is caught now and what may come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from proscribe.answers.exposure import ExposedRow, Exposure, Group, totals
from proscribe.answers.news import NewsItem
from proscribe.answers.result import NO_LEGAL_ADVICE, Coverage
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.news import HeldClaim
from proscribe.ledger.timeline import steps_known
from proscribe.model.measures import StageChange
from proscribe.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class TimelineOf:
    """One measure that matters to the list, with its steps for the chart.

    Args:
        key: the measure's key, or `list/entry`.
        title: what to call it.
        steps: its steps known, oldest first; for a listing its start and end.
        rows: numbers of the rows it decides or would decide.
    """

    key: str
    title: str
    steps: tuple[StageChange, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class InputFile:
    """What a run read: enough to tell later whether it was the same."""

    name: str
    sha256: str
    entries: int


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything a brief says. It adds no fact to what the ledger and the articles hold.

    Args:
        title: the heading.
        exposure: every row with its answer, and totals.
        news: claims from the articles, each beside the ledger.
        timelines: measures that matter here, those deciding most rows first.
        coverage: what the ledger holds and how old it is.
        inputs: the files read.
        problems: rows or files that could not be read, in words.
        version: version of proscribe.
        advice: the line that says what this is not.
    """

    title: str
    exposure: Exposure
    news: tuple[NewsItem, ...]
    timelines: tuple[TimelineOf, ...]
    coverage: Coverage
    inputs: tuple[InputFile, ...]
    problems: tuple[str, ...]
    version: str
    advice: str = NO_LEGAL_ADVICE

    def of_group(self, group: Group) -> tuple[ExposedRow, ...]:
        """The rows of one group, in the order of the file."""
        return tuple(row for row in self.exposure.rows if row.group is group)

    @property
    def waiting(self) -> tuple[HeldClaim, ...]:
        """The claims on parties of the list that nobody has decided on, in the order of the queue."""
        parties = {key for row in self.exposure.rows for key in row.parties}
        known = self.exposure.settings.known
        return tuple(
            held
            for held in self.coverage.news.queue
            if parties & set(held.claim.target_parties) and (known is None or held.known.last <= known)
        )

    def news_on(self, row: ExposedRow) -> tuple[NewsItem, ...]:
        """The claims that name one of the row's parties."""
        return tuple(item for item in self.news if set(item.claim.target_parties) & set(row.parties))


def with_news(exposure: Exposure, news: Iterable[NewsItem]) -> Exposure:
    """The exposure once rows that nothing but news tells of are grouped as reported: never more than that."""
    told = {key for item in news if item.would_restrict for key in item.claim.target_parties}
    rows = tuple(_told(row) if row.group is Group.CLEAR and told & set(row.parties) else row for row in exposure.rows)
    return replace(exposure, rows=rows, totals=tuple(totals(rows)))


def _told(row: ExposedRow) -> ExposedRow:
    answer = replace(row.answer, verdict=Verdict.REPORTED_ONLY, otherwise=Verdict.REPORTED_ONLY)
    return replace(row, group=Group.REPORTED, answer=answer)


def timelines(exposure: Exposure, ledger: Ledger) -> tuple[TimelineOf, ...]:
    """The register measures that decide or would decide a row, with their steps; most rows first, then by key."""
    rows: dict[str, list[int]] = {}
    for row in exposure.rows:
        if row.group not in {Group.CLEAR, Group.REVIEW}:
            for key in dict.fromkeys(_keys_that_matter(row)):
                rows.setdefault(key, []).append(row.row.number)
    known = exposure.settings.known
    measures = ledger.register.measures
    found = [
        TimelineOf(key, measures[key].title, steps_known(measures[key], known=known), tuple(numbers))
        for key, numbers in rows.items()
        if key in measures
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.rows), one.key)))


def _keys_that_matter(row: ExposedRow) -> Iterator[str]:
    for finding in (*row.answer.deciding, *row.answer.others):
        if finding.verdict is not Verdict.NO_KNOWN_MEASURE and not finding.is_beside:
            yield finding.key
