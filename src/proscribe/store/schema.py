"""The tables of a ledger: snapshots, versions of each listing, which snapshot said what; owners; articles, claims, decisions.

Nothing in them is ever changed or deleted, except the look-up keys of names, which follow from the names; a decision is
withdrawn by a later one. A snapshot is kept as what differs from another one, its parent: a daily import for a year keeps one
copy of what stayed the same.

Texts that are sorted compare by code point on every database, so that one ledger gives one order everywhere.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
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

REVISIONS = ("0001", "0002", "0003", "0004")
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

articles = Table(
    "articles",
    METADATA,
    Column("digest", _KEY, primary_key=True),
    Column("key", String, nullable=False),
    Column("payload", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("learned_at", String, nullable=False),
)
"""One row an article read; `digest` is the SHA-256 of its content, `payload` its source as JSON; times are UTC in ISO 8601."""

claims = Table(
    "claims",
    METADATA,
    Column("key", _KEY, primary_key=True),
    Column("article", _KEY, ForeignKey("articles.digest"), nullable=False),
    Column("payload", Text, nullable=False),
    Column("denials", Text, nullable=False),
    Index("ix_claims_article", "article"),
)
"""One row a claim; the key follows from the article and what is claimed. The last two columns are JSON."""

claim_readings = Table(
    "claim_readings",
    METADATA,
    Column("claim", _KEY, ForeignKey("claims.key"), nullable=False),
    Column("reader", _KEY, nullable=False),
    Column("read_at", String, nullable=False),
    PrimaryKeyConstraint("claim", "reader", name="pk_claim_readings"),
)
"""Which reader found a claim, and when first."""

claim_decisions = Table(
    "claim_decisions",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("claim", _KEY, ForeignKey("claims.key"), nullable=False),
    Column("action", String, nullable=False),
    Column("into", String),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("why", Text, nullable=False),
    Index("ix_claim_decisions_claim", "claim"),
)
"""One row a decision on a claim, in the order kept; the one made last is the one that holds."""
owner_snapshots = Table(
    "owner_snapshots",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("source", _KEY, nullable=False),
    Column("title", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("day_is_stated", Boolean, nullable=False),
    Column("learned", Date, nullable=False),
    Column("sha256", String, nullable=False),
    Column("edges", Integer, nullable=False),
    Column("parties", Integer, nullable=False),
    Column("files", Text, nullable=False),
    Column("counts", Text, nullable=False),
    Column("ignored", Text, nullable=False),
    Column("alarms", Text, nullable=False),
    Column("notes", Text, nullable=False),
)
"""One row an import of a file of owners. A file is kept whole, unlike a list: most of it changes from one to the next."""

owner_edges = Table(
    "owner_edges",
    METADATA,
    Column("snapshot", Integer, nullable=False),
    Column("asset", _KEY, nullable=False),
    Column("owner", _KEY, nullable=False),
    Column("share", Float),
    Column("share_to", Float),
    Column("since", String),
    Column("until", String),
    Column("control", Boolean, nullable=False),
    Index("ix_owner_edges_asset", "asset", "snapshot"),
)
"""Who holds what of whom, in the file's own ids; dates as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""

owner_parties = Table(
    "owner_parties",
    METADATA,
    Column("snapshot", Integer, nullable=False),
    Column("id", _KEY, nullable=False),
    Column("name", Text, nullable=False),
    Column("others", Text, nullable=False),
    Column("country", String),
    Column("type", String, nullable=False),
    Column("lei", String, nullable=False),
    Index("ix_owner_parties_id", "id", "snapshot"),
    Index("ix_owner_parties_lei", "lei"),
)
"""The parties of a file of owners; `others` is a JSON list of names. An id told twice stands twice, the first one counts."""

owner_names = Table(
    "owner_names",
    METADATA,
    Column("snapshot", Integer, nullable=False),
    Column("plain_key", String, nullable=False),
    Column("party", _KEY, nullable=False),
    Index("ix_owner_names_plain_key", "plain_key"),
)
"""Every name of these parties by the key it is looked up by."""
