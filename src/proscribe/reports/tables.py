"""Screening results as a table for the terminal: each name with its hits, best first, and the count of names without."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from proscribe.answers.screening import Hit, ScreenedRow
from proscribe.reports.display import shown, shown_in_full

_MOST_LISTS = 3
_MOST_REASONS = 3


def screen_table(rows: Sequence[ScreenedRow]) -> RenderableType:
    """The screened rows as `proscribe screen` prints them; rows without hits are counted, not listed."""
    hit = [row for row in rows if row.hits]
    lines: list[RenderableType] = [] if not hit else [_table(hit)]
    none = len(rows) - len(hit)
    lines.append(
        Text(
            f"{len(rows):,} {'name' if len(rows) == 1 else 'names'} screened: {len(hit):,} with hits, "
            f"{none:,} without. No hit is no clearance; a person decides whether a hit is the same party."
        )
    )
    return Group(*lines)


def _table(rows: Sequence[ScreenedRow]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, header_style="bold")
    table.add_column("Row", justify="right", no_wrap=True)
    table.add_column("Name", overflow="fold")
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column("Kind", no_wrap=True)
    table.add_column("Listed as", overflow="fold")
    table.add_column("Under", overflow="fold")
    table.add_column("Since", no_wrap=True)
    table.add_column("Why", overflow="fold", style="dim")
    for row in rows:
        for at, hit in enumerate(row.hits):
            asked = (str(row.row), shown(row.name)) if at == 0 else ("", "")
            table.add_row(*(Text(cell) for cell in (*asked, *_cells(hit))))
    return table


def _cells(hit: Hit) -> Iterator[str]:
    country = f" ({hit.subject.country.upper()})" if hit.subject.country else ""
    matched = f"; by {shown(hit.name_matched)}" if hit.name_matched != hit.subject.name else ""
    yield f"{hit.score:.2f}"
    yield hit.kind.value
    yield f"{shown(hit.subject.name)}{country}{matched}"
    yield _lists(hit)
    yield min((str(each.start) for each in hit.subject.listed if each.start is not None), default="")
    why = "; ".join(shown_in_full(reason.text) for reason in hit.reasons[:_MOST_REASONS])
    decision = hit.decision
    yield why if decision is None else f"{shown(decision.by)} on {decision.at[:10]}: {decision.judgement.value}. {why}"


def _lists(hit: Hit) -> str:
    titles = list(dict.fromkeys(shown(each.list_title) for each in hit.subject.listed))
    more = f" and {len(titles) - _MOST_LISTS} more" if len(titles) > _MOST_LISTS else ""
    return "; ".join(titles[:_MOST_LISTS]) + more
