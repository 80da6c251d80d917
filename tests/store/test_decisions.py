"""Decisions in a ledger."""

import threading
from dataclasses import replace
from pathlib import Path

from tests.store.given import NORDWIND, Import, keep, name_key, store_in
from tests.store.older import wind_back_to_first

from proscribe.model.decisions import Decision, Judgement
from proscribe.store.decisions import held_decisions, keep_decisions
from proscribe.store.read import SqlShelf

ONE = Decision("r1", "party:a", "d1", Judgement.OTHER, "Ana", "2024-01-02T00:00:00+00:00", "a shop", "A shop", None, "A")
TWO = replace(ONE, judgement=Judgement.SAME, at="2024-01-03T00:00:00+00:00", country="cn")


def test_decisions_come_back_in_the_order_they_were_kept(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert keep_decisions(store, [TWO]) == 1 and keep_decisions(store, [ONE]) == 1
    assert held_decisions(store) == (TWO, ONE)


def test_what_is_held_already_is_not_kept_twice(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert [keep_decisions(store, [ONE, ONE]), keep_decisions(store, [ONE, TWO])] == [1, 1]


def test_an_empty_ledger_has_none(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    keep_decisions(store, [])
    assert held_decisions(store) == ()


def test_texts_that_databases_refuse_are_kept_without_what_they_refuse(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    keep_decisions(store, [replace(ONE, why="a\x00b\ud800", name="'); DROP TABLE decisions; --")])
    assert [(one.why, one.name) for one in held_decisions(store)] == [("ab", "'); DROP TABLE decisions; --")]


def test_a_ledger_of_the_first_revision_is_brought_up_to_date_and_loses_nothing(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    keep(store, Import((NORDWIND,), None))
    wind_back_to_first(tmp_path / "ledger.db")
    older = store_in(tmp_path)
    assert not older.is_empty() and keep_decisions(older, [ONE]) == 1
    assert [one.listing.name for one in SqlShelf(older, name_key=name_key).with_names([NORDWIND.name])] == [NORDWIND.name]


def test_writers_at_once_wait_for_each_other(tmp_path: Path) -> None:
    store_in(tmp_path).is_empty()
    keep_decisions(store_in(tmp_path), [])

    def write(number: int) -> None:
        for at in range(5):
            keep_decisions(store_in(tmp_path), [replace(ONE, row=f"{number}/{at}")])

    writers = [threading.Thread(target=write, args=(number,)) for number in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len({one.row for one in held_decisions(store_in(tmp_path))}) == 15
