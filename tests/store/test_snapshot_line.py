from datetime import date

from proscribe.ledger.shelf import SnapshotInfo
from proscribe.store.snapshot_line import HeldSnapshot, SnapshotLine, Span

DAYS = tuple(date(2024, month, 1) for month in range(1, 6))


def held(number: int, day: date, *, parent: int | None, stated: bool = True, sha256: str = "", at: str = "") -> HeldSnapshot:
    info = SnapshotInfo("zz", "ZZ", day, day_is_stated=stated, learned=day, entries=1, sha256=sha256 or str(number))
    return HeldSnapshot(number, parent, at, info)


IN_ORDER = SnapshotLine.of(held(number, DAYS[number - 1], parent=number - 1 or None) for number in (1, 2, 3, 4))
LATE_SECOND = SnapshotLine.of(
    (held(1, DAYS[0], parent=None), held(2, DAYS[2], parent=1), held(3, DAYS[1], parent=1), held(4, DAYS[3], parent=2))
)


def test_a_span_runs_from_the_first_to_the_last_snapshot_with_the_entry() -> None:
    assert IN_ORDER.span({2: 7, 4: None}) == Span(7, DAYS[1], DAYS[2], DAYS[3])


def test_an_entry_that_came_back_is_not_gone() -> None:
    assert IN_ORDER.span({1: 7, 2: None, 4: 8}) == Span(8, DAYS[0], DAYS[3], None)


def test_an_entry_that_no_snapshot_has_has_no_span() -> None:
    assert IN_ORDER.until(DAYS[0]).span({2: 7}) is None


def test_a_late_snapshot_takes_its_place_among_the_days() -> None:
    assert LATE_SECOND.versions({1: 7, 3: None}) == (7, None, 7, 7)


def test_a_late_snapshot_leaves_those_of_later_days_as_they_were() -> None:
    assert LATE_SECOND.span({1: 7, 2: None, 3: 8}) == Span(8, DAYS[0], DAYS[1], DAYS[2])


def test_the_last_versions_are_those_of_the_spans() -> None:
    entries = ({1: 7}, {1: 8, 2: None}, {3: 9}, {2: 10, 4: None}, {1: 11, 3: 12, 4: 13})
    for line in (IN_ORDER, LATE_SECOND, IN_ORDER.until(DAYS[1]), LATE_SECOND.until(DAYS[1])):
        spans = [line.span(events) for events in entries]
        assert line.last_versions(entries) == {span.version for span in spans if span is not None}


def test_no_snapshot_shown_has_no_last_versions() -> None:
    assert IN_ORDER.until(date(2000, 1, 1)).last_versions([{1: 7}]) == frozenset()


def test_a_day_of_import_yields_to_a_stated_day_of_the_same_content() -> None:
    line = SnapshotLine.of((held(1, DAYS[4], parent=None, stated=False, sha256="x"), held(2, DAYS[1], parent=1, sha256="x")))
    assert [snapshot.id for snapshot in line.shown] == [2]


def test_of_two_snapshots_of_one_day_the_one_learned_later_is_the_later_one() -> None:
    line = SnapshotLine.of((held(1, DAYS[0], parent=None, at="2024-02"), held(2, DAYS[0], parent=1, at="2024-03")))
    assert line.span({1: 7, 2: None}) == Span(7, DAYS[0], DAYS[0], DAYS[0])
