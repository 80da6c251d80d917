"""The everyday words of names in other scripts."""

import re
from importlib.resources import files

import pytest
from pypinyin import lazy_pinyin

from proscribe.names.terms import Glossary, from_pinyin, has_loan, has_reading, letters_spelled, translated, without_legal_form

DATA = files("proscribe.names") / "data"


def lines(name: str) -> list[list[str]]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("北京飞机维修", "beijing aircraft 维修"),
        ("华锐半导体设备有限公司", "华锐 semiconductor equipment"),
        ("казанский вертолетный завод", "казанский helicopter plant"),
        ("научно-исследовательский институт полета", "research institute полета"),
        ("объединённая станкостроительная корпорация", "united станкостроительная"),
        ("شركة الفرات للنفط", "الفرات petroleum"),
        ("البنك المركزي", "bank central"),
        ("دانشگاه صنعتی نوین", "university technology new"),
        ("노르벡스반도체", "노르벡스 semiconductor"),
        ("조선무역회사", "korea trading"),
        ("노르벡스조선", "노르벡스 shipbuilding"),
        ("ノルベックス精機株式会社", "ノルベックス machinery"),
    ],
)
def test_everyday_words_are_translated_and_stems_stay(text: str, english: str) -> None:
    assert " ".join(translated(text).split()) == english


def test_a_stem_is_no_part_of_a_longer_word() -> None:
    assert translated("новосибирск") == "новосибирск"


def test_the_longest_term_comes_first() -> None:
    assert without_legal_form("华锐股份有限公司") == "华锐"


def test_japan_reads_its_names_otherwise() -> None:
    assert has_reading("川崎重工業")
    assert translated("川崎重工業", glossary=Glossary.JAPANESE) == "kawasaki heavy industry"
    assert translated("川崎重工業") == "川崎 heavy industry"


@pytest.mark.parametrize(
    ("text", "latin"), [("엘에스", "ls"), ("ジェイブイシー", "jvc"), ("엘", "엘"), ("노르벡스", "노르벡스")]
)
def test_names_of_letters_are_letters(text: str, latin: str) -> None:
    assert letters_spelled(text) == latin


def test_pinyin_of_everyday_words_is_translated() -> None:
    assert from_pinyin(["norvex", "zhonggong"]) == ["norvex", "heavy", "industry"]


def test_the_table_of_pinyin_spells_its_characters() -> None:
    assert all(pinyin == "".join(lazy_pinyin(characters)) for pinyin, _, characters in lines("pinyin.tsv"))


@pytest.mark.parametrize("language", ["zh", "ja", "ko", "ru", "ar"])
def test_each_language_has_many_words_and_every_line_says_what_they_mean(language: str) -> None:
    rows = lines(f"terms/{language}.tsv")
    assert len(rows) > 100
    assert all(len(row) == 2 and re.fullmatch("[a-z0-9 -]+", row[0]) and row[1].strip() for row in rows)


@pytest.mark.parametrize("text", ["", "^", "^조선", "abc", "第", "ال", "لل", "'", "ъ"])
def test_odd_texts_are_left_alone_or_translated(text: str) -> None:
    assert isinstance(translated(text, glossary=Glossary.JAPANESE), str)


def test_katakana_that_is_an_everyday_word_may_be_part_of_a_name() -> None:
    assert has_loan("レーザーテック")
    assert not has_loan("ホンダ")
    assert not has_loan("中兴")
