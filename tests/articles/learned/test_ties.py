"""Whom the ends of a tie stand for; the ties here are made by hand."""

from collections.abc import Callable

import pytest
from tests.articles.learned.marked import view_of

from proscribe.articles.article import Article
from proscribe.articles.learned.bonds import ENDS, Bond
from proscribe.articles.learned.ties import pairs
from proscribe.articles.lines import lines
from proscribe.articles.mentions import Lexicon
from proscribe.model.relations import Tie

Of = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def tied(article_of: Callable[..., Article], lexicon: Lexicon) -> Of:
    """The pairs that a tie told by the text's last sentence ties."""

    def tied(text: str, **marked: str) -> list[tuple[str, str]]:
        told = lines(article_of(text), lexicon)
        words = {role.replace("_", " "): one for role, one in marked.items()}
        view = view_of([line.sentence.text for line in told], ENDS, {"subject", "object"}, words)
        last = len(told) - 1
        bond = Bond(last, len(told[-1].sentence.text) - 1, 0.9, Tie.SUPPLIES, 0.9, view.parts(last), view)
        return [(one.subject.name, one.object.name) for one in pairs(told, None, [bond])]

    return tied


def test_each_of_one_end_is_tied_to_each_of_the_other(tied: Of) -> None:
    found = tied("Nokia and Ericsson supply Vodafone and Telia.", subject="Nokia|Ericsson", object="Vodafone|Telia")
    assert found == [("Nokia", "Vodafone"), ("Nokia", "Telia"), ("Ericsson", "Vodafone"), ("Ericsson", "Telia")]


@pytest.mark.parametrize("words", ["It", "The company", "The Shenzhen firm"])
def test_a_pronoun_or_description_stands_for_whom_the_network_says(tied: Of, words: str) -> None:
    text = f"Huawei was listed on Friday. {words} buys chips from Qualcomm."
    assert tied(text, subject="Qualcomm", object=words, object_name="Huawei") == [("Qualcomm", "Huawei")]


def test_an_end_without_words_is_whom_the_network_names(tied: Of) -> None:
    text = "Huawei was listed on Friday. Among the suppliers is Qualcomm."
    assert tied(text, subject="Qualcomm", object_name="Huawei") == [("Qualcomm", "Huawei")]


def test_a_name_that_goes_on_is_another_firm(tied: Of) -> None:
    text = "On Monday Vodafone Idea bought from Huawei, and T-Mobile Czech Republic did so too."
    assert tied(text, subject="Huawei", object="Vodafone Idea|T-Mobile Czech Republic") == [
        ("Huawei", "Vodafone Idea"),
        ("Huawei", "T-Mobile Czech Republic"),
    ]


def test_a_firm_that_no_list_knows_has_the_name_of_the_text(tied: Of) -> None:
    assert tied("Last year Brennar Metals sold powder to Orvex.", subject="Brennar Metals", object="Orvex") == [
        ("Brennar Metals", "Orvex")
    ]


def test_who_may_stand_at_both_ends_stands_at_neither_twice(tied: Of) -> None:
    assert tied("Huawei supplies Vodafone.", subject="Huawei", object="Huawei") == []


@pytest.mark.parametrize("words", ["local carriers", "Chinese buyers", "they"])
def test_who_is_not_named_is_tied_to_nobody(tied: Of, words: str) -> None:
    assert tied(f"Huawei sells to {words}.", subject="Huawei", object=words) == []
