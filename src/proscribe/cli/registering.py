"""`proscribe measures`, `proscribe timeline` and `proscribe register check`: the register as something to read."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, Known, On, day, day_or_today, shipped_register
from proscribe.cli.output import print_json, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proscribe.model.measures import Measure
    from proscribe.register.register import Register

register_app = typer.Typer(help="Work on the register itself.", no_args_is_help=True)


def measures(
    jurisdiction: Annotated[str | None, typer.Option("--jurisdiction", help="Only measures of this one, e.g. us.")] = None,
    stage: Annotated[str | None, typer.Option("--stage", help="Only measures at this stage on the day.")] = None,
    target: Annotated[
        str | None, typer.Option("--target", help="Only measures on this party (a register key or name).")
    ] = None,
    on: On = None,
    known: Known = None,
    as_json: AsJson = False,
) -> None:
    """List the measures of the register with their stage on a day.

    Example: proscribe measures --jurisdiction jp --on 2018-12-20
    """
    from proscribe.ledger.timeline import state_on
    from proscribe.model.jurisdictions import parse_jurisdiction
    from proscribe.model.stages import Stage

    register, asked = shipped_register(), day_or_today(on)
    code = None if jurisdiction is None else parse_jurisdiction(jurisdiction)
    wanted = None if stage is None else Stage.parse(stage)
    keys = None if target is None else _party_keys(target, register)
    rows = []
    for measure in register.measures.values():
        state = state_on(measure, on=asked, known=day(known))
        named = {each.party for each in measure.targets}
        if (code in {None, measure.jurisdiction}) and (wanted in {None, state.stage}) and (keys is None or keys & named):
            since = "" if state.since is None else str(state.since)
            rows.append((measure.key, measure.title, measure.issuer, state.stage.value if state.stage else "-", since))
    _print_rows(("measure", "title", "issuer", f"stage on {asked}", "since"), rows, as_json=as_json)


def _party_keys(text: str, register: "Register") -> set[str]:
    from proscribe.answers.resolve import Finder
    from proscribe.errors import UnknownTermError
    from proscribe.ledger.ledger import Ledger

    parties, _ = Finder(Ledger(register)).parties_called(text)
    if not parties:
        raise UnknownTermError("party", text, register.parties)
    return {party.key for party in parties}


def timeline(
    what: Annotated[str, typer.Argument(help="A measure's key, or a party's key or name.")],
    known: Known = None,
    as_json: AsJson = False,
) -> None:
    """Print the dated steps of a measure, or of all measures on a party.

    Example: proscribe timeline zte
    """
    from proscribe.ledger.timeline import steps_known

    register = shipped_register()
    rows = []
    for measure in _measures_about(what, register):
        for step in steps_known(measure, known=day(known)):
            cited = f"{step.citation.text} ({step.citation.trust})"
            rows.append((str(step.when), step.stage.value, measure.key, step.summary, cited))
    _print_rows(("date", "stage", "measure", "what happened", "citation"), sorted(rows), as_json=as_json)


def _measures_about(what: str, register: "Register") -> list["Measure"]:
    if what in register.measures:
        return [register.measures[what]]
    keys = _party_keys(what, register)
    return [one for one in register.measures.values() if keys & {target.party for target in one.targets}]


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
