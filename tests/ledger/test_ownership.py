from datetime import date

import pytest

from proscribe.dates import Period
from proscribe.ledger.ownership import joint_path, path_to
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


@pytest.mark.parametrize(
    ("shares", "truth"),
    [((30.0, 25.0), Truth.HOLDS), ((30.0, 19.0), Truth.FAILS), ((30.0, None), Truth.NOT_TOLD), ((25.0, 25.0), Truth.HOLDS)],
)
def test_shares_of_several_named_owners_are_added_up(shares: tuple[float, float | None], truth: Truth) -> None:
    joint = Party("joint", "Joint", owners=tuple(Ownership(key, share=share) for key, share in zip("xy", shares, strict=True)))
    assert joint_path("joint", frozenset("xy"), on=DAY, parties={**PARTIES, "joint": joint}).truth is truth


def test_an_owner_owned_by_half_counts_with_its_whole_share() -> None:
    middle = Party("middle", "Middle", owners=(Ownership("x", share=50),))
    joint = Party("joint", "Joint", owners=(Ownership("middle", share=30), Ownership("y", share=20)))
    parties = {**PARTIES, "joint": joint, "middle": middle}
    assert joint_path("joint", frozenset("xy"), on=DAY, parties=parties).truth is Truth.HOLDS


def test_a_circle_of_owners_ends() -> None:
    assert joint_path("a", frozenset({"top"}), on=DAY, parties=PARTIES).truth is Truth.FAILS
