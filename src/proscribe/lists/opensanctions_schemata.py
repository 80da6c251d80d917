"""FollowTheMoney's kinds of entity as kinds of party, and its country codes as ours.

Source: the schemata of followthemoney 4.11 (github.com/opensanctions/followthemoney, `followthemoney/schema/*.yaml`).
"""

from proscribe.lists.spec import RowAlarm
from proscribe.lists.values import code_country
from proscribe.model.parties import PartyType

PARTY_TYPES = {
    "Person": PartyType.PERSON,
    "Company": PartyType.COMPANY,
    "Organization": PartyType.COMPANY,
    "PublicBody": PartyType.AGENCY,
    "Vessel": PartyType.VESSEL,
    "Airplane": PartyType.AIRCRAFT,
    # Somebody with rights and duties: a firm or a human being, the source does not know which.
    "LegalEntity": PartyType.UNKNOWN,
}
"""Schemata that are parties."""

_NO_PARTY_WORDS = (
    "Address Article Asset Audio BankAccount Call CallForTenders Contract CourtCase CryptoWallet Document Email Event Folder "
    "HyperText Image License Mention Message Note Package Page Pages PlainText Position Project RealEstate Security Table "
    "TaxRoll Territory Trip UserAccount Vehicle Video Workbook"
)
NO_PARTY = frozenset(_NO_PARTY_WORDS.split())
"""Schemata of things."""

_LINKS_WORDS = (
    "Associate ContractAward CourtCaseParty Debt Directorship Documentation EconomicActivity Employment Family Interest "
    "Membership Occupancy Control Ownership Payment ProjectParticipant Representation Risk Similar Succession "
    "UnknownLink"
)
LINKS = frozenset(_LINKS_WORDS.split())
"""Schemata that join two entities."""

DOCUMENTS = frozenset({"Identification", "Passport"})
"""Schemata of identity papers, which name their holder."""


def party_type(schema: str) -> PartyType:
    """The kind of party.

    Raises:
        RowAlarm: for a schema that is not known, or none of a party.
    """
    if schema not in PARTY_TYPES:
        raise RowAlarm("no schema of a party known here", field="schema", value=schema)
    return PARTY_TYPES[schema]


def country_code(code: str) -> str | None:
    """Our jurisdiction of FollowTheMoney's code; a region such as `ua-cri` becomes its country; None for a dissolved state."""
    return code_country(code) or code_country(code.partition("-")[0])
