"""`proscribe measures`, `proscribe timeline` and `proscribe register check`: the register as something to read."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, Known, LedgerPlace, On, day, day_or_today, open_for_reading
from proscribe.cli.output import print_json, show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from proscribe.answers.result import Resolved
    from proscribe.ledger.ledger import Ledger
    from proscribe.ledger.views import Standing, Statement
    from proscribe.model.measures import Measure

register_app = typer.Typer(help="Work on the register itself.", no_args_is_help=True)


def measures(
    jurisdiction: Annotated[str | None, typer.Option("--jurisdiction", help="Only measures of this one, e.g. us.")] = None,
    stage: Annotated[str | None, typer.Option("--stage", help="Only measures at this stage on the day.")] = None,
    target: Annotated[
        str | None, typer.Option("--target", help="Only measures on this party (a register key or name).")
    ] = None,
    on: On = None,
    known: Known = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """List the measures of the register with their stage on a day; with --target also the party's listings in the ledger.

    Example: proscribe measures --jurisdiction jp --on 2018-12-20
    """
    from proscribe.ledger.views import as_of
    from proscribe.model.jurisdictions import parse_jurisdiction
    from proscribe.model.stages import Stage

    held, asked = open_for_reading(ledger), day_or_today(on)
    code = None if jurisdiction is None else parse_jurisdiction(jurisdiction)
    wanted = None if stage is None else Stage.parse(stage)
    resolved = None if target is None else _named(target, held, day(known))
    keys = None if resolved is None else {party.key for party in resolved.parties}
    rows = []
    for standing in as_of(held, on=asked, known=day(known)):
        measure, state = standing.measure, standing.state
        named = {each.party for each in measure.targets}
        if (code in {None, measure.jurisdiction}) and (wanted in {None, state.stage}) and (keys is None or keys & named):
            since = "" if state.since is None else str(state.since)
            rows.append((measure.key, measure.title, measure.issuer, state.stage.value if state.stage else "-", since))
    if resolved is not None and code is None:
        rows += [row for row in _listings(resolved, held, asked) if wanted is None or row[3] == wanted.value]
    _print_rows(("measure", "title", "issuer", f"stage on {asked}", "since"), rows, as_json=as_json)


def _listings(resolved: "Resolved", held: "Ledger", on: date) -> "Iterator[tuple[str, str, str, str, str]]":
    """The listings of a party as rows: in force, ended, or `-` where the snapshots leave the day open."""
    from proscribe.ledger.shelf import listed_on
    from proscribe.model.truth import Truth

    stages = {Truth.HOLDS: "in-force", Truth.FAILS: "expired", Truth.NOT_TOLD: "-"}
    programmes = held.register.programmes
    for one in resolved.listings:
        issuers = dict.fromkeys(programmes[key].issuer for key in one.listing.programmes if key in programmes)
        begun = str(one.listing.start) if one.listing.start is not None else f"by {one.first_seen}"
        title = f"{one.list_title}: {one.listing.name}"
        yield one.listing.key, title, "; ".join(issuers), stages[listed_on(one, on)[0]], begun


def _named(name: str, held: "Ledger", known: date | None) -> "Resolved":
    from proscribe.answers.resolve import Finder, exactly
    from proscribe.errors import UnknownTermError

    resolved = exactly(name, finder=Finder(held), known=known)
    if not resolved.is_known:
        raise UnknownTermError("measure or party", name, [*held.register.measures, *held.register.parties])
    return resolved


def timeline(
    what: Annotated[str, typer.Argument(help="A measure's key, or a party's key or name.")],
    known: Known = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Print the dated steps of a measure, or of all measures and listings of a party.

    Example: proscribe timeline zte
    """
    held = open_for_reading(ledger)
    if what in held.register.measures:
        rows = list(_steps([held.register.measures[what]], day(known)))
    else:
        rows = list(_of_party(what, held, day(known)))
    _print_rows(("date", "stage", "measure or listing", "what happened", "citation"), sorted(rows), as_json=as_json)


def diff(
    start: Annotated[str, typer.Option("--from", metavar="DATE", help="The earlier day.")],
    end: Annotated[str, typer.Option("--to", metavar="DATE", help="The later day.")],
    jurisdiction: Annotated[str | None, typer.Option("--jurisdiction", help="Only measures of this one, e.g. us.")] = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """List the measures whose stage on one day differs from that on another.

    Example: proscribe diff --from 2018-12-28 --to 2019-06-01 --jurisdiction us
    """
    from proscribe.ledger.views import as_of
    from proscribe.model.jurisdictions import parse_jurisdiction

    held = open_for_reading(ledger)
    code = None if jurisdiction is None else parse_jurisdiction(jurisdiction)
    before, after = ({one.measure.key: one for one in as_of(held, on=day_or_today(text))} for text in (start, end))
    rows = [
        (key, one.measure.title, _stage(before[key]), _stage(one), "" if one.state.since is None else str(one.state.since))
        for key, one in after.items()
        if one.state.stage is not before[key].state.stage and code in {None, one.measure.jurisdiction}
    ]
    _print_rows(("measure", "title", f"on {start}", f"on {end}", "since"), rows, as_json=as_json)


def _stage(standing: "Standing") -> str:
    return "-" if standing.state.stage is None else standing.state.stage.value


def _steps(measures: "list[Measure]", known: date | None) -> "Iterator[tuple[str, ...]]":
    from proscribe.ledger.views import statements

    return (_row(each) for measure in measures for each in statements(measure, known=known))


def _row(statement: "Statement") -> tuple[str, ...]:
    cited = f"{statement.citation.text} ({statement.citation.trust})"
    return statement.when, statement.stage.value, statement.about, statement.text, cited


def _of_party(name: str, held: "Ledger", known: date | None) -> "Iterator[tuple[str, ...]]":
    from proscribe.ledger.views import listing_statements

    resolved = _named(name, held, known)
    keys = {party.key for party in resolved.parties}
    yield from _steps([one for one in held.register.measures.values() if keys & {each.party for each in one.targets}], known)
    yield from (_row(each) for one in resolved.listings for each in listing_statements(one))


def _print_rows(names: tuple[str, ...], rows: "Sequence[tuple[str, ...]]", *, as_json: bool) -> None:
    if as_json:
        print_json([dict(zip(names, row, strict=True)) for row in rows])
        return
    from rich.table import Table

    table = Table(*names)
    for row in rows:
        table.add_row(*row)
    show(table)
    show(f"{len(rows)} rows")


@register_app.command("check")
def register_check(
    folder: Annotated[Path | None, typer.Argument(help="A register folder. Default: the shipped one.")] = None,
) -> None:
    """Check every file of a register and count what it holds.

    Example: proscribe register check
    """
    from proscribe.register.load import SHIPPED, load_register

    register = load_register(folder or SHIPPED)
    steps = sum(len(measure.history) for measure in register.measures.values())
    typer.echo(
        f"{len(register.measures)} measures with {steps} dated steps, {len(register.parties)} parties, "
        f"{len(register.programmes)} programmes; looked after up to {register.checked}; version {register.version[:12]}"
    )
