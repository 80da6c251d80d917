"""Where OFAC's legacy XML files are published."""

ISSUER = "Office of Foreign Assets Control, US Department of the Treasury"
SDN_TITLE = "Specially Designated Nationals and Blocked Persons List (OFAC, XML)"
SDN_HOMEPAGE = "https://ofac.treasury.gov/specially-designated-nationals-and-blocked-persons-list-sdn-human-readable-lists"
SDN_URLS = ("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.XML",)
NON_SDN_TITLE = "Consolidated Sanctions List, non-SDN (OFAC, XML)"
NON_SDN_HOMEPAGE = "https://ofac.treasury.gov/consolidated-sanctions-list-non-sdn-lists"
NON_SDN_URLS = ("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONSOLIDATED.XML",)
