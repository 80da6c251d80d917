from datetime import date

import pytest

from proscribe.errors import QuestionError
from proscribe.model.actors import Actor, ActorKind, is_bound, is_of_another_kind
from proscribe.model.truth import Truth

DAY = date(2020, 1, 1)

BINDING = [
    # asker, bound, truth
    ("us/government/defence", "us/government", Truth.HOLDS),
    ("us/government", "us/government/defence", Truth.NOT_TOLD),
    ("us/contractor", "us/government", Truth.FAILS),
    ("us/contractor", "us", Truth.HOLDS),
    ("us", "us/contractor", Truth.NOT_TOLD),
    ("us-tx/government", "us/government", Truth.HOLDS),
    ("us/government", "us-tx/government", Truth.NOT_TOLD),
    ("de/operator", "eu/operator", Truth.HOLDS),
    ("jp/exporter", "any/exporter", Truth.HOLDS),
    ("jp/exporter", "us/exporter", Truth.FAILS),
    ("any", "us/exporter", Truth.NOT_TOLD),
    ("party:bt", "party:bt", Truth.HOLDS),
    ("party:vodafone", "party:bt", Truth.FAILS),
    ("gb/operator", "party:bt", Truth.FAILS),
    ("party:bt", "any", Truth.HOLDS),
]


@pytest.mark.parametrize(("asker", "bound", "truth"), BINDING)
def test_a_kind_binds_the_kinds_below_it_and_a_named_party_itself_alone(asker: str, bound: str, truth: Truth) -> None:
    assert is_bound(Actor.parse(asker), Actor.parse(bound), on=DAY) is truth


def test_union_law_bound_the_kingdom_until_the_end_of_2020() -> None:
    asker, bound = Actor.parse("gb/operator"), Actor.parse("eu/operator")
    assert is_bound(asker, bound, on=date(2020, 12, 31)) is Truth.HOLDS
    assert is_bound(asker, bound, on=date(2021, 1, 1)) is Truth.FAILS


@pytest.mark.parametrize("kind", list(ActorKind))
def test_every_kind_is_under_any(kind: ActorKind) -> None:
    assert is_bound(Actor("us", kind), Actor(), on=DAY) is Truth.HOLDS


@pytest.mark.parametrize(
    ("asker", "bound", "another"),
    [
        ("us/government", "us/government/defence", True),
        ("eu/operator", "se/operator", True),
        ("us", "us/operator", False),
        ("any", "us/operator", False),
        ("us/operator", "us/operator/subsidised", False),
    ],
)
def test_who_told_a_kind_is_not_taken_for_a_narrower_one(asker: str, bound: str, *, another: bool) -> None:
    assert is_of_another_kind(Actor.parse(asker), Actor.parse(bound), on=DAY) is another


@pytest.mark.parametrize("text", ["us/opertor", "atlantis/exporter", "us/", "party:bt"])
def test_an_actor_is_parsed_or_refused_with_its_text(text: str) -> None:
    if text in {"us/", "party:bt"}:
        assert Actor.parse(text)
        return
    with pytest.raises(QuestionError, match="is no actor"):
        Actor.parse(text)


def test_a_misspelt_kind_names_the_nearest() -> None:
    with pytest.raises(QuestionError, match="did you mean operator"):
        Actor.parse("us/opertor")
