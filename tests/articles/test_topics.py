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


def test_a_ban_on_a_supplier_is_ours() -> None:
    assert is_on_topic("Japan bans Huawei", "Japan banned Huawei from its networks.")
