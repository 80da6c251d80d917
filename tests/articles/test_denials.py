import pytest
from tests.ledger.given_news import CLAIM

from proscribe.articles.article import Article
from proscribe.articles.denials import denials, denials_beside
from proscribe.articles.lexicon import Lexicon
from proscribe.model.parties import Party
from proscribe.model.sources import Source

LEXICON = Lexicon.of([Party("acme", "Acme"), Party("nordwind", "Nordwind")])


def told(text: str, language: str = "en") -> list[tuple[str, str]]:
    article = Article(Source("a", "t", None, None, None, "0" * 64), text, language)
    found = denials(article, LEXICON)
    assert all(text[one.evidence.start : one.evidence.end] == one.evidence.quote for one in found)
    return [(one.party, one.evidence.quote) for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme denied the allegations on Monday.",
        "Acme has repeatedly denied spying for anybody.",
        "A spokesman for Acme rejected the report.",
        "Acme, which makes radios, dismissed the claims.",
        "Acme called the accusations baseless.",
        "Acme said there was no evidence for the charge.",
    ],
)
def test_a_party_that_denies_is_heard(sentence: str) -> None:
    assert told(sentence) == [("acme", sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme was denied a licence to export radios.",
        "Acme has been denied entry to the market.",
        "Officials denied that Acme will be banned.",
        "Acme denied Nordwind a licence for its patents.",
        "Acme opened a plant in May.",
        "",
    ],
)
def test_what_is_no_denial_by_a_party_is_left_out(sentence: str) -> None:
    assert told(sentence) == []


def test_the_company_is_the_one_named_last() -> None:
    text = "Washington may ban Acme from its networks. The company denied any wrongdoing."
    assert told(text) == [("acme", "The company denied any wrongdoing.")]


def test_two_parties_deny_together() -> None:
    assert [party for party, _ in told("Acme and Nordwind denied the report.")] == ["acme", "nordwind"]


def test_an_article_in_another_language_is_left_alone() -> None:
    assert told("Acme denied the allegations on Monday.", "zh") == []


def test_a_claim_keeps_the_denials_of_its_own_targets_alone() -> None:
    article = Article(Source("a", "t", None, None, None, ""), "Acme denied the report. Nordwind denied the other report.", "en")
    [kept] = denials_beside(CLAIM, denials(article, LEXICON))
    assert kept.quote == "Acme denied the report."
