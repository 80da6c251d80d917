"""Names and their forms as text and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proscribe.model.parties import NameKind, PartyType
from proscribe.names.entries import NameEntry
from proscribe.names.normalise import normalise
from proscribe.names.packed import Texts, packed, text_arrays, unpacked

NAMES = (
    "Norvextron Industries Co., Ltd. (formerly Balmora Trading)",
    "Société Générale d'Électricité S.A.",
    "北风通信股份有限公司",
    "ハイクビジョン株式会社",
    "ООО «Ромашка» 27",
    "شركة النور للتجارة",
    "No. 38 Institute",
    "...",
)


@pytest.mark.parametrize("text", NAMES)
@pytest.mark.parametrize("person", [True, False])
def test_what_was_packed_comes_back_equal(text: str, person: bool) -> None:  # noqa: FBT001 - a parameter of the test
    entry = NameEntry("list/7", text, NameKind.FORMER, PartyType.PERSON if person else PartyType.COMPANY, ("cn", "hk"))
    forms = normalise(text, person=person)
    assert unpacked(packed(entry, forms)) == (entry, forms)


@settings(deadline=None)  # the first name in another script loads its tables
@given(subject=st.text(), text=st.text(st.characters(exclude_categories=())), country=st.text(min_size=1))
def test_no_text_whatever_breaks_the_packing(subject: str, text: str, country: str) -> None:
    entry = NameEntry(subject, text, countries=(country,))
    forms = normalise(text, person=False)
    assert unpacked(packed(entry, forms)) == (entry, forms)


@pytest.mark.parametrize("text", ["\x1c0", "\x1c\x1d\x1e\x1f", "\x1c1\x1c", "a\x1d"])
def test_separators_in_a_name_are_kept(text: str) -> None:
    entry = NameEntry(text, text, countries=(text,))
    assert unpacked(packed(entry, ())) == (entry, ())


def test_texts_are_found_by_place() -> None:
    texts = Texts(*text_arrays([b"one", b"", "三".encode()]))
    assert (len(texts), texts[0], texts[1], texts.decoded([2, 0])) == (3, b"one", b"", ["三", "one"])


def test_no_texts_are_no_trouble() -> None:
    assert len(Texts(*text_arrays([]))) == 0
