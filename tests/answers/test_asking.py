from datetime import date

import pytest

from proscribe.answers.asking import asked, owner
from proscribe.errors import QuestionError
from proscribe.model.circumstances import Fact

WORDS = {"actor": "us/exporter", "activity": "supply", "on": "2018-04-16"}


def test_words_make_a_question() -> None:
    question = asked(**WORDS, party=" ZTE ", item="chips", told=["funding=subsidy"], known="2018-05-01", owners=["Acme=60"])
    assert (question.party, question.item, question.on) == ("ZTE", "semiconductors", date(2018, 4, 16))
    assert (question.told, question.known, question.owners) == (
        {Fact.FUNDING: "subsidy"}, date(2018, 5, 1), (("Acme", 60.0),),
    )  # fmt: skip


def test_blank_words_are_none() -> None:
    question = asked(**WORDS, party="ZTE", item=" ", known="")
    assert (question.item, question.known) == (None, None)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"party": " "}, "name a party"),
        ({"party": "a" * 1001}, "more than any name"),
        ({"party": "ZTE", "actor": "us/exportr"}, "did you mean exporter"),
        ({"party": "ZTE", "activity": "suply"}, "did you mean supply"),
        ({"party": "ZTE", "on": "2018-04"}, "names a month"),
        ({"party": "ZTE", "item": "semiconducters"}, "did you mean semiconductors"),
        ({"party": "ZTE", "told": ["funding=lots"]}, "subsidy"),
        ({"party": "ZTE", "owners": ["Acme=101"]}, "between 0 and 100"),
    ],
)
def test_a_word_that_is_none_is_refused(words: dict[str, str], message: str) -> None:
    with pytest.raises(QuestionError, match=message):
        asked(**{**WORDS, **words})


def test_an_owner_without_a_share_is_one_whose_share_is_not_told() -> None:
    assert owner("Acme") == ("Acme", None)
