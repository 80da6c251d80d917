from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.store.given import NORDWIND, Import, keep, name_key, store_in

from proscribe.store import name_keys
from proscribe.store.name_keys import keys_are_of, lock_and_align, storable, storable_key, versions_by_scan
from proscribe.store.schema import listing_names
from proscribe.store.store import Store


def otherwise(name: str) -> str:
    return name[::-1]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    kept = store_in(tmp_path)
    keep(kept, Import((NORDWIND,), date(2024, 1, 10)))
    return kept


@pytest.mark.parametrize("function", [name_key, lambda name: name_key(name)])
def test_the_keys_are_of_any_function_that_makes_the_same_ones(function: Callable[[str], str], store: Store) -> None:
    with store.reading() as connection:
        assert keys_are_of(connection, function)


def test_the_keys_are_not_of_a_function_that_makes_others(store: Store) -> None:
    with store.reading() as connection:
        assert not keys_are_of(connection, otherwise)


def test_the_same_function_of_the_same_version_is_not_tried_on_other_scripts(store: Store) -> None:
    tried: list[str] = []

    def watched(name: str) -> str:
        tried.append(name)
        return name_key(name)

    watched.__qualname__ = name_key.__qualname__
    with store.reading() as connection:
        assert keys_are_of(connection, watched)
    assert all(name.isascii() for name in tried)


def test_another_version_is_tried_on_other_scripts(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_keys, "__version__", "99")
    with store.reading() as connection:
        assert keys_are_of(connection, name_key)
        assert not keys_are_of(connection, lambda name: name_key(name) if name.isascii() else "")


def test_another_function_makes_every_key_anew(store: Store) -> None:
    with store.writing() as connection:
        lock_and_align(connection, otherwise)
    with store.reading() as connection:
        rows = connection.execute(select(listing_names.c.text, listing_names.c.name_key)).all()
        assert all(key == otherwise(text) for text, key in rows)
        assert keys_are_of(connection, otherwise)


def test_a_scan_finds_what_the_kept_keys_cannot(store: Store) -> None:
    with store.reading() as connection:
        assert versions_by_scan(connection, ["TWN"], otherwise) == {1}


def test_very_long_names_have_short_keys_that_differ() -> None:
    keys = [storable_key(name_key, "x" * 3000 + end) for end in ("a", "b", "b")]
    assert (keys[0] != keys[1], keys[1] == keys[2], max(map(len, keys)) < 600) == (True, True, True)


def test_what_databases_cannot_keep_is_left_out() -> None:
    assert storable("Nord\x00wind \ud800北") == "Nordwind 北"
