"""`proscribe check`: may this actor do this with them, on that day, and why."""

from typing import Annotated

import typer

from proscribe.cli.options import AsActor, AsJson, Known, LedgerPlace, On, With, day, day_or_today, open_for_reading
from proscribe.cli.output import print_json, show

_BINDS = 10
_LONGEST_NAME = 1000


def check(
    party: Annotated[
        str | None,
        typer.Argument(
            help="The other side: a name in any script, a register key, or a country. Leave out to ask about an item."
        ),
    ] = None,
    actor: AsActor = "any",
    activity: Annotated[
        str, typer.Option("--activity", help="What you would do: supply, buy, use, import, sell, invest, …")
    ] = "buy",
    item: Annotated[
        str | None, typer.Option("--item", help="The item: a word of `proscribe vocabulary items`, eccn:… or hs:…")
    ] = None,
    origin: Annotated[str | None, typer.Option("--origin", help="Country where the item was made, e.g. DE.")] = None,
    owner: Annotated[
        list[str] | None,
        typer.Option("--owner", metavar="NAME=SHARE", help="Who owns the party, and how much in per cent. Repeat for more."),
    ] = None,
    told: With = None,
    on: On = None,
    known: Known = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 10 when something binds.")] = False,
) -> None:
    """Say whether an act was or is restricted on a day, by what, and what it depends on.

    Example: proscribe check "ZTE" --as us/exporter --activity supply --item semiconductors --on 2018-04-16
    """
    from proscribe.answers.check import check as answer_to
    from proscribe.answers.result import Question
    from proscribe.errors import QuestionError
    from proscribe.model.activities import Activity
    from proscribe.model.actors import Actor
    from proscribe.model.circumstances import parse_circumstances
    from proscribe.model.items import parse_item

    if not (party or "").strip() and item is None:
        raise QuestionError("nothing to check: name a party, or an item with --item")
    if party is not None and len(party) > _LONGEST_NAME:
        raise QuestionError(f"{party[:40]!r}… has {len(party)} characters, more than any name: give the party's name alone")
    pairs = [*(told or []), *([f"origin={origin}"] if origin else [])]
    question = Question(
        actor=Actor.parse(actor),
        activity=Activity.parse(activity),
        on=day_or_today(on),
        party=(party or "").strip() or None,
        item=None if item is None else parse_item(item),
        told=parse_circumstances(pairs),
        known=day(known),
        owners=tuple(_owner(each) for each in owner or []),
    )
    answer = answer_to(question, ledger=open_for_reading(ledger))
    if as_json:
        from proscribe.reports.records import answer_record

        print_json(answer_record(answer))
    else:
        from proscribe.reports.answer_text import answer_text

        show(answer_text(answer))
    if exit_code and answer.verdict.binds:
        raise typer.Exit(_BINDS)


def _owner(text: str) -> tuple[str, float | None]:
    from proscribe.errors import QuestionError

    name, equals, share = text.partition("=")
    try:
        part = float(share.rstrip("% ")) if equals else None
    except ValueError as cause:
        raise QuestionError(f"{text!r}: {share!r} is no share; write NAME=SHARE, e.g. HiSilicon=60") from cause
    if part is not None and not 0 <= part <= 100:
        raise QuestionError(f"{text!r}: a share lies between 0 and 100 per cent")
    return name.strip(), part
