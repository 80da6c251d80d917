import pytest

from proscribe.articles.sentences import sentences

CASES = [
    ("Mr. Ross spoke. ZTE fell.", ["Mr. Ross spoke.", "ZTE fell."]),
    (
        "ZTE Corp. shares fell. The U.S. Commerce Department acted.",
        ["ZTE Corp. shares fell.", "The U.S. Commerce Department acted."],
    ),
    ("It left the U.S. The ban stayed.", ["It left the U.S.", "The ban stayed."]),
    ("See No. 5 and s.889 of the act. Then stop.", ["See No. 5 and s.889 of the act.", "Then stop."]),
    ("“We lose.” He left.", ["“We lose.”", "He left."]),
    ("A headline without a stop\nThe body begins here.", ["A headline without a stop", "The body begins here."]),
    ("美国禁止华为。中国反对。", ["美国禁止华为。", "中国反对。"]),
    ("J. Edward Moreno wrote it.", ["J. Edward Moreno wrote it."]),
    ("Both are owned by Mail.Ru Group, it said.It rose.", ["Both are owned by Mail.Ru Group, it said.", "It rose."]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [one.text for one in sentences(text)] == expected


def test_every_sentence_stands_where_it_says() -> None:
    text = "  First one.  Second “quoted.”  \n\n Third?  Yes!"
    assert all(text[one.start : one.end] == one.text for one in sentences(text))


def test_an_empty_text_has_no_sentences() -> None:
    assert sentences(" \n\t\n") == ()
