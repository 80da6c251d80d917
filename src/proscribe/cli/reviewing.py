"""`proscribe review`: claims from the news wait here until a person decides on them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, LedgerPlace, held_store_at, now, open_for_reading
from proscribe.cli.output import print_json, print_json_lines, remark, say, show, write_text

if TYPE_CHECKING:
    from proscribe.answers.queue import QueueEntry, Wanted
    from proscribe.model.reviews import ReviewAction

review_app = typer.Typer(
    help="Decide on claims that `read --keep` took from the news. (Hits of `screen`: `proscribe decisions`.)"
)

_Claims = Annotated[list[str], typer.Argument(metavar="CLAIM...", help="Keys of claims, or their first four digits or more.")]
_By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides; kept with the decision.")]
_Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The ground; kept with the decision.")]
_Into = Annotated[
    str | None, typer.Option("--into", metavar="MEASURE", help="The measure it belongs to; `proscribe measures` lists them.")
]


@review_app.callback(invoke_without_command=True)
def queue(
    context: typer.Context,
    state: Annotated[
        str, typer.Option("--state", help="Only claims that are waiting, accepted or rejected; all for every one.")
    ] = "waiting",
    outcome: Annotated[
        str | None, typer.Option("--outcome", help="Only claims of this kind: confirms, adds-step, contradicts, new, …")
    ] = None,
    target: Annotated[str, typer.Option("--target", help="Only claims on this party: a key or part of a name.")] = "",
    measure: Annotated[str, typer.Option("--measure", metavar="KEY", help="Only claims that may be about this measure.")] = "",
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """List the claims that wait, with what each would be to the ledger.

    Example: proscribe review --outcome contradicts
    """
    if context.invoked_subcommand is not None:
        return
    wanted = _wanted(state, outcome, target, measure)
    entries = _entries(ledger)
    chosen = [entry for entry in entries if wanted.includes(entry)]
    if as_json:
        from proscribe.reports.queue_records import entry_record

        print_json([entry_record(entry) for entry in chosen])
        return
    from proscribe.model.reviews import ReviewState
    from proscribe.reports.queue_text import queue_text

    show(queue_text(chosen, waiting=sum(entry.held.state is ReviewState.WAITING for entry in entries)))


def _wanted(state: str, outcome: str | None, target: str, measure: str) -> "Wanted":
    from proscribe.answers.queue import Wanted
    from proscribe.answers.reconcile import Outcome
    from proscribe.model.reviews import ReviewState

    return Wanted(
        None if state == "all" else ReviewState.parse(state),
        None if outcome is None else Outcome.parse(outcome),
        target,
        measure,
    )


def _entries(place: str | None) -> "tuple[QueueEntry, ...]":
    from proscribe.refresh.reviews import review_queue

    store = held_store_at(place)
    return () if store is None else review_queue(store, open_for_reading(place))


@review_app.command("show")
def show_claim(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Its key, or the first four digits or more.")],
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Show one claim: the quote in its article, the measures it may be about with the grounds, and what was decided."""
    from proscribe.store.news import article_text, claim_called, decisions_made

    entries = _entries(ledger)
    held = claim_called(claim, [entry.held for entry in entries])
    [entry] = [each for each in entries if each.held.key == held.key]
    store = held_store_at(ledger)
    decisions = () if store is None else decisions_made(store, claim=held.key)
    if as_json:
        from proscribe.reports.queue_records import decided_record, entry_record

        print_json({**entry_record(entry), "decisions": [decided_record(one) for one in decisions]})
        return
    from proscribe.reports.queue_text import entry_text

    show(entry_text(entry, article="" if store is None else article_text(store, held), decisions=decisions))


@review_app.command("accept")
def accept(
    claims: _Claims, by: _By, why: _Why, into: _Into = None, ledger: LedgerPlace = None, as_json: AsJson = False
) -> None:
    """Take claims into the ledger with trust reported: as the queue proposes, or on the measure named."""
    from proscribe.model.reviews import ReviewAction

    _decide(ReviewAction.ACCEPT, claims, by=by, why=why, into=into, place=ledger, as_json=as_json)


