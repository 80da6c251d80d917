"""How a ledger's tables came to be, one Alembic revision after the other."""
