"""Every example in a docstring gives what it says."""

import doctest
import importlib
from pathlib import Path

import pytest

import proscribe

_ROOT = Path(proscribe.__file__).parent
_MODULES = sorted(
    "proscribe." + ".".join(file.relative_to(_ROOT).with_suffix("").parts)
    for file in _ROOT.rglob("*.py")
    if ">>> " in file.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", _MODULES)
def test_the_examples_of_a_module_give_what_they_say(name: str) -> None:
    found = doctest.testmod(importlib.import_module(name.removesuffix(".__init__")))
    assert found.attempted > 0
    assert found.failed == 0
