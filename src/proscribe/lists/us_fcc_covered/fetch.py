"""Where the FCC's Covered List is published as data."""

TITLE = "FCC Covered List"
ISSUER = "US Federal Communications Commission"
HOMEPAGE = "https://www.fcc.gov/supplychain/coveredlist"
URLS = ("https://raw.githubusercontent.com/FCC/consolidated-prohibited-entity-list/main/output/raw/covered_list.json",)
