"""The `proscribe` command and its family of subcommands; every error of ours becomes one line and an exit code."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from proscribe.cli import (
    answering,
    briefing,
    compare,
    deciding,
    explaining,
    fetching,
    importing,
    owning,
    reading,
    registering,
    reviewing,
    screening,
    status,
    words,
)
from proscribe.cli.options import OVERLAYS
from proscribe.cli.output import complain
from proscribe.errors import ProscribeError
from proscribe.version import __version__

_EPILOG = (
    "Exit codes: 0 done, 2 the question cannot be asked, 3 your file, 4 the register, 5 an official list, 6 the store, "
    "7 an address, 10 something binds (with --exit-code). Information with sources; no legal advice."
)

app = typer.Typer(
    name="proscribe",
    help="Who may not trade with whom, in what, since when, and who says so.",
    epilog=_EPILOG,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"proscribe {__version__}")
        raise typer.Exit


@app.callback()
def _settings(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    register: Annotated[
        list[Path] | None,
        typer.Option(
            "--register",
            metavar="DIR",
            envvar="PROSCRIBE_REGISTER",
            help="A folder of your own that adds to or corrects the register. Default: register/ in your configuration folder.",
        ),
    ] = None,
    skip_wrong: Annotated[
        bool, typer.Option("--skip-wrong-overlay", help="Go on without a folder of your own that holds an error.")
    ] = False,
) -> None:
    """Who may not trade with whom, in what, since when, and who says so."""
    del version  # printed while options are read
    OVERLAYS.set((tuple(register or ()), skip_wrong))


_ASK, _FEED, _REVIEW, _REGISTER = "Ask", "Feed", "Review", "Look around"

app.command("screen", rich_help_panel=_ASK)(screening.screen)
app.command("check", rich_help_panel=_ASK)(answering.check)
app.command("brief", rich_help_panel=_ASK)(briefing.brief)
app.command("import", rich_help_panel=_FEED)(importing.import_files)
app.command("fetch", rich_help_panel=_FEED)(fetching.fetch)
app.command("read", rich_help_panel=_FEED)(reading.read)
app.command("ledger", rich_help_panel=_FEED)(status.ledger)
app.command("lists", rich_help_panel=_FEED)(status.lists)
app.command("measures", rich_help_panel=_REGISTER)(explaining.measures)
app.command("timeline", rich_help_panel=_REGISTER)(explaining.timeline)
app.command("diff", rich_help_panel=_REGISTER)(explaining.diff)
app.command("owners", rich_help_panel=_REGISTER)(owning.owners)
app.command("compare", rich_help_panel=_REGISTER)(compare.compare)
app.command("vocabulary", rich_help_panel=_REGISTER)(words.vocabulary)
app.add_typer(deciding.decisions_app, name="decisions", rich_help_panel=_REVIEW)
app.add_typer(reviewing.review_app, name="review", rich_help_panel=_REVIEW)
app.add_typer(registering.register_app, name="register", rich_help_panel=_REGISTER)


def main() -> None:
    """Run the command line; the entry point of the `proscribe` script."""
    try:
        app()
    except ProscribeError as error:
        complain(str(error))
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of our pipe (head, less) has closed it: not our error.
        sys.stderr.close()
        sys.exit(0)
