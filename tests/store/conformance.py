"""What every shelf must do, as a script over anything that makes one from imports."""

from collections.abc import Callable, Sequence
from datetime import date

from tests.store.given import NORDWIND, Import, category, listing

from proscribe.ledger.shelf import ListingShelf
from proscribe.model.parties import NameKind

MakeShelf = Callable[[Sequence[Import]], ListingShelf]

JANUARY, FEBRUARY, MARCH = date(2024, 1, 10), date(2024, 2, 10), date(2024, 3, 10)
OTHER = listing("x", "Nordwind Trading", list_key="aa_list")
_STORY = (
    Import((NORDWIND, listing("a"), listing("b", aliases=("Bee",))), JANUARY),
    Import((NORDWIND, category("c"), listing("b", "Bee Renamed")), FEBRUARY),
    Import((NORDWIND, category("c")), MARCH),
    Import((OTHER,), FEBRUARY),
)


def snapshots_come_by_list_and_day(make: MakeShelf) -> None:
    days = [(info.list_key, info.day, info.entries) for info in make(_STORY).snapshots()]
    assert days == [("aa_list", FEBRUARY, 1), ("zz_list", JANUARY, 3), ("zz_list", FEBRUARY, 3), ("zz_list", MARCH, 2)]


def snapshots_known_by_a_day_leave_later_ones_out(make: MakeShelf) -> None:
    assert [info.day for info in make(_STORY).snapshots(known=date(2024, 2, 9))] == [JANUARY]


def a_listing_comes_back_exactly(make: MakeShelf) -> None:
    held = make(_STORY).by_key("zz_list/n-1")
    assert held is not None
    assert held.listing == NORDWIND


def a_listing_never_removed_is_seen_from_first_to_last(make: MakeShelf) -> None:
    held = make(_STORY).by_key("zz_list/n-1")
    assert held is not None
    assert (held.first_seen, held.last_seen, held.gone_by) == (JANUARY, MARCH, None)


def a_removed_listing_is_gone_by_the_next_snapshot(make: MakeShelf) -> None:
    held = make(_STORY).by_key("zz_list/a")
    assert held is not None
    assert (held.first_seen, held.last_seen, held.gone_by) == (JANUARY, JANUARY, FEBRUARY)


def a_removal_is_not_known_before_its_snapshot(make: MakeShelf) -> None:
    held = make(_STORY).by_key("zz_list/a", known=JANUARY)
    assert held is not None
    assert held.gone_by is None


def a_changed_listing_is_as_its_last_snapshot_said(make: MakeShelf) -> None:
    shelf = make(_STORY)
    names = [held.listing.name for known in (JANUARY, None) if (held := shelf.by_key("zz_list/b", known=known)) is not None]
    assert names == ["Party b", "Bee Renamed"]


def an_unknown_key_is_nothing(make: MakeShelf) -> None:
    shelf = make(_STORY)
    found = [shelf.by_key(key) for key in ("zz_list/none", "none/n-1", "zz_list", "", "zz_list/\ud800")]
    assert found == [None] * 5


def a_listing_not_known_yet_is_nothing(make: MakeShelf) -> None:
    assert make(_STORY).by_key("zz_list/c", known=JANUARY) is None


def names_are_found_however_they_are_written(make: MakeShelf) -> None:
    found = make(_STORY).with_names(["NORDWIND technologies co ltd", "北风通信", "nordwind trading"])
    assert [held.listing.key for held in found] == ["aa_list/x", "zz_list/n-1"]


def a_name_that_was_dropped_is_found_only_as_long_as_it_was_known(make: MakeShelf) -> None:
    shelf = make(_STORY)
    assert (len(shelf.with_names(["Bee"])), len(shelf.with_names(["Bee"], known=JANUARY))) == (0, 1)


def names_without_letters_find_nothing(make: MakeShelf) -> None:
    assert make(_STORY).with_names(["", "...", "\x00", "\ud800"]) == ()


def every_name_comes_once_sorted_with_the_main_name_first(make: MakeShelf) -> None:
    names = [(found.key, name.text, name.kind) for found, name in make(_STORY[-2:]).names()]
    assert names == [
        ("aa_list/x", "Nordwind Trading", NameKind.MAIN),
        ("zz_list/c", "Unmanned gliders", NameKind.MAIN),
        ("zz_list/n-1", "Nordwind Technologies Co., Ltd.", NameKind.MAIN),
        ("zz_list/n-1", "北风通信", NameKind.ALIAS),
        ("zz_list/n-1", "NWT", NameKind.WEAK_ALIAS),
    ]


def names_known_by_a_day_are_those_of_that_day(make: MakeShelf) -> None:
    names = [name.text for found, name in make(_STORY).names(known=JANUARY) if found.entry in {"b", "c"}]
    assert names == ["Party b", "Bee"]


def categories_are_the_entries_that_name_one(make: MakeShelf) -> None:
    assert [held.listing.key for held in make(_STORY).categories()] == ["zz_list/c"]


def categories_not_known_yet_are_left_out(make: MakeShelf) -> None:
    assert make(_STORY).categories(known=JANUARY) == ()


SCRIPT: tuple[Callable[[MakeShelf], None], ...] = (
    snapshots_come_by_list_and_day,
    snapshots_known_by_a_day_leave_later_ones_out,
    a_listing_comes_back_exactly,
    a_listing_never_removed_is_seen_from_first_to_last,
    a_removed_listing_is_gone_by_the_next_snapshot,
    a_removal_is_not_known_before_its_snapshot,
    a_changed_listing_is_as_its_last_snapshot_said,
    an_unknown_key_is_nothing,
    a_listing_not_known_yet_is_nothing,
    names_are_found_however_they_are_written,
    a_name_that_was_dropped_is_found_only_as_long_as_it_was_known,
    names_without_letters_find_nothing,
    every_name_comes_once_sorted_with_the_main_name_first,
    names_known_by_a_day_are_those_of_that_day,
    categories_are_the_entries_that_name_one,
    categories_not_known_yet_are_left_out,
)
"""Every step; each takes what makes the shelf."""
