"""The Denied Persons List of the Bureau of Industry and Security."""

from proscribe.lists.spec import OfficialList
from proscribe.lists.us_bis_dpl.fetch import HOMEPAGE, ISSUER, TITLE, URLS
from proscribe.lists.us_bis_dpl.map import map_order
from proscribe.lists.us_bis_dpl.read import LAYOUT, read, recognises

US_BIS_DPL = OfficialList(
    key="us_bis_dpl",
    title=TITLE,
    issuer=ISSUER,
    url=HOMEPAGE,
    fetch_urls=URLS,
    # 2021 to 2025: 480 to 700 orders.
    plausible=(300, 3_000),
    recognises=recognises,
    read=read,
    map=map_order,
    handled=frozenset(f"row/{column}" for column in LAYOUT.columns),
)
