"""Whether an owner that a file names is the one that a list names, or may only share its name.

Names were found alike before; this asks what speaks against it. A file of owners tells no birth dates, so persons never surely
are whom they are called like. A firm surely is when an identifier agrees, or when it sits where the listing says it does. One
that sits elsewhere may be another, and so may one without a country under words that many firms bear.
"""

from collections.abc import Iterable
from functools import lru_cache

from proscribe.model.listings import Listing
from proscribe.model.parties import Party, PartyType

# Firms of these are registered, and listed, under either code.
_ONE_SEAT = {"hk": "cn", "mo": "cn"}
_MOST_NAMES = 4096


def identity_doubt(owner: Party, listing: Listing) -> str:
    """Why an owner under a listed name may be somebody else; "" when it surely is the one listed.

    Args:
        owner: as the file or the register tells of it.
        listing: an entry that bears one of its names.
    """
    lei = _lei(owner.identifiers)
    if lei and lei == _lei(listing.identifiers):
        return ""
    if PartyType.PERSON in {owner.type, listing.type}:
        return "persons share names"
    here, there = _seats((owner.country or "",)), _seats(listing.countries)
    if here and there:
        return "" if here & there else f"one sits in {_told(here)}, the other in {_told(there)}"
    return "many firms may bear such a name, and no country is told" if _is_generic(owner.name) else ""


def register_doubt(imported: Party, ours: Party) -> str:
    """Why an imported firm may not be the party of the register whose name it bears."""
    here, there = _seats((imported.country or "",)), _seats((ours.country or "",))
    differ = here and there and not here & there
    return f"one sits in {_told(here)}, the other in {_told(there)}" if differ else "several parties bear that name"


def _lei(identifiers: Iterable[tuple[str, str]]) -> str:
    return next((value.upper() for scheme, value in identifiers if scheme.lower() == "lei"), "")


def _seats(countries: Iterable[str]) -> frozenset[str]:
    return frozenset(_ONE_SEAT.get(code, code) for code in countries if code)


def _told(seats: frozenset[str]) -> str:
    return ", ".join(sorted(seats)).upper()


@lru_cache(maxsize=_MOST_NAMES)
def _is_generic(name: str) -> bool:
    """No reading of the name has a word that is its own."""
    from proscribe.names.normalise import normalise  # noqa: PLC0415 - tables that only owners of a listed name need

    forms = normalise(name, person=False)
    return bool(forms) and all(form.is_generic for form in forms)
