"""Which sentences are read."""

import pytest

from proscribe.articles.learned.pieces import vocabulary
from proscribe.articles.learned.worth import SHORT, SIGNS, signs_in, worth


def _is_worth(text: str, among: int = 1) -> bool:
    return worth().is_worth(text, vocabulary().words(text), among=among)


@pytest.mark.parametrize(
    "text",
    [
        "Sweden has banned Huawei from its networks.",
        "Nokia supplies Orange.",
        "BT's biggest vendor is Nokia, and Three buys from Ericsson.",
    ],
)
def test_a_sentence_that_tells_an_act_or_a_tie_is_read(text: str) -> None:
    assert _is_worth(text)


@pytest.mark.parametrize("text", ["It rained in the afternoon.", "She left the room.", "", "..."])
def test_a_sentence_that_tells_neither_is_left_out(text: str) -> None:
    assert not _is_worth(text)


def test_a_long_text_has_a_higher_bar_but_for_terse_sentences() -> None:
    clear, terse = "Japan has banned Huawei.", "It has used their radios since 2015."
    faint = "The minister said the review of the plan would end in the spring."
    assert [_is_worth(clear, among) for among in (SHORT, SHORT + 1)] == [True, True]
    assert [_is_worth(terse, among) for among in (SHORT, SHORT + 1)] == [True, True]
    assert [_is_worth(faint, among) for among in (SHORT, SHORT + 1)] == [True, False]


def test_names_possessives_and_length_are_signs_beside_the_words() -> None:
    plain = "he met them there"
    known = vocabulary().words(plain)
    signs = {
        name: set(signs_in(text, known).tolist())
        for name, text in {
            "plain": plain,
            "names": "he met Nokia and Orange there",
            "owned": "he met Nokia's men there",
            "long": plain + " " * 300,
        }.items()
    }
    assert len({frozenset(one) for one in signs.values()}) == 4
    assert all(0 <= one < SIGNS for found in signs.values() for one in found)
