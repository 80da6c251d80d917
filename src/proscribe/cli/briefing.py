"""`proscribe brief`: what in my supplier list is caught now, and would be caught by what is only proposed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import (
    BINDS,
    AsActor,
    AsJson,
    ExitCode,
    Known,
    LedgerPlace,
    On,
    With,
    day,
    day_or_today,
    open_for_reading,
)
from proscribe.cli.output import print_json, progress, remark, show, write_text
from proscribe.cli.table_options import CountryColumn, Encoding, ItemColumn, NameColumn, Sheet, ValueColumn

if TYPE_CHECKING:
    from proscribe.answers.brief import Brief
    from proscribe.answers.exposure import Settings


def brief(
    file: Annotated[str, typer.Argument(help="Suppliers as CSV, XLSX or JSON lines; - for standard input.")],
    actor: AsActor = "any",
    activity: Annotated[
        list[str] | None, typer.Option("--activity", help="What you do with them; repeat for more. Default: buy and use.")
    ] = None,
    item: Annotated[str | None, typer.Option("--item", help="The item of rows that name none.")] = None,
    told: With = None,
    on: On = None,
    known: Known = None,
    news: Annotated[Path | None, typer.Option("--news", metavar="DIR", help="A folder of articles, or one article.")] = None,
    name_column: NameColumn = None,
    country_column: CountryColumn = None,
    item_column: ItemColumn = None,
    value_column: ValueColumn = None,
    sheet: Sheet = None,
    encoding: Encoding = None,
    title: Annotated[str | None, typer.Option("--title", help="The heading. Default: the file's name.")] = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write the brief as .html or .json.")] = None,
    receipt: Annotated[
        Path | None, typer.Option("--receipt", help="Write a replayable record of the run as JSON: inputs, ledger, answers.")
    ] = None,
    exit_code: ExitCode = False,
) -> None:
    """Set a supplier list beside the ledger and the news on one day.

    Example: proscribe brief suppliers.csv --as us/contractor --on 2018-12-28 --news news/ -o brief.html
    """
    from proscribe.exchange.table_in import read_table
    from proscribe.refresh.briefs import make_brief, read_news

    _refuse_unknown_suffix(output)
    settings = _settings(actor, activity or ["buy", "use"], item, told or [], on, known)
    table = read_table(
        file,
        name_column=name_column,
        country_column=country_column,
        item_column=item_column,
        value_column=value_column,
        sheet=sheet,
        encoding=encoding,
    )
    path = None if file == "-" else Path(file)
    with progress("suppliers") as bar:
        task = bar.add_task("", total=len(table.rows))
        made = make_brief(
            table,
            settings,
            ledger=open_for_reading(ledger),
            news=read_news(news),
            file=path,
            title=title or (path.stem.replace("_", " ").replace("-", " ") if path else "standard input"),
            progress=lambda done: bar.advance(task, done),
        )
    _give(made, output=output, as_json=as_json)
    if receipt is not None:
        _write_receipt(made, receipt)
    if exit_code and any(row.answer.otherwise.binds for row in made.exposure.rows):
        raise typer.Exit(BINDS)


def _settings(
    actor: str, activities: list[str], item: str | None, told: list[str], on: str | None, known: str | None
) -> "Settings":
    from proscribe.answers.exposure import Settings
    from proscribe.model.circumstances import parse_circumstances
    from proscribe.model.readings import read_activity, read_actor, read_item

    who, acts = read_actor(actor), [read_activity(each) for each in activities]
    what = None if item is None else read_item(item)
    for each in (who, *acts, what):
        if each is not None and each.note:
            remark(each.note)
    return Settings(
        actor=who.value,
        activities=tuple(dict.fromkeys(each.value for each in acts)),
        on=day_or_today(on),
        known=day(known),
        item=None if what is None else what.value,
        told=parse_circumstances(told),
    )


def _refuse_unknown_suffix(output: Path | None) -> None:
    from proscribe.errors import InputError

    if output is not None and output.suffix.lower() not in {".html", ".htm", ".json"}:
        raise InputError(f"{output}: a brief is written as .html or .json; choose one of these suffixes")
    if output is not None and not output.parent.is_dir():
        raise InputError(f"{output.parent}: no such folder; make it first")


def _give(made: "Brief", *, output: Path | None, as_json: bool) -> None:
    if as_json or (output is not None and output.suffix.lower() == ".json"):
        from proscribe.reports.records import brief_record

        if output is None or output.suffix.lower() != ".json":
            print_json(brief_record(made))
    if output is not None:
        write_text(output, _as_file(made, output))
    if not as_json:
        from proscribe.reports.brief_text import brief_text

        show(brief_text(made))
    if output is not None:
        remark(f"written: {output}")


def _as_file(made: "Brief", output: Path) -> str:
    if output.suffix.lower() == ".json":
        import json

        from proscribe.reports.records import brief_record

        return json.dumps(brief_record(made), ensure_ascii=False, indent=2) + "\n"
    from proscribe.reports.brief_html import brief_html

    return brief_html(made)


def _write_receipt(made: "Brief", place: Path) -> None:
    import json

    from proscribe.answers.receipt import receipt_of

    write_text(place, json.dumps(receipt_of(made).record(), ensure_ascii=False, indent=2) + "\n")
    remark(f"receipt: {place}")
