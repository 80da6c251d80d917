"""Fixtures for all rooms: the reference material, the shipped register, a small ledger."""

import os
from pathlib import Path

import pytest

from proscribe.ledger.ledger import Ledger
from proscribe.register.load import load_register
from proscribe.register.register import Register

ROOT = Path(__file__).resolve().parents[1]
_SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The reference material beside the checkout: real files, used where they are. In CI they always are, so there it fails."""
    if not _SHARED.is_dir():
        missing = f"the reference material is not at {_SHARED}: tests on real files need it beside the checkout"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return _SHARED


@pytest.fixture(scope="session")
def register() -> Register:
    """The register that comes with the package."""
    return load_register()


@pytest.fixture(scope="session")
def ledger(register: Register) -> Ledger:
    """A ledger with the shipped register and no lists."""
    return Ledger(register)
