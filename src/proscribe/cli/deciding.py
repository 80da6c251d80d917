"""`proscribe decisions`: what people decided about hits, so that the next screening asks only about what is new."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, LedgerPlace, data_dir, held_store_at, now, open_for_reading
from proscribe.cli.output import print_json, say, show

if TYPE_CHECKING:
    from proscribe.answers.decisions import Decisions
    from proscribe.model.decisions import Decision, Judgement
    from proscribe.store.store import Store

decisions_app = typer.Typer(
    help="Remember which hits of `screen` were judged somebody else. (Claims from the news: `proscribe review`.)",
    no_args_is_help=True,
)

RowName = Annotated[str, typer.Argument(metavar="NAME", help="The name as it stands in your list.")]
PartyId = Annotated[str, typer.Argument(metavar="PARTY", help="The hit's party_id, as `screen --json` shows it.")]
RowCountry = Annotated[str | None, typer.Option("--country", help="The row's country, when your list gives one.")]
By = Annotated[str, typer.Option("--by", help="Who decided.")]
Why = Annotated[str, typer.Option("--why", help="The reason, in a sentence.")]


@decisions_app.command("add")
def add(
    name: RowName,
    party: PartyId,
    by: By,
    judged: Annotated[str, typer.Option("--judged", help="other: somebody else; same: that party.")] = "other",
    why: Why = "",
    country: RowCountry = None,
    ledger: LedgerPlace = None,
) -> None:
    """Keep that a hit is somebody else, which silences it until either side changes, or that it is the same.

    Example: proscribe decisions add "Hwawei Garden Tools" party:huawei --by "A. Smith" --why "a garden shop in Leeds"
    """
    from proscribe.model.decisions import Judgement

    _keep(_decision(name, party, Judgement.parse(judged), by=by, why=why, country=country, ledger=ledger), ledger)


@decisions_app.command("remove")
def remove(
    name: RowName, party: PartyId, by: By, why: Why = "", country: RowCountry = None, ledger: LedgerPlace = None
) -> None:
    """Withdraw what was decided about a hit; the ledger keeps both.

    Example: proscribe decisions remove "Hwawei Garden Tools" party:huawei --by "A. Smith" --why "seen its owner"
    """
    from proscribe.answers.decisions import row_digest
    from proscribe.errors import QuestionError
    from proscribe.model.decisions import Judgement

    if (row_digest(name, _country(country)), party) not in current_decisions(ledger):
        raise QuestionError(f"nothing is decided about {name!r} and {party!r}: `proscribe decisions list` shows what is")
    _keep(_decision(name, party, Judgement.OPEN, by=by, why=why, country=country, ledger=ledger), ledger)


@decisions_app.command("list")
def list_(
    ledger: LedgerPlace = None,
    history: Annotated[bool, typer.Option("--history", help="Those replaced or withdrawn since, too.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show what was decided, by whom, when and why.

    Example: proscribe decisions list
    """
    from proscribe.exchange.decisions_in import decision_record

    held = _held(ledger) if history else tuple(current_decisions(ledger).values())
    if as_json:
        print_json([decision_record(each) for each in held])
        return
    if not held:
        say("no decisions; `proscribe decisions add` keeps one")
        return
    from rich.table import Table

    table = Table("name", "country", "party", "judged", "by", "on", "why")
    for each in held:
        table.add_row(each.name, each.country or "", each.party_name, each.judgement.value, each.by, each.at[:10], each.why)
    show(table)


@decisions_app.command("export")
def export(
    file: Annotated[Path, typer.Argument(help="The file to write: .csv, .json, .jsonl or .xlsx.")],
    ledger: LedgerPlace = None,
) -> None:
    """Write every decision, withdrawn ones too, to a file that another ledger can import.

    Example: proscribe decisions export decisions.csv
    """
    from proscribe.exchange.decisions_in import COLUMNS, decision_record
    from proscribe.exchange.table_out import write_records

    held = _held(ledger)
    write_records(file, [decision_record(each) for each in held], columns=COLUMNS)
    say(f"{len(held):,} decisions: {file}")


@decisions_app.command("import")
def import_(
    file: Annotated[str, typer.Argument(help="A file that `decisions export` wrote: CSV or JSON; - for standard input.")],
    ledger: LedgerPlace = None,
) -> None:
    """Keep the decisions of a file; those held already are left as they are.

    Example: proscribe decisions import decisions.csv
    """
    from proscribe.exchange.decisions_in import read_decisions
    from proscribe.store.decisions import keep_decisions

    told = read_decisions(file)
    new = keep_decisions(_writable(ledger), told)
    say(f"{len(told):,} decisions read, {new:,} new")


def current_decisions(ledger: str | None) -> "Decisions":
    """The decisions of that ledger that count."""
    from proscribe.answers.decisions import current

    return current(_held(ledger))


def _held(ledger: str | None) -> "tuple[Decision, ...]":
    store = held_store_at(ledger)
    if store is None:
        return ()
    from proscribe.store.decisions import held_decisions

    return held_decisions(store)


def _decision(
    name: str, party: str, judgement: "Judgement", *, by: str, why: str, country: str | None, ledger: str | None
) -> "Decision":
    from proscribe.answers.decisions import row_digest
    from proscribe.answers.subjects import LedgerDirectory
    from proscribe.errors import QuestionError
    from proscribe.model.decisions import Decision

    if not by.strip() or not name.strip():
        raise QuestionError("a decision needs the row's name and, with --by, who decided")
    directory = LedgerDirectory.of(open_for_reading(ledger))
    if not directory.holds(party):
        raise QuestionError(f"{party!r} is no party of this ledger: give the party_id of a hit, as `screen --json` shows it")
    code, at = _country(country), now().isoformat(timespec="microseconds")
    said = (judgement, by.strip(), at, why.strip(), name, code, directory.subject(party).name)
    return Decision(row_digest(name, code), party, directory.digest(party), *said)


def _country(text: str | None) -> str | None:
    from proscribe.errors import QuestionError
    from proscribe.exchange.countries import country_code

    code = None if text is None else country_code(text)
    if text is not None and code is None:
        raise QuestionError(f"{text!r} names no country: give the code or name that your list has in that row")
    return code


def _keep(decision: "Decision", ledger: str | None) -> None:
    from proscribe.store.decisions import keep_decisions

    keep_decisions(_writable(ledger), [decision])
    say(f"kept: {decision.name!r} and {decision.party_name!r}: {decision.judgement.value}, by {decision.by}")


def _writable(ledger: str | None) -> "Store":
    from proscribe.store.open import writable_store

    return writable_store(ledger, environ=os.environ, data_dir=data_dir())
