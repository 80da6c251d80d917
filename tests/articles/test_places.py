import pytest

from proscribe.articles.places import country_named


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("China", "cn"), ("the United States", "us"), ("United Kingdom", "gb"), ("US", "us"),
        ("South Korean chip makers", "kr"),
        ("Chinese telecoms suppliers", "cn"), ("  Japan ", "jp"), ("American companies", "us"),
    ],
)  # fmt: skip
def test_a_country_or_a_class_of_its_firms_is_found(text: str, code: str) -> None:
    assert country_named(text) == code


@pytest.mark.parametrize("text", ["", " ", "Huawei", "Nordwind China", "us", "it", "chinese", "Air China", "the"])
def test_anybody_else_is_no_country(text: str) -> None:
    assert country_named(text) is None
