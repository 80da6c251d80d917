"""FollowTheMoney JSON lines, read for who owns whom: `Ownership` links and the parties that they join."""

from proscribe.lists.ftm_ownership.read import published, read, recognises
from proscribe.lists.owner_rows import OwnerSource

FTM_OWNERSHIP = OwnerSource(
    key="ftm_ownership",
    title="FollowTheMoney ownership",
    issuer="whoever made the file",
    url="https://followthemoney.tech/explorer/schemata/Ownership/",
    recognises=recognises,
    read=read,
    published=published,
)
