import pytest

from proscribe.lists.us_addresses import address_country, state_country


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("1 Road, Shenzhen, CN", "cn"),
        ("SY", "sy"),
        ("1 ROAD, BEIJING, PRC", "cn"),
        ("3 STREET, PHOENIX, AZ, 85043", "us"),
        ("3 STREET, MIAMI, FL", None),
        ("Somewhere, 00", None),
        ("Prague", None),
    ],
)
def test_the_country_of_an_address_is_its_code_or_a_state_with_zip(address: str, country: str | None) -> None:
    assert address_country(address) == country


def test_a_state_needs_a_zip_code_to_tell_the_country() -> None:
    assert (state_country("CA", "92101"), state_country("CA", ""), state_country("CY", "92101")) == ("us", None, None)
