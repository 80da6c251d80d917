import socket
from pathlib import Path

import pytest

from proscribe.errors import StoreError
from proscribe.store.location import Location, ledger_location, without_password


def located(place: str | None, folder: Path, **environ: str) -> Location:
    return ledger_location(place, environ=environ, data_dir=folder / "data")


def test_the_place_given_comes_first(tmp_path: Path) -> None:
    place = str(tmp_path / "mine.db")
    assert located(place, tmp_path, PROSCRIBE_LEDGER="other.db") == Location(tmp_path / "mine.db")


def test_the_environment_comes_second(tmp_path: Path) -> None:
    assert located(None, tmp_path, PROSCRIBE_LEDGER=str(tmp_path / "theirs.db")) == Location(tmp_path / "theirs.db")


def test_an_empty_variable_counts_as_none(tmp_path: Path) -> None:
    assert located(None, tmp_path, PROSCRIBE_LEDGER="") == Location(tmp_path / "data" / "ledger.db")


def test_the_default_lies_in_the_data_folder_which_need_not_exist(tmp_path: Path) -> None:
    assert located(None, tmp_path) == Location(tmp_path / "data" / "ledger.db")


@pytest.mark.parametrize("scheme", ["postgresql", "postgresql+psycopg", "PostgreSQL"])
def test_a_server_is_named_by_its_url(scheme: str, tmp_path: Path) -> None:
    location = located(f"{scheme}://ana:secret@db/ledger", tmp_path)
    assert (location.path, location.url) == (None, f"{scheme}://ana:secret@db/ledger")


def test_a_file_may_be_named_by_a_url(tmp_path: Path) -> None:
    assert located(f"sqlite:///{tmp_path}/mine.db", tmp_path) == Location(tmp_path / "mine.db")


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("", "is empty"),
        ("   ", "is empty"),
        ("mysql://ana:secret@db/ledger", "no ledger can be kept under mysql://"),
        ("postgres://ana:secret@db/ledger", "did you mean postgresql"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("/nowhere/at/all/ledger.db", "create it first"),
        ("~nobody-of-that-name/ledger.db", "write the path in full"),
        ("with\x00zero.db", "zero character"),
        ("n" * 300 + "/ledger.db", "cannot be read"),
        ("n" * 300, "cannot be read"),
    ],
)
def test_a_place_that_cannot_be_is_refused(place: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=says) as refused:
        located(place, tmp_path)
    assert "secret" not in str(refused.value)


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"is a folder.*ledger\.db"):
        located(str(tmp_path), tmp_path)


def test_a_file_of_another_kind_is_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("source,name\n")
    with pytest.raises(StoreError, match="begins with b'source,name"):
        located(str(tmp_path / "list.csv"), tmp_path)


def test_a_socket_is_no_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        with pytest.raises(StoreError, match="no regular file"):
            located("socket", tmp_path)


def test_an_empty_file_may_become_a_ledger_and_holds_none_yet(tmp_path: Path) -> None:
    (tmp_path / "new.db").touch()
    assert not located(str(tmp_path / "new.db"), tmp_path).may_hold_a_ledger


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://ana:se@c/r:et@db/x", "postgresql://ana:***@db/x"),
        ("postgresql://:secret@db/x", "postgresql://:***@db/x"),
        ("postgresql://db/x?user=ana&Password=secret&a=b", "postgresql://db/x?user=ana&Password=***&a=b"),
        ("postgresql://ana@db/x", "postgresql://ana@db/x"),
    ],
)
def test_a_password_is_never_shown(url: str, shown: str) -> None:
    assert without_password(url) == str(Location(url=url)) == shown


def test_the_debugging_text_hides_the_password_too() -> None:
    assert repr(Location(url="postgresql://ana:secret@db/x")) == "Location('postgresql://ana:***@db/x')"
