"""The country at the end of a one-line American address: a code, or a state followed by a ZIP code.

A state without a ZIP code tells nothing: `CA`, `DE` and `IN` are countries too, and lists write both.
"""

import re

from proscribe.lists.values import code_country

_STATE_CODES = (
    "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA "
    "PR RI SC SD TN TX UT VA VT WA WI WV WY"
)
_STATES = frozenset(_STATE_CODES.split())
_STATE_AND_ZIP = re.compile(r"\b([A-Z]{2}),? +\d{5}(?:-\d{4})?$")
_CODE = re.compile(r"(?:^|[,\s])([A-Z]{2,3})$")
# Country codes that lists of Commerce write their own way.
_ODD_CODES = {"PRC": "cn"}


def address_country(address: str) -> str | None:
    """The jurisdiction at the end of a one-line address, or None."""
    state = _STATE_AND_ZIP.search(address)
    if state is not None and state.group(1) in _STATES:
        return "us"
    code = _CODE.search(address)
    return listed_country(code.group(1)) if code is not None else None


def listed_country(code: str) -> str | None:
    """The jurisdiction of a country code as Commerce writes it, `PRC` among them, or None."""
    return _ODD_CODES.get(code) or code_country(code)


def state_country(state: str, postal_code: str) -> str | None:
    """`us` when the state is one and the postal code a ZIP code; else None."""
    return address_country(f"{state} {postal_code}") if state in _STATES else None
