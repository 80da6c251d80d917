"""Where OpenSanctions publishes its entities as FollowTheMoney JSON lines."""

TITLE = "FollowTheMoney entities as JSON lines"
ISSUER = "OpenSanctions, or whoever exported them"
HOMEPAGE = "https://www.opensanctions.org/docs/bulk/json/"
URLS = ("https://data.opensanctions.org/datasets/latest/sanctions/entities.ftm.json",)
