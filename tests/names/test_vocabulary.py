"""The tables of words."""

from proscribe.names.vocabulary import WordKind, join_phrases, native_terms, sort_of


def test_a_word_in_no_table_is_distinctive() -> None:
    assert sort_of("norvex").kind is WordKind.DISTINCTIVE


def test_a_plural_needs_no_line_of_its_own() -> None:
    assert sort_of("satellites").text == sort_of("satellite").text


def test_neighbours_that_are_one_word_are_joined() -> None:
    assert join_phrases(["bank", "hong", "kong"]) == ["bank", "hong_kong"]


def test_the_longest_native_term_comes_first() -> None:
    pattern, _ = native_terms()
    assert pattern.match("股份有限公司")[0] == "股份有限公司"  # type: ignore[index]  # it matches


def test_every_native_term_means_known_words() -> None:
    _, meaning = native_terms()
    spelled = {word for text in meaning.values() for word in join_phrases(text.replace("_", " ").split())}
    assert all(word.isascii() for word in spelled)
