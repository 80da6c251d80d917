"""The elements of an entry of the Security Council's list: those a listing is made of, and those left out with a reason."""

_VALUES = ("DESIGNATION", "NATIONALITY", "TITLE")
_PLACE = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE")
_BIRTH = ("TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE")
_DOCUMENT = ("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE", "NOTE")
_NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "NAME_ORIGINAL_SCRIPT")
_ENTRY = ("UN_LIST_TYPE", "REFERENCE_NUMBER", "DATAID", "LISTED_ON", "DELISTED_ON", "COMMENTS1", "GENDER")
_PARTS = (
    *("INDIVIDUAL_ALIAS", "ENTITY_ALIAS", "INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS"),
    *("INDIVIDUAL_DATE_OF_BIRTH", "INDIVIDUAL_PLACE_OF_BIRTH", "INDIVIDUAL_DOCUMENT"),
)

PLACE = _PLACE
"""Parts of an address, in the order in which they are written in one line."""

HANDLED = frozenset(
    {
        *_NAMES,
        *_ENTRY,
        *_PARTS,
        *_VALUES,
        *(f"{name}/VALUE" for name in _VALUES),
        *(f"{kind}_ALIAS/{field}" for kind in ("INDIVIDUAL", "ENTITY") for field in ("QUALITY", "ALIAS_NAME", "NOTE")),
        "INDIVIDUAL_ALIAS/DATE_OF_BIRTH",
        *(f"{kind}_ADDRESS/{field}" for kind in ("INDIVIDUAL", "ENTITY") for field in _PLACE),
        *(f"INDIVIDUAL_PLACE_OF_BIRTH/{field}" for field in _PLACE),
        *(f"INDIVIDUAL_DATE_OF_BIRTH/{field}" for field in _BIRTH),
        *(f"INDIVIDUAL_DOCUMENT/{field}" for field in _DOCUMENT),
    }
)
"""Paths of what a listing is made of."""

_VERSION, _ALWAYS, _SORT = "the publisher's version number", "always `UN List`", "empty sort keys"
_SUBMITTED, _AMENDED = "who proposed the entry and when", "days on which the entry was amended"
_BIRTHPLACE, _ISSUE = "a birthplace under an alias", "where and when a document was issued"

IGNORED_FIELDS = (
    ("VERSIONNUM", _VERSION),
    *((path, _ALWAYS) for path in ("LIST_TYPE", "LIST_TYPE/VALUE")),
    *((path, _SORT) for path in ("SORT_KEY", "SORT_KEY_LAST_MOD")),
    *((path, _SUBMITTED) for path in ("SUBMITTED_BY", "SUBMITTED_ON")),
    *((path, _AMENDED) for path in ("LAST_DAY_UPDATED", "LAST_DAY_UPDATED/VALUE")),
    *((f"INDIVIDUAL_ALIAS/{field}", _BIRTHPLACE) for field in ("CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")),
    *((f"INDIVIDUAL_DOCUMENT/{field}", _ISSUE) for field in ("CITY_OF_ISSUE", "DATE_OF_ISSUE")),
)
"""Paths left out of the listing, with the reason; they stay in its original."""
