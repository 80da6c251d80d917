import os
import sqlite3
import sys
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from tests.store.given import NORDWIND, Import, keep, name_key, store_in

from proscribe.errors import StoreError
from proscribe.store.location import Location
from proscribe.store.read import SqlShelf
from proscribe.store.store import Store

JANUARY = Import((NORDWIND,), date(2024, 1, 10))


def run_sql(store: Store, *statements: str) -> None:
    with closing(sqlite3.connect(str(store.location))) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def read_all(store: Store) -> Iterable[object]:
    return list(SqlShelf(store, name_key=name_key).names())


def test_a_file_that_does_not_exist_is_empty_and_is_not_created_by_asking(tmp_path: Path) -> None:
    assert store_in(tmp_path).is_empty()
    assert list(tmp_path.iterdir()) == []


def test_a_store_with_an_import_is_not_empty(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    keep(store, JANUARY)
    assert not store.is_empty()


def test_nothing_is_kept_of_a_block_that_fails(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    with pytest.raises(KeyError), store.writing() as connection:
        connection.exec_driver_sql("INSERT INTO settings VALUES ('a', 'b')")
        raise KeyError
    assert store.is_empty()


def test_a_reader_cannot_change_anything(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    keep(store, JANUARY)
    with pytest.raises(StoreError, match="cannot be opened or written"), store.reading() as connection:
        connection.exec_driver_sql("DELETE FROM settings")


def test_no_other_files_are_left_beside_the_ledger(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    keep(store, JANUARY)
    read_all(store)
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.db"]


@pytest.mark.parametrize("name", ["a b.db", "per%cent.db", "what?.db", "#1.db", "北风.db", "'quoted'.db"])
def test_any_file_name_will_do(name: str, tmp_path: Path) -> None:
    store = store_in(tmp_path, name)
    keep(store, JANUARY)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert not store.is_empty()


def test_a_ledger_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    keep(store, JANUARY)
    run_sql(store, "UPDATE proscribe_version SET version_num = '9999'")
    for use in (store.is_empty, lambda: keep(store, JANUARY)):
        with pytest.raises(StoreError, match=r"made by a newer proscribe .*9999.*: upgrade proscribe"):
            use()


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    store = store_in(tmp_path, "addresses.db")
    run_sql(store, "CREATE TABLE people (name TEXT)")
    before = Path(str(store.location)).read_bytes()
    for use in (store.is_empty, lambda: keep(store, JANUARY)):
        with pytest.raises(StoreError, match=r"another program .*'people'"):
            use()
    assert Path(str(store.location)).read_bytes() == before


@pytest.mark.parametrize("kept", [16, 100, 5000, 40000])
def test_a_file_cut_short_is_said_to_be_damaged(kept: int, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    keep(store, JANUARY)
    path = tmp_path / "ledger.db"
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(StoreError, match="damaged; restore it from a copy"):
        assert store.is_empty() or read_all(store)


def test_a_file_that_cannot_be_made_is_said() -> None:
    with pytest.raises(StoreError, match="check the permissions"):
        keep(Store(Location(Path("/proc/none/ledger.db"))), JANUARY)


def test_a_ledger_on_a_read_only_medium_is_read_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(store_in(tmp_path), JANUARY)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert read_all(store_in(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.db"]


def test_an_impossible_url_is_said_without_its_password() -> None:
    with pytest.raises(StoreError) as refused:
        Store(Location(url="postgresql://ana:secret@db:port/x")).is_empty()
    assert "secret" not in str(refused.value)


def test_a_server_without_its_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match="pip install psycopg"):
        Store(Location(url="postgresql://ana:secret@db/x")).is_empty()
