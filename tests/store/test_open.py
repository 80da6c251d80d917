import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.store.given import NORDWIND, Import, keep, name_key

from proscribe.errors import StoreError
from proscribe.ledger.ledger import EmptyShelf, Ledger
from proscribe.register.register import Register
from proscribe.store.location import Location
from proscribe.store.open import held_store, open_ledger, writable_store

REGISTER = Register(date(2024, 1, 1), "0", {}, {}, {})


def opened(place: str | None, folder: Path) -> Ledger:
    return open_ledger(place, register=REGISTER, environ={}, data_dir=folder / "data", name_key=name_key)


def test_a_ledger_without_a_database_has_the_register_alone(tmp_path: Path) -> None:
    ledger = opened(None, tmp_path)
    assert ledger.register is REGISTER
    assert isinstance(ledger.shelf, EmptyShelf)
    assert list(tmp_path.iterdir()) == []


def test_what_was_imported_is_found(tmp_path: Path) -> None:
    keep(writable_store(None, environ={}, data_dir=tmp_path / "data"), Import((NORDWIND,), date(2024, 1, 10)))
    found = opened(None, tmp_path).shelf.with_names([NORDWIND.name])
    assert [held.listing for held in found] == [replace(NORDWIND, original=())]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(StoreError, match="its folder cannot be made"):
        writable_store(None, environ={}, data_dir=tmp_path / "data" / "deeper")


def test_an_empty_file_holds_no_store(tmp_path: Path) -> None:
    (tmp_path / "new.db").touch()
    assert held_store(Location(tmp_path / "new.db")) is None


def test_the_databases_library_is_not_loaded_without_a_database(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from proscribe.store.open import held_store; "
        "from proscribe.store.location import Location; "
        f"print(held_store(Location(Path({str(tmp_path / 'none.db')!r}))), 'sqlalchemy' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["None", "False"]


def test_reading_does_not_load_what_only_importing_needs(tmp_path: Path) -> None:
    keep(writable_store(None, environ={}, data_dir=tmp_path), Import((NORDWIND,), date(2024, 1, 10)))
    script = (
        "import sys; from pathlib import Path; from proscribe.store.open import held_store; "
        "from proscribe.store.location import Location; from proscribe.store.read import SqlShelf; "
        f"SqlShelf(held_store(Location(Path({str(tmp_path / 'ledger.db')!r}))), name_key=str.lower); "
        "print('alembic' in sys.modules, 'proscribe.lists' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False", "False"]
