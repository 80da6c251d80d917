"""The review queue for the terminal: a table of claims with what each would be to the ledger, and one claim in full."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from proscribe.answers.likeness import WEIGHTS, Candidate
from proscribe.answers.queue import QueueEntry
from proscribe.answers.reconcile import Outcome
from proscribe.model.reviews import Decision, ReviewState
from proscribe.reports.display import shown, shown_in_full

_STYLES = {Outcome.CONTRADICTS: "bold red", Outcome.AMBIGUOUS: "bold yellow", Outcome.NEW: "bold cyan"}
_AROUND = 240
"""Characters of the article shown on either side of the quote."""


def queue_text(entries: Sequence[QueueEntry], *, waiting: int) -> RenderableType:
    """The claims as `proscribe review` lists them, and how many wait in all."""
    if not entries:
        return Text(f"No such claim in the queue; {_waiting(waiting)}.")
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, header_style="bold")
    for name in ("Claim", "Out", "What is claimed", "Stage", "To the ledger"):
        table.add_column(name, no_wrap=name in {"Claim", "Out"}, overflow="fold")
    for entry in entries:
        table.add_row(*_cells(entry))
    return Group(
        table, Text(f"\n{len(entries):,} shown; {_waiting(waiting)}. `proscribe review show CLAIM` gives the grounds.")
    )


def _waiting(count: int) -> str:
    return f"{count:,} {'waits' if count == 1 else 'wait'} for review"


def _cells(entry: QueueEntry) -> Iterator[Text]:
    held, found = entry.held, entry.found
    yield Text(held.key)
    yield Text(str(held.source.published or "no date"))
    yield Text(what_is_claimed(entry))
    yield Text("denied" if held.claim.stage is None else held.claim.stage.value)
    if held.decision is not None and held.state is not ReviewState.WAITING:
        yield Text(_decided(held.decision))
        return
    keys = [one.measure.key for one in found.candidates] if found.outcome is Outcome.AMBIGUOUS else [found.measure or ""]
    told = Text(found.outcome.value, style=_STYLES.get(found.outcome, "")).append(
        f" {' or '.join(keys[:3])}".rstrip(), style="not bold"
    )
    yield told.append(f" ({found.origins} origins)") if found.origins > 1 else told


def what_is_claimed(entry: QueueEntry) -> str:
    """Issuer, action, dealing and targets in one line."""
    claim = entry.held.claim
    dealing = "" if claim.activity is None else f" {claim.activity}"
    return f"{shown(claim.issuer)}: {claim.action}{dealing}, {shown(', '.join(claim.targets))}"


def _decided(decision: Decision) -> str:
    into = f" on {shown(decision.into)}" if decision.into else ""
    return f"{decision.action}{into}, {shown(decision.by)} {decision.at:%Y-%m-%d}"


def entry_text(entry: QueueEntry, *, article: str, decisions: Iterable[Decision]) -> RenderableType:
    """One claim in full: its quote within the article, what it would be to the ledger and why, and every decision."""
    held, found = entry.held, entry.found
    style = _STYLES.get(found.outcome, "bold")
    blocks: list[RenderableType] = [
        Text(what_is_claimed(entry), style="bold").append(f" ({held.key}, {held.state})", style="not bold"),
        Padding(_pairs(_about(entry)), (0, 0, 0, 2)),
        Text("\nIn the article", style="bold"),
        Padding(_within(article, start=held.claim.evidence.start, end=held.claim.evidence.end), (0, 0, 0, 2)),
        Text("\nTo the ledger: ", style="bold")
        .append(found.outcome.value, style=style)
        .append(f"; {shown_in_full(found.because)}"),
        *(Padding(_candidate(one), (0, 0, 0, 2)) for one in found.candidates),
    ]
    made = [Text(f"  {_decided(one)}: {shown_in_full(one.why)}") for one in decisions]
    return Group(*blocks, *([Text("\nDecisions", style="bold"), *made] if made else []))


def _about(entry: QueueEntry) -> Iterator[tuple[str, str]]:
    held, found, claim = entry.held, entry.found, entry.held.claim
    source = held.source
    yield "stage", "denied by the issuer" if claim.stage is None else f"{claim.stage} ({claim.stage.definition})"
    yield "date told", str(claim.when) if claim.when is not None else "none"
    yield "article", f"{shown(source.title)} ({shown(source.publisher or source.key)}, {source.published or 'no date stated'})"
    if source.url:
        yield "", shown_in_full(source.url)
    if claim.attributed_to:
        yield "according to", shown(claim.attributed_to)
    yield "origins", f"{found.origins} independent"
    if found.lead is not None:
        yield "lead", f"{found.lead} days before the act" if found.lead >= 0 else f"{-found.lead} days after the act"
    yield "read by", ", ".join(shown(name) for name in held.readers)
    for denial in held.denials:
        yield "denial", f"“{shown_in_full(denial.quote)}”"


def _within(article: str, *, start: int, end: int) -> Text:
    """The quote, strong, with what stands around it."""
    before, after = article[max(0, start - _AROUND) : start], article[end : end + _AROUND]
    text = Text(shown_in_full(f"{'… ' if start > _AROUND else ''}{before}"), style="dim")
    text.append(shown_in_full(article[start:end]), style="not dim bold")
    return text.append(shown_in_full(f"{after}{' …' if len(article) > end + _AROUND else ''}"), style="dim")


def _candidate(one: Candidate) -> RenderableType:
    heading = Text(f"{one.score:.2f} ").append(shown(one.measure.title), style="bold").append(f" ({one.measure.key})")
    parts = sorted(one.parts, key=lambda part: -WEIGHTS[part.feature] * part.score)
    return Group(heading, Padding(_pairs((f"{part.feature} {part.score:.2f}", part.text) for part in parts), (0, 0, 0, 2)))


def _pairs(pairs: Iterable[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    for label, text in pairs:
        table.add_row(Text(label), Text(shown_in_full(text)))
    return table
