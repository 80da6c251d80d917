"""The third revision: articles read, what they claim, who read it, and what people decided."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Creates the tables."""
    op.create_table(
        "articles",
        sa.Column("digest", _KEY, primary_key=True),
        sa.Column("key", sa.String(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("payload", "text")),
        sa.Column("learned_at", sa.String(), nullable=False),
    )
    op.create_table(
        "claims",
        sa.Column("key", _KEY, primary_key=True),
        sa.Column("article", _KEY, sa.ForeignKey("articles.digest"), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("payload", "denials")),
    )
    op.create_index("ix_claims_article", "claims", ["article"])
    _create_readings_and_decisions()


def _create_readings_and_decisions() -> None:
    op.create_table(
        "claim_readings",
        sa.Column("claim", _KEY, sa.ForeignKey("claims.key"), nullable=False),
        sa.Column("reader", _KEY, nullable=False),
        sa.Column("read_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("claim", "reader", name="pk_claim_readings"),
    )
    op.create_table(
        "claim_decisions",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("claim", _KEY, sa.ForeignKey("claims.key"), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("into", sa.String()),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("by", "at")),
        sa.Column("why", sa.Text(), nullable=False),
    )
    op.create_index("ix_claim_decisions_claim", "claim_decisions", ["claim"])
