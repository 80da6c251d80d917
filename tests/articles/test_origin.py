from collections.abc import Callable

import pytest

from proscribe.articles.article import Article
from proscribe.articles.origin import origin_of

CASES = [
    ("according to a new report from Reuters.", "Reuters"),
    ("The Wall Street Journal first reported in May that", "Wall Street Journal"),
    ("Bloomberg reported on Monday that", "Bloomberg"),
    ("(Bloomberg) -- The US will", "Bloomberg"),
    ("(Reuters) - The US will", "Reuters"),
    ("he told the Financial Times.", "Financial Times"),
]


@pytest.mark.parametrize(("text", "outlet"), CASES)
def test_the_first_teller_is_named(article_of: Callable[..., Article], text: str, outlet: str) -> None:
    assert origin_of(article_of(text)) == outlet


def test_nobody_is_named_by_plain_words(article_of: Callable[..., Article]) -> None:
    assert origin_of(article_of("The ministry said so at the Times Square meeting.")) is None


def test_an_article_that_names_nobody_has_its_publisher_as_origin(article_of: Callable[..., Article]) -> None:
    assert origin_of(article_of("It was announced.")) is None
    assert origin_of(article_of("It was announced, Reuters reported.")) == "Reuters"
