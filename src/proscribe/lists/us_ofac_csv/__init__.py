"""OFAC's legacy CSV files: the SDN set and the consolidated non-SDN set, two lists in one format."""

from proscribe.lists.spec import OfficialList
from proscribe.lists.us_ofac_csv import fetch
from proscribe.lists.us_ofac_csv.map import CONSOLIDATED_KEY, SDN_KEY, map_consolidated, map_sdn
from proscribe.lists.us_ofac_csv.read import (
    ADDRESSES,
    COMMENTS,
    NAMES,
    OTHER_NAMES,
    read_consolidated,
    read_sdn,
    recognises_consolidated,
    recognises_sdn,
)

_NUMBERS = (("address/add_num", "orders the rows"), ("other_name/alt_num", "orders the rows"))
_JOINED_ON = "joins the rows"
_HANDLED = frozenset(
    {*NAMES.columns, *(f"{layout.kind}/{column}" for layout in (ADDRESSES, OTHER_NAMES, COMMENTS) for column in layout.columns)}
)
_IGNORED = (*_NUMBERS, *((f"{layout.kind}/ent_num", _JOINED_ON) for layout in (ADDRESSES, OTHER_NAMES, COMMENTS)))

US_OFAC_CSV_SDN = OfficialList(
    key=SDN_KEY,
    title=fetch.SDN_TITLE,
    issuer=fetch.ISSUER,
    url=fetch.SDN_HOMEPAGE,
    fetch_urls=fetch.SDN_URLS,
    # 2021: 8,976; 2024: 14,973; 2025: about 17,500 entries.
    plausible=(5_000, 40_000),
    recognises=recognises_sdn,
    read=read_sdn,
    map=map_sdn,
    handled=_HANDLED - {path for path, _ in _IGNORED},
    ignored_fields=_IGNORED,
    many_files=True,
)

US_OFAC_CSV_CONS = OfficialList(
    key=CONSOLIDATED_KEY,
    title=fetch.CONSOLIDATED_TITLE,
    issuer=fetch.ISSUER,
    url=fetch.CONSOLIDATED_HOMEPAGE,
    fetch_urls=fetch.CONSOLIDATED_URLS,
    # 376 to 462 entries from 2020 to 2025.
    plausible=(100, 2_000),
    recognises=recognises_consolidated,
    read=read_consolidated,
    map=map_consolidated,
    handled=_HANDLED - {path for path, _ in _IGNORED},
    ignored_fields=_IGNORED,
    many_files=True,
)
