"""Indexes kept in a folder."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from proscribe.names import packed, saved
from proscribe.names.entries import NameEntry, NameQuery
from proscribe.names.index import NameIndex
from proscribe.names.saved import SavedIndexes, read_index

ENTRIES = (NameEntry("a", "Norvextron Industries"), NameEntry("b", "北风通信股份有限公司"), NameEntry("c", "Balmora Trading"))
QUERIES = ("Norvextron", "北风通信", "Bal mora", "nobody at all")


class Given:
    """Entries that count how often they are asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> Iterator[NameEntry]:
        self.asked += 1
        return iter(ENTRIES)


def answers(index: NameIndex) -> list[object]:
    return [index.search(NameQuery(text), threshold=0.1) for text in QUERIES]


@pytest.fixture
def kept(tmp_path: Path) -> SavedIndexes:
    return SavedIndexes(tmp_path / "cache")


def test_a_saved_index_answers_as_one_in_memory(kept: SavedIndexes) -> None:
    kept.index("ledger 1", Given())
    assert answers(kept.index("ledger 1", Given())) == answers(NameIndex.build(ENTRIES))


def test_the_second_run_builds_nothing(kept: SavedIndexes) -> None:
    given = Given()
    kept.index("ledger 1", given)
    kept.index("ledger 1", given)
    assert given.asked == 1


def test_other_content_is_another_index(kept: SavedIndexes) -> None:
    given = Given()
    kept.index("ledger 1", given)
    kept.index("ledger 2", given)
    assert given.asked == 2


def test_other_code_is_another_index(kept: SavedIndexes, monkeypatch: pytest.MonkeyPatch) -> None:
    given = Given()
    kept.index("ledger 1", given)
    monkeypatch.setattr(saved, "_scheme", lambda: "newer tables")
    kept.index("ledger 1", given)
    assert given.asked == 2


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[: len(content) // 2],
        lambda content: content[:-1],
        lambda content: b"",
        lambda content: b"\x00" * len(content),
        lambda content: b"SQLite format 3\x00" + content,
        lambda content: content[:40] + b"x" + content[41:],
        lambda content: content[:-200] + bytes(byte ^ 255 for byte in content[-200:]),
        lambda content: content + b"more",
    ],
    ids=["half", "one byte short", "empty", "zeros", "foreign", "damaged head", "damaged body", "longer"],
)
def test_a_spoilt_file_is_noticed_and_built_anew(kept: SavedIndexes, spoil: Callable[[bytes], bytes]) -> None:
    given = Given()
    kept.index("ledger 1", given)
    path = kept.path("ledger 1")
    path.write_bytes(spoil(path.read_bytes()))
    assert answers(kept.index("ledger 1", given)) == answers(NameIndex.build(ENTRIES))
    assert given.asked == 2 and read_index(path) is not None


def test_an_index_of_another_layout_is_built_anew(kept: SavedIndexes, monkeypatch: pytest.MonkeyPatch) -> None:
    given = Given()
    with monkeypatch.context() as older:
        older.setattr(packed, "LAYOUT", "words and nothing else")
        kept.index("ledger 1", given)
    assert answers(kept.index("ledger 1", given)) == answers(NameIndex.build(ENTRIES)) and given.asked == 2


def test_a_folder_that_cannot_be_made_is_only_slower(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    index = SavedIndexes(tmp_path / "file" / "cache").index("ledger 1", Given())
    assert index.path is None and answers(index) == answers(NameIndex.build(ENTRIES))


def test_a_folder_in_the_place_of_the_file_is_only_slower(kept: SavedIndexes) -> None:
    kept.path("ledger 1").mkdir(parents=True)
    assert answers(kept.index("ledger 1", Given())) == answers(NameIndex.build(ENTRIES))
    assert not list(kept.folder.glob("*.part"))


def test_old_indexes_go_and_the_last_used_stay(kept: SavedIndexes) -> None:
    for number in range(7):
        kept.index(f"ledger {number}", Given())
    assert len(list(kept.folder.iterdir())) == 4 and kept.path("ledger 6").exists()


def test_an_index_in_use_answers_after_its_file_is_gone(kept: SavedIndexes) -> None:
    kept.index("ledger 1", Given())
    index = kept.index("ledger 1", Given())
    kept.path("ledger 1").unlink()
    assert answers(index) == answers(NameIndex.build(ENTRIES))


def test_an_error_while_the_entries_are_read_leaves_nothing(kept: SavedIndexes) -> None:
    def broken() -> Iterator[NameEntry]:
        yield ENTRIES[0]
        raise RuntimeError("the ledger is gone")

    with pytest.raises(RuntimeError, match="gone"):
        kept.index("ledger 1", broken)
    assert not kept.path("ledger 1").exists()


def test_two_processes_that_build_at_once_leave_one_sound_index(kept: SavedIndexes) -> None:
    code = (
        "import sys; from pathlib import Path; from proscribe.names.saved import SavedIndexes; "
        "from proscribe.names.entries import NameEntry; "
        "entries = [NameEntry(str(n), f'Norvex {n} Trading') for n in range(500)]; "
        "print(len(SavedIndexes(Path(sys.argv[1])).index('x', lambda: entries)))"
    )
    run = [sys.executable, "-c", code, str(kept.folder)]
    both = [subprocess.Popen(run, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate(timeout=60)[0].strip() for process in both] == ["500", "500"]
    index = read_index(kept.path("x"))
    assert index is not None and len(index) == 500 and len(list(kept.folder.iterdir())) == 1


def test_no_file_is_no_index(tmp_path: Path) -> None:
    assert read_index(tmp_path / "none.index") is None


def test_a_table_is_made_once(kept: SavedIndexes) -> None:
    made = [{"北风": ["a", "b"]}, {}]
    assert kept.table("keys", lambda: made[0]) == kept.table("keys", lambda: made[1]) == {"北风": ["a", "b"]}


@pytest.mark.parametrize("content", [b"", b"no table", b"00000000\n{}", b"{", b"\xff\n\xff"])
def test_a_spoilt_table_is_made_anew(kept: SavedIndexes, content: bytes) -> None:
    kept.folder.mkdir()
    kept.path("keys", kind="table").write_bytes(content)
    assert kept.table("keys", lambda: {"a": ["b"]}) == {"a": ["b"]}


def test_the_scheme_covers_tables_in_every_folder(tmp_path: Path) -> None:
    (tmp_path / "data" / "terms").mkdir(parents=True)
    (tmp_path / "__pycache__").mkdir()
    for place in ("code.py", "data/words.tsv", "data/terms/zh.tsv", "__pycache__/code.pyc"):
        (tmp_path / place).write_bytes(place.encode())
    assert [name for name, _ in saved._contents(tmp_path)] == ["code.py", "zh.tsv", "words.tsv"]
