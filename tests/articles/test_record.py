from collections.abc import Callable
from dataclasses import replace

from proscribe.articles.article import Article
from proscribe.articles.claims import claims
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.record import article_record
from proscribe.articles.relations.read import told_ties

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
    article = article_of("Canada banned TikTok from government devices on Friday.")
    denied = [replace(one, stage=None, activity=None) for one in claims(article, lexicon)]
    claim = only_claim(article_record(article, denied))
    assert (claim["stage"], claim["activity"]) == ("denied", "general")


def test_ties_and_figures_stand_beside_the_claims(article_of: Callable[..., Article], lexicon: Lexicon) -> None:
    article = article_of("ZTE sources up to 30 per cent of its components from the US, including chips from Qualcomm.")
    record = article_record(article, (), told=told_ties(article, lexicon))
    relations, figures = record["relations"], record["figures"]
    assert isinstance(relations, list)
    assert isinstance(figures, list)
    assert [(one["subject"], one["predicate"], one["object"]) for one in relations] == [("Qualcomm", "supplies", "ZTE")]
    assert [(one["holder"], one["value"], one["number"]) for one in figures] == [("ZTE", "up to 30 per cent", 30.0)]
