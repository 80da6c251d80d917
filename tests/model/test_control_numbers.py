import pytest

from proscribe.model.control_numbers import item_of_number
from proscribe.model.items import ancestors, item_lies_within
from proscribe.model.truth import Truth


@pytest.mark.parametrize(
    ("number", "item"),
    [
        ("hs:8517.13", "handsets"),
        ("hs:8517.13.00", "handsets"),
        ("hs:8542.32", "memory-chips"),
        ("hs:8542.31", "semiconductors"),
        ("eccn:3b001.a", "chip-tools"),
        ("eccn:3a090.c", "high-bandwidth-memory"),
        ("eccn:5a002", None),
        ("hs:85", None),
        ("hs:85171", None),
        ("eccn:ear99", None),
    ],
)
def test_a_number_stands_for_the_item_of_the_longest_number_it_begins_with(number: str, item: str | None) -> None:
    assert item_of_number(number) == item


@pytest.mark.parametrize(
    ("asked", "scope", "truth"),
    [
        ("hs:8517.13", "telecom-equipment", Truth.HOLDS),
        ("hs:8517.13", "network-equipment", Truth.FAILS),
        ("hs:8517.62", "routers", Truth.NOT_TOLD),
        ("eccn:5a002", "telecom-equipment", Truth.NOT_TOLD),
        ("hs:8517.13", "hs:8517", Truth.HOLDS),
    ],
)
def test_a_known_number_is_in_a_scope_as_its_item_is(asked: str, scope: str, truth: Truth) -> None:
    assert item_lies_within(asked, scope) is truth


def test_a_number_is_everything_that_its_item_is() -> None:
    assert ancestors("eccn:3b001") == ancestors("chip-tools") | {"eccn:3b001"}
