"""Foreign names in kana and hangul."""

import pytest

from proscribe.model.parties import PartyType
from proscribe.names.compare import THRESHOLD, compare
from proscribe.names.entries import NameEntry, NameQuery
from proscribe.names.index import NameIndex
from proscribe.names.loanwords import is_loan_script, loan_key


@pytest.mark.parametrize(
    ("spelled", "name"), [("haikubijon", "hikvision"), ("orinpasu", "olympus"), ("selteurion", "celltrion")]
)
def test_a_loan_has_the_consonants_of_its_name(spelled: str, name: str) -> None:
    assert loan_key(spelled) == loan_key(name)


def test_other_consonants_are_another_name() -> None:
    assert loan_key("norvex") != loan_key("balmora")


@pytest.mark.parametrize("native", ["ノルベックス", "노르벡스"])
def test_kana_and_hangul_spell_by_ear(native: str) -> None:
    assert is_loan_script(native)


@pytest.mark.parametrize("native", ["华为", ""])
def test_characters_do_not(native: str) -> None:
    assert not is_loan_script(native)


@pytest.mark.parametrize(("native", "name"), [("バルモラ・ビステロン", "Balmora Visteron"), ("셀트리온", "Celltrion")])
def test_a_name_spelled_by_ear_matches(native: str, name: str) -> None:
    assert compare(native, name, type=PartyType.COMPANY).score >= THRESHOLD


@pytest.mark.parametrize(("listed", "asked"), [("셀트리온", "Celltrion"), ("Celltrion", "셀트리온")])
def test_the_index_finds_it_from_either_side(listed: str, asked: str) -> None:
    index = NameIndex.build([NameEntry("a", listed), NameEntry("b", "Balmora")])
    assert [match.subject for match in index.search(NameQuery(asked))] == ["a"]


def test_two_latin_names_are_not_compared_so_roughly() -> None:
    assert compare("Tolvista", "Dorfisdo", type=PartyType.COMPANY).score < THRESHOLD
