"""`proscribe import`: official lists into the ledger."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, LedgerPlace, data_dir, day, now
from proscribe.cli.output import print_json, progress, remark, say

if TYPE_CHECKING:
    from proscribe.refresh.lists import Imported
    from proscribe.store.owners_write import OwnersReport

_MOST_ALARMS_SHOWN = 5


def import_files(
    files: Annotated[list[Path], typer.Argument(help="List files as published; .gz and .zip are opened.")],
    list_key: Annotated[
        str | None, typer.Option("--list", metavar="KEY", help="The list they are of, when not to be told by content.")
    ] = None,
    snapshot_date: Annotated[
        str | None, typer.Option("--snapshot-date", metavar="DATE", help="The day the files show, when they do not say it.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Keep a snapshot although it lost many of its entries.")] = False,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Import official lists and files of owners into the ledger, each in one transaction; the same file twice changes nothing.

    Owners come as GLEIF's relationship records (with the file of legal entities for the names) or as FollowTheMoney.

    Example: proscribe import consolidated.csv --snapshot-date 2022-05-06 --ledger ledger.db
    """
    from proscribe.refresh.lists import import_lists
    from proscribe.refresh.owners import import_owner_files
    from proscribe.store.open import writable_store

    store = writable_store(ledger, environ=os.environ, data_dir=data_dir())
    records = []
    with progress("rows read") as bar:
        task = bar.add_task("", total=None)
        owners, lists = import_owner_files(
            files,
            store,
            now=now(),
            key=list_key,
            day=day(snapshot_date),
            progress=lambda rows: bar.advance(task, rows),
        )
        for report in owners:
            records.append(_owners_record(report))
            if not as_json:
                _tell_owners(report)
        done = import_lists(
            lists,
            store,
            now=now(),
            list_key=list_key,
            day=day(snapshot_date),
            force=force,
            progress=lambda rows: bar.advance(task, rows),
        )
        for imported in done:
            records.append(_record(imported))
            if not as_json:
                _tell(imported)
    if as_json:
        print_json(records)


def _tell_owners(report: "OwnersReport") -> None:
    stated = "" if report.day_is_stated else " (the day of import: the file states none; give --snapshot-date)"
    counts = report.counts
    say(f"{report.source}: {report.title}, as of {report.day}{stated}")
    say(f"  rows: {counts.read} read = {counts.mapped} mapped + {counts.ignored} ignored on record + {counts.alarmed} alarmed")
    held = "already held, nothing changed" if report.already_held else "kept"
    say(f"  {report.edges} holdings among {report.parties} parties with a name: {held}")
    for reason, rows in report.ignored:
        say(f"  ignored {rows}: {reason}")
    for alarm in report.alarms[:_MOST_ALARMS_SHOWN]:
        remark(f"  alarm: {alarm}")
    if counts.alarmed > _MOST_ALARMS_SHOWN:
        remark(f"  … {counts.alarmed} rows alarmed; --json shows more")


def _owners_record(report: "OwnersReport") -> dict[str, object]:
    counts = report.counts
    return {
        "list": report.source,
        "title": report.title,
        "day": report.day.isoformat(),
        "day_is_stated": report.day_is_stated,
        "already_held": report.already_held,
        "rows": {"read": counts.read, "mapped": counts.mapped, "ignored": counts.ignored, "alarmed": counts.alarmed},
        "holdings": report.edges,
        "parties": report.parties,
        "ignored": [{"reason": reason, "rows": rows} for reason, rows in report.ignored],
        "alarms": [str(alarm) for alarm in report.alarms],
    }


def _tell(imported: "Imported") -> None:
    counts, report = imported.snapshot.counts, imported.report
    stated = "" if report.day_is_stated else " (the day of import: the file states none; give --snapshot-date)"
    say(f"{imported.official.key}: {imported.official.title}, as of {report.day}{stated}")
    say(f"  rows: {counts.read} read = {counts.mapped} mapped + {counts.ignored} ignored on record + {counts.alarmed} alarmed")
    if report.already_held:
        say("  already held: nothing changed")
    else:
        say(f"  entries: {report.added} added, {report.changed} changed, {report.gone} gone, {report.unchanged} unchanged")
    for reason, rows in imported.snapshot.ignored:
        say(f"  ignored {rows}: {reason}")
    alarms = imported.snapshot.alarms
    for alarm in alarms[:_MOST_ALARMS_SHOWN]:
        remark(f"  alarm: {alarm}")
    if len(alarms) > _MOST_ALARMS_SHOWN:
        remark(f"  … and {len(alarms) - _MOST_ALARMS_SHOWN} more alarms; --json shows all")


def _record(imported: "Imported") -> dict[str, object]:
    counts, report = imported.snapshot.counts, imported.report
    return {
        "list": imported.official.key,
        "title": imported.official.title,
        "day": report.day.isoformat(),
        "day_is_stated": report.day_is_stated,
        "already_held": report.already_held,
        "rows": {"read": counts.read, "mapped": counts.mapped, "ignored": counts.ignored, "alarmed": counts.alarmed},
        "entries": {
            "added": report.added,
            "changed": report.changed,
            "gone": report.gone,
            "unchanged": report.unchanged,
        },
        "ignored": [{"reason": reason, "rows": rows} for reason, rows in imported.snapshot.ignored],
        "alarms": [str(alarm) for alarm in imported.snapshot.alarms],
    }
