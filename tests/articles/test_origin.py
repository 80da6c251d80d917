from collections.abc import Callable

import pytest

from proscribe.articles.article import Article
from proscribe.articles.origin import first_teller, is_passed_on, origin_of

CASES = [
    ("according to a new report from Reuters.", "Reuters"),
    ("The Wall Street Journal first reported in May that", "Wall Street Journal"),
    ("Bloomberg reported on Monday that", "Bloomberg"),
    ("(Bloomberg) -- The US will", "Bloomberg"),
    ("(Reuters) - The US will", "Reuters"),
    ("he told the Financial Times.", "Financial Times"),
]


@pytest.mark.parametrize(("text", "outlet"), CASES)
def test_the_first_teller_is_named(text: str, outlet: str) -> None:
    assert first_teller(text) == outlet


def test_nobody_is_named_by_plain_words() -> None:
    assert first_teller("The ministry said so at the Times Square meeting.") is None


def test_a_dateline_is_no_report_of_another() -> None:
    assert is_passed_on("Reuters reported it.")
    assert not is_passed_on("(Reuters) - It was announced.")


def test_an_article_that_names_nobody_has_its_publisher_as_origin(article_of: Callable[..., Article]) -> None:
    assert origin_of(article_of("It was announced.")) is None
    assert origin_of(article_of("It was announced, Reuters reported.")) == "Reuters"
