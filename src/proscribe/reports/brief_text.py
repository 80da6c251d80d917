"""One brief for the terminal: what was asked, the counts, the rows that need attention, and what changes next.

It is bounded, about sixty lines for a list of forty, and says how many more there are of anything cut; the page and the JSON
have everything.
"""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len, set_cell_size
from rich.console import Group as Together
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from proscribe.answers.brief import Brief
from proscribe.answers.exposure import ExposedRow, Group
from proscribe.answers.news import NewsItem
from proscribe.reports.answer_text import coverage_lines
from proscribe.reports.brief_view import Coming, coming_changes
from proscribe.reports.display import amount, shown, shown_in_full
from proscribe.reports.row_view import COMING, GROUP_HEADINGS, depends_on, findings_of, row_numbers, total_value, verdict_first
from proscribe.reports.wording import told_words, waiting_claim, waiting_words

_MOST_ROWS = 10
_MOST_LINES = 4
_MOST_PROBLEMS = 2
_MOST_SOURCES = 8
_NAME = 18  # columns that a name takes in the table: with it a verdict, a day and a key fit in 80
_LONGEST = 40
_STYLES = {
    Group.CAUGHT: "bold red",
    Group.CAUGHT_IF: "bold red",
    Group.ADVISED: "yellow",
    Group.TO_COME: "cyan",
    Group.PROPOSED: "cyan",
    Group.REPORTED: "cyan",
    Group.REVIEW: "magenta",
}
_ATTENTION = (Group.CAUGHT, Group.CAUGHT_IF, *COMING, Group.ADVISED)


def brief_text(brief: Brief) -> RenderableType:
    """The brief as `proscribe brief` prints it, for any width from about 80 columns on."""
    return Together(*_blocks(brief))


def _blocks(brief: Brief) -> Iterator[RenderableType]:
    yield _headline(brief)
    yield _counts(brief)
    rows = sorted((row for group in _ATTENTION for row in brief.of_group(group)), key=_urgency)
    if rows:
        yield _attention(rows)
    yield from _section("Next dated changes", [_change(each) for each in coming_changes(brief)])
    unheld = [_claim(item) for item in brief.news if not item.is_held]
    yield from _section(f"In the news and not in the ledger ({len(unheld)} of {len(brief.news)} claims)", unheld)
    yield from _section(waiting_words(brief), [waiting_claim(held) for held in brief.waiting])
    yield from _section("To review by hand", [_candidates(row) for row in brief.of_group(Group.REVIEW)])
    yield from _section("Problems", [shown(text) for text in brief.problems], most=_MOST_PROBLEMS, cut=False)
    coverage = list(coverage_lines(brief.coverage, on=brief.exposure.settings.on))
    none = [] if brief.coverage.lists else ["no official list has been imported; the brief rests on the register alone"]
    yield from _section("What it rests on", [*coverage, *none], most=_MOST_SOURCES, cut=False)
    yield Text(f"\n{brief.advice}", style="italic")


def _headline(brief: Brief) -> Text:
    settings = brief.exposure.settings
    activities = " and ".join(settings.activities)
    told = f", told that {told_words(settings.told)}" if settings.told else ""
    known = f", as known by {settings.known}" if settings.known is not None else ""
    line = Text(shown(brief.title), style="bold")
    rows = len(brief.exposure.rows)
    asked = f": {rows:,} {'row' if rows == 1 else 'rows'}, {settings.actor} to {activities}, on {settings.on}{known}{told}"
    return line.append(asked, style="not bold")


def _counts(brief: Brief) -> RenderableType:
    lines = [(brief.of_group(group), group) for group in Group if brief.of_group(group)]
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True, min_width=5)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(style="dim")
    for rows, group in lines:
        heading = Text(GROUP_HEADINGS[group], style=_STYLES.get(group, ""))
        table.add_row(Text(f"{len(rows):,}", style="bold"), heading, Text(amount(total_value(rows))), _cut(group.definition))
    return Padding(table, (1, 0, 0, 0))


