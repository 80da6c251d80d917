"""A ledger as an older version left it: wound back by dropping what later revisions made."""

import sqlite3
from contextlib import closing
from pathlib import Path

# Children before their parents.
_SINCE_THE_FIRST = (
    "decisions",
    "claim_decisions",
    "claim_readings",
    "claims",
    "articles",
    "owner_names",
    "owner_parties",
    "owner_edges",
    "owner_snapshots",
)


def wind_back_to_first(ledger: Path) -> None:
    """Leaves the ledger at the first revision, with its lists."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        for table in _SINCE_THE_FIRST:
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE proscribe_version SET version_num = '0001'")
