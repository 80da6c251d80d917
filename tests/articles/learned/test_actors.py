"""Who acts, where the words leave it half said; the acts here are made by hand."""

from collections.abc import Callable

import pytest
from tests.articles.learned.marked import Of

from proscribe.articles.article import Article
from proscribe.articles.claims import claims
from proscribe.articles.lexicon import Lexicon


def test_countries_that_are_all_told_as_places_all_act(roles: Of) -> None:
    text = "In the United States as in Australia and New Zealand, carriers may not buy from Huawei."
    found = roles(text, issuer="United States|Australia|New Zealand", target="Huawei")[0]
    assert found == ["US Government", "Australian Government", "New Zealand Government"]


def test_a_place_beside_who_acts_does_not(roles: Of) -> None:
    text = "In Geneva the Norwegian government and others barred Huawei, as firms in Chile and Peru heard."
    assert roles(text, issuer="Norwegian government|Chile|Peru", target="Huawei")[0] == ["Norwegian Government"]


def test_both_are_two_firms(roles: Of) -> None:
    text = "Home Depot and Best Buy sold Hikvision. The two chains threw it out."
    found = roles(
        text, issuer="The two chains", issuer_name="Home Depot|Best Buy", target="it", target_name="Hikvision", who="other"
    )
    assert sorted(found[0]) == ["Best Buy", "Home Depot"]


def test_a_court_abroad_may_forbid_of_itself(roles: Of) -> None:
    text = "China has many courts. A court in Fujian barred Micron."
    assert roles(text, issuer="A court in Fujian", issuer_land="China", target="Micron")[0] == ["Chinese court"]


@pytest.mark.parametrize("land", ["", "America"])
def test_a_court_of_no_country_or_of_the_united_states_makes_no_measure(roles: Of, land: str) -> None:
    text = "America has many courts. A court barred Micron."
    found = roles(text, issuer="A court", target="Micron", **({"issuer_land": land} if land else {}))[0]
    assert not [one for one in found if "court" in one.lower()]


def test_a_ministry_without_its_country_is_of_the_article_s_own(roles: Of) -> None:
    text = "Temu spoke. On Monday the Ministry of Industry and Trade barred Temu."
    found = roles(text, issuer="Ministry of Industry and Trade", target="Temu", home="vn", who="other")
    assert found[0] == ["Vietnamese Ministry of Industry and Trade"]


def test_a_body_called_by_letters_keeps_them(roles: Of) -> None:
    text = "India votes soon. CAIT wants Huawei out."
    assert roles(text, issuer="CAIT", issuer_land="India", target="Huawei", who="caller")[0] == ["CAIT"]


def test_a_firm_of_a_country_is_not_its_government(roles: Of) -> None:
    text = "Nokia of Finland will quit Russia."
    assert roles(text, issuer="Nokia|Finland", target="Russia", who="other")[0] == ["Nokia"]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_country_that_owns_the_firm_does_not_act_beside_it(roles: Of, mark: str) -> None:
    text = f"Last week the UK{mark}s BT dropped Huawei."
    assert roles(text, issuer="UK|BT", target="Huawei", who="other")[0] == ["BT"]


def test_a_school_is_of_the_article_s_country(article_of: Callable[..., Article], lexicon: Lexicon) -> None:
    text = (
        "MONTGOMERY, Ala. - American universities follow the states. On Monday Auburn University in Alabama banned TikTok from "
        "its networks, as U.S. officials had asked."
    )
    assert [(one.issuer, one.issuer_country) for one in claims(article_of(text), lexicon)] == [("Auburn University", "us")]
