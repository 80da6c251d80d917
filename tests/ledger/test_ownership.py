from datetime import date

import pytest

from proscribe.dates import Period
from proscribe.ledger.ownership import path_to
from proscribe.model.parties import Ownership, Party
from proscribe.model.reach import Reach
from proscribe.model.truth import Truth

DAY = date(2020, 6, 1)
SOLD = Ownership("top", share=100, until=Period.parse("2020-11-17"))
PARTIES = {
    party.key: party
    for party in (
        Party("top", "Top"),
        Party("mid", "Mid", owners=(Ownership("top", share=80),)),
        Party("low", "Low", owners=(Ownership("mid", share=51),)),
        Party("half", "Half", owners=(Ownership("top", share=50),)),
        Party("minor", "Minor", owners=(Ownership("top", share=27),)),
        Party("range", "Range", owners=(Ownership("top", share=40, share_to=60),)),
        Party("dark", "Dark", owners=(Ownership("top"),)),
        Party("sold", "Sold", owners=(SOLD,)),
        Party("a", "A", owners=(Ownership("b", share=60),)),
        Party("b", "B", owners=(Ownership("a", share=60),)),
    )
}


@pytest.mark.parametrize(
    ("party", "reach", "truth"),
    [
        ("top", Reach.NAMED, Truth.HOLDS),
        ("mid", Reach.NAMED, Truth.FAILS),
        ("mid", Reach.SUBSIDIARIES, Truth.HOLDS),
        ("low", Reach.SUBSIDIARIES, Truth.HOLDS),
        ("half", Reach.SUBSIDIARIES, Truth.FAILS),
        ("half", Reach.OWNED_HALF, Truth.HOLDS),
        ("minor", Reach.OWNED_HALF, Truth.FAILS),
        ("range", Reach.OWNED_HALF, Truth.NOT_TOLD),
        ("dark", Reach.SUBSIDIARIES, Truth.NOT_TOLD),
        ("a", Reach.SUBSIDIARIES, Truth.FAILS),
    ],
)
def test_reach_follows_majorities_halves_or_nothing(party: str, reach: Reach, truth: Truth) -> None:
    assert path_to(party, "top", reach=reach, on=DAY, parties=PARTIES).truth is truth


@pytest.mark.parametrize(("day", "truth"), [(date(2020, 11, 16), Truth.HOLDS), (date(2020, 11, 17), Truth.FAILS)])
def test_a_divested_brand_leaves_the_reach_on_the_day_of_sale(day: date, truth: Truth) -> None:
    assert path_to("sold", "top", reach=Reach.SUBSIDIARIES, on=day, parties=PARTIES).truth is truth


def test_affiliates_are_parents_and_sisters_too() -> None:
    assert path_to("top", "mid", reach=Reach.AFFILIATES, on=DAY, parties=PARTIES).truth is Truth.HOLDS
    assert path_to("sold", "mid", reach=Reach.AFFILIATES, on=DAY, parties=PARTIES).truth is Truth.HOLDS


def test_the_path_is_told_in_words() -> None:
    path = path_to("low", "top", reach=Reach.SUBSIDIARIES, on=DAY, parties=PARTIES)
    assert path.text == "Low is owned by Mid (51 %); Mid is owned by Top (80 %)"
