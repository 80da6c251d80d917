"""OpenSanctions' simplified CSV: every target of every list it carries, one row each, without the dates of the law."""

from proscribe.lists.opensanctions_simple.fetch import HOMEPAGE, ISSUER, TITLE, URLS
from proscribe.lists.opensanctions_simple.map import IGNORED_FIELDS, map_row
from proscribe.lists.opensanctions_simple.read import LAYOUT, read, recognises
from proscribe.lists.spec import OfficialList

OPENSANCTIONS_SIMPLE = OfficialList(
    key="opensanctions_simple",
    title=TITLE,
    issuer=ISSUER,
    url=HOMEPAGE,
    fetch_urls=URLS,
    # One dataset may have a dozen targets; the default collection has above a million.
    plausible=(1, 5_000_000),
    recognises=recognises,
    read=read,
    map=map_row,
    handled=frozenset({*LAYOUT.columns, *LAYOUT.optional}) - {path for path, _ in IGNORED_FIELDS},
    ignored_fields=IGNORED_FIELDS,
)
