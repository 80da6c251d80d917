from collections.abc import Callable

import pytest

from proscribe.articles.article import Article
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import lines

FULL = "University of West Florida"
Names = Callable[[str], list[list[str]]]


@pytest.fixture
def names(article_of: Callable[..., Article], lexicon: Lexicon) -> Names:
    """Whom each sentence names, by name."""
    return lambda text: [[one.name for one in line.named] for line in lines(article_of(text), lexicon)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("UWF joins the rest.\nOn Monday the University of West Florida met.", [[FULL], [FULL]]),
        ("On Monday the Board of Talks met. The BOT left.", [["Board of Talks"], ["Board of Talks"]]),
        ("On Monday the University of West Florida met. UNF did not.", [[FULL], []]),
        (
            "Wichita State University acted. Staff of Wichita State obeyed.",
            [["Wichita State University"], ["Wichita State University"]],
        ),
        ("He met Orvex Media and Ovid Motors. OM spoke.", [["Orvex Media", "Ovid Motors"], []]),
    ],
    ids=["before it", "with small words", "other letters", "a school", "two names"],
)
def test_letters_stand_for_the_one_name_told_in_full(names: Names, text: str, named: list[list[str]]) -> None:
    assert names(text) == named


def test_a_country_s_letters_stay_the_country(names: Names) -> None:
    assert "Uta Solar" not in names("He met Uta Solar. The US barred Huawei.")[1]
