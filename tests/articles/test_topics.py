import pytest

from proscribe.articles.topics import is_on_topic


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Ban on seafood hits ports", "The ban was lifted."),
        ("", "Children under 16 will be banned from TikTok."),
        ("Country bans phones in schools", "The ban starts in May."),
    ],
)
def test_food_children_and_schools_are_none_of_ours(title: str, sentence: str) -> None:
    assert not is_on_topic(title, sentence)


@pytest.mark.parametrize(
    "title", ["Visa and Mastercard stop servicing cards there", "Film school may use TikTok again", "Book seller drops Huawei"]
)
def test_a_title_with_an_ordinary_word_of_another_topic_sets_nothing_aside(title: str) -> None:
    assert is_on_topic(title, "The school unblocked TikTok in June.")


def test_visas_are_none_of_ours_but_the_firm_is() -> None:
    assert not is_on_topic("", "It denied a visa to engineers of Huawei.")
    assert is_on_topic("", "Visa blocked the cards of Bank Rossiya.")


def test_a_ban_on_a_supplier_is_ours() -> None:
    assert is_on_topic("Japan bans Huawei", "Japan banned Huawei from its networks.")


def test_a_firm_s_books_are_no_books() -> None:
    assert is_on_topic("", "Firms that do not show their books will be thrown off the exchange.")
    assert not is_on_topic("", "The shop will no longer sell books of the author.")
