"""FollowTheMoney's properties: those a listing is made of, and those that stay in its original alone.

Source: the schemata of followthemoney 4.11 (github.com/opensanctions/followthemoney, `followthemoney/schema/*.yaml`).
A property in neither table is no reason to lose a sanctioned party: it is noted and kept in the original.
"""

NAMES = ("name", "alias", "weakAlias", "previousName", "abbreviation")
COUNTRIES = ("country", "jurisdiction", "mainCountry", "nationality", "citizenship", "flag")
CONTACTS = ("phone", "email", "website")
TOLD = ("position", "title", "notes", "summary", "topics", "program", "programId")
_IDENTIFIERS_WORDS = (
    "bikCode brightQueryId brightQueryOrgId bvdId cageCode callSign cikCode coatoCode crsNumber dunsCode fnsCode giiNumber "
    "icaoCode idNumber imoNumber innCode ipoCode irsCode isinCode jibCode kppCode leiCode licenseNumber mbsCode mmsi npiCode "
    "ogrnCode okpoCode okvedCode passportNumber permId pfrNumber registrationNumber ricCode sayariId serialNumber "
    "socialSecurityNumber swiftBic taxNumber ticker uniqueEntityId uscCode vatCode voenCode wikidataId"
)
IDENTIFIERS = tuple(_IDENTIFIERS_WORDS.split())
_SANCTION_WORDS = (
    "authority authorityId unscId program programId programUrl provisions status duration reason country listingDate "
    "startDate endDate date description summary sourceUrl recordId"
)
SANCTION = tuple(_SANCTION_WORDS.split())
_SANCTION_ONLY_KEPT_WORDS = "alephUrl entity indexText modifiedAt namesMentioned proof publisher publisherUrl retrievedAt"
SANCTION_ONLY_KEPT = tuple(_SANCTION_ONLY_KEPT_WORDS.split())
_ONLY_KEPT_WORDS = (
    "addressEntity alephUrl amount amountEur amountUsd appearance biography birthCountry birthPlace buildDate caemCode capital "
    "classification createdAt currency deadweightTonnage deathDate deregistrationDate description dissolutionDate education "
    "ethnicity eyeColor fatherName firstName fssCode gender grossRegisteredTonnage hairColor height icijId incorporationDate "
    "indexText keywords lastName legalForm manufacturer middleName model modifiedAt motherName nameChangeDate nameSuffix "
    "navigationArea okopfCode oksmCode opencorporatesUrl operator owner parent pastFlags pastTypes political profession proof "
    "publisher publisherUrl registrationDate registrationPort religion retrievedAt riskSource secondName sector "
    "spokenLanguage status taxStatus tonnage type weight wikipediaUrl"
)
ONLY_KEPT = tuple(_ONLY_KEPT_WORDS.split())

UNKNOWN = "unknownProperty"
"""Kind of the part that holds a property in neither table."""

_OWN = (*NAMES, *COUNTRIES, *CONTACTS, *TOLD, *IDENTIFIERS, "address", "birthDate", "sourceUrl")

KNOWN = frozenset({*_OWN, *ONLY_KEPT})
"""Properties of a party."""

HANDLED = frozenset(
    {
        *_OWN,
        *("id", "schema", "caption", "dataset", "linkedAddress"),
        *(f"document/{field}" for field in ("type", "number", "country")),
        *(f"sanction/{name}" for name in (*SANCTION, "id", "dataset")),
    }
)
"""Paths of what a listing is made of."""

IGNORED_FIELDS = (
    *((name, "tells nothing that a listing has a field for") for name in ONLY_KEPT),
    *((f"sanction/{name}", "tells nothing that a listing has a field for") for name in SANCTION_ONLY_KEPT),
    *((f"{UNKNOWN}/{field}", "a property that is not known here, noted") for field in ("name", "value")),
    *((f"sanction/{UNKNOWN}/{field}", "a property that is not known here, noted") for field in ("name", "value")),
)
"""Paths left out of the listing, with the reason; they stay in its original."""
