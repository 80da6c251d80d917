import pytest

from proscribe.errors import UnknownTermError
from proscribe.model.items import ITEMS, ancestors, item_lies_within, parse_item
from proscribe.model.truth import Truth


@pytest.mark.parametrize(
    ("asked", "scope", "truth"),
    [
        ("radio-5g", "mobile-5g", Truth.HOLDS),
        ("radio-5g", "radio-access", Truth.HOLDS),
        ("radio-4g", "mobile-5g", Truth.FAILS),
        ("radio-access", "mobile-5g", Truth.NOT_TOLD),
        ("network-equipment", "mobile-5g", Truth.NOT_TOLD),
        ("handsets", "network-equipment", Truth.FAILS),
        (None, "handsets", Truth.NOT_TOLD),
        (None, "any", Truth.HOLDS),
        ("eccn:5a002.a", "eccn:5a002", Truth.HOLDS),
        ("eccn:5a002", "eccn:3a001", Truth.FAILS),
        ("eccn:5a002", "telecom-equipment", Truth.NOT_TOLD),
    ],
)
def test_an_item_is_in_a_scope_out_of_it_or_undecided(asked: str | None, scope: str, truth: Truth) -> None:
    assert item_lies_within(asked, scope) is truth


@pytest.mark.parametrize("key", list(ITEMS))
def test_every_item_leads_up_to_any(key: str) -> None:
    assert "any" in ancestors(key)


@pytest.mark.parametrize(
    ("text", "key"),
    [("Smartphones", "handsets"), ("base station", "radio-access"), ("UAS", "uas"), ("HS:8517.62", "hs:8517.62")],
)
def test_items_are_known_by_everyday_words(text: str, key: str) -> None:
    assert parse_item(text) == key


def test_an_unknown_item_names_the_nearest() -> None:
    with pytest.raises(UnknownTermError, match="did you mean semiconductors"):
        parse_item("semiconducters")
