from proscribe.articles.countries import by_adjective, by_code, by_metonym, by_name, countries
from proscribe.model.jurisdictions import parse_jurisdiction


def test_every_code_is_a_jurisdiction() -> None:
    assert all(parse_jurisdiction(country.code) == country.code for country in countries())


def test_a_country_is_found_by_each_of_its_words() -> None:
    assert {by_name()["Britain"].code, by_adjective()["British"].code, by_metonym()["Whitehall"].code} == {"gb"}


def test_a_government_is_named_by_the_adjective() -> None:
    assert (by_code()["jp"].government, by_code()["us"].government) == ("Japanese Government", "US Government")
