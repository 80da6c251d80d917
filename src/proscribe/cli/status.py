"""`proscribe ledger` and `proscribe lists`: what the ledger holds, and which lists can be imported."""

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from proscribe.cli.options import AsJson, LedgerPlace, data_dir, now, shipped_register
from proscribe.cli.output import print_json, say, show

if TYPE_CHECKING:
    from proscribe.store.contents import HeldContent, HeldList
    from proscribe.store.store import Store


def ledger(
    listing: Annotated[str | None, typer.Argument(metavar="LIST/ENTRY", help="A listing, to tell its history.")] = None,
    place: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Say what the ledger holds and how old it is, or how one listing changed from snapshot to snapshot.

    Example: proscribe ledger
    """
    from proscribe.store.location import ledger_location
    from proscribe.store.open import held_store

    where = ledger_location(place, environ=os.environ, data_dir=data_dir())
    store = held_store(where)
    if listing is not None:
        _tell_history(store, listing, as_json=as_json)
        return
    register = shipped_register()
    lists = _lists(store)
    if as_json:
        about = {"checked": register.checked.isoformat(), "version": register.version, "measures": len(register.measures)}
        print_json({"ledger": str(where), "register": about, "lists": [_record(each) for each in lists]})
        return
    say(f"ledger: {where}{'' if store else ' (nothing there yet; `proscribe import` makes it)'}")
    say(f"register: {len(register.measures)} measures, looked after up to {register.checked}")
    _show_lists(lists)


def _lists(store: "Store | None") -> "tuple[HeldList, ...]":
    if store is None:
        return ()
    from proscribe.store.contents import held_lists

    return held_lists(store, today=now().date())


def _show_lists(lists: "tuple[HeldList, ...]") -> None:
    from rich.table import Table

    table = Table("list", "title", "as of", "age in days", "entries", "snapshots", "alarms in the last")
    for each in lists:
        last = each.snapshots[-1]
        day = f"{last.info.day}{'' if last.info.day_is_stated else ' (import)'}"
        counts = (str(each.age), str(each.entries), str(len(each.snapshots)), str(len(last.alarms)))
        table.add_row(each.list_key, each.title, day, *counts)
    if lists:
        show(table)
    else:
        say("lists: none imported; answers rest on the register alone")


def _record(each: "HeldList") -> dict[str, object]:
    snapshots = [_snapshot_record(content) for content in each.snapshots]
    return {"list": each.list_key, "title": each.title, "age_days": each.age, "snapshots": snapshots}


def _snapshot_record(content: "HeldContent") -> dict[str, object]:
    return {
        "day": content.info.day.isoformat(),
        "day_is_stated": content.info.day_is_stated,
        "learned": content.info.learned.isoformat(),
        "entries": content.info.entries,
        "sha256": content.info.sha256,
        "files": list(content.files),
        "alarms": [str(alarm) for alarm in content.alarms],
        "ignored": [{"reason": reason, "rows": rows} for reason, rows in content.ignored],
    }


def _tell_history(store: "Store | None", key: str, *, as_json: bool) -> None:
    from proscribe.errors import InputError
    from proscribe.store.contents import history

    if store is None:
        raise InputError(f"{key}: the ledger holds no list yet; `proscribe import` adds one")
    events = history(store, key)
    if not events:
        raise InputError(f"{key}: no such listing; write LIST/ENTRY as `check --json` shows it")
    rows: list[dict[str, Any]] = [
        {
            "day": event.day.isoformat(),
            "change": event.change.value,
            "since_snapshot_of": event.since.isoformat() if event.since else None,
            "name": event.listing.name if event.listing else None,
            "differs": list(event.differs),
        }
        for event in events
    ]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        what = f", {row['name']}" if row["name"] else ""
        differs = f" ({', '.join(row['differs'])})" if row["differs"] else ""
        say(f"{row['day']}  {row['change']}{what}{differs}")


def lists(as_json: AsJson = False) -> None:
    """Name the official lists that can be imported, with their keys.

    Example: proscribe lists
    """
    from proscribe.lists.catalogue import LISTS

    if as_json:
        print_json([{"list": each.key, "title": each.title, "issuer": each.issuer, "url": each.url} for each in LISTS])
        return
    from rich.table import Table

    table = Table("list", "title", "issuer", "published at")
    for each in LISTS:
        table.add_row(each.key, each.title, each.issuer, each.url)
    show(table)
