from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.references import Focus


def party(name: str, start: int, country: str = "cn") -> Mention:
    return Mention(start, start + len(name), name.lower(), name, MentionKind.PARTY, name, country)


def word(text: str, country: str | None = None) -> Mention:
    return Mention(900, 900 + len(text), None, text, MentionKind.REFERENCE, text, country)


def names(found: tuple[Mention, ...]) -> list[str]:
    return [one.name for one in found]


def test_a_singular_takes_the_party_named_most() -> None:
    focus = Focus()
    focus.hear((party("Huawei", 0), party("ZTE", 10), party("Huawei", 20)))
    assert names(focus.meant_by(word("the company"), here=(), not_in=None)) == ["Huawei"]


def test_a_plural_takes_the_last_group() -> None:
    focus = Focus()
    focus.hear((party("Huawei", 0), party("ZTE", 10)))
    assert names(focus.meant_by(word("both firms"), here=(), not_in=None)) == ["Huawei", "ZTE"]


def test_an_adjective_chooses_the_country() -> None:
    focus = Focus()
    focus.hear((party("Kaspersky", 0, "ru"), party("Huawei", 20)))
    assert names(focus.meant_by(word("the Russian firm", "ru"), here=(), not_in=None)) == ["Kaspersky"]


def test_the_issuers_own_firms_are_not_meant() -> None:
    focus = Focus()
    focus.hear((party("Google", 0, "us"), party("Huawei", 20)))
    assert names(focus.meant_by(word("the company"), here=(), not_in="us")) == ["Huawei"]


def test_nobody_is_meant_before_anybody_is_named() -> None:
    assert Focus().meant_by(word("the company"), here=(), not_in=None) == ()


def test_a_surname_leads_to_the_office_named_before() -> None:
    focus = Focus()
    office = "Commerce Secretary Jane Doe"
    focus.hear((Mention(0, len(office), None, office, MentionKind.ISSUER, "US Department of Commerce", "us"),))
    later = focus.with_officials((Mention(50, 53, None, "Doe", MentionKind.UNKNOWN, "Doe"),))
    assert [(one.name, one.start) for one in later] == [("US Department of Commerce", 50)]
