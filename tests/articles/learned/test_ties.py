"""Whom the ends of a tie stand for; the ties here are made by hand."""

from collections.abc import Callable

import pytest
from tests.articles.learned.marked import view_of

from proscribe.articles.article import Article
from proscribe.articles.learned.bonds import ENDS, Bond
from proscribe.articles.learned.ties import pairs
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import lines
from proscribe.model.relations import Tie

Of = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def tied(article_of: Callable[..., Article], lexicon: Lexicon) -> Of:
    """The pairs that a tie told by the text's last sentence ties."""

    def tied(text: str, trigger: str = "", **marked: str) -> list[tuple[str, str]]:
        told = lines(article_of(text), lexicon)
        words = {role.replace("_", " "): one for role, one in marked.items()}
        view = view_of([line.sentence.text for line in told], ENDS, {"subject", "object"}, words)
        last = len(told) - 1
        start = told[-1].sentence.text.find(trigger) if trigger else 0
        bond = Bond(last, start, 0.9, Tie.SUPPLIES, 0.9, view.parts(last), view)
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


def test_a_common_word_with_a_capital_inside_a_sentence_is_a_name(tied: Of) -> None:
    assert tied("Radios from Nokia went to Three.", subject="Nokia", object="Three") == [("Nokia", "Three")]
    assert tied("Three bought radios from Nokia.", subject="Nokia", object="Three") == []


def test_a_known_model_stands_for_its_maker(tied: Of) -> None:
    assert tied("Telia is a big user of the H20.", subject="H20", object="Telia") == [("NVIDIA", "Telia")]


@pytest.mark.parametrize("words", ["local carriers", "Chinese buyers", "they"])
def test_who_is_not_named_is_tied_to_nobody(tied: Of, words: str) -> None:
    assert tied(f"Huawei sells to {words}.", subject="Huawei", object=words) == []


@pytest.mark.parametrize(
    "text",
    [
        "Vodafone could buy radios from Nokia.",
        "Vodafone may one day buy radios from Nokia.",
        "Vodafone would never buy radios from Nokia.",
        "Vodafone is in talks to buy radios from Nokia.",
        "Vodafone hopes to buy radios from Nokia.",
        "None of the carriers, Vodafone among them, buy radios from Nokia.",
    ],
)
def test_what_may_be_or_is_wished_or_denied_is_no_tie(tied: Of, text: str) -> None:
    assert tied(text, trigger="buy", subject="Nokia", object="Vodafone") == []


def test_what_is_done_beside_a_wish_is_a_tie(tied: Of) -> None:
    text = "Vodafone, which could leave the country, buys radios from Nokia."
    assert tied(text, trigger="buys", subject="Nokia", object="Vodafone") == [("Nokia", "Vodafone")]