def _urgency(row: ExposedRow) -> tuple[int, int]:
    return _ATTENTION.index(row.group), row.row.number


def _attention(rows: list[ExposedRow]) -> RenderableType:
    """The rows to look at: a line each, and one for what it depends on, cut at the width rather than folded."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True, min_width=5)
    table.add_column()
    table.add_row(Text("Row", style="dim"), _columns("Name", "Verdict", "Since", "Decided by"))
    for row in rows[:_MOST_ROWS]:
        table.add_row(Text(str(row.row.number)), _line(row))
        under = _under(row)
        if under:
            table.add_row("", _cut(under, style="dim"))
    if len(rows) > _MOST_ROWS:
        table.add_row("", Text(f"and {len(rows) - _MOST_ROWS} more: -o brief.html has them all", style="italic"))
    return Together(Text("\nNeed attention", style="bold"), table)


def _cut(text: str, *, style: str = "") -> Text:
    """A line that ends with its column; the column itself may shrink, so that its neighbours do not."""
    return Text(text, style=style, no_wrap=True, overflow="ellipsis")


def _columns(name: str, verdict: str, since: str, decided: str, *, style: str = "") -> Text:
    line = _cut(f"{set_cell_size(name, _NAME)}  ").append(set_cell_size(verdict, 22), style=style)
    return line.append(f"  {set_cell_size(since, 10)}  {decided}")


def _line(row: ExposedRow) -> Text:
    found = findings_of(row)
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    decided = f"{shown(found[0].key)}{more}" if found else "the news"
    name, since = _short(row.row.name, longest=_NAME), found[0].since if found else ""
    return _columns(name, verdict_first(row).value, since, decided, style=_STYLES.get(row.group, ""))


def _under(row: ExposedRow) -> str:
    """What the verdict depends on, and what holds already."""
    points = " or ".join(depends_on(row))
    already = row.answer.verdict if verdict_first(row) is not row.answer.verdict else None
    parts = (f"if {shown_in_full(points)}" if points else "", f"and {already} already" if already else "")
    said = "; ".join(part for part in parts if part)
    return f"  {said}" if said else ""


def _short(text: str, *, longest: int) -> str:
    clean = shown_in_full(text)
    return clean if cell_len(clean) <= longest else f"{set_cell_size(clean, longest - 1).rstrip()}…"


def _section(title: str, lines: list[str], *, most: int = _MOST_LINES, cut: bool = True) -> Iterator[RenderableType]:
    if not lines:
        return
    yield Text(f"\n{title}", style="bold")
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for line in _bounded(lines, most=most):
        table.add_row(Text("-"), _cut(line) if cut else Text(line))
    yield Padding(table, (0, 0, 0, 2))


def _bounded(lines: Iterable[str], *, most: int) -> Iterator[str]:
    texts = list(lines)
    yield from texts[:most]
    if len(texts) > most:
        yield f"and {len(texts) - most} more: -o brief.html has them all"


def _change(coming: Coming) -> str:
    stage = coming.change.stage or "stage not known"
    return f"{coming.change.when} {stage}: {_short(coming.finding.title, longest=60)} ({row_numbers(coming.rows, most=5)})"


def _claim(item: NewsItem) -> str:
    claim, source = item.claim, item.source
    stage = claim.stage or "denied"
    told = source.publisher or source.origin or source.key
    targets = _short(", ".join(claim.targets), longest=60)
    return f"{shown(claim.issuer)}: {claim.action} {targets}, {stage} ({shown(told)}, {source.published or 'no date stated'})"


def _candidates(row: ExposedRow) -> str:
    names = ", ".join(f"{_short(match.entry_text, longest=_LONGEST)} ({match.score:.2f})" for match in row.candidates[:3])
    return f"row {row.row.number} {_short(row.row.name, longest=_LONGEST)}: close to {names}"
