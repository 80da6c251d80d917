"""All files of owners that we can read."""

from proscribe.lists.ftm_ownership import FTM_OWNERSHIP
from proscribe.lists.gleif import GLEIF
from proscribe.lists.owner_rows import OwnerSource

OWNER_SOURCES: tuple[OwnerSource, ...] = (FTM_OWNERSHIP, GLEIF)
"""Every source, sorted by key."""
