from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.conformance import SCRIPT, MakeShelf
from tests.store.given import NORDWIND, Import, keep, listing, name_key, store_in
from tests.store.memory_shelf import MemoryShelf

from proscribe.ledger.shelf import ListingShelf
from proscribe.store.read import SqlShelf


def sql_shelf(folder: Path, imports: Sequence[Import]) -> ListingShelf:
    store = store_in(folder)
    keep(store, *imports)
    return SqlShelf(store, name_key=name_key)


@pytest.mark.parametrize("step", SCRIPT, ids=lambda step: step.__name__)
def test_a_shelf_over_sqlite(step: Callable[[MakeShelf], None], tmp_path: Path) -> None:
    step(lambda imports: sql_shelf(tmp_path, imports))


@pytest.mark.parametrize("step", SCRIPT, ids=lambda step: step.__name__)
def test_a_shelf_over_sqlite_filled_backwards(step: Callable[[MakeShelf], None], tmp_path: Path) -> None:
    step(lambda imports: sql_shelf(tmp_path, tuple(reversed(imports))))


@pytest.mark.parametrize("step", SCRIPT, ids=lambda step: step.__name__)
def test_the_plainest_shelf(step: Callable[[MakeShelf], None]) -> None:
    step(MemoryShelf)


wordings = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["One", "Two"]), max_size=4)
stories = st.lists(wordings, min_size=1, max_size=5).flatmap(
    lambda snapshots: st.permutations(
        [
            Import(tuple(listing(entry, name) for entry, name in {"z": "Always", **said}.items()), date(2024, 1, 1 + day))
            for day, said in enumerate(snapshots)
        ]
    )
)


@settings(max_examples=40, deadline=None)
@given(stories, st.integers(0, 6))
def test_whatever_the_order_of_import_the_answers_are_those_of_the_plainest_shelf(story: list[Import], day: int) -> None:
    known = date(2024, 1, 1) + timedelta(days=day)
    with TemporaryDirectory() as folder:
        ours, plain = sql_shelf(Path(folder), story), MemoryShelf(story)
        for limit in (known, None):
            assert ours.with_names(["One", "Always"], known=limit) == plain.with_names(["One", "Always"], known=limit)
            assert [ours.by_key(f"zz_list/{entry}", known=limit) for entry in "abcdz"] == [
                plain.by_key(f"zz_list/{entry}", known=limit) for entry in "abcdz"
            ]
            assert list(ours.names(known=limit)) == list(plain.names(known=limit))


def test_a_shelf_stays_as_it_was_when_it_was_made(tmp_path: Path) -> None:
    shelf = sql_shelf(tmp_path, [Import((NORDWIND, listing("a")), date(2024, 1, 1))])
    before = (shelf.by_key("zz_list/a"), list(shelf.names()))
    keep(store_in(tmp_path), Import((NORDWIND, listing("b")), date(2024, 2, 1)))
    assert (shelf.by_key("zz_list/a"), list(shelf.names())) == before
    assert shelf.by_key("zz_list/b") is None


def test_names_lack_their_original_row(tmp_path: Path) -> None:
    shelf = sql_shelf(tmp_path, [Import((NORDWIND,), date(2024, 1, 1))])
    assert {found.original for found, _ in shelf.names()} == {()}


def test_names_are_found_although_another_function_made_the_keys(tmp_path: Path) -> None:
    sql_shelf(tmp_path, [Import((NORDWIND,), date(2024, 1, 1))])
    shelf = SqlShelf(store_in(tmp_path), name_key=lambda name: name_key(name).removesuffix("coltd"))
    assert [held.listing.key for held in shelf.with_names(["Nordwind Technologies"])] == ["zz_list/n-1"]


def test_many_names_are_looked_up_in_one_go(tmp_path: Path) -> None:
    shelf = sql_shelf(tmp_path, [Import(tuple(listing(f"e{n:04}") for n in range(1200)), date(2024, 1, 1))])
    assert len(shelf.with_names(f"party e{n:04}" for n in range(1200))) == 1200
