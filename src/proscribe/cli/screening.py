"""`proscribe screen`: which of my parties are restricted."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.deciding import current_decisions
from proscribe.cli.options import AsJson, Known, LedgerPlace, day, open_for_reading
from proscribe.cli.output import print_json_lines, progress, remark, show
from proscribe.cli.table_options import CountryColumn, Encoding, NameColumn, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proscribe.answers.screening import ScreenedRow
    from proscribe.exchange.table_in import Table

_CANDIDATES = 10


def screen(
    file: Annotated[str, typer.Argument(help="CSV, XLSX, JSON lines or a list of names; - for standard input.")],
    name_column: NameColumn = None,
    country_column: CountryColumn = None,
    sheet: Sheet = None,
    encoding: Encoding = None,
    threshold: Annotated[
        float | None, typer.Option("--threshold", min=0.0, max=1.0, help="Show hits with at least this score.")
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help="Show the best ten candidates below the threshold too.")] = False,
    known: Known = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write .csv, .json, .jsonl or .xlsx.")] = None,
    processes: Annotated[
        int, typer.Option("--processes", min=1, max=64, help="How many processes share the search of a long list.")
    ] = 2,
    show_decided: Annotated[
        bool, typer.Option("--show-decided", help="Show the hits too that were judged somebody else, with who said so.")
    ] = False,
) -> None:
    """Compare every name of a file with the register and all imported lists.

    Example: proscribe screen suppliers.csv --csv
    """
    from proscribe.answers.decisions import with_decisions
    from proscribe.answers.screen import screen as screen_rows
    from proscribe.answers.screening import ScreenQuery
    from proscribe.answers.subjects import LedgerDirectory
    from proscribe.exchange.table_in import read_table
    from proscribe.names.compare import THRESHOLD

    table = read_table(file, name_column=name_column, country_column=country_column, sheet=sheet, encoding=encoding)
    _remark_problems(table)
    directory = LedgerDirectory.of(open_for_reading(ledger), known=day(known))
    queries = [ScreenQuery(row.number, row.name, row.country, row.type, row.particulars) for row in table.rows]
    # What is held by now stays to the end: the collector need not go through all of it again and again.
    gc.freeze()
    least = 0.0 if show_all else (THRESHOLD if threshold is None else threshold)
    with progress("names") as bar:
        task = bar.add_task("", total=len(queries))
        rows = screen_rows(
            queries,
            directory=directory,
            threshold=least,
            limit=_CANDIDATES,
            processes=processes,
            progress=lambda done: bar.advance(task, done),
        )
        rows = with_decisions(rows, current_decisions(ledger), digest_of=directory.digest, show_decided=show_decided)
        if as_json and output is None:
            _print_as_they_come(rows)
            return
        screened = list(rows)
    _give(screened, output=output, as_csv=as_csv)
    _remark_silenced(screened, show_decided=show_decided)


def _remark_problems(table: "Table") -> None:
    for note in (*table.notes, *(str(problem) for problem in table.problems)):
        remark(f"note: {note}")


def _remark_silenced(screened: "list[ScreenedRow]", *, show_decided: bool) -> None:
    silenced = sum(row.silenced for row in screened)
    if silenced and not show_decided:
        remark(f"{silenced:,} hits were judged somebody else and are left out; --show-decided shows them")


def _print_as_they_come(rows: "Iterator[ScreenedRow]") -> None:
    from proscribe.answers.screening import as_record

    print_json_lines(as_record(row) for row in rows)


def _give(screened: "list[ScreenedRow]", *, output: Path | None, as_csv: bool) -> None:
    from proscribe.answers.screening import as_record
    from proscribe.exchange.table_out import csv_text, write_records

    if output is not None:
        flat = output.suffix.lower() in {".csv", ".xlsx"}
        records = list(_flat_records(screened)) if flat else [as_record(row) for row in screened]
        write_records(output, records)
        remark(f"{len(screened)} names, {sum(bool(row.hits) for row in screened)} with hits: {output}")
    elif as_csv:
        typer.echo(csv_text(list(_flat_records(screened))), nl=False)
    else:
        from proscribe.reports.tables import screen_table

        show(screen_table(screened))


def _flat_records(screened: "list[ScreenedRow]") -> "Iterator[dict[str, object]]":
    from proscribe.answers.screening import flat_records

    for row in screened:
        yield from flat_records(row)
