import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from tests.store.given import NORDWIND, NOW, TITLE, Import, keep, listing, name_key, snapshot, store_in

from proscribe.errors import ListError, StoreError
from proscribe.lists.spec import Alarm
from proscribe.model.listings import Listing
from proscribe.store.read import SqlShelf
from proscribe.store.store import Store
from proscribe.store.write import import_snapshot

JANUARY, FEBRUARY = date(2024, 1, 10), date(2024, 2, 10)
TEN = tuple(listing(f"e{number}") for number in range(10))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_in(tmp_path)


def dump(store: Store) -> list[str]:
    with closing(sqlite3.connect(f"file:{store.location}?mode=ro", uri=True)) as connection:
        return list(connection.iterdump())


def days(store: Store) -> list[tuple[date, bool]]:
    return [(info.day, info.day_is_stated) for info in SqlShelf(store, name_key=name_key).snapshots()]


def test_the_first_import_adds_every_entry(store: Store) -> None:
    report = keep(store, Import(TEN, JANUARY))
    assert (report.previous, report.added, report.changed, report.gone, report.unchanged) == (None, 10, 0, 0, 0)


def test_the_next_import_is_compared_with_the_one_before_its_day(store: Store) -> None:
    changed = (replace(TEN[0], remarks="new words"), *TEN[2:], listing("new"))
    report = keep(store, Import(TEN, JANUARY), Import(changed, FEBRUARY))
    assert (report.previous, report.added, report.changed, report.gone, report.unchanged) == (JANUARY, 1, 1, 1, 8)


def test_an_entry_in_another_layout_is_unchanged_and_keeps_its_new_row(store: Store) -> None:
    moved = replace(NORDWIND, original=(("_id", "77"), *NORDWIND.original))
    report = keep(store, Import((NORDWIND,), JANUARY), Import((moved,), FEBRUARY))
    held = SqlShelf(store, name_key=name_key).by_key(NORDWIND.key)
    assert held is not None
    assert (report.changed, report.unchanged, held.listing) == (0, 1, moved)


def test_the_same_content_twice_changes_nothing_and_says_so(store: Store) -> None:
    keep(store, Import(TEN, JANUARY))
    before = dump(store)
    report = keep(store, Import(TEN, JANUARY), force=False)
    assert (report.already_held, report.unchanged, dump(store)) == (True, 10, before)


def test_the_same_content_forced_twice_changes_nothing_either(store: Store) -> None:
    keep(store, Import(TEN, JANUARY))
    before = dump(store)
    assert keep(store, Import(TEN, JANUARY)).already_held
    assert dump(store) == before


def test_the_same_content_without_a_day_is_held_whatever_day_it_is_held_for(store: Store) -> None:
    keep(store, Import(TEN, JANUARY))
    report = keep(store, Import(TEN, None), force=False)
    assert (report.already_held, report.day, days(store)) == (True, JANUARY, [(JANUARY, True)])


def test_the_same_content_for_another_day_adds_only_its_snapshot(store: Store) -> None:
    keep(store, Import(TEN, JANUARY))
    before = dump(store)
    keep(store, Import(TEN, FEBRUARY))
    added = set(dump(store)) - set(before)
    assert [line.partition("VALUES")[0] for line in added] == ['INSERT INTO "snapshots" ']


def test_a_day_stated_later_takes_the_place_of_the_day_of_import(store: Store) -> None:
    keep(store, Import(TEN, None), Import(TEN, JANUARY))
    assert days(store) == [(JANUARY, True)]


def test_forced_content_that_reads_otherwise_now_is_kept(store: Store) -> None:
    keep(store, Import(TEN, JANUARY))
    better = replace(snapshot(*TEN), listings=(replace(TEN[0], countries=("cn",)), *TEN[1:]))
    import_snapshot(store, better, list_title=TITLE, now=NOW + timedelta(days=1), name_key=name_key, day=JANUARY, force=True)
    held = SqlShelf(store, name_key=name_key).by_key(TEN[0].key)
    assert held is not None
    assert held.listing.countries == ("cn",)


