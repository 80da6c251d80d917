from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.store.given import NORDWIND, NOW, TITLE, Import, keep, listing, name_key, snapshot, store_in

from proscribe.lists.spec import Alarm
from proscribe.store.contents import held_lists, history
from proscribe.store.store import Store
from proscribe.store.write import import_snapshot

DAYS = tuple(date(2024, month, 1) for month in range(1, 6))
OTHER = listing("other")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_in(tmp_path)


def test_every_list_is_given_with_its_snapshots_and_its_age(store: Store) -> None:
    keep(store, Import((NORDWIND,), DAYS[1]), Import((NORDWIND, OTHER), DAYS[0]), Import((listing("x", list_key="a"),), None))
    found = [
        (one.list_key, one.title, [held.info.day for held in one.snapshots], one.entries, one.age)
        for one in held_lists(store, today=date(2024, 6, 11))
    ]
    assert found == [("a", TITLE, [NOW.date()], 1, 10), ("zz_list", TITLE, [DAYS[0], DAYS[1]], 1, 131)]


def test_an_age_is_never_negative(store: Store) -> None:
    keep(store, Import((NORDWIND,), DAYS[1]))
    assert held_lists(store, today=DAYS[0])[0].age == 0


def test_what_became_of_the_rows_is_kept(store: Store) -> None:
    alarm = Alarm("parties.csv", 3, "type", "?", "no type known here")
    taken = snapshot(NORDWIND, alarms=(alarm,))
    import_snapshot(store, taken, list_title=TITLE, now=NOW, name_key=name_key)
    held = held_lists(store, today=DAYS[0])[0].snapshots[0]
    assert (held.files, held.counts, held.ignored, held.alarms, held.notes) == (
        taken.files,
        taken.counts,
        taken.ignored,
        (alarm,),
        (),
    )


def test_the_story_of_a_listing_is_told_by_day_whatever_the_order_of_import(store: Store) -> None:
    renamed = replace(NORDWIND, name="Nordwind Group", countries=())
    story = [(OTHER,), (NORDWIND, OTHER), (renamed, OTHER), (OTHER,), (renamed, OTHER)]
    for place in (4, 1, 0, 3, 2):
        keep(store, Import(story[place], DAYS[place]))
    told = [(event.day, event.change.value, event.since, event.differs) for event in history(store, NORDWIND.key)]
    assert told == [
        (DAYS[1], "appeared", DAYS[0], ()),
        (DAYS[2], "changed", DAYS[1], ("countries", "name")),
        (DAYS[3], "gone", DAYS[2], ()),
        (DAYS[4], "reappeared", DAYS[3], ()),
    ]


def test_another_layout_of_the_same_words_is_no_event(store: Store) -> None:
    moved = replace(NORDWIND, original=())
    keep(store, Import((NORDWIND,), DAYS[0]), Import((moved,), DAYS[1]))
    assert [event.listing for event in history(store, NORDWIND.key)] == [NORDWIND]


@pytest.mark.parametrize("key", ["zz_list/none", "none/n-1", ""])
def test_a_listing_that_is_not_held_has_no_story(key: str, store: Store) -> None:
    keep(store, Import((NORDWIND,), DAYS[0]))
    assert history(store, key) == ()
