import pickle
from pathlib import Path

import pytest

from proscribe.register.load import load_register
from tests.register.given import register_folder


class Hostile:
    """What somebody might put into a cache folder to have it called."""

    def __reduce__(self) -> tuple[object, ...]:
        return (print, ("called",))


def test_a_cached_register_equals_the_parsed_one(tmp_path: Path) -> None:
    folder, cache = register_folder(tmp_path), tmp_path / "cache"
    parsed = load_register(folder, cache=cache)
    cached = load_register(folder, cache=cache)
    assert (dict(cached.measures), dict(cached.parties), cached.checked) == (
        dict(parsed.measures),
        dict(parsed.parties),
        parsed.checked,
    )


def test_a_changed_file_is_parsed_anew(tmp_path: Path) -> None:
    folder, cache = register_folder(tmp_path), tmp_path / "cache"
    load_register(folder, cache=cache)
    path = folder / "measures" / "acme-ban.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("Ban on Acme", "Another ban"), encoding="utf-8")
    assert load_register(folder, cache=cache).measures["acme-ban"].title == "Another ban"


def test_a_damaged_cache_is_made_again(tmp_path: Path) -> None:
    folder, cache = register_folder(tmp_path), tmp_path / "cache"
    load_register(folder, cache=cache)
    [kept] = cache.iterdir()
    kept.write_bytes(kept.read_bytes()[:100])
    assert "acme-ban" in load_register(folder, cache=cache).measures


def test_a_hostile_cache_calls_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, cache = register_folder(tmp_path), tmp_path / "cache"
    load_register(folder, cache=cache)
    [kept] = cache.iterdir()
    kept.write_bytes(pickle.dumps(Hostile()))
    assert "acme-ban" in load_register(folder, cache=cache).measures
    assert "called" not in capsys.readouterr().out


def test_a_cache_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert "acme-ban" in load_register(register_folder(tmp_path), cache=tmp_path / "file").measures
