"""What a headline In Title Case names."""

from collections.abc import Callable

import pytest

from proscribe.articles.article import Article
from proscribe.articles.capitals import is_titled
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import lines
from proscribe.articles.mentions import MentionKind


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("Philippines Seeks to Shut Orvex Out, Gives Savers a Head Start", True),
        ("Philippines seeks to shut Orvex out and gives savers a start", False),
        ("He met Orvex Media and Ovid Motors.", False),
        ("Orvex Out", False),
        ("", False),
    ],
)
def test_title_case_is_told_by_most_of_the_longer_words(text: str, *, titled: bool) -> None:
    assert is_titled(text) is titled


def test_of_a_run_of_capitals_the_name_that_the_text_has_too_stays(
    article_of: Callable[..., Article], lexicon: Lexicon
) -> None:
    told = lines(article_of("Ministry Moves to Shut Orvex Out This Winter\n\nThe ministry said that Orvex must go."), lexicon)
    named = [[one.name for one in line.named if one.kind is MentionKind.UNKNOWN] for line in told]
    assert named == [["Orvex"], ["Orvex"]]


def test_a_name_in_title_case_alone_is_no_name(article_of: Callable[..., Article], lexicon: Lexicon) -> None:
    told = lines(article_of("Council Says No Facial Recognition for Police\n\nThe vote was close."), lexicon)
    assert not [one for line in told for one in line.named if one.kind is MentionKind.UNKNOWN]
