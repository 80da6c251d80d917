from datetime import date

import pytest

from proscribe.ledger.shelf import Epochs

DAYS = (date(2022, 5, 6), date(2022, 6, 6))


@pytest.mark.parametrize(
    ("known", "representative"),
    [
        (None, None),
        (date(2022, 5, 5), date.min),
        (date(2022, 5, 6), date(2022, 5, 6)),
        (date(2022, 6, 5), date(2022, 5, 6)),
        (date(2022, 6, 6), None),
        (date(2030, 1, 1), None),
    ],
)
def test_days_of_knowledge_that_show_the_same_snapshots_are_one(known: date | None, representative: date | None) -> None:
    assert Epochs(DAYS).representative(known) == representative


def test_a_shelf_without_snapshots_is_the_same_on_every_day() -> None:
    assert Epochs(()).representative(date(2020, 1, 1)) is None
