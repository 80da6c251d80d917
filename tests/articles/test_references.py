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
