"""The FCC's Covered List: equipment and services of named firms, and whole categories of foreign-made goods."""

from proscribe.lists.spec import OfficialList
from proscribe.lists.us_fcc_covered.fetch import HOMEPAGE, ISSUER, TITLE, URLS
from proscribe.lists.us_fcc_covered.map import map_entry
from proscribe.lists.us_fcc_covered.read import OPTIONAL, REQUIRED, read, recognises

US_FCC_COVERED = OfficialList(
    key="us_fcc_covered",
    title=TITLE,
    issuer=ISSUER,
    url=HOMEPAGE,
    fetch_urls=URLS,
    # 5 entries in March 2021, 14 in March 2026.
    plausible=(5, 200),
    recognises=recognises,
    read=read,
    map=map_entry,
    handled=frozenset({*REQUIRED, *OPTIONAL}),
)
