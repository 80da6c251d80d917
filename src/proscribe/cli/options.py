"""The options that commands share, each declared once."""

import os
from contextvars import ContextVar
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.output import remark

if TYPE_CHECKING:
    from proscribe.ledger.ledger import Ledger
    from proscribe.register.register import Register
    from proscribe.store.store import Store

LedgerPlace = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PATH|URL",
        envvar="PROSCRIBE_LEDGER",
        help="The ledger's file or database URL. Default: ledger.db in your data folder.",
    ),
]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day asked about, YYYY-MM-DD. Default: today.")]
Known = Annotated[
    str | None,
    typer.Option("--known", metavar="DATE", help="Count only what could be known by this day. Default: everything held."),
]
AsActor = Annotated[
    str,
    typer.Option("--as", metavar="ACTOR", help="Who asks: JURISDICTION/KIND, e.g. us/contractor, jp/government; or party:KEY."),
]
With = Annotated[
    list[str] | None,
    typer.Option("--with", metavar="FACT=VALUE", help="A circumstance, e.g. funding=subsidy. Repeat for more."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="Exit with 10 when something binds.")]
BINDS = 10
"""The exit code of `--exit-code` when something binds."""

OVERLAYS: ContextVar[tuple[tuple[Path, ...], bool]] = ContextVar("overlays", default=((), False))
"""The overlays named before the command, and whether to go on without them when one is wrong; set by the command line."""


def now() -> datetime:
    """The present moment in UTC: the one place where the command line asks the clock."""
    return datetime.now(UTC)


def day(text: str | None) -> date | None:
    """The day an option gives, or None.

    Raises:
        DateError: when the text is no day.
    """
    from proscribe.dates import parse_day

    return None if text is None else parse_day(text)


def day_or_today(text: str | None) -> date:
    """The day an option gives, or today.

    Raises:
        DateError: when the text is no day.
    """
    return day(text) or now().date()


def data_dir() -> Path:
    """The user's data folder for proscribe."""
    from platformdirs import user_data_path

    return user_data_path("proscribe", appauthor=False)


def cache_dir() -> Path:
    """The user's folder for what can be made anew."""
    from platformdirs import user_cache_path

    return user_cache_path("proscribe", appauthor=False)


def held_store_at(place: str | None) -> "Store | None":
    """The store at that place, to read; None when nothing is there yet.

    Raises:
        StoreError: when the place cannot be read.
    """
    from proscribe.store.location import ledger_location
    from proscribe.store.open import held_store

    return held_store(ledger_location(place, environ=os.environ, data_dir=data_dir()))


def shipped_register() -> "Register":
    """The register that comes with the package, with the user's overlays over it.

    Raises:
        RegisterError: for an overlay that holds an error, unless the user asked to go on without it.
    """
    from proscribe.errors import RegisterError
    from proscribe.register.load import load_register

    cache = cache_dir()
    overlays, may_skip = _overlays()
    try:
        return load_register(overlays=overlays, cache=cache)
    except RegisterError as cause:
        if not (overlays and may_skip):
            raise
        remark(f"warning: your overlays are left out, since one holds an error:\n{cause}")
        return load_register(cache=cache)


def _overlays() -> tuple[tuple[Path, ...], bool]:
    """The folders named with --register or in the environment, else the default one if it is there; and whether to skip."""
    from platformdirs import user_config_path

    named, may_skip = OVERLAYS.get()
    default = user_config_path("proscribe", appauthor=False) / "register"
    return named or ((default,) if default.is_dir() else ()), may_skip


def open_for_reading(place: str | None) -> "Ledger":
    """The ledger at that place with the shipped register; a place where nothing is yet holds no listings.

    Raises:
        StoreError: when the place cannot be read.
    """
    from proscribe.names.key import name_key
    from proscribe.names.saved import SavedIndexes
    from proscribe.store.open import open_ledger

    return open_ledger(
        place,
        register=shipped_register(),
        environ=os.environ,
        data_dir=data_dir(),
        name_key=name_key,
        indexes=SavedIndexes(cache_dir()),
    )
