"""`proscribe register check` and `proscribe register export`: the register as a product of its own."""

from pathlib import Path
from typing import Annotated

import typer

from proscribe.cli.options import shipped_register
from proscribe.cli.output import say

register_app = typer.Typer(help="Work on the register itself.", no_args_is_help=True)


@register_app.command("check")
def register_check(
    folder: Annotated[Path | None, typer.Argument(help="A register folder. Default: the shipped one.")] = None,
    overlay: Annotated[
        list[Path] | None,
        typer.Option("--overlay", metavar="DIR", help="A folder of your own to check over it. Repeat for more."),
    ] = None,
) -> None:
    """Check every file of a register and count what it holds.

    Example: proscribe register check
    """
    from proscribe.register.load import SHIPPED, load_register

    register = load_register(folder or SHIPPED, overlays=overlay or ())
    steps = sum(len(measure.history) for measure in register.measures.values())
    say(
        f"{len(register.measures)} measures with {steps} dated steps, {len(register.parties)} parties, "
        f"{len(register.programmes)} programmes; looked after up to {register.checked}; version {register.version[:12]}"
    )


@register_app.command("export")
def register_export(
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder to write to; it is made.")],
    format: Annotated[str, typer.Option("--format", help="json, csv or ftm (FollowTheMoney).")] = "json",
) -> None:
    """Write the register, with your overlays, as files for other programs; a README among them names the licence of the data.

    Example: proscribe register export --format csv -o register-csv
    """
    from proscribe.errors import InputError
    from proscribe.exchange.files import write_atomically
    from proscribe.exchange.register_out import RegisterFormat, register_files

    files = register_files(shipped_register(), format=RegisterFormat.parse(format))
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise InputError(f"{output}: no folder can be made there ({cause.strerror}); name another place with -o") from cause
    for name, content in files.items():
        write_atomically(output / name, content)
        say(output / name)
