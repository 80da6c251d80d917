"""Which rows of the table hold, and what they do."""

import pytest

from proscribe.names.compare import compare


def rows(one: str, other: str) -> dict[str, float]:
    return {reason.feature: reason.score for reason in compare(one, other).reasons}


@pytest.mark.parametrize(
    ("one", "other", "feature"),
    [
        ("Norvex Solutions", "Norvex Enterprises", "other trade"),
        ("Norvex", "Norvex Trading", "more trade"),
        ("Norvex China", "Norvex Japan", "other place"),
        ("Norvex", "Norvex Canada", "more place"),
        ("Norvex 7", "Norvex 8", "other number"),
        ("Norvex", "Norvex 8", "more number"),
        ("Norvex Balmora", "Norvex Quarto", "distinctive"),
        ("ABQ International", "ABQ Bank", "short stem"),
        ("Norvextan", "Norvextun", "one stem"),
        ("Norvex Bank", "Balmora Bank", "no stem"),
    ],
)
def test_the_row_that_fits_holds_and_lowers_the_score(one: str, other: str, feature: str) -> None:
    assert rows(one, other)[feature] < 1


def test_a_trade_name_however_short_is_no_short_stem() -> None:
    assert "short stem" not in rows("ZTE", "ZTE Telecommunications")


def test_the_group_comes_and_goes_without_effect() -> None:
    assert "more distinctive" not in rows("Norvex", "Norvex Group")


def test_the_base_comes_first() -> None:
    assert compare("Norvex", "Norvex Trading").reasons[0].feature == "words"
