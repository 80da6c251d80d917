"""Where the Security Council's consolidated list is published."""

TITLE = "United Nations Security Council Consolidated List"
ISSUER = "United Nations Security Council"
HOMEPAGE = "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list"
URLS = ("https://scsanctions.un.org/resources/xml/en/consolidated.xml",)
