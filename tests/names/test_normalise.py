"""What is left of a name, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.names.normalise import LONGEST_NAME, normalise


def words(text: str, *, person: bool = False) -> tuple[str, ...]:
    return normalise(text, person=person)[0].words


@pytest.mark.parametrize(
    "text",
    [
        "Acme Corp.",
        "ACME CORPORATION",
        "acme co., ltd.",
        "The Acme Company",
        "Acme GmbH & Co. KG",
        "ООО Acme",
        "acme\u200b  s.a.",
        "Acme Pte Ltd",
    ],
)
def test_case_legal_form_and_article_do_not_count(text: str) -> None:
    assert words(text) == ("acme",)


def test_spaced_initials_are_one_word() -> None:
    assert words("C.O.S.C.O. Shipping") == words("COSCO Shipping")


def test_initials_that_begin_a_name_are_no_legal_form() -> None:
    assert words("S.C. Johnson & Son, Inc.") == words("SC Johnson and Son")


def test_diacritics_do_not_count() -> None:
    assert words("Škoda Łódź") == ("skoda", "lodz")


def test_trades_are_spelled_canonically() -> None:
    assert words("Norvex Technologies Intl") == words("Norvex Tech International")


def test_a_chinese_company_name_is_translated_where_its_words_are_known() -> None:
    assert words("杭州海康威视数字技术股份有限公司") == ("hangzhou", "hikvision", "digital", "technology")


def test_unknown_chinese_words_are_spelled_in_pinyin() -> None:
    assert words("青松科技有限公司") == ("qingsong", "technology")


def test_traditional_characters_read_as_simplified_ones() -> None:
    assert words("華為技術有限公司") == words("华为技术有限公司")


def test_a_chinese_ordinal_is_its_number() -> None:
    assert words("第三十八研究所") == words("38th Institute")


def test_number_words_and_ordinals_are_numbers() -> None:
    assert words("First Norvex Bank") == words("1st Norvex Bank")


def test_cyrillic_lookalikes_in_a_latin_word_are_mended() -> None:
    assert words("Нuawei") == ("huawei",)


def test_a_former_name_is_a_form_of_its_own() -> None:
    assert [form.words for form in normalise("Norvex Ltd (formerly Balmora Inc.)", person=False)] == [("norvex",), ("balmora",)]


def test_doing_business_as_is_a_form_of_its_own() -> None:
    assert [form.words for form in normalise("Norvex LLC d/b/a Balmora", person=False)] == [("norvex",), ("balmora",)]


def test_a_bracketed_place_stays_in_the_name() -> None:
    assert [form.words for form in normalise("Norvex (Thailand) Ltd", person=False)] == [("norvex", "thailand")]


def test_other_brackets_may_be_left_out() -> None:
    assert ("norvex",) in [form.words for form in normalise("Norvex (Ponta) Ltd", person=False)]


def test_a_persons_titles_go() -> None:
    assert words("Dr. Haji Karim Voss", person=True) == ("karim", "voss")


def test_a_surname_before_a_comma_is_a_word_like_others() -> None:
    assert set(words("VOSS, Karim", person=True)) == {"karim", "voss"}


@pytest.mark.parametrize("text", ["", " \t\n", "---", "\u200b", "()"])
def test_a_text_without_letters_has_no_form(text: str) -> None:
    assert normalise(text, person=False) == ()


@pytest.mark.parametrize("text", ["Ltd", "The", "Co., Ltd."])
def test_a_name_of_nothing_but_legal_form_keeps_its_words(text: str) -> None:
    assert normalise(text, person=False)[0].words


def test_a_hostile_length_is_cut() -> None:
    assert sum(map(len, words("a1 " * 1_000_000))) <= LONGEST_NAME


_TEXTS = (
    "norvex al hong kong no 54 fund v fifty feiji com pany joint stock siemensag li the and trading limited co group ministry",
    "of iii o yangtze memory huawei haji",
)
_HEARD = st.sampled_from([word for text in _TEXTS for word in text.split()])


@given(st.lists(_HEARD, min_size=1, max_size=6), st.booleans())
def test_a_word_that_no_rule_touches_is_read_at_once_and_no_otherwise(heard: list[str], person: bool) -> None:  # noqa: FBT001
    text, quick = " ".join(heard), normalise.__wrapped__
    found = quick(text, person=person)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("proscribe.names.normalise._plain", lambda words: [])
        assert quick(text, person=person) == found
