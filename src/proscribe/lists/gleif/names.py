"""One legal entity of GLEIF becomes a party: its identifier, legal name and country."""

import re
from collections.abc import Mapping
from functools import cache

from proscribe.lists.owner_rows import OwnerFound, OwnerParty
from proscribe.lists.spec import Alarm
from proscribe.lists.values import code_country
from proscribe.model.parties import PartyType

LEI, NAME = "LEI", "Entity.LegalName"
COUNTRY, CATEGORY = "Entity.LegalAddress.Country", "Entity.EntityCategory"
_LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
_TYPES = {"SOLE_PROPRIETOR": PartyType.PERSON, "RESIDENT_GOVERNMENT_ENTITY": PartyType.AGENCY}


def entity(row: Mapping[str, str], *, line: int, file: str) -> OwnerFound:
    """The party, or an alarm.

    Args:
        row: texts by column name.
        line: line of the file, from 1.
        file: its name.
    """
    lei, name, country = row[LEI].strip(), row[NAME].strip(), row.get(COUNTRY, "").strip()
    if not _LEI.fullmatch(lei):
        return Alarm(file, line, LEI, lei[:80], "no legal entity identifier: 18 letters or digits and two digits")
    if not name:
        return Alarm(file, line, NAME, "", f"{lei} has no name")
    kind = _TYPES.get(row.get(CATEGORY, "").strip(), PartyType.COMPANY)
    return OwnerParty(lei, name, country=_code(country), type=kind, lei=lei)


@cache
def _code(country: str) -> str | None:
    """The jurisdiction, or None for none of ours: a million rows name a few hundred."""
    return code_country(country) if country else None
