import pytest

from proscribe.articles.learned.wording import (
    bare,
    begins_in_place,
    head_of,
    is_class,
    is_longer_name,
    is_market,
    is_minister,
    is_ministry,
    is_proper,
    is_states,
    is_surely_name,
    joins,
    land_of_buyers,
    land_of_class,
    leading_name,
    members,
    name_around,
    named_last,
    says_more,
    without_land,
    without_loose_ends,
    without_title,
)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("67 MPs and peers who signed a letter", "MPs and peers"),
        ("senator who ran the audit", "senator"),
        ("three big mobile carriers", "mobile carriers"),
        ("group of lawmakers from both parties", "lawmakers"),
        ("Federation of Traders", "Federation of Traders"),
        ("Big Brother Watch", "Big Brother Watch"),
        ("Sixty-seven MPs", "MPs"),
        ("Ten Republicans", "Republicans"),
        ("at least half of the states", "states"),
        ("", ""),
    ],
)
def test_a_description_keeps_its_head(text: str, head: str) -> None:
    assert head_of(text) == head


@pytest.mark.parametrize(
    ("text", "name"), [("Tianjin University and two others", "Tianjin University"), ("Units are to stop", ""), ("he said", "")]
)
def test_a_name_at_the_head_of_a_sentence_has_two_words(text: str, name: str) -> None:
    assert leading_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Taiwan's Industrial Technology Research Institute", "Industrial Technology Research Institute"),
        ("Orvex's Cloud Unit", "Orvex's Cloud Unit"),
        ("Taiwan's Orvex", "Taiwan's Orvex"),
    ],
)
def test_a_long_name_is_told_without_its_country(text: str, name: str) -> None:
    assert without_land(text) == name


def test_a_person_is_called_without_title() -> None:
    assert without_title("Sir Alan Moss") == "Alan Moss"


@pytest.mark.parametrize(
    ("text", "market"), [("the US market", True), ("China's chip industry", True), ("Chinese phones", False)]
)
def test_a_market_stands_for_its_country(text: str, *, market: bool) -> None:
    assert is_market(text) is market


@pytest.mark.parametrize(
    ("text", "within", "longer"),
    [
        ("Confederation of All India Traders", "India", True),
        ("India", "India", False),
        ("the cabinet of India", "India", False),
    ],
)
def test_a_country_in_a_longer_name_is_not_that_country(text: str, within: str, *, longer: bool) -> None:
    assert is_longer_name(text, within) is longer


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Chinese customers", "cn"),
        ("state buyers in North Korea", None),
        ("Russian partners", "ru"),
        ("buyers in Iran", "ir"),
        ("Chinese citizens", None),
    ],
)
def test_who_may_not_be_sold_to_is_the_buyers_country(text: str, land: str | None) -> None:
    found = land_of_buyers(text)
    assert (found.code if found else None) == land


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("social network Orvex", "Orvex"),
        ("China's Orvex", "Orvex"),
        ("Orvex's Cloud", "Orvex's Cloud"),
        ("chips from China", "chips from China"),
        ("Orvex", "Orvex"),
    ],
)
def test_a_description_ends_with_the_name_it_describes(text: str, name: str) -> None:
    assert named_last(text) == name


@pytest.mark.parametrize(
    ("text", "within", "name"),
    [
        ("China Harbour Works", "China", "China Harbour Works"),
        ("the National University of Radio Science", "National University", "National University of Radio Science"),
        ("Chinese Orvex", "Orvex", ""),
        ("Orvex and Zhentong", "Orvex", ""),
        ("China's Tianjin Radio University", "Tianjin", ""),
        ("China", "China", ""),
        ("", "China", ""),
    ],
)
def test_a_name_is_more_than_the_piece_of_it_that_is_known(text: str, within: str, name: str) -> None:
    assert name_around(text, within) == name


@pytest.mark.parametrize(("word", "surely"), [("KDDI", True), ("Visa", True), ("eBay", True), ("Regulators", False)])
def test_some_words_are_names_even_at_the_head_of_a_sentence(word: str, *, surely: bool) -> None:
    assert is_surely_name(word) is surely


def test_a_number_is_no_class() -> None:
    assert not any(map(is_class, ("nine", "24 more", "the 26 others")))
    assert is_class("24 more fabs")


def test_a_mainland_says_no_more_than_its_country() -> None:
    assert not says_more("mainland China", ["China"])


def test_what_opens_a_clause_is_no_part_of_a_name() -> None:
    assert bare("When Jane Doe") == "Jane Doe"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("connected cars whose", "connected cars"),
        ("company of concern would", "company of concern"),
        ('untrusted" makers subject to', "untrusted makers"),
        ("drones", "drones"),
        ("who", "who"),
    ],
)
def test_a_class_leaves_small_words_at_its_end(text: str, left: str) -> None:
    assert without_loose_ends(text) == left


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Chinese fabs", "cn"),
        ("Russian-owned web giants", "ru"),
        ("Chinese Academy", None),
        ("cheap fabs", None),
        ("Chinese", None),
    ],
)
def test_a_class_in_plain_words_has_its_country(text: str, code: str | None) -> None:
    found = land_of_class(text)
    assert (found.code if found else None) == code


@pytest.mark.parametrize("text", ["interior minister Jane Doe", "minister for digital affairs", "the prime minister"])
def test_a_minister_is_told_by_the_office(text: str) -> None:
    assert is_minister(text)


@pytest.mark.parametrize("text", ["Jane Doe", "ministerial code", "company president Jane Doe"])
def test_a_name_alone_tells_no_minister(text: str) -> None:
    assert not is_minister(text)


@pytest.mark.parametrize("text", ["US cities and states", "most states", "states", "one state after another"])
def test_states_of_a_union_are_told_without_their_names(text: str) -> None:
    assert is_states(text)


@pytest.mark.parametrize("text", ["Baltic states", "member states", "United States", "EU member states", "state"])
def test_countries_are_no_states_of_a_union(text: str) -> None:
    assert not is_states(text)


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("tablets, laptops and personal computers", ["tablets", "laptops", "personal computers"]),
        ("radios or masts", ["radios", "masts"]),
        ("Chinese radios and masts", ["Chinese radios and masts"]),
        ("research and development", ["research and development"]),
        ("radios", ["radios"]),
        ("", [""]),
    ],
)
def test_a_list_of_goods_is_several_classes(text: str, each: list[str]) -> None:
    assert members(text) == each


@pytest.mark.parametrize(("text", "proper"), [("CAIT", True), ("MPs", False), ("GOP", False), ("UK lawmakers", False)])
def test_letters_are_a_body_s_name_unless_they_stand_for_callers(text: str, *, proper: bool) -> None:
    assert is_proper(text, first=False) is proper


@pytest.mark.parametrize(("name", "ministry"), [("Ministry of Trade", True), ("Trade Ministry", True), ("Minister Doe", False)])
def test_a_ministry_is_told_by_its_name(name: str, *, ministry: bool) -> None:
    assert is_ministry(name) is ministry


@pytest.mark.parametrize(
    ("between", "joined"), [(" and ", True), (", ", True), (", or the ", True), (" as in ", False), ("", False)]
)
def test_members_of_a_list_are_joined_by_little(between: str, *, joined: bool) -> None:
    assert joins(between) is joined


@pytest.mark.parametrize(("before", "place"), [("In ", True), ("In the ", True), ("On Monday in ", False), ("", False)])
def test_a_sentence_may_begin_in_a_place(before: str, *, place: bool) -> None:
    assert begins_in_place(before) is place
