"""`proscribe measures`, `proscribe timeline` and `proscribe diff`: the register as something to read."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, Known, LedgerPlace, On, day, day_or_today, open_for_reading
from proscribe.cli.output import print_json, remark, show, write_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proscribe.answers.brief import TimelineOf
    from proscribe.answers.result import Resolved
    from proscribe.ledger.ledger import Ledger
    from proscribe.ledger.views import Standing, Statement
    from proscribe.model.measures import Measure

Jurisdiction = Annotated[str | None, typer.Option("--jurisdiction", help="Only measures of this one, e.g. us.")]


def measures(
    jurisdiction: Jurisdiction = None,
    stage: Annotated[str | None, typer.Option("--stage", help="Only measures at this stage on the day.")] = None,
    target: Annotated[
        str | None, typer.Option("--target", help="Only measures on this party (a register key or name).")
    ] = None,
    bound: Annotated[
        str | None, typer.Option("--bound", help="Only measures that bind this actor, e.g. us/contractor.")
    ] = None,
    item: Annotated[
        str | None, typer.Option("--item", help="Only measures that cover this item, a part of it, or what it is a part of.")
    ] = None,
    instrument: Annotated[str | None, typer.Option("--instrument", help="Only measures of this legal form.")] = None,
    family: Annotated[str | None, typer.Option("--family", help="Only measures of this family, e.g. ndaa2019-889.")] = None,
    on: On = None,
    known: Known = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """List the measures of the register with their stage on a day; with --target also the party's listings in the ledger.

    Example: proscribe measures --jurisdiction jp --on 2018-12-20
    """
    from proscribe.answers.filters import Filters
    from proscribe.ledger.views import as_of

    held, asked = open_for_reading(ledger), day_or_today(on)
    resolved = None if target is None else _named(target, held, day(known))
    wanted = Filters.parse(
        jurisdiction=jurisdiction, stage=stage, bound=bound, item=item, instrument=instrument, family=family,
        register=held.register, parties=None if resolved is None else [party.key for party in resolved.parties],
    )  # fmt: skip
    rows = [_standing_row(one) for one in as_of(held, on=asked, known=day(known)) if wanted.admit(one, on=asked)]
    if resolved is not None and wanted.admits_listings:
        rows += [row for row in _listings(resolved, held, asked) if wanted.stage is None or row[3] == wanted.stage.value]
    _print_rows(("measure", "title", "issuer", f"stage on {asked}", "since", "not sure because"), rows, as_json=as_json)


def _standing_row(standing: "Standing") -> tuple[str, ...]:
    measure, state = standing.measure, standing.state
    since = "" if state.since is None else str(state.since)
    return measure.key, measure.title, measure.issuer, _stage(standing), since, state.doubt


def _listings(resolved: "Resolved", held: "Ledger", on: date) -> "Iterator[tuple[str, ...]]":
    """The listings of a party as rows: in force, ended, or `-` where the snapshots leave the day open."""
    from proscribe.ledger.shelf import listed_on
    from proscribe.model.truth import Truth

    stages = {Truth.HOLDS: "in-force", Truth.FAILS: "expired", Truth.NOT_TOLD: "-"}
    programmes = held.register.programmes
    for one in resolved.listings:
        issuers = dict.fromkeys(programmes[key].issuer for key in one.listing.programmes if key in programmes)
        begun = str(one.listing.start) if one.listing.start is not None else f"by {one.first_seen}"
        truth, ground = listed_on(one, on)
        doubt = ground if truth is Truth.NOT_TOLD else ""
        yield one.listing.key, f"{one.list_title}: {one.listing.name}", "; ".join(issuers), stages[truth], begun, doubt


def _named(name: str, held: "Ledger", known: date | None) -> "Resolved":
    from proscribe.answers.resolve import Finder, exactly
    from proscribe.errors import UnknownTermError

    resolved = exactly(name, finder=Finder(held), known=known)
    if not resolved.is_known:
        raise UnknownTermError("measure or party", name, [*held.register.measures, *held.register.parties])
    return resolved


def timeline(
    what: Annotated[str, typer.Argument(help="A measure's key, or a party's key or name.")],
    chart: Annotated[
        Path | None, typer.Option("--chart", metavar="FILE.svg", help="Draw it as SVG too: at most twelve measures.")
    ] = None,
    on: On = None,
    known: Known = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Print the dated steps of a measure, or of all measures and listings of a party.

    Of a party, steps that concern others alone are left out; the measure's own timeline has them all.

    Example: proscribe timeline zte
    """
    held = open_for_reading(ledger)
    one = held.register.measures.get(what)
    parties, told, listed = _of_party(what, held, day(known)) if one is None else ((), [one], [])
    rows = sorted([*_steps(told, day(known), parties), *listed])
    if chart is not None:
        _draw(told, chart, on=day_or_today(on), known=day(known))
    late = [] if on is None else [each for each in told if day_or_today(on) > each.checked]
    _print_rows(("date", "stage", "measure or listing", "what happened", "concerns", "citation"), rows, as_json=as_json)
    for measure in late:
        remark(f"{measure.key}: not verified since {measure.checked}; what happened later is not known")


