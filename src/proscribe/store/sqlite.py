"""How a ledger in a file is opened: write-ahead logging, patient waiting, real transactions. The only SQLite-only module."""

import os
import sqlite3
import time
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, event

_PRAGMAS_FOR_WRITING = (
    "PRAGMA journal_mode=WAL",  # readers go on while an import writes
    "PRAGMA synchronous=FULL",  # an import that was reported as done survives a power cut
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-32768",  # 32 MiB, by which indexes of millions of rows are sorted
)

# Seconds between two tries.
_PAUSE = 0.02

# A reader opens the file as a writer would, for only such a connection tidies the log away when it closes.
_PRAGMAS_FOR_READING = ("PRAGMA query_only=ON",)


def sqlite_engine(path: Path, *, writing: bool, wait: float) -> Engine:
    """An engine for the file.

    Args:
        path: the file; it is created when writing.
        writing: take the write lock at the start of each transaction, and create what is missing; otherwise nothing can
            be changed.
        wait: seconds to wait for another writer.
    """
    uri = _uri(path, writing=writing)

    def connect() -> sqlite3.Connection:
        # The driver's own transaction handling would begin late and let two writers deadlock; see "begin" below.
        connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)
        try:
            for pragma in _PRAGMAS_FOR_WRITING if writing else _PRAGMAS_FOR_READING:
                _set(connection, pragma, until=time.monotonic() + wait)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    # One connection a question: opening a file costs little, and none is left open behind the caller's back.
    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _set(connection: sqlite3.Connection, pragma: str, *, until: float) -> None:
    """Set it, trying again while another writer is at it.

    SQLite waits by itself for all but the change to write-ahead logging: of two that open a new ledger at once one is refused.
    """
    while True:
        try:
            connection.execute(pragma).close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _uri(path: Path, *, writing: bool) -> str:
    address = path.absolute().as_uri()  # percent-encodes: a file may be called `what?.db`
    if writing:
        return f"{address}?mode=rwc"
    return f"{address}?immutable=1" if _is_on_read_only_medium(path) else f"{address}?mode=rw"


def _is_on_read_only_medium(path: Path) -> bool:
    """The folder cannot be written and nothing waits in the log: then reading must not ask for the log's index file."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size > 0:
        return False
    probe = path.with_name(f"{path.name}-shm")
    return not probe.exists() and not os.access(path.parent, os.W_OK)
