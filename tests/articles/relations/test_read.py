import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from proscribe.articles.article import Article
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.relations.read import told_ties
from proscribe.register.register import Register

Make = Callable[..., Article]
CASES = list(csv.DictReader((Path(__file__).parent / "ties.csv").read_text(encoding="utf-8").splitlines()))


@pytest.fixture(scope="module")
def known(register: Register) -> Lexicon:
    return Lexicon.of(register.parties.values())


def ties(article: Article, lexicon: Lexicon) -> set[str]:
    return {f"{one.subject} > {one.tie.value} > {one.object}" for one in told_ties(article, lexicon).relations}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["sentence"][:60])
def test_the_ties_of_a_sentence(case: dict[str, str], article_of: Make, known: Lexicon) -> None:
    wanted = {one for one in case["relations"].split("; ") if one}
    found = ties(article_of(case["sentence"]), known)
    assert {frozenset(one.split(" > ")) for one in found} == {frozenset(one.split(" > ")) for one in wanted}
    one_way = {one for one in wanted if "> supplies >" in one or "> parent-of >" in one}
    assert one_way <= found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Huawei was listed on Friday. It supplies radios to Vodafone.", "Huawei > supplies > Vodafone"),
        ("Huawei was listed on Friday. The company buys its chips from Qualcomm.", "Qualcomm > supplies > Huawei"),
        ("TikTok may be barred. Its parent, ByteDance, has sued.", "ByteDance > parent-of > TikTok"),
    ],
)
def test_references_are_resolved(text: str, wanted: str, article_of: Make, known: Lexicon) -> None:
    assert wanted in ties(article_of(text), known)


def test_every_quote_is_an_exact_span(article_of: Make, known: Lexicon) -> None:
    text = "The news\n\nHuawei supplies Vodafone. ZTE sources up to 30 per cent of its components from the US."
    told = told_ties(article_of(text), known)
    quotes = [*(one.evidence for one in told.relations), *(one.evidence for one in told.figures)]
    assert len(quotes) == 2
    assert all(text[one.start : one.end] == one.quote for one in quotes)


def test_a_figure_has_its_holder_and_whom_it_hangs_on(article_of: Make, known: Lexicon) -> None:
    (one,) = told_ties(article_of("ZTE sources up to 30 per cent of its components from the US."), known).figures
    assert (one.holder, one.holder_party, one.kind.value, one.on) == ("ZTE", "zte", "input-share", ("United States",))


@pytest.mark.parametrize(
    "text", ["", "Huawei", "Huawei " * 2000, "Huawei supplies " * 500, "supplies " * 3000, "Huawei, ZTE, " * 600]
)
def test_what_is_no_sentence_tells_nothing(text: str, article_of: Make, known: Lexicon) -> None:
    assert told_ties(article_of(text), known).relations == ()


def test_an_article_in_another_language_tells_nothing(article_of: Make, known: Lexicon) -> None:
    article = article_of("Huawei supplies Vodafone.")
    assert told_ties(Article(article.source, article.text, "de"), known).relations == ()


def test_a_clause_with_a_subject_of_its_own_and_no_firm_ends_the_search(article_of: Make, known: Lexicon) -> None:
    text = (
        "Iceland's telecoms authority has a rule, passed in 2022, that half of a network has to come from inside Nato or "
        "the EEA; the Nova network is now at 60."
    )
    assert ties(article_of(text), known) == set()
