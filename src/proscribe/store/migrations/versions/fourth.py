"""The fourth revision: who owns whom."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Creates the tables."""
    op.create_table(
        "owner_snapshots",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("source", _KEY, nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("day_is_stated", sa.Boolean(), nullable=False),
        sa.Column("learned", sa.Date(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("edges", sa.Integer(), nullable=False),
        sa.Column("parties", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("files", "counts", "ignored", "alarms", "notes")),
    )
    _create_edges()
    _create_parties()


def _create_edges() -> None:
    op.create_table(
        "owner_edges",
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("asset", _KEY, nullable=False),
        sa.Column("owner", _KEY, nullable=False),
        sa.Column("share", sa.Float()),
        sa.Column("share_to", sa.Float()),
        sa.Column("since", sa.String()),
        sa.Column("until", sa.String()),
        sa.Column("control", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_owner_edges_asset", "owner_edges", ["asset", "snapshot"])


def _create_parties() -> None:
    op.create_table(
        "owner_parties",
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("id", _KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("others", sa.Text(), nullable=False),
        sa.Column("country", sa.String()),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("lei", sa.String(), nullable=False),
    )
    op.create_index("ix_owner_parties_id", "owner_parties", ["id", "snapshot"])
    op.create_index("ix_owner_parties_lei", "owner_parties", ["lei"])
    op.create_table(
        "owner_names",
        sa.Column("snapshot", sa.Integer(), nullable=False),
        sa.Column("plain_key", sa.String(), nullable=False),
        sa.Column("party", _KEY, nullable=False),
    )
    op.create_index("ix_owner_names_plain_key", "owner_names", ["plain_key"])
