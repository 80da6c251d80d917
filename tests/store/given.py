"""Small invented snapshots to put into ledgers."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from proscribe.dates import Period
from proscribe.lists.snapshot import Counts, Snapshot
from proscribe.lists.spec import Alarm
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind, PartyType
from proscribe.store.location import Location
from proscribe.store.store import Store
from proscribe.store.write import ImportReport, import_snapshot

TITLE = "List of Invented Parties"
NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)
NORDWIND = Listing(
    list_key="zz_list",
    entry="n-1",
    programmes=("zz-programme",),
    name="Nordwind Technologies Co., Ltd.",
    type=PartyType.COMPANY,
    names=(Name("北风通信", NameKind.ALIAS), Name("NWT", NameKind.WEAK_ALIAS)),
    countries=("cn",),
    addresses=("1 Harbour Road, Qingdao",),
    identifiers=(("registration", "370200-17"),),
    start=Period.parse("2019-05"),
    end=Period.parse("2029-05-21"),
    citation="99 ZZ 1234",
    licence_requirement="For all items",
    original=(("name", "Nordwind Technologies Co., Ltd."), ("no", "n-1")),
)


def listing(entry: str, name: str = "", *, list_key: str = "zz_list", aliases: tuple[str, ...] = ()) -> Listing:
    name = name or f"Party {entry}"
    return Listing(list_key, entry, ("zz-programme",), name, names=tuple(Name(alias) for alias in aliases))


def category(entry: str) -> Listing:
    return Listing("zz_list", entry, ("zz-programme",), "Unmanned gliders", identifiers=(("category", "yes"),), items=("uas",))


def snapshot(*listings: Listing, published: str | None = None, alarms: tuple[Alarm, ...] = ()) -> Snapshot:
    rows = len(listings) + len(alarms)
    return Snapshot(
        list_key=listings[0].list_key if listings else "zz_list",
        published=None if published is None else Period.parse(published),
        sha256=hashlib.sha256(repr(listings).encode()).hexdigest(),
        files=("parties.csv",),
        listings=tuple(sorted(listings, key=lambda one: one.entry)),
        counts=Counts(rows, len(listings), 0, len(alarms)),
        ignored=(("a heading inside the file", 1),),
        alarms=alarms,
    )


def name_key(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def store_in(folder: Path, name: str = "ledger.db") -> Store:
    return Store(Location(folder / name), wait=5.0)


@dataclass(frozen=True, slots=True)
class Import:
    """One import to make: the day is stated unless it is None."""

    listings: tuple[Listing, ...]
    day: date | None
    now: datetime = NOW


def keep(store: Store, *imports: Import, force: bool = True) -> ImportReport:
    for number, one in enumerate(imports):
        now = one.now + timedelta(microseconds=number)
        report = import_snapshot(
            store, snapshot(*one.listings), list_title=TITLE, now=now, name_key=name_key, day=one.day, force=force
        )
    return report