@review_app.command("merge")
def merge(
    claims: _Claims,
    by: _By,
    why: _Why,
    into: Annotated[str, typer.Option("--into", metavar="MEASURE", help="The measure they belong to.")],
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Take claims into the ledger as steps of one measure, whatever the queue proposes."""
    from proscribe.model.reviews import ReviewAction

    _decide(ReviewAction.MERGE, claims, by=by, why=why, into=into, place=ledger, as_json=as_json)


@review_app.command("reject")
def reject(claims: _Claims, by: _By, why: _Why, ledger: LedgerPlace = None, as_json: AsJson = False) -> None:
    """Set claims aside: they stay on record and have no effect."""
    from proscribe.model.reviews import ReviewAction

    _decide(ReviewAction.REJECT, claims, by=by, why=why, into=None, place=ledger, as_json=as_json)


@review_app.command("reopen")
def reopen(claims: _Claims, by: _By, why: _Why, ledger: LedgerPlace = None, as_json: AsJson = False) -> None:
    """Undo the last decision: the claims wait again, and both decisions stay on record."""
    from proscribe.model.reviews import ReviewAction

    _decide(ReviewAction.REOPEN, claims, by=by, why=why, into=None, place=ledger, as_json=as_json)


def _decide(
    action: "ReviewAction", claims: list[str], *, by: str, why: str, into: str | None, place: str | None, as_json: bool
) -> None:
    from proscribe.errors import InputError
    from proscribe.exchange.decisions import decision_record
    from proscribe.refresh.reviews import Order, decide

    if not by.strip() or not why.strip():
        raise InputError("a decision needs a name and a ground: give --by NAME and --why TEXT")
    store = held_store_at(place)
    if store is None:
        raise InputError(
            f"{claims[0]!r} is no claim in the queue: none is held; `proscribe read FILE --keep` puts claims there"
        )
    made = decide(store, open_for_reading(place), Order(action, tuple(claims), by.strip(), why.strip(), into), now=now())
    if as_json:
        print_json([decision_record(decision) for _, decision in made])
        return
    for held, decision in made:
        told = f" on {decision.into}" if decision.into else " as a measure of its own" if decision.state == "accepted" else ""
        say(f"{decision.claim}: {decision.action}{told}")
        if held.decision is not None:
            before = held.decision
            say(f"  in place of {before.action} by {before.by} on {before.at:%Y-%m-%d}, which stays on record")


@review_app.command("export")
def export(
    output: Annotated[Path | None, typer.Option("-o", "--output", help="A file; default: standard output.")] = None,
    ledger: LedgerPlace = None,
) -> None:
    """Write every decision as one JSON object a line.

    Example: proscribe review export -o decisions.jsonl
    """
    import json

    from proscribe.exchange.decisions import decision_record
    from proscribe.store.news import decisions_made

    store = held_store_at(ledger)
    records = [] if store is None else [decision_record(one) for one in decisions_made(store)]
    if output is None:
        print_json_lines(records)
        return
    write_text(output, "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))
    say(f"{len(records)} decisions written: {output}")


@review_app.command("import")
def import_decisions(
    file: Annotated[Path, typer.Argument(help="What `proscribe review export` wrote.")], ledger: LedgerPlace = None
) -> None:
    """Take in decisions made elsewhere on the same articles; one that is held already is not kept twice."""
    from proscribe.errors import InputError
    from proscribe.exchange.decisions import read_decisions
    from proscribe.store.news import keep_decisions

    store = held_store_at(ledger)
    if store is None:
        raise InputError("the ledger holds no claims yet: read the same articles first, with `proscribe read FILE --keep`")
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as cause:
        raise InputError(f"{file}: cannot be read ({cause}); give what `proscribe review export` writes") from cause
    made = list(read_decisions(lines, file=str(file)))
    kept = keep_decisions(store, made)
    say(f"{len(made)} decisions read, {kept} of them new")
    if kept:
        remark("`proscribe review --state all` shows where each claim stands now")
