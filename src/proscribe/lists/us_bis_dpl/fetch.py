"""Where the Denied Persons List is published."""

TITLE = "Denied Persons List"
ISSUER = "Bureau of Industry and Security, US Department of Commerce"
HOMEPAGE = "https://www.bis.gov/licensing/end-user-guidance/denied-persons-list-dpl"
URLS = ("https://www.bis.gov/dpl/dpl.txt",)
