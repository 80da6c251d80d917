"""The US Consolidated Screening List: thirteen lists of Commerce, State and Treasury in one CSV."""

from proscribe.lists.spec import OfficialList
from proscribe.lists.us_csl.fetch import HOMEPAGE, ISSUER, TITLE, URLS
from proscribe.lists.us_csl.map import map_row
from proscribe.lists.us_csl.read import LAYOUT, read, recognises

US_CSL = OfficialList(
    key="us_csl",
    title=TITLE,
    issuer=ISSUER,
    url=HOMEPAGE,
    fetch_urls=URLS,
    # 2019: 9,500; 2022: 14,160; 2025: 25,000 entries.
    plausible=(8_000, 60_000),
    recognises=recognises,
    read=read,
    map=map_row,
    handled=frozenset({*LAYOUT.columns, *LAYOUT.optional}),
)
