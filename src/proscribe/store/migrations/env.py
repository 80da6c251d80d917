"""Runs the revisions in the transaction that the store has begun, so that half an upgrade is never kept.

Alembic loads this file by its path; nothing imports it.
"""

from alembic import context

from proscribe.store.schema import METADATA, VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
)
with context.begin_transaction():
    context.run_migrations()
