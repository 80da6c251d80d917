"""What rows tell beside the name."""

import pytest

from proscribe.answers.birth_days import BirthFit, birth_fit
from proscribe.answers.evidence import weighed
from proscribe.answers.identifiers import other_identifier, plain_identifiers, shared_identifier
from proscribe.model.particulars import Particulars
from proscribe.names.compare import THRESHOLD


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("9187629", "IMO 9187629"),
        ("IMO: 9187629", "9187629 (Iran)"),
        ("DE 811 234 567", "811234567"),
        ("7736-207.543", "INN 7736207543"),
        ("A1234567 / B7654321", "b7654321"),
        ("\uff19\uff11\uff18\uff17\uff16\uff12\uff19", "9187629"),
    ],
)
def test_one_number_is_found_however_it_is_written(asked: str, listed: str) -> None:
    assert shared_identifier((("", asked),), (("", listed),)) is not None


@pytest.mark.parametrize("value", ["12", "n/a", "unknown", "00000000", "999999999", "ABCDEFGH", ""])
def test_what_names_nobody_is_no_number(value: str) -> None:
    assert not plain_identifiers((("", value),))


def test_two_imo_numbers_are_two_ships() -> None:
    assert other_identifier((("IMO", "9187629"),), (("IMO number", "IMO 9187630"),)) == ("IMO", "9187629", "9187630")


def test_two_tax_numbers_say_nothing() -> None:
    assert other_identifier((("Tax", "7736207543"),), (("Tax", "7736207544"),)) is None


@pytest.mark.parametrize(
    ("asked", "listed", "fit"),
    [
        ("25.03.1973", "1973-03-25", BirthFit.SAME),
        ("03/25/1973", "25 Mar 1973", BirthFit.SAME),
        ("1973", "1973-03-25", BirthFit.SAME),
        ("1962", "circa 1960", BirthFit.SAME),
        ("1963", "1960 to 1965", BirthFit.SAME),
        ("1973-04-02", "1973-03-25", BirthFit.NEAR),
        ("1974", "1973-03-25", BirthFit.NEAR),
        ("1951", "1973-03-25", BirthFit.OTHER),
        ("12.05.73", "1973", BirthFit.NOT_TOLD),
        ("", "1973", BirthFit.NOT_TOLD),
    ],
)
def test_days_of_birth_agree_as_exactly_as_they_are_told(asked: str, listed: str, fit: BirthFit) -> None:
    assert birth_fit((asked,), (listed,)) is fit
    assert birth_fit((listed,), (asked,)) is fit


def test_a_shared_number_makes_a_hit_of_a_loosely_alike_name() -> None:
    both = Particulars((("LEI", "5493001KJTIIGC8Y1R12"),))
    assert weighed(0.4, both, both).likeness >= THRESHOLD
    assert weighed(0.1, both, both).likeness < THRESHOLD


def test_more_alike_stays_more_alike_under_one_number() -> None:
    both = Particulars((("LEI", "5493001KJTIIGC8Y1R12"),))
    assert weighed(0.4, both, both).likeness < weighed(0.6, both, both).likeness <= weighed(1.0, both, both).likeness == 1


def test_another_year_of_birth_lowers_a_hit_and_leaves_it_one() -> None:
    found = weighed(0.8, Particulars(birth_dates=("1951",)), Particulars(birth_dates=("1973-03-25",)))
    assert THRESHOLD <= found.likeness < 0.8
    assert [reason.feature for reason in found.reasons] == ["other birth date"]


def test_another_year_of_birth_lowers_what_is_no_hit() -> None:
    found = weighed(0.6, Particulars(birth_dates=("1951",)), Particulars(birth_dates=("1973",)))
    assert found.likeness < 0.6


def test_a_town_in_the_listed_address_supports() -> None:
    listed = Particulars(addresses=("No. 5 Binxing Road, Hangzhou, Zhejiang, CN",))
    assert weighed(0.8, Particulars(addresses=("Hangzhou",)), listed).likeness > 0.8
    assert weighed(0.8, Particulars(addresses=("Leeds",)), listed).likeness == 0.8


def test_what_one_side_alone_tells_says_nothing() -> None:
    told = Particulars((("LEI", "5493001KJTIIGC8Y1R12"),), ("Essen",), ("1951",))
    assert weighed(0.8, told, Particulars()).likeness == weighed(0.8, Particulars(), told).likeness == 0.8


def test_the_street_and_the_town_say_more_than_the_town() -> None:
    asked, one, other = (Particulars(addresses=(text,)) for text in ("Quay, Izmir", "7 Quay Street, Izmir", "Izmir"))
    assert weighed(0.8, asked, one).likeness > weighed(0.8, asked, other).likeness
