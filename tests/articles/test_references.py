import pytest

from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.references import Focus


def _authority(name: str, *, text: str | None = None, calls: bool = False) -> Mention:
    words = text or name
    return Mention(0, len(words), None, words, MentionKind.ISSUER, name, "us", calls=calls)


def test_a_surname_leads_to_the_office_named_before() -> None:
    focus = Focus()
    focus.hear((_authority("US Department of Commerce", text="Commerce Secretary Jane Doe"),))
    later = focus.with_officials((Mention(50, 53, None, "Doe", MentionKind.UNKNOWN, "Doe"),))
    assert [(one.name, one.start) for one in later] == [("US Department of Commerce", 50)]


def test_a_firm_with_an_official_s_surname_stays_a_firm() -> None:
    focus = Focus()
    focus.hear((_authority("US Department of Commerce", text="Commerce Secretary Jane Doe"),))
    firm = Mention(50, 53, "doe", "Doe", MentionKind.PARTY, "Doe")
    assert focus.with_officials((firm,)) == (firm,)


def test_the_authority_last_named_or_last_seen_acting_comes_last() -> None:
    focus = Focus()
    assert focus.issuer() is None
    focus.hear((_authority("FCC"), _authority("US Navy")))
    assert [one.name for one in focus.issuers] == ["FCC", "US Navy"]
    focus.acted(_authority("FCC"))
    assert focus.issuer() == _authority("FCC")


def test_who_only_calls_for_a_measure_makes_none() -> None:
    focus = Focus()
    focus.hear((_authority("Jane Doe", calls=True),))
    focus.acted(_authority("Jane Doe", calls=True))
    assert focus.issuer() is None


def test_a_governor_known_by_name_has_his_surname_too() -> None:
    focus = Focus()
    focus.meet((_authority("State of Texas", text="Jane Doe"), _authority("State of Texas", text="Texas")))
    assert {name: one.name for name, one in focus.officials.items()} == {"Doe": "State of Texas"}


@pytest.mark.parametrize(("beside", "government"), [(True, "German Government"), (False, "Danish Government")])
def test_a_minister_is_of_the_country_named_before_him_else_of_the_article_s(government: str, *, beside: bool) -> None:
    focus, text = Focus(home="dk"), "Interior Minister Jane Doe"
    land = Mention(0, 6, None, "German", MentionKind.ADJECTIVE, "German", "de")
    who = Mention(7, 7 + len(text), None, text, MentionKind.UNKNOWN, text)
    focus.meet((land, who) if beside else (who,))
    assert focus.officials["Doe"].name == government