def _draw(told: "list[Measure]", place: Path, *, on: date, known: date | None) -> None:
    from proscribe.errors import InputError
    from proscribe.reports.chart import MOST_MEASURES, timeline_svg

    if place.suffix.lower() != ".svg":
        raise InputError(f"{place}: a chart is written as SVG; give a name that ends in .svg")
    svg = timeline_svg([_timeline_of(one, known) for one in told], on=on)
    if not svg:
        raise InputError(f"{place}: no measure of the register to draw; listings have no stages")
    write_text(place, svg + "\n")
    left = len(told) - MOST_MEASURES
    remark(f"written: {place}{f' ({left} more measures have no room in it)' if left > 0 else ''}")


def _timeline_of(measure: "Measure", known: date | None) -> "TimelineOf":
    from proscribe.answers.brief import TimelineOf
    from proscribe.ledger.timeline import steps_known

    return TimelineOf(measure.key, measure.title, steps_known(measure, known=known), ())


def diff(
    start: Annotated[str, typer.Option("--from", metavar="DATE", help="The earlier day.")],
    end: Annotated[str, typer.Option("--to", metavar="DATE", help="The later day.")],
    jurisdiction: Jurisdiction = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """List the measures whose stage on one day differs from that on another, or that had a step in between.

    Example: proscribe diff --from 2018-12-28 --to 2019-06-01 --jurisdiction us
    """
    from proscribe.errors import QuestionError
    from proscribe.ledger.views import as_of
    from proscribe.model.jurisdictions import parse_jurisdiction

    held = open_for_reading(ledger)
    code = None if jurisdiction is None else parse_jurisdiction(jurisdiction)
    first, last = day_or_today(start), day_or_today(end)
    if first > last:
        raise QuestionError(f"--from {first} lies after --to {last}: give the earlier day first")
    before, after = ({one.measure.key: one for one in as_of(held, on=each)} for each in (first, last))
    rows = [
        (
            key,
            one.measure.title,
            _stage(before[key]),
            _stage(one),
            "" if one.state.since is None else str(one.state.since),
            told,
        )
        for key, one in after.items()
        if code in {None, one.measure.jurisdiction}
        for told in [_between(one.measure, first, last)]
        if told or one.state.stage is not before[key].state.stage
    ]
    _print_rows(("measure", "title", f"on {start}", f"on {end}", "since", "what happened"), rows, as_json=as_json)


def _between(measure: "Measure", first: date, last: date) -> str:
    """What the steps after the first day, up to the last one, say."""
    steps = (step for step in measure.history if first < step.when.last <= last)
    return " ".join(f"{step.when}: {step.summary}" for step in steps)


def _stage(standing: "Standing") -> str:
    return "-" if standing.state.stage is None else standing.state.stage.value


def _steps(measures: "list[Measure]", known: date | None, parties: tuple[str, ...]) -> "Iterator[tuple[str, ...]]":
    from proscribe.ledger.views import statements

    return (_row(each) for measure in measures for each in statements(measure, known=known, of=parties))


def _row(statement: "Statement") -> tuple[str, ...]:
    cited = f"{statement.citation.text} ({statement.citation.trust})"
    return statement.when, statement.stage.value, statement.about, statement.text, ", ".join(statement.concerns), cited


def _of_party(name: str, held: "Ledger", known: date | None) -> "tuple[tuple[str, ...], list[Measure], list[tuple[str, ...]]]":
    """The keys of the party that bears the name, the measures on it, and the rows of its listings."""
    from proscribe.ledger.views import listing_statements

    resolved = _named(name, held, known)
    keys = tuple(party.key for party in resolved.parties)
    told = [one for one in held.register.measures.values() if {*keys} & {each.party for each in one.targets}]
    return keys, told, [_row(each) for one in resolved.listings for each in listing_statements(one)]


def _print_rows(names: tuple[str, ...], rows: "Sequence[tuple[str, ...]]", *, as_json: bool) -> None:
    if as_json:
        print_json([dict(zip(names, row, strict=True)) for row in rows])
        return
    from rich.table import Table

    # A column in which nothing stands only takes room from the others.
    kept = [at for at in range(len(names)) if not rows or any(row[at] for row in rows)]
    table = Table()
    for at in kept:
        table.add_column(names[at], overflow="fold")
    for row in rows:
        table.add_row(*(row[at] for at in kept))
    show(table)
    show(f"{len(rows):,} {'row' if len(rows) == 1 else 'rows'}")
