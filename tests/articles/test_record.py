from collections.abc import Callable

from proscribe.articles.article import Article
from proscribe.articles.claims import claims
from proscribe.articles.mentions import Lexicon
from proscribe.articles.record import article_record

FIELDS = {
    "issuer",
    "issuer_country",
    "target",
    "action",
    "activity",
    "bound",
    "instrument",
    "stage",
    "date",
    "attributed_to",
    "quote",
}


def only_claim(record: dict[str, object]) -> dict[str, object]:
    found = record["claims"]
    assert isinstance(found, list)
    (claim,) = found
    assert isinstance(claim, dict)
    return claim


def test_the_record_has_the_fields_of_the_exchange_format(article_of: Callable[..., Article], lexicon: Lexicon) -> None:
    article = article_of("Canada banned TikTok from government devices on Friday.")
    record = article_record(article, claims(article, lexicon))
    assert {"id", "title", "published", "claims", "relations"} <= set(record)
    assert record["published"] == "2023-06-14"
    claim = only_claim(record)
    assert set(claim) >= FIELDS
    assert (claim["issuer_country"], claim["stage"], claim["date"]) == ("CA", "in-force", "2023-06-09")


def test_what_is_denied_and_what_is_general_have_words(article_of: Callable[..., Article], lexicon: Lexicon) -> None:
    article = article_of("Germany has no plans to ban Huawei.")
    claim = only_claim(article_record(article, claims(article, lexicon)))
    assert (claim["stage"], claim["activity"]) == ("denied", "general")


def test_relations_are_passed_through(article_of: Callable[..., Article]) -> None:
    relation = {"subject": "A", "predicate": "supplies", "object": "B"}
    assert article_record(article_of("Text."), (), relations=[relation])["relations"] == [relation]
