"""`proscribe owners`: who stands above a party on a day, and by which named test a listed owner catches it."""

from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, Known, LedgerPlace, On, day, day_or_today, open_for_reading
from proscribe.cli.output import print_json, show

if TYPE_CHECKING:
    from proscribe.answers.owned import Owned


def owners(
    party: Annotated[str, typer.Argument(help="A register key, or a name in any script.")],
    by: Annotated[
        list[str] | None,
        typer.Option("--listed", metavar="OWNER", help="Count only these owners. Default: all above it. Repeat for more."),
    ] = None,
    test: Annotated[
        list[str] | None,
        typer.Option("--test", help="ofac-50, bis-affiliates, eu-ownership-or-control, … Default: all. Repeat for more."),
    ] = None,
    on: On = None,
    known: Known = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Say who owns a party on a day, and whether each owner, or several together, would catch it by each named test.

    Example: proscribe owners hisilicon --on 2020-06-01
    """
    from proscribe.answers.owned import owned
    from proscribe.model.ownership_tests import OWNERSHIP_TESTS, ownership_test

    tests = tuple(ownership_test(key) for key in test or OWNERSHIP_TESTS)
    found = owned(
        party, listed=tuple(by or ()), tests=tests, on=day_or_today(on), known=day(known), ledger=open_for_reading(ledger)
    )
    if as_json:
        print_json([_record(each) for each in found])
        return
    from rich.table import Table

    table = Table("owner", "test", "caught", "in force that day", "how", "multiplied through")
    for each in found:
        through = "" if each.economic is None else _range(each.economic)
        table.add_row(each.owner, each.test.key, each.caught, "yes" if each.applies else "no", each.how, through)
    show(table)
    show(f"{len(found):,} {'row' if len(found) == 1 else 'rows'}")


def _range(share: tuple[float, float]) -> str:
    return f"{share[0]:g} %" if share[0] == share[1] else f"{share[0]:g} to {share[1]:g} %"


def _record(each: "Owned") -> dict[str, object]:
    return {
        "owner": each.owner,
        "test": each.test.key,
        "title": each.test.title,
        "caught": each.caught,
        "applies": each.applies,
        "how": each.how,
        "least": each.least,
        "most": each.most,
        "economic": None if each.economic is None else list(each.economic),
    }
