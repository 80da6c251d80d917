"""Keeps what people decided about hits, and gives it back in the order it was kept."""

from collections.abc import Iterable
from dataclasses import asdict, replace

from sqlalchemy import Connection, insert, select

from proscribe.model.decisions import Decision, Judgement
from proscribe.store.name_keys import storable
from proscribe.store.rows import chunks
from proscribe.store.schema import decisions as table
from proscribe.store.store import Store


def held_decisions(store: Store) -> tuple[Decision, ...]:
    """Every decision, the first kept first.

    Args:
        store: an open store that is not empty.

    Raises:
        StoreError: when the store cannot be read.
    """
    with store.reading() as connection:
        return _all(connection)


def keep_decisions(store: Store, decisions: Iterable[Decision]) -> int:
    """Keeps these decisions in one transaction, all or none; one that is held already, word for word, is not kept twice.

    Args:
        store: where; it may be empty.
        decisions: in the order they were made.

    Returns:
        How many were new.

    Raises:
        StoreError: when the store cannot be written, or another writer does not finish.
    """
    with store.writing() as connection:
        held = set(_all(connection))
        new = [one for one in dict.fromkeys(map(_storable, decisions)) if one not in held]
        for some in chunks(new):
            connection.execute(insert(table), [{**asdict(one), "judgement": one.judgement.value} for one in some])
    return len(new)


def _all(connection: Connection) -> tuple[Decision, ...]:
    columns = [column for column in table.c if column.name != "id"]
    rows = connection.execute(select(*columns).order_by(table.c.id))
    return tuple(Decision(**{**row._mapping, "judgement": Judgement.parse(row.judgement)}) for row in rows)


def _storable(decision: Decision) -> Decision:
    return replace(
        decision,
        party=storable(decision.party),
        by=storable(decision.by),
        why=storable(decision.why),
        name=storable(decision.name),
        party_name=storable(decision.party_name),
    )
