import pytest

from proscribe.articles.issuers import issuer_of_instrument, issuers

CASES = [
    ("The Commerce Department acted.", "US Department of Commerce", "us"),
    ("Commerce Secretary Jane Doe said so.", "US Department of Commerce", "us"),
    ("The White House said so.", "US President", "us"),
    ("The Biden administration said so.", "US Government", "us"),
    ("The Pentagon said so.", "US Department of Defense", "us"),
    ("Washington has acted.", "US Government", "us"),
    ("The FCC voted.", "FCC", "us"),
    ("The Securities and Exchange Commission voted.", "SEC", "us"),
    ("The House voted.", "US House of Representatives", "us"),
    ("A Senate committee said so.", "US Senate", "us"),
    ("Beijing retaliated.", "Chinese Government", "cn"),
    ("The Japanese government said so.", "Japanese Government", "jp"),
    ("China's commerce ministry said so.", "Chinese Government", "cn"),
    ("Romania's parliament voted.", "Romanian Parliament", "ro"),
    ("The European Commission said so.", "European Commission", "eu"),
    ("Italy's data protection authority said so.", "Italian Government", "it"),
    ("Several states joined.", "US states", "us"),
    ("Some 34 States joined.", "US states", "us"),
    ("Idaho Gov. Jane Doe said so.", "State of Idaho", "us"),
    ("The University of Maine said so.", "University of Maine", "us"),
    ("Some US politicians spoke.", "US politicians", "us"),
    ("Sen. Jane Doe spoke.", "Jane Doe", "us"),
    ("Sen. Jane Doe's staff spoke.", "Jane Doe", "us"),
    ("Commissioner Jane Doe, a Republican, spoke.", "Jane Doe", "us"),
    ("Takaichi said so.", "Japanese Government", "jp"),
    ("Gov. Kay Ivey said so.", "State of Alabama", "us"),
    ("Ron DeSantis said so.", "State of Florida", "us"),
    ("President Lee Jae-myung said so.", "South Korean Government", "kr"),
]


@pytest.mark.parametrize(("text", "name", "country"), CASES)
def test_an_authority_has_one_name(text: str, name: str, country: str) -> None:
    assert [(one.name, one.country) for one in issuers(text)] == [(name, country)]


@pytest.mark.parametrize(
    "text",
    [
        "He lives in Washington.",
        "The Baltic states met.",
        "The Washington Post wrote.",
        "The house burned.",
        "The New York Stock Exchange fell.",
        "They met at the chamber of commerce.",
    ],
)
def test_a_place_or_common_word_is_no_authority(text: str) -> None:
    assert issuers(text) == ()


def test_a_lawmaker_can_only_call() -> None:
    assert [one.calls for one in issuers("Sen. Jane Doe and the Pentagon spoke.")] == [True, False]


def test_a_known_list_tells_its_authority() -> None:
    assert issuer_of_instrument("It was put on the Entity List.") == ("US Department of Commerce", "us")
    assert issuer_of_instrument("It was put on a list.") is None
