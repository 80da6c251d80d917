"""The United Nations Security Council's consolidated list of individuals and entities."""

from proscribe.lists.spec import OfficialList
from proscribe.lists.un_sc.fetch import HOMEPAGE, ISSUER, TITLE, URLS
from proscribe.lists.un_sc.fields import HANDLED, IGNORED_FIELDS
from proscribe.lists.un_sc.map import map_entry
from proscribe.lists.un_sc.read import published, read, recognises

UN_SC = OfficialList(
    key="un_sc",
    title=TITLE,
    issuer=ISSUER,
    url=HOMEPAGE,
    fetch_urls=URLS,
    # 1,014 entries in March 2020, 1,000 in November 2025.
    plausible=(400, 4_000),
    recognises=recognises,
    read=read,
    map=map_entry,
    handled=HANDLED,
    ignored_fields=IGNORED_FIELDS,
    published=published,
)
