"""From any script to Latin letters."""

import pytest

from proscribe.names.scripts import fold, native_key, to_latin


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Björn Ångström", "bjorn angstrom"),
        ("Ростех", "rostec"),
        ("Норвекс", "norveks"),
        ("ソニー株式会社", "sony"),
        ("삼성전자", "samsung electronic"),
        ("第一〇二研究所", "102 institute"),
    ],
)
def test_names_are_spelled_in_latin(text: str, latin: str) -> None:
    assert to_latin(text) == latin


@pytest.mark.parametrize("text", ["ബരാക്", "ฟูจิ", "ዐቢይ", "محمد", "\U0001f600", "\ud800"])
def test_any_script_is_read_without_complaint(text: str) -> None:
    assert isinstance(to_latin(text), str)


def test_invisible_characters_vanish() -> None:
    assert fold("Nor\u200bvex\u00a0\ufeffLtd") == "norvex ltd"


def test_the_native_key_lacks_the_legal_form() -> None:
    assert native_key("青松科技有限公司") == "青松科技"


def test_latin_names_have_no_native_key() -> None:
    assert native_key("Škoda") == ""
