"""Where OFAC publishes its lists as legacy CSV files, two sets of four."""

ISSUER = "Office of Foreign Assets Control, US Department of the Treasury"
SDN_TITLE = "Specially Designated Nationals and Blocked Persons List (CSV)"
SDN_HOMEPAGE = "https://ofac.treasury.gov/specially-designated-nationals-and-blocked-persons-list-sdn-human-readable-lists"
CONSOLIDATED_TITLE = "Consolidated Non-SDN List (CSV)"
CONSOLIDATED_HOMEPAGE = "https://ofac.treasury.gov/consolidated-sanctions-list-non-sdn-lists"
_EXPORTS = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports"
SDN_URLS = tuple(f"{_EXPORTS}/{name}" for name in ("SDN.CSV", "ALT.CSV", "ADD.CSV", "SDN_COMMENTS.CSV"))
CONSOLIDATED_URLS = tuple(
    f"{_EXPORTS}/{name}" for name in ("CONS_PRIM.CSV", "CONS_ALT.CSV", "CONS_ADD.CSV", "CONS_COMMENTS.CSV")
)
