import pytest

from proscribe.articles.learned.wording import head_of, is_longer_name, is_market, leading_name, without_land, without_title


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("67 MPs and peers who signed a letter", "MPs and peers"),
        ("senator who ran the audit", "senator"),
        ("three big mobile carriers", "mobile carriers"),
        ("group of lawmakers from both parties", "lawmakers"),
        ("Federation of Traders", "Federation of Traders"),
        ("Big Brother Watch", "Big Brother Watch"),
        ("Sixty-seven MPs", "MPs"),
        ("Ten Republicans", "Republicans"),
        ("", ""),
    ],
)
def test_a_description_keeps_its_head(text: str, head: str) -> None:
    assert head_of(text) == head


@pytest.mark.parametrize(
    ("text", "name"), [("Tianjin University and two others", "Tianjin University"), ("Units are to stop", ""), ("he said", "")]
)
def test_a_name_at_the_head_of_a_sentence_has_two_words(text: str, name: str) -> None:
    assert leading_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Taiwan's Industrial Technology Research Institute", "Industrial Technology Research Institute"),
        ("Orvex's Cloud Unit", "Orvex's Cloud Unit"),
        ("Taiwan's Orvex", "Taiwan's Orvex"),
    ],
)
def test_a_long_name_is_told_without_its_country(text: str, name: str) -> None:
    assert without_land(text) == name


def test_a_person_is_called_without_title() -> None:
    assert without_title("Sir Alan Moss") == "Alan Moss"


@pytest.mark.parametrize(
    ("text", "market"), [("the US market", True), ("China's chip industry", True), ("Chinese phones", False)]
)
def test_a_market_stands_for_its_country(text: str, *, market: bool) -> None:
    assert is_market(text) is market


@pytest.mark.parametrize(
    ("text", "within", "longer"),
    [
        ("Confederation of All India Traders", "India", True),
        ("India", "India", False),
        ("the cabinet of India", "India", False),
    ],
)
def test_a_country_in_a_longer_name_is_not_that_country(text: str, within: str, *, longer: bool) -> None:
    assert is_longer_name(text, within) is longer
