"""The owners of a ledger as they were when it was opened, found by name, by identifier, or upwards from a party."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Row, select, text

from proscribe.dates import Period
from proscribe.ledger.owners import State
from proscribe.ledger.shelf import SnapshotInfo
from proscribe.model.parties import Name, Ownership, Party, PartyType
from proscribe.model.sources import Citation
from proscribe.model.trust import Trust
from proscribe.store.name_keys import NameKey, storable_key
from proscribe.store.rows import chunks
from proscribe.store.schema import owner_names, owner_parties, owner_snapshots
from proscribe.store.store import Store

_LONG_AGO = date(1900, 1, 1)


class SqlOwners:
    """An `OwnerShelf` over a store.

    Args:
        store: an open store that is not empty.
        plain_key: makes the look-up key of a name; the one that imports are given.

    Raises:
        StoreError: when the store cannot be read.
    """

    def __init__(self, store: Store, *, plain_key: NameKey) -> None:
        self._store, self._plain_key = store, plain_key
        of = owner_snapshots.c
        with store.reading() as connection:
            self._held = connection.execute(select(owner_snapshots).order_by(of.source, of.day, of.id)).all()
        self._by_id = {row.id: row for row in self._held}

    def snapshots(self, *, known: date | None = None) -> tuple[SnapshotInfo, ...]:
        """Every import by that day, by source and day; `entries` counts holdings."""
        return tuple(_info(row) for row in self._held if known is None or row.day <= known)

    def state(self, *, on: date | None, known: date | None = None) -> State:
        """Of every source the last import that shows the day or one before it, else the first one; None when there is none."""
        chosen: dict[str, int] = {}
        for row in self._held:
            if (known is None or row.day <= known) and (row.source not in chosen or on is None or row.day <= on):
                chosen[row.source] = row.id
        return tuple(chosen[source] for source in sorted(chosen)) or None

    def plain_key(self, name: str) -> str:
        """The key by which names are compared here."""
        return storable_key(self._plain_key, name)

    def found(self, names: Iterable[str], leis: Iterable[str], state: State) -> tuple[Party, ...]:
        """The parties that bear one of these names or identifiers, with their edges; sorted by key."""
        keys = sorted({self.plain_key(name) for name in names} - {""})
        found: dict[str, Party] = {}
        with self._store.reading() as connection:
            for snapshot in _ids(state):
                ids = self._named(connection, snapshot, keys=keys, leis=sorted(set(leis)))
                prefix = f"{self._by_id[snapshot].source}:"
                for key in sorted(ids):
                    found[f"{prefix}{key}"] = self._above(connection, snapshot, key)[f"{prefix}{key}"]
        return tuple(found[key] for key in sorted(found))

    def above(self, keys: Iterable[str], state: State) -> Mapping[str, Party]:
        """The parties of these keys and everybody above them, as far as they are held."""
        wanted = sorted(set(keys))
        found: dict[str, Party] = {}
        with self._store.reading() as connection:
            for snapshot in _ids(state):
                prefix = f"{self._by_id[snapshot].source}:"
                for key in wanted:
                    if key.startswith(prefix) and key not in found:
                        found |= self._above(connection, snapshot, key.removeprefix(prefix))
        return found

    def _named(self, connection: Connection, snapshot: int, *, keys: list[str], leis: list[str]) -> set[str]:
        name, party = owner_names.c, owner_parties.c
        found: set[str] = set()
        for some in chunks(keys):
            found |= set(connection.scalars(select(name.party).where(name.plain_key.in_(some), name.snapshot == snapshot)))
        for some in chunks(leis):
            found |= set(connection.scalars(select(party.id).where(party.lei.in_(some), party.snapshot == snapshot)))
        return found

    def _above(self, connection: Connection, snapshot: int, key: str) -> dict[str, Party]:
        """The party and everybody above it; whom holdings alone name has its id for a name."""
        about, asked = self._by_id[snapshot], {"snapshot": snapshot, "key": key}
        owners: dict[str, list[Ownership]] = {key: []}
        read = _EdgeReader(about)
        for row in connection.execute(_EDGES_ABOVE, asked):
            owners.setdefault(row[0], []).append(read.edge(row))
            owners.setdefault(row[1], [])
        named = connection.execute(_PARTIES_ABOVE, asked).all() if about.parties else []
        told = {row.id: row for row in reversed(named)}
        prefix = f"{about.source}:"
        return {prefix + id: _party(prefix + id, told.get(id), _in_order(edges)) for id, edges in owners.items()}


# Written out: the database walks up by itself, in one question instead of one a link. CROSS JOIN tells SQLite to walk first and
# look up then; the other way round it would read every row.
_WALK = """
WITH RECURSIVE up(id) AS (
  SELECT CAST(:key AS VARCHAR)
  UNION
  SELECT owner_edges.owner FROM up CROSS JOIN owner_edges
  WHERE owner_edges.asset = up.id AND owner_edges.snapshot = :snapshot
)
"""
_OF_EDGES = "SELECT e.asset, e.owner, e.share, e.share_to, e.since, e.until, e.control FROM"
_OF_PARTIES = "SELECT p.id, p.name, p.others, p.country, p.type, p.lei FROM"
_EDGES_ABOVE = text(f"{_WALK} {_OF_EDGES} up CROSS JOIN owner_edges e WHERE e.asset = up.id AND e.snapshot = :snapshot")
_PARTIES_ABOVE = text(f"{_WALK} {_OF_PARTIES} up CROSS JOIN owner_parties p WHERE p.id = up.id AND p.snapshot = :snapshot")


def _ids(state: State) -> tuple[int, ...]:
    return state if isinstance(state, tuple) else ()


def _info(row: Row[Any]) -> SnapshotInfo:
    return SnapshotInfo(row.source, row.title, row.day, row.day_is_stated, row.learned, row.edges, row.sha256)


def _party(key: str, row: Row[Any] | None, owners: tuple[Ownership, ...]) -> Party:
    if row is None:
        return Party(key, key.partition(":")[2], owners=owners)
    names = tuple(Name(other) for other in json.loads(row.others))
    identifiers = (("lei", row.lei),) if row.lei else ()
    return Party(key, row.name, PartyType.parse(row.type), row.country, names, owners, identifiers=identifiers)


class _EdgeReader:
    """Makes the edges of one import; what they have in common is made once, since a holding may stand below thousands."""

    def __init__(self, about: Row[Any]) -> None:
        self._prefix, self._before = f"{about.source}:", _since_before(about.day)
        self._cited = _cited(about.title, about.day)

    def edge(self, row: Row[Any]) -> Ownership:
        _, owner, share, share_to, began, ended, control = tuple(row)
        since = self._before if began is None else _period(began)
        until = None if ended is None else _period(ended)
        return Ownership(self._prefix + owner, share, share_to, since, until, self._cited, control=bool(control))


@lru_cache(maxsize=50_000)
def _period(text: str) -> Period:
    return Period.parse(text)


@cache
def _since_before(day: date) -> Period:
    """When a holding without a beginning began: it surely stood on the file's day, and before it may have."""
    return Period(_LONG_AGO, day + timedelta(days=1))


@cache
def _cited(title: str, day: date) -> Citation:
    return Citation(f"{title}, as of {day}", None, Trust.REPORTED)


def _in_order(edges: list[Ownership]) -> tuple[Ownership, ...]:
    return tuple(sorted(edges, key=_order)) if len(edges) > 1 else tuple(edges)


def _order(edge: Ownership) -> tuple[str, float, float]:
    return (edge.owner, edge.least, edge.most)
