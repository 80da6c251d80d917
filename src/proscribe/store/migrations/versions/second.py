"""The second revision: what people decided about hits."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Creates the table of decisions."""
    needed = (sa.Column(name, sa.Text(), nullable=False) for name in ("why", "name"))
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("row", sa.String(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("party_digest", sa.String(), nullable=False),
        sa.Column("judgement", sa.String(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        *needed,
        sa.Column("country", sa.String()),
        sa.Column("party_name", sa.Text(), nullable=False),
    )
