"""GLEIF: who consolidates whom in its accounts (Level 2), and the names of legal entities (Level 1)."""

from proscribe.lists.gleif.read import published, read, recognises
from proscribe.lists.owner_rows import OwnerSource

GLEIF = OwnerSource(
    key="gleif",
    title="GLEIF relationship records",
    issuer="Global Legal Entity Identifier Foundation",
    url="https://www.gleif.org/en/lei-data/access-and-use-lei-data/level-2-data-who-owns-whom",
    recognises=recognises,
    read=read,
    published=published,
)
