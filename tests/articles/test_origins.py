import csv
from pathlib import Path

import pytest

from proscribe.articles.article import Article
from proscribe.articles.origin import origin_of, stated_origin
from proscribe.articles.outlets import outlet_name
from proscribe.model.sources import Source

CASES = list(csv.DictReader((Path(__file__).parent / "origins.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_the_origin_is_who_said_it_first(case: dict[str, str]) -> None:
    text = case["text"].replace("\\n", "\n")
    article = Article(Source("a", text[:20], case["publisher"] or None, None, None, "0" * 64), text, "en")
    assert origin_of(article) == (case["origin"] or None)


def test_what_is_cited_far_down_is_no_origin_of_the_article() -> None:
    text = "Norland has barred the firm. " * 60 + "In 2012 Reuters reported on it. " + "The firm is old. " * 120
    article = Article(Source("a", "t", "site.example", None, None, "0" * 64), text, "en")
    assert stated_origin(article) is None
    assert origin_of(article) == "site.example"


@pytest.mark.parametrize("words", ["WSJ", "the WSJ", "The Wall Street Journal", "wsj.com", "www.wsj.com", "Journal"])
def test_one_outlet_has_one_name(words: str) -> None:
    assert outlet_name(words) == "Wall Street Journal"
