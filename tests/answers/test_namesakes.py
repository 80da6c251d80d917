"""An owner that shares a listed name is the one listed surely, or only perhaps."""

import pytest

from proscribe.answers.namesakes import identity_doubt
from proscribe.model.listings import Listing
from proscribe.model.parties import Party, PartyType

COMPANY, PERSON, UNKNOWN = PartyType.COMPANY, PartyType.PERSON, PartyType.UNKNOWN


def doubt(
    name: str, *, seat: str | None = None, listed: tuple[str, ...] = (), kinds: tuple[PartyType, PartyType] = (COMPANY, COMPANY)
) -> str:
    owner = Party("gleif:x", name, kinds[0], seat)
    return identity_doubt(owner, Listing("list", "1", ("sdn",), name, kinds[1], countries=listed))


@pytest.mark.parametrize(
    ("seat", "listed", "kinds", "expected"),
    [
        ("cn", ("cn", "ru"), (COMPANY, COMPANY), ""),
        ("hk", ("cn",), (COMPANY, COMPANY), ""),
        (None, ("cn",), (COMPANY, COMPANY), ""),
        ("de", ("cn",), (COMPANY, COMPANY), "one sits in DE, the other in CN"),
        ("cn", ("cn",), (PERSON, PERSON), "persons share names"),
        ("cn", ("cn",), (COMPANY, PERSON), "persons share names"),
        ("cn", ("cn",), (PERSON, UNKNOWN), "persons share names"),
    ],
)
def test_what_speaks_against_one_identity(
    seat: str | None, listed: tuple[str, ...], kinds: tuple[PartyType, PartyType], expected: str
) -> None:
    assert doubt("Quartz Lantern Optics", seat=seat, listed=listed, kinds=kinds) == expected


def test_a_generic_name_needs_a_country() -> None:
    assert "many firms may bear" in doubt("International Trading Company Ltd")
    assert doubt("International Trading Company Ltd", seat="cn", listed=("cn",)) == ""
    assert doubt("Quartz Lantern Optics") == ""


def test_one_identifier_settles_it() -> None:
    lei = (("lei", "ZZ000000000000000100"),)
    owner = Party("gleif:x", "Global Trading", COMPANY, "de", identifiers=lei)
    listing = Listing(
        "list", "1", ("sdn",), "Global Trading", COMPANY, countries=("cn",), identifiers=(("LEI", lei[0][1].lower()),)
    )
    assert identity_doubt(owner, listing) == ""
