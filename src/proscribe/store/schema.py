"""The tables of a ledger: snapshots, the versions of each listing, and which snapshot said what.

Nothing in them is ever changed or deleted, except the look-up keys of names, which follow from the names; a decision is
withdrawn by a later one. A snapshot is kept as what differs from another one, its parent: a daily import for a year keeps one
copy of what stayed the same.

Texts that are sorted compare by code point on every database, so that one ledger gives one order everywhere.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

VERSION_TABLE = "proscribe_version"
"""Where Alembic notes the revision of a ledger; its own name tells a ledger from other programs' databases."""

REVISIONS = ("0001", "0002")
"""Every revision there has been, oldest first; the last one is what this version writes."""

METADATA = MetaData()

_KEY = String().with_variant(String(collation="C"), "postgresql")

settings = Table(
    "settings",
    METADATA,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)
"""Facts about the ledger itself: `name_scheme`, the fingerprint of the function that made the look-up keys."""

snapshots = Table(
    "snapshots",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("parent", Integer, ForeignKey("snapshots.id")),
    Column("list_key", _KEY, nullable=False),
    Column("title", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("day_is_stated", Boolean, nullable=False),
    Column("learned", Date, nullable=False),
    Column("learned_at", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("files", Text, nullable=False),
    Column("counts", Text, nullable=False),
    Column("ignored", Text, nullable=False),
    Column("alarms", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Index("ix_snapshots_list_key", "list_key"),
)
"""One row an import. `learned_at` is UTC in ISO 8601; the last five columns are JSON. A parent's id is the smaller one."""

listing_versions = Table(
    "listing_versions",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("list_key", _KEY, nullable=False),
    Column("entry", _KEY, nullable=False),
    Column("digest", String, nullable=False),
    Column("sense", String, nullable=False),
    Column("is_category", Boolean, nullable=False),
    Column("payload", Text, nullable=False),
    Column("original", Text, nullable=False),
    UniqueConstraint("list_key", "entry", "digest", name="uq_listing_versions"),
    Index("ix_listing_versions_is_category", "is_category"),
)
"""One row a wording of an entry. `digest` covers everything, `sense` all but the original row; the last two are JSON."""

listing_events = Table(
    "listing_events",
    METADATA,
    Column("snapshot", Integer, ForeignKey("snapshots.id"), nullable=False),
    Column("list_key", _KEY, nullable=False),
    Column("entry", _KEY, nullable=False),
    Column("version", Integer, ForeignKey("listing_versions.id")),
    PrimaryKeyConstraint("list_key", "entry", "snapshot", name="pk_listing_events"),
)
"""What a snapshot says otherwise than its parent: another version of an entry, or NULL where the entry is not there."""

listing_names = Table(
    "listing_names",
    METADATA,
    Column("version", Integer, ForeignKey("listing_versions.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("name_key", Text, nullable=False),
    PrimaryKeyConstraint("version", "position", name="pk_listing_names"),
    Index("ix_listing_names_name_key", "name_key"),
)
"""Every name of every version, the main name at position 0, with the key it is looked up by."""

decisions = Table(
    "decisions",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("row", String, nullable=False),
    Column("party", Text, nullable=False),
    Column("party_digest", String, nullable=False),
    Column("judgement", String, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", String),
    Column("party_name", Text, nullable=False),
)
"""One row a decision about a hit, in the order they were kept; the last one on a pair of row and party counts."""
