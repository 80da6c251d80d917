"""Bytes and what they are."""

import pytest

from proscribe.errors import InputError
from proscribe.exchange.rawfile import as_text, is_workbook, shown


def test_a_gzip_file_is_named_as_one() -> None:
    with pytest.raises(InputError, match="a gzip file"):
        is_workbook("x", b"\x1f\x8b...")


def test_text_that_starts_with_a_mark_loses_it() -> None:
    assert as_text("x", "\ufeffa".encode("utf-16-le")) == "a"


def test_standard_input_is_called_so() -> None:
    assert shown("-") == "standard input"
