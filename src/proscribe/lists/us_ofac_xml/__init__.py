"""OFAC's legacy XML: the SDN list and the consolidated non-SDN lists, two snapshots in one format."""

from proscribe.lists.spec import OfficialList
from proscribe.lists.us_ofac_xml import fetch
from proscribe.lists.us_ofac_xml.map import HANDLED, IGNORED_FIELDS, map_non_sdn, map_sdn
from proscribe.lists.us_ofac_xml.read import published, read, recognises_non_sdn, recognises_sdn

US_OFAC_XML_SDN = OfficialList(
    key="us_ofac_xml_sdn",
    title=fetch.SDN_TITLE,
    issuer=fetch.ISSUER,
    url=fetch.SDN_HOMEPAGE,
    fetch_urls=fetch.SDN_URLS,
    # 2014: 6,000; 2021: 9,500; 2025: 17,500 entries.
    plausible=(5_000, 40_000),
    recognises=recognises_sdn,
    read=read,
    map=map_sdn,
    handled=HANDLED,
    ignored_fields=IGNORED_FIELDS,
    published=published,
)

US_OFAC_XML_CONS = OfficialList(
    key="us_ofac_xml_cons",
    title=fetch.NON_SDN_TITLE,
    issuer=fetch.ISSUER,
    url=fetch.NON_SDN_HOMEPAGE,
    fetch_urls=fetch.NON_SDN_URLS,
    # 376 entries in December 2020, 462 in February 2022, 444 in February 2024.
    plausible=(100, 2_000),
    recognises=recognises_non_sdn,
    read=read,
    map=map_non_sdn,
    handled=HANDLED,
    ignored_fields=IGNORED_FIELDS,
    published=published,
)
