"""Where OpenSanctions publishes its simplified CSV."""

TITLE = "OpenSanctions, targets as simplified CSV"
ISSUER = "OpenSanctions"
HOMEPAGE = "https://www.opensanctions.org/datasets/sanctions/"
URLS = ("https://data.opensanctions.org/datasets/latest/sanctions/targets.simple.csv",)
