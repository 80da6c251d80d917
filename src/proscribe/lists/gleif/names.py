"""One legal entity of GLEIF becomes a party: its identifier, legal name and country."""

import re
from collections.abc import Sequence
from functools import cache

from proscribe.lists.owner_rows import OwnerFound, OwnerParty
from proscribe.lists.spec import Alarm
from proscribe.lists.values import code_country
from proscribe.model.parties import PartyType

LEI, NAME = "LEI", "Entity.LegalName"
COUNTRY, CATEGORY = "Entity.LegalAddress.Country", "Entity.EntityCategory"
_LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
_TYPES = {"SOLE_PROPRIETOR": PartyType.PERSON, "RESIDENT_GOVERNMENT_ENTITY": PartyType.AGENCY}


class EntityLayout:
    """Where the four columns of a file of legal entities are, of some three hundred.

    Args:
        header: the file's column names.
    """

    def __init__(self, header: Sequence[str]) -> None:
        place = {name: number for number, name in enumerate(header)}
        self.width = len(header)
        self._lei, self._name = place[LEI], place[NAME]
        self._country, self._category = place.get(COUNTRY), place.get(CATEGORY)

    def holding(self, row: Sequence[str], *, line: int, file: str) -> OwnerFound:
        """The party, or an alarm.

        Args:
            row: a text for each column.
            line: line of the file, from 1.
            file: its name.
        """
        lei, name = row[self._lei].strip(), row[self._name].strip()
        if not _LEI.fullmatch(lei):
            return Alarm(file, line, LEI, lei[:80], "no legal entity identifier: 18 letters or digits and two digits")
        if not name:
            return Alarm(file, line, NAME, "", f"{lei} has no name")
        country = "" if self._country is None else row[self._country].strip()
        category = "" if self._category is None else row[self._category].strip()
        return OwnerParty(lei, name, country=_code(country), type=_TYPES.get(category, PartyType.COMPANY), lei=lei)


@cache
def _code(country: str) -> str | None:
    """The jurisdiction, or None for none of ours: a million rows name a few hundred."""
    return code_country(country) if country else None
