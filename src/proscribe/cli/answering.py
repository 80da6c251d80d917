"""`proscribe check`: may this actor do this with them, on that day, and why."""

from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import BINDS, AsActor, AsJson, ExitCode, Known, LedgerPlace, On, With, day_or_today, open_for_reading
from proscribe.cli.output import print_json, show

if TYPE_CHECKING:
    from proscribe.answers.result import Answer

_PARTY = "The other side: a name in any script, a register key, or a country. Leave out to ask about an item."
_BATCH = "Many questions: CSV or JSON lines, - for standard input; one answer a line."
_OWNER = "Who owns the party, and how much in per cent. Repeat for more."
_ACTIVITY = "What you would do: supply, buy, use, import, sell, invest, …"
_ITEM = "The item: a word of `proscribe vocabulary items`, eccn:… or hs:…"


def check(
    party: Annotated[str | None, typer.Argument(help=_PARTY)] = None,
    actor: AsActor = "any",
    activity: Annotated[str, typer.Option("--activity", help=_ACTIVITY)] = "buy",
    item: Annotated[str | None, typer.Option("--item", help=_ITEM)] = None,
    origin: Annotated[str | None, typer.Option("--origin", help="Country where the item was made, e.g. DE.")] = None,
    owner: Annotated[list[str] | None, typer.Option("--owner", metavar="NAME=SHARE", help=_OWNER)] = None,
    told: With = None,
    on: On = None,
    known: Known = None,
    batch: Annotated[str | None, typer.Option("--batch", metavar="FILE", help=_BATCH)] = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="With --batch: print CSV, as without --json.")] = False,
    exit_code: ExitCode = False,
) -> None:
    """Say whether an act was or is restricted on a day, by what, and what it depends on.

    With --batch the columns are actor, activity, party, item, on, known, with, owners, id, and any circumstance by its name;
    the options tell what a row does not. A row that cannot be asked is answered with its error, and the exit code is 3.

    Example: proscribe check "ZTE" --as us/exporter --activity supply --item semiconductors --on 2018-04-16

    Example: proscribe check --batch questions.csv --as us/exporter --activity supply --on 2018-04-16 --json
    """
    from proscribe.answers.asking import asked
    from proscribe.answers.checker import Checker

    facts = (*(told or ()), *((f"origin={origin}",) if origin else ()))
    if batch is not None:
        from proscribe.cli.batch import answer_batch

        _refuse_both(party, as_json=as_json, as_csv=as_csv)
        words = {"actor": actor, "activity": activity, "on": day_or_today(on).isoformat(), "item": item, "known": known}
        defaults = {name: word for name, word in words.items() if word is not None}
        asked(**{**defaults, "party": "anybody"}, told=facts)  # the options' own words are checked before any row
        answer_batch(
            batch,
            defaults={**defaults, "with": facts, "owners": tuple(owner or ())},
            checker=Checker(open_for_reading(ledger)),
            as_json=as_json,
            exit_code=exit_code,
        )
        return
    names = owner or ()
    question = asked(
        actor=actor, activity=activity, on=day_or_today(on), party=party, item=item, told=facts, known=known, owners=names
    )
    answer = Checker(open_for_reading(ledger)).check(question)
    _give(answer, as_json=as_json)
    if exit_code and answer.verdict.binds:
        raise typer.Exit(BINDS)


def _give(answer: "Answer", *, as_json: bool) -> None:
    if as_json:
        from proscribe.reports.records import answer_record

        print_json(answer_record(answer))
    else:
        from proscribe.reports.answer_text import answer_text

        show(answer_text(answer))


def _refuse_both(party: str | None, *, as_json: bool, as_csv: bool) -> None:
    from proscribe.errors import QuestionError

    if party is not None:
        raise QuestionError(f"{party!r} and --batch: name the parties in the file, or ask about one without --batch")
    if as_json and as_csv:
        raise QuestionError("--json and --csv: one answer has one form; leave one of them out")
