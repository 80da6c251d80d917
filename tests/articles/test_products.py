import pytest

from proscribe.articles.products import maker_of


@pytest.mark.parametrize(
    ("name", "maker"),
    [
        ("iPhones", "Apple"),
        ("Mate 20 X", "Huawei"),
        ("Windows 8", "Microsoft"),
        ("Galaxy S9", "Samsung"),
        ("Mate", "Huawei"),
        ("Pixel 6 Pro", "Google"),
        ("Galaxy", None),
        ("Galaxy Entertainment", None),
        ("Surface Transportation Board", None),
        ("Estimate", None),
        ("mate", None),
        ("Windows of opportunity", None),
        ("TikTok", None),
        ("", None),
    ],
)
def test_a_product_leads_to_its_maker(name: str, maker: str | None) -> None:
    assert maker_of(name) == maker