def test_forced_content_without_a_day_is_kept_for_the_day_it_is_held_for(store: Store) -> None:
    keep(store, Import(TEN, JANUARY))
    better = replace(snapshot(*TEN), listings=(replace(TEN[0], countries=("cn",)), *TEN[1:]))
    import_snapshot(store, better, list_title=TITLE, now=NOW + timedelta(days=1), name_key=name_key, force=True)
    held = SqlShelf(store, name_key=name_key).by_key(TEN[0].key)
    assert held is not None
    assert (held.listing.countries, days(store)) == (("cn",), [(JANUARY, True)])


@pytest.mark.parametrize(
    ("published", "day"),
    [("2024-03-05", (date(2024, 3, 5), True)), ("2024-03", (date(2024, 3, 31), True)), (None, (NOW.date(), False))],
)
def test_the_day_is_the_published_one_or_else_that_of_import(
    published: str | None, day: tuple[date, bool], store: Store
) -> None:
    import_snapshot(store, snapshot(*TEN, published=published), list_title=TITLE, now=NOW, name_key=name_key)
    assert days(store) == [day]


def test_a_period_that_is_not_over_ends_today(store: Store) -> None:
    import_snapshot(store, snapshot(*TEN, published="2024"), list_title=TITLE, now=NOW, name_key=name_key)
    assert days(store) == [(NOW.date(), True)]


def test_a_day_to_come_is_refused(store: Store) -> None:
    with pytest.raises(ListError, match="2202-01-01 lies after today, 2024-06-01"):
        keep(store, Import(TEN, date(2202, 1, 1)))


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        keep(store, Import(TEN, JANUARY, now=datetime(2024, 1, 1)))  # noqa: DTZ001 - the fault under test


def test_a_snapshot_that_lost_much_is_refused_with_both_numbers(store: Store) -> None:
    keep(store, Import(TEN, JANUARY))
    before = dump(store)
    with pytest.raises(ListError, match=r"3 of the 10 entries of 2024-01-10 .* --force"):
        keep(store, Import(TEN[3:], FEBRUARY), force=False)
    assert dump(store) == before


def test_a_snapshot_that_lost_much_is_kept_when_forced(store: Store) -> None:
    assert keep(store, Import(TEN, JANUARY), Import(TEN[3:], FEBRUARY), force=True).gone == 3


def test_a_snapshot_that_lost_a_quarter_is_kept(store: Store) -> None:
    keep(store, Import(TEN[:8], JANUARY))
    assert keep(store, Import(TEN[2:8], FEBRUARY), force=False).gone == 2


def test_the_loss_is_measured_against_the_snapshot_before_its_day(store: Store) -> None:
    keep(store, Import(TEN[:3], JANUARY), Import(TEN, FEBRUARY))
    assert keep(store, Import(TEN[:4], date(2024, 1, 20)), force=False).added == 1


@pytest.mark.parametrize("odd", [TEN[0], listing("x", list_key="aa_list")])
def test_a_snapshot_that_contradicts_itself_is_refused(odd: Listing, store: Store) -> None:
    broken = replace(snapshot(*TEN), listings=(*TEN, odd))
    with pytest.raises(ListError, match="stands twice in the snapshot or belongs to another list"):
        import_snapshot(store, broken, list_title=TITLE, now=NOW, name_key=name_key)


def test_half_a_character_is_refused_and_nothing_is_kept(store: Store) -> None:
    with pytest.raises(ListError, match=r"holds '\\ud800', half of a character"):
        keep(store, Import((*TEN, listing("x", "bad \ud800")), JANUARY))
    assert store.is_empty()


def test_a_zero_character_survives_in_the_listing(store: Store) -> None:
    keep(store, Import((listing("x", "Nord\x00wind"),), JANUARY))
    found = SqlShelf(store, name_key=name_key).with_names(["Nord\x00wind"])
    assert [held.listing.name for held in found] == ["Nord\x00wind"]


