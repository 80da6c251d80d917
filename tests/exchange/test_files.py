"""Files are there whole or as they were."""

from pathlib import Path

import pytest

from proscribe.errors import InputError
from proscribe.exchange.files import write_atomically


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("old")
    write_atomically(path, b"new")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("x.csv", "new")]


def test_a_replaced_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        write_atomically(tmp_path / "no" / "x.csv", b"")


def test_a_folder_in_the_place_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "x.csv"
    place.mkdir()
    with pytest.raises(InputError, match="cannot be written"):
        write_atomically(place, b"")
    assert list(tmp_path.iterdir()) == [place]
