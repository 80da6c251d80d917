from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.schema import CreateTable
from tests.store.given import store_in

import proscribe.store
from proscribe.store.schema import METADATA, REVISIONS, VERSION_TABLE


def test_the_revisions_give_the_tables_that_the_code_expects(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    with store.writing() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), METADATA) == []


def test_every_revision_is_named_in_its_order() -> None:
    scripts = ScriptDirectory(str(Path(proscribe.store.__file__).parent / "migrations"))
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == REVISIONS


def test_keys_sort_by_code_point_on_a_server_too() -> None:
    server = PGDialect()  # type: ignore[no-untyped-call] # SQLAlchemy leaves it untyped
    made = str(CreateTable(METADATA.tables["listing_versions"]).compile(dialect=server))
    assert 'entry VARCHAR COLLATE "C" NOT NULL' in made