def test_the_alarms_are_kept_with_the_snapshot(store: Store) -> None:
    alarmed = snapshot(*TEN, alarms=(Alarm("parties.csv", 7, "type", "?", "no type known here"),))
    import_snapshot(store, alarmed, list_title=TITLE, now=NOW, name_key=name_key)
    assert any("no type known here" in line for line in dump(store))


def test_another_function_for_keys_makes_them_anew(store: Store) -> None:
    keep(store, Import((NORDWIND,), JANUARY))
    import_snapshot(store, snapshot(*TEN), list_title=TITLE, now=NOW, name_key=lambda name: name[::-1], force=True)
    assert any("'gniS'" in line or ".dtL ,.oC seigolonhceT dniwdroN" in line for line in dump(store))


def test_a_year_of_daily_imports_keeps_what_stays_the_same_once(store: Store) -> None:
    counter = count()

    def daily() -> Iterator[Import]:
        for day in range(30):
            yield Import((*TEN, listing("changing", f"Name {next(counter)}")), date(2024, 1, 1) + timedelta(days=day))

    keep(store, *daily())
    assert sum('INSERT INTO "listing_versions"' in line for line in dump(store)) == 10 + 30


KILLED = """
import os, signal, sys
from pathlib import Path
from datetime import date
from tests.store.given import *
keyed = 0
def dying(name):
    global keyed
    keyed += 1
    if keyed > 4000:
        os.kill(os.getpid(), signal.SIGKILL)
    return name_key(name)
many = snapshot(*(listing(f"m{n}", "Name " * 20) for n in range(5000)))
import_snapshot(store_in(Path(sys.argv[1])), many, list_title=TITLE, now=NOW, name_key=dying, day=date(2024, 2, 10), force=True)
"""
NO_ROOM = """
import resource, sys
from pathlib import Path
from datetime import date
from proscribe.errors import StoreError
from tests.store.given import *
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
many = tuple(listing(f"m{n}", "Name " * 20) for n in range(5000))
try:
    keep(store_in(Path(sys.argv[1])), Import(many, date(2024, 2, 10)))
except StoreError as error:
    print(error)
"""


def run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).resolve().parents[2]
    environ = {**os.environ, "PYTHONPATH": str(root)}
    return subprocess.run(
        [sys.executable, "-c", script, str(folder)], env=environ, capture_output=True, text=True, check=False, timeout=120
    )


def test_an_import_killed_in_the_middle_leaves_the_ledger_as_it_was(store: Store, tmp_path: Path) -> None:
    keep(store, Import(TEN, JANUARY))
    before = dump(store)
    assert run(KILLED, tmp_path).returncode == -signal.SIGKILL
    assert dump(store) == before


def test_a_first_import_that_is_killed_leaves_no_ledger_and_the_next_one_works(store: Store, tmp_path: Path) -> None:
    assert run(KILLED, tmp_path).returncode == -signal.SIGKILL
    assert store.is_empty()
    assert keep(store, Import(TEN, JANUARY)).added == 10


def test_a_full_disk_is_said_and_leaves_the_ledger_as_it_was(store: Store, tmp_path: Path) -> None:
    keep(store, Import(TEN, JANUARY))
    before = dump(store)
    said = run(NO_ROOM, tmp_path)
    assert "the disk is full or fails" in said.stdout, said.stderr
    assert dump(store) == before


def test_a_second_writer_waits(tmp_path: Path) -> None:
    imports = [Import(tuple(listing(f"{n}-{m}", list_key=f"l{n}") for m in range(300)), JANUARY) for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(lambda one: keep(store_in(tmp_path), one), imports))
    assert [report.added for report in reports] == [300] * 4


def test_a_writer_that_has_waited_long_enough_says_so(store: Store) -> None:
    keep(store, Import(TEN, JANUARY))
    impatient = Store(store.location, wait=0.05)
    with store.writing(), pytest.raises(StoreError, match="another import is writing"):
        keep(impatient, Import(TEN, FEBRUARY))


def test_reading_goes_on_while_another_import_writes(store: Store) -> None:
    keep(store, Import(TEN, JANUARY))
    with store.writing():
        assert days(store) == [(JANUARY, True)]
