"""Where the Consolidated Screening List is published."""

TITLE = "Consolidated Screening List"
ISSUER = "International Trade Administration, US Department of Commerce"
HOMEPAGE = "https://www.trade.gov/consolidated-screening-list"
URLS = ("https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv",)
