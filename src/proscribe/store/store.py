"""The open store: a connection to read by, or one transaction to write in, and errors that say what to do.

The tables are created or brought up to date inside the transaction that first needs them, so that an import which fails or
is killed leaves nothing behind. Alembic is loaded only when there is something to do.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, inspect, select, table
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.sql import column

from proscribe.errors import StoreError
from proscribe.store.location import Location, without_password
from proscribe.store.schema import METADATA, REVISIONS, VERSION_TABLE
from proscribe.store.sqlite import sqlite_engine

WAIT = 30.0
"""Seconds a writer waits for another one before it gives up."""

_MIGRATIONS = Path(__file__).parent / "migrations"

# What databases say, in lower case, and what that means to whoever typed the command.
_CAUSES = (
    (("database is locked", "lock timeout"), "another import is writing to it; wait until it is done and try again"),
    (
        ("readonly database", "unable to open", "permission denied", "read-only transaction"),
        "it cannot be opened or written; check the permissions of the file and its folder, or name another place with --ledger",
    ),
    (
        ("disk is full", "disk i/o error", "no space left"),
        "the disk is full or fails; free some space and try again. The ledger is as it was before",
    ),
    (
        ("malformed", "not a database", "no such table", "no such column"),
        "the ledger is damaged; restore it from a copy, or import the lists into a new one",
    ),
    (("duplicate key", "unique constraint", "already exists"), "another import wrote at the same moment; try again"),
)


class Store:
    """One ledger's database.

    Args:
        location: where it is.
        wait: seconds to wait for another writer.
    """

    def __init__(self, location: Location, *, wait: float = WAIT) -> None:
        self.location = location
        self._wait = wait

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger and changes nothing.

        Raises:
            StoreError: when it cannot be opened.
        """
        with _clear_errors(self.location), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all kept when the block ends well, and none otherwise; the tables are up to date.

        Raises:
            StoreError: when it cannot be written, was made by a newer proscribe, belongs to another program, or another
                writer does not finish.
        """
        self._held_revision()  # before the writer's settings could touch a file that is not ours
        with _clear_errors(self.location), self._writer.begin() as connection:
            if self._revision(connection) != REVISIONS[-1]:
                _upgrade(connection)
            yield connection

    def is_empty(self) -> bool:
        """No ledger has been written there yet; one of an older version is brought up to date on the way.

        Raises:
            StoreError: when it cannot be opened, was made by a newer proscribe, or belongs to another program.
        """
        revision = self._held_revision()
        if revision not in {None, REVISIONS[-1]}:
            with self.writing():
                pass
        return revision is None

    def _held_revision(self) -> str | None:
        if not self.location.may_hold_a_ledger:
            return None
        with self.reading() as connection:
            return self._revision(connection)

    def _revision(self, connection: Connection) -> str | None:
        found = inspect(connection)
        if not found.has_table(VERSION_TABLE):
            self._refuse_strangers(set(found.get_table_names()))
            return None
        revision: str | None = connection.scalar(select(column("version_num")).select_from(table(VERSION_TABLE)))
        if revision is not None and revision not in REVISIONS:
            raise StoreError(
                f"{self.location} was made by a newer proscribe (its revision is {revision}, this version knows up to "
                f"{REVISIONS[-1]}): upgrade proscribe, or name another ledger with --ledger"
            )
        return revision

    def _refuse_strangers(self, tables: set[str]) -> None:
        """A file is ours alone; on a server only a table under one of our names is in the way."""
        strange = tables if self.location.path is not None else tables & set(METADATA.tables)
        if strange:
            raise StoreError(
                f"{self.location} is the database of another program (it has the table {min(strange)!r}): "
                "name another place with --ledger"
            )

    @cached_property
    def _reader(self) -> Engine:
        return self._engine(writing=False)

    @cached_property
    def _writer(self) -> Engine:
        return self._engine(writing=True)

    def _engine(self, *, writing: bool) -> Engine:
        if self.location.path is not None:
            return sqlite_engine(self.location.path, writing=writing, wait=self._wait)
        return _server_engine(self.location)


def _server_engine(location: Location) -> Engine:
    _, _, rest = (location.url or "").partition("://")
    try:
        return create_engine(f"postgresql+psycopg://{rest}")
    except ImportError as cause:
        raise StoreError(
            f"{location}: a ledger on PostgreSQL needs its driver; install it with: pip install psycopg"
        ) from cause
    except (ArgumentError, ValueError) as cause:
        raise StoreError(f"{location} is no URL of a database: write postgresql://USER:PASSWORD@HOST/NAME") from cause


def _upgrade(connection: Connection) -> None:
    """Runs the revisions that are missing, in the connection's own transaction."""
    from alembic import command  # noqa: PLC0415 - a quarter of a second that only the first import should pay
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


@contextmanager
def _clear_errors(location: Location) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"{location}: {_meaning(str(error.orig))}") from error


def _meaning(said: str) -> str:
    first_line = without_password(said.strip().partition("\n")[0])
    known = next((meaning for signs, meaning in _CAUSES if any(sign in said.lower() for sign in signs)), None)
    return f"{known} ({first_line})" if known else f"the database refused: {first_line}. Check the place given with --ledger"
