"""The tables of words."""

from proscribe.names.vocabulary import WordKind, are_synonyms, join_phrases, sort_of


def test_a_word_in_no_table_is_distinctive() -> None:
    assert sort_of("norvex").kind is WordKind.DISTINCTIVE


def test_a_plural_needs_no_line_of_its_own() -> None:
    assert sort_of("satellites").text == sort_of("satellite").text


def test_neighbours_that_are_one_word_are_joined() -> None:
    assert join_phrases(["bank", "hong", "kong"]) == ["bank", "hong_kong"]


def test_translators_take_some_words_for_each_other() -> None:
    assert are_synonyms("radio", "wireless") and not are_synonyms("radio", "radio") and not are_synonyms("bank", "ship")


def test_a_trade_name_with_and_is_known_without_it() -> None:
    assert sort_of("china_petroleum_chemical").text == sort_of("china_petroleum_&_chemical").text == "sinopec"


def test_a_family_near_a_form_is_no_slip_of_it() -> None:
    assert sort_of("shariat").kind is WordKind.DISTINCTIVE
    assert sort_of("sharikat").kind is WordKind.LEGAL
