import pytest

from proscribe.articles.countries import by_code
from proscribe.articles.firms import _SEATS_TEXT, seat_of


@pytest.mark.parametrize(("name", "code"), [("Cisco", "us"), ("vodafone", "gb"), ("MTN", "za"), ("Orvex", None), ("", None)])
def test_a_well_known_firm_has_its_seat(name: str, code: str | None) -> None:
    assert seat_of(name) == code


def test_every_seat_is_a_country_and_no_firm_stands_twice() -> None:
    names = [name.casefold() for firms in _SEATS_TEXT.values() for name in firms.split(", ")]
    assert set(_SEATS_TEXT) <= set(by_code())
    assert len(names) == len(set(names))
