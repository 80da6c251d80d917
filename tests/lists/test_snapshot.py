import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from proscribe.dates import Period
from proscribe.errors import ListError
from proscribe.lists.snapshot import TWICE, Counts, read_snapshot

SAMPLE = Path(__file__).parent / "samples" / "us_csl" / "consolidated_2022.csv"
LINES = SAMPLE.read_text(encoding="utf-8").splitlines(keepends=True)

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def _write(*lines: str, name: str = "list.csv") -> Path:
        path = tmp_path / name
        path.write_text("".join(lines), encoding="utf-8", newline="")
        return path

    return _write


def test_every_row_is_accounted_for(write: Write) -> None:
    strange = LINES[5].replace("Unverified List (UVL)", "Ghost List (GHO)")
    counts = read_snapshot([write(*LINES, LINES[0], strange)]).counts
    assert counts == Counts(read=19, mapped=17, ignored=1, alarmed=1, noted=1)


def test_an_unknown_source_is_an_alarm_with_file_line_and_value(write: Write) -> None:
    strange = LINES[5].replace("Unverified List (UVL)", "Ghost List (GHO)")
    (alarm,) = read_snapshot([write(*LINES, strange)]).alarms
    assert str(alarm).startswith("list.csv:19: source 'Ghost List (GHO)")


def test_one_bad_row_in_five_is_the_most_that_is_taken(write: Write) -> None:
    strange = LINES[5].replace("Unverified List (UVL)", "Ghost List (GHO)")
    assert read_snapshot([write(*LINES[:5], strange)]).counts.alarmed == 1
    with pytest.raises(ListError, match=r"2 of 6 rows cannot be understood.*Ghost List"):
        read_snapshot([write(*LINES[:5], strange, strange)])


def test_a_header_alone_is_no_list(write: Write) -> None:
    with pytest.raises(ListError, match="no entry in 0 rows"):
        read_snapshot([write(LINES[0])])


def test_two_files_are_not_one_snapshot_where_a_file_is_a_whole_one(write: Write) -> None:
    with pytest.raises(ListError, match="each file is a snapshot of its own"):
        read_snapshot([write(*LINES), write(*LINES, name="other.csv")])


def test_no_file_is_no_list() -> None:
    with pytest.raises(ListError, match="no file was given"):
        read_snapshot([])


def test_the_order_of_rows_changes_nothing_but_the_hash(write: Write) -> None:
    forward = read_snapshot([write(*LINES)])
    backward = read_snapshot([write(LINES[0], *reversed(LINES[1:]))])
    assert forward.listings == backward.listings
    assert forward.sha256 != backward.sha256


def test_packing_changes_nothing(write: Write, tmp_path: Path) -> None:
    packed = tmp_path / "list.csv.gz"
    packed.write_bytes(gzip.compress("".join(LINES).encode()))
    plain = read_snapshot([write(*LINES)])
    assert (read_snapshot([packed]).sha256, read_snapshot([packed]).listings) == (plain.sha256, plain.listings)


def test_the_same_row_twice_is_one_listing_and_one_ignored_row(write: Write) -> None:
    snapshot = read_snapshot([write(*LINES, LINES[1])])
    assert (len(snapshot.listings), snapshot.ignored) == (17, ((TWICE, 1),))


def test_entries_that_share_an_id_are_told_apart_by_content_whatever_their_order(write: Write) -> None:
    other = LINES[1].replace("84 FR 99901", "84 FR 11111")
    entries = [listing.entry for listing in read_snapshot([write(LINES[0], LINES[1], other)]).listings]
    swapped = [listing.entry for listing in read_snapshot([write(LINES[0], other, LINES[1])]).listings]
    assert entries == swapped
    assert len(set(entries)) == 2
    assert all(entry.count("-") == 2 for entry in entries)


def test_a_small_snapshot_carries_a_note() -> None:
    assert any("is the file a part of it?" in note for note, _ in read_snapshot([SAMPLE]).notes)


def test_the_users_publication_date_is_kept_and_none_is_invented() -> None:
    assert read_snapshot([SAMPLE], published=Period.parse("2022-05-06")).published == Period.parse("2022-05-06")
    assert read_snapshot([SAMPLE]).published is None


def test_a_forced_list_of_another_layout_names_the_columns() -> None:
    with pytest.raises(ListError, match="missing: 'Name'"):
        read_snapshot([SAMPLE], list_key="us_bis_dpl")


def test_progress_tells_the_rows_read(write: Write) -> None:
    rows = [LINES[1].replace("Brightriver", f"Brightriver {number}") for number in range(500)]
    seen: list[int] = []
    read_snapshot([write(LINES[0], *rows)], progress=seen.append)
    assert seen == [500]
