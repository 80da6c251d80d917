from collections.abc import Callable
from itertools import pairwise

import pytest

from proscribe.articles.lexicon import Lexicon
from proscribe.articles.mentions import Mention, MentionKind, mentions
from proscribe.articles.sentences import sentences
from proscribe.model.parties import Name, NameKind, Party

Find = Callable[[str], tuple[Mention, ...]]


@pytest.fixture
def find(lexicon: Lexicon) -> Find:
    def find(text: str) -> tuple[Mention, ...]:
        return tuple(one for sentence in sentences(text) for one in mentions(sentence, lexicon.within(text)))

    return find


def keys(found: tuple[Mention, ...]) -> list[str]:
    return [one.party for one in found if one.party is not None]


def test_the_longest_name_wins(find: Find) -> None:
    assert [one.text for one in find("It barred Huawei Technologies there.") if one.party] == ["Huawei Technologies"]


def test_a_long_name_is_shown_by_the_short_one(find: Find) -> None:
    assert [one.name for one in find("It barred Huawei Technologies there.") if one.party] == ["Huawei"]


def test_a_chinese_name_is_found(find: Find) -> None:
    assert keys(find("美国禁止华为供货。")) == ["huawei"]


def test_a_product_is_shown_by_its_own_name_and_leads_to_its_owner(find: Find) -> None:
    found = [one for one in find("India banned TikTok.") if one.party]
    assert [(one.name, one.party) for one in found] == [("TikTok", "bytedance")]


def test_a_model_number_is_shown_by_its_maker(find: Find) -> None:
    assert [one.name for one in find("It barred sales of the H20 to China.") if one.party] == ["NVIDIA"]


@pytest.mark.parametrize(
    "text", ["Three lawmakers met.", "The blade was sharp.", "The Mi team met.", "At least Three were hurt."]
)
def test_a_brand_that_is_a_common_word_is_not_found_without_its_owner(find: Find, text: str) -> None:
    assert keys(find(text)) == []


def test_a_brand_that_is_a_common_word_is_found_beside_its_owner(find: Find) -> None:
    assert keys(find("CK Hutchison is the parent company of Three.")) == ["ck-hutchison", "ck-hutchison"]


def test_case_decides_for_short_names(find: Find) -> None:
    assert keys(find("It said zte and Zte.")) == []


def test_a_possessive_leaves_the_name(find: Find) -> None:
    assert [one.text for one in find("It barred Huawei’s gear.") if one.party] == ["Huawei"]


def test_a_class_is_found_with_its_country(find: Find) -> None:
    found = [one for one in find("It barred Chinese telecoms equipment makers.") if one.kind is MentionKind.CLASS]
    assert [(one.name, one.country) for one in found] == [("Chinese telecoms equipment makers", "cn")]


def test_a_verb_is_never_part_of_a_class(find: Find) -> None:
    assert all(one.kind is not MentionKind.CLASS for one in find("The US ordered companies to stop."))


def test_an_unknown_capitalised_name_is_marked(find: Find) -> None:
    found = [one for one in find("Russia blocked Acme Networks there.") if one.kind is MentionKind.UNKNOWN]
    assert [one.name for one in found] == ["Acme Networks"]


def test_an_agency_of_the_lexicon_is_an_issuer(find: Find) -> None:
    found = find("The request went to the GCSB.")
    assert [(one.kind, one.country) for one in found if one.party == "gcsb"] == [(MentionKind.ISSUER, "nz")]


def test_mentions_do_not_overlap_and_stand_where_they_say(find: Find) -> None:
    text = "Washington barred Huawei rival ZTE Corp. from exporting U.S. technology to the Chinese company."
    found = find(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_the_same_name_of_two_parties_is_kept_once() -> None:
    first, second = (Party(key, "Fast Link Ltd", names=(Name("Fastlink", NameKind.ALIAS),)) for key in ("a", "b"))
    found = mentions(sentences("They named Fastlink.")[0], Lexicon.of([second, first]))
    assert [one.party for one in found if one.party] == ["a"]


def test_a_firm_goes_by_the_letters_that_the_text_itself_uses() -> None:
    names = (Name("Long Yard Radio"), Name("LYR"), Name("Orvo", NameKind.BRAND))
    lexicon = Lexicon.of([Party("lyr", "Long Yard Radio Corporation", country="cn", names=names)])
    text = "They barred Long Yard Radio, maker of Orvo. LYR sued."
    found = [one for sentence in sentences(text) for one in mentions(sentence, lexicon.within(text))]
    assert [one.name for one in found if one.party] == ["LYR", "Orvo", "LYR"]


def test_a_firm_goes_by_the_letters_before_its_short_name() -> None:
    names = (Name("Hynto", NameKind.ALIAS), Name("QK Hynto Inc"), Name("AO Hynto"))
    lexicon = Lexicon.of([Party("hynto", "QK Hynto", country="kr", names=names)])

    def shown(text: str) -> list[str]:
        return [one.name for one in mentions(sentences(text)[0], lexicon.within(text)) if one.party]

    assert shown("They barred QK Hynto Inc. and Hynto too.") == ["QK Hynto", "QK Hynto"]
    assert shown("They barred Hynto, or AO Hynto.") == ["Hynto", "Hynto"]


def _classes(found: tuple[Mention, ...]) -> list[tuple[str, str | None]]:
    return [(one.name, one.country) for one in found if one.kind is MentionKind.CLASS]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        (
            "It listed firms based in Russia, Belarus and the United Arab Emirates.",
            [("Russian companies", "ru"), ("Belarusian companies", "by"), ("Emirati companies", "ae")],
        ),
        ("It listed companies in Pakistan.", [("Pakistani companies", "pk")]),
        ("It met users in Pakistan and Iran.", []),
        ("It barred firms from Russia and Belarus's ally.", [("Russian companies", "ru")]),
        (
            "It barred Chinese ICT products and Chinese EV makers.",
            [("Chinese ICT products", "cn"), ("Chinese EV makers", "cn")],
        ),
        ("It added 26 Chinese entities.", [("Chinese companies", "cn")]),
        ("It serves customers located in China and Iran.", [("Chinese customers", "cn"), ("Iranian customers", "ir")]),
    ],
)
def test_a_class_of_several_countries_is_one_of_each(find: Find, text: str, classes: list[tuple[str, str | None]]) -> None:
    assert _classes(find(text)) == classes


def test_a_game_keeps_its_last_word(find: Find) -> None:
    assert [one.name for one in find("They barred Orvex Mobile.") if one.kind is MentionKind.UNKNOWN] == ["Orvex Mobile"]
