import pytest

from proscribe.articles.headlines import lowered
from proscribe.articles.mentions import Lexicon, mentions
from proscribe.articles.sentences import sentences

CASES = [
    ("Commerce Department Could Blacklist Huawei Within Weeks", "Commerce Department could blacklist Huawei within weeks"),
    ("OSLO, May 3 (Wire) - Norway banned Huawei.", " " * 21 + "Norway banned Huawei."),
    ("(Wire) -- Norway banned Huawei.", " " * 10 + "Norway banned Huawei."),
    ("Norway banned Huawei.", "Norway banned Huawei."),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_headline_is_lowered_and_a_dateline_blanked(lexicon: Lexicon, text: str, expected: str) -> None:
    (sentence,) = sentences(text)
    assert lowered(sentence, mentions(sentence, lexicon)) == expected
