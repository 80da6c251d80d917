"""The first revision: every table of a ledger."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Creates the tables."""
    _create_snapshots()
    _create_listings()
    settings = op.create_table(
        "settings",
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("value", sa.String(), nullable=False),
    )
    op.bulk_insert(settings, [{"key": "name_scheme", "value": ""}])


def _create_snapshots() -> None:
    op.create_table(
        "snapshots",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("parent", sa.Integer(), sa.ForeignKey("snapshots.id")),
        sa.Column("list_key", _KEY, nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("day_is_stated", sa.Boolean(), nullable=False),
        sa.Column("learned", sa.Date(), nullable=False),
        sa.Column("learned_at", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("files", "counts", "ignored", "alarms", "notes")),
    )
    op.create_index("ix_snapshots_list_key", "snapshots", ["list_key"])


def _create_listings() -> None:
    op.create_table(
        "listing_versions",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("list_key", _KEY, nullable=False),
        sa.Column("entry", _KEY, nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("sense", sa.String(), nullable=False),
        sa.Column("is_category", sa.Boolean(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("original", sa.Text(), nullable=False),
        sa.UniqueConstraint("list_key", "entry", "digest", name="uq_listing_versions"),
    )
    op.create_index("ix_listing_versions_is_category", "listing_versions", ["is_category"])
    op.create_table(
        "listing_events",
        sa.Column("snapshot", sa.Integer(), sa.ForeignKey("snapshots.id"), nullable=False),
        sa.Column("list_key", _KEY, nullable=False),
        sa.Column("entry", _KEY, nullable=False),
        sa.Column("version", sa.Integer(), sa.ForeignKey("listing_versions.id")),
        sa.PrimaryKeyConstraint("list_key", "entry", "snapshot", name="pk_listing_events"),
    )
    op.create_table(
        "listing_names",
        sa.Column("version", sa.Integer(), sa.ForeignKey("listing_versions.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version", "position", name="pk_listing_names"),
    )
    op.create_index("ix_listing_names_name_key", "listing_names", ["name_key"])
