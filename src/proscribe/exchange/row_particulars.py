"""What a row of a user's list says beside the name: numbers, address, day of birth and type, by the columns' headings.

>>> told = TellingColumns.of(("Supplier", "VAT number", "City"))
>>> told.particulars({"Supplier": "Norvexa", "VAT number": "DE811234567", "City": "Essen"}).identifiers
(('VAT number', 'DE811234567'),)
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from proscribe.exchange.columns import guess_columns
from proscribe.model.particulars import Particulars
from proscribe.model.parties import PartyType

_TYPES = {
    PartyType.COMPANY: "company|organization|organisation|entity|legalentity|legal entity|firm|corporate|business|公司|firma",
    PartyType.PERSON: "person|individual|natural person|human|director|个人|個人|persona|personne|физическое лицо",
    PartyType.VESSEL: "vessel|ship|boat|tanker|船|судно|schiff|navire|buque",
    PartyType.AIRCRAFT: "aircraft|airplane|aeroplane",
}
_TYPE_OF = {word: type for type, words in _TYPES.items() for word in words.split("|")}


@dataclass(frozen=True, slots=True)
class TellingColumns:
    """The headings of the columns that tell bearers of one name apart.

    Args:
        identifiers: registration and tax numbers, LEI, IMO, passports.
        addresses: addresses and towns.
        birth_dates: days or years of birth.
        types: company, person or vessel.
    """

    identifiers: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    types: tuple[str, ...] = ()

    @classmethod
    def of(cls, headings: Sequence[str]) -> "TellingColumns":
        """The columns of a table that these headings show, the name's column left out by the caller."""
        return cls(*(guess_columns(role, headings) for role in ("identifier", "address", "birth date", "type")))

    @property
    def notes(self) -> list[str]:
        """Which columns are read as what, for the user."""
        parts = (
            ("identifiers", self.identifiers),
            ("addresses", self.addresses),
            ("birth dates", self.birth_dates),
            ("type", self.types),
        )
        return [f"{part}: column {heading!r}" for part, headings in parts for heading in headings]

    def particulars(self, cells: Mapping[str, str]) -> Particulars:
        """What the cells of a row say in these columns; empty cells say nothing."""
        return Particulars(
            tuple((heading, cells[heading].strip()) for heading in self.identifiers if cells[heading].strip()),
            tuple(cells[heading].strip() for heading in self.addresses if cells[heading].strip()),
            tuple(cells[heading].strip() for heading in self.birth_dates if cells[heading].strip()),
        )

    def type(self, cells: Mapping[str, str]) -> PartyType:
        """The type that the row's cells name; unknown when none does, for a column `type` may hold anything."""
        said = (_TYPE_OF.get(cells[heading].strip().casefold()) for heading in self.types)
        return next((type for type in said if type is not None), PartyType.UNKNOWN)


NO_TELLING_COLUMNS = TellingColumns()
"""A table of names alone."""
