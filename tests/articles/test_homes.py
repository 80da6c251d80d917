import pytest

from proscribe.articles.homes import at_home, home_of
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.mentions import mentions
from proscribe.articles.sentences import sentences

NOBODY = Lexicon.of([])

HOMES = [
    ("OTTAWA - The federal government has barred the app.", "ca"),
    ("CANBERRA (Staff) - Officials told agencies to drop it.", "au"),
    ("The cabinet in Lisbon met. Portugal, the Portuguese premier said, will act, and Spain watched.", "pt"),
    ("Nobody and nothing was named here.", None),
]


@pytest.mark.parametrize(("text", "home"), HOMES)
def test_an_article_is_at_home_where_its_dateline_or_opening_says(text: str, home: str | None) -> None:
    assert home_of(text, [one for part in sentences(text) for one in mentions(part, NOBODY)]) == home


@pytest.mark.parametrize(
    ("home", "name"), [("ca", "Canadian Government"), ("us", "US Government"), ("fr", "US Government"), (None, "US Government")]
)
def test_federal_is_said_of_the_union_where_the_article_is_at_home(home: str | None, name: str) -> None:
    (sentence,) = sentences("Nobody may use federal devices.")
    assert [one.name for one in at_home(mentions(sentence, NOBODY), home)] == [name]


def test_an_american_commission_stays_american_in_an_article_from_elsewhere() -> None:
    (sentence,) = sentences("The Federal Communications Commission acted.")
    assert [one.name for one in at_home(mentions(sentence, NOBODY), "ca")] == ["FCC"]
