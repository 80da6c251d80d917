"""Which letters may differ before two words are two words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.names.similarity import WORST_MATCH, _as_adjective, _by_sound, letter_similarity, word_similarity


@pytest.mark.parametrize(
    ("one", "other"), [("zte", "ztt"), ("zte", "aztech"), ("smic", "smee"), ("abc", "cba"), ("fund1", "fund2")]
)
def test_short_words_and_numbers_must_be_equal(one: str, other: str) -> None:
    assert word_similarity(one, other) == 0


@pytest.mark.parametrize(
    ("one", "other"), [("hikvision", "hikvison"), ("qaddafi", "gaddafi"), ("nrvxtrn", "norvexatron"), ("sech1n", "sechin")]
)
def test_typing_errors_and_spellings_by_ear_are_alike(one: str, other: str) -> None:
    assert word_similarity(one, other) >= WORST_MATCH


def test_another_first_letter_tells_more_than_another_inside() -> None:
    assert word_similarity("lansen", "hansen") < word_similarity("hansin", "hansen")


@given(st.text("abcde019", min_size=1, max_size=9), st.text("abcde019", min_size=1, max_size=9))
def test_similarity_is_symmetric_and_bounded(one: str, other: str) -> None:
    assert 0 <= word_similarity(one, other) == word_similarity(other, one) <= 1


def test_looking_at_keys_first_changes_no_answer() -> None:
    words = _words("tesfalen tsfln muhammad mohamed mhmd qaddafi gaddafi aramco aramko kazan kazansky minsk minskiy zte ztt")
    words += _words("kerajet cruzita rutarget rtrgt trafigura trafgura trafigurra volga volgograd sechin sechyn bln balina ab")
    pairs = [(one, other) for one in words for other in words if one != other and min(len(one), len(other)) >= 3]
    told = {pair: max(letter_similarity(*pair), _by_sound(*pair), _as_adjective(*pair)) for pair in pairs}
    assert {pair: word_similarity(*pair) for pair in pairs} == told
    assert 20 < sum(score > 0 for score in told.values()) < len(pairs) / 2


def _words(text: str) -> list[str]:
    return text.split()
