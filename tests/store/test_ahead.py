from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.given import NORDWIND, Import, keep, listing, name_key, store_in
from tests.store.memory_shelf import MemoryShelf
from tests.store.test_read import sql_shelf, stories

from proscribe.ledger.shelf import ListingShelf
from proscribe.store.read import SqlShelf

MANY = 110
"""Look-ups after which a shelf has read everything at once."""


def warmed(shelf: ListingShelf, known: date | None = None) -> ListingShelf:
    for _ in range(MANY):
        shelf.with_names(["nobody"], known=known)
    return shelf


@settings(max_examples=25, deadline=None)
@given(stories, st.integers(0, 6))
def test_reading_all_at_once_gives_what_single_look_ups_give(story: list[Import], day: int) -> None:
    known = date(2024, 1, 1) + timedelta(days=day)
    with TemporaryDirectory() as folder:
        ours, plain = sql_shelf(Path(folder), story), MemoryShelf(story)
        for limit in (known, None, known):
            warmed(ours, limit)
            assert ours.with_names(["One", "Always"], known=limit) == plain.with_names(["One", "Always"], known=limit)


def test_many_look_ups_ask_the_database_no_more(tmp_path: Path) -> None:
    shelf = warmed(sql_shelf(tmp_path, [Import((NORDWIND,), date(2024, 1, 1))]))
    (tmp_path / "ledger.db").unlink(missing_ok=True)
    for file in tmp_path.iterdir():
        file.unlink()
    assert [held.listing.key for held in shelf.with_names([NORDWIND.name])] == [NORDWIND.key]


def test_what_is_imported_meanwhile_is_not_seen(tmp_path: Path) -> None:
    shelf = sql_shelf(tmp_path, [Import((NORDWIND,), date(2024, 1, 1))])
    keep(store_in(tmp_path), Import((NORDWIND, listing("late", "Late Arrival")), date(2024, 2, 1)))
    assert warmed(shelf).with_names(["Late Arrival"]) == ()


def test_keys_that_another_function_made_are_made_anew(tmp_path: Path) -> None:
    sql_shelf(tmp_path, [Import((NORDWIND,), date(2024, 1, 1))])
    shelf = warmed(SqlShelf(store_in(tmp_path), name_key=lambda name: name_key(name).removesuffix("coltd")))
    assert [held.listing.key for held in shelf.with_names(["Nordwind Technologies"])] == ["zz_list/n-1"]
