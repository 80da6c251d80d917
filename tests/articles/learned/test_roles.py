"""Whom the words that the network marks stand for; the acts here are made by hand."""

from collections.abc import Callable

import pytest

from proscribe.articles.article import Article
from proscribe.articles.learned.acts import Act, Part
from proscribe.articles.learned.roles import Cast
from proscribe.articles.lines import lines
from proscribe.articles.mentions import Lexicon
from proscribe.articles.references import Focus
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage

Of = Callable[..., tuple[list[str], list[str], bool]]


@pytest.fixture
def roles(article_of: Callable[..., Article], lexicon: Lexicon) -> Of:
    """Names of issuers and targets and whether the issuer is a guess, of the act told by the text's last sentence."""

    def roles(text: str, *, issuer: str = "", target: str = "", home: str | None = None) -> tuple[list[str], list[str], bool]:
        told = lines(article_of(text), lexicon)
        cast = Cast(told, None, Focus(home=home))
        for line in told[:-1]:
            cast.focus.hear(line.named)
        last = len(told) - 1
        parts = {
            role: _parts([one.sentence.text for one in told], words) for role, words in (("issuer", issuer), ("target", target))
        }
        act = Act(last, 0, 1, 0.9, ClaimAction.RESTRICT, Stage.IN_FORCE, None, (0.9, 0.9), parts)
        hit = cast.targets(act, told[-1].named)
        who, guessed = cast.issuers(act, told[-1].named, hit)
        return [one.name for one in who], [one.name for one in hit], guessed

    return roles


def _parts(sentences: list[str], words: str) -> tuple[Part, ...]:
    """Where each of the words, parted by `|`, stands last."""
    found = []
    for one in filter(None, words.split("|")):
        line = max(number for number, text in enumerate(sentences) if one in text)
        start = sentences[line].index(one)
        found.append(Part(line, start, start + len(one), 0.9))
    return tuple(found)


def test_names_are_those_that_claims_use(roles: Of) -> None:
    assert roles("The Commerce Department barred ZTE.", issuer="Commerce Department", target="ZTE") == (
        ["US Department of Commerce"],
        ["ZTE"],
        False,
    )


def test_a_country_acts_through_its_government(roles: Of) -> None:
    assert roles("Lithuania threw out Hikvision.", issuer="Lithuania", target="Hikvision")[0] == ["Lithuanian Government"]


def test_a_pronoun_takes_whom_the_network_marks_before_it(roles: Of) -> None:
    text = "Ministers met Huawei and ZTE. They threw it out."
    assert roles(text, issuer="They", target="ZTE|it", home="se")[1] == ["ZTE"]


def test_a_description_takes_whom_the_article_tells_of(roles: Of) -> None:
    text = "Huawei sells radios. Huawei is from Shenzhen. Norway barred the company."
    assert roles(text, issuer="Norway", target="the company")[1] == ["Huawei"]


def test_nobody_acts_on_himself(roles: Of) -> None:
    assert "ZTE" not in roles("ZTE barred ZTE.", issuer="ZTE", target="ZTE")[0]


def test_a_firm_that_no_table_knows_keeps_its_name(roles: Of) -> None:
    assert roles("Last week Orvex Ltd dropped Huawei.", issuer="Orvex Ltd", target="Huawei")[0] == ["Orvex"]


def test_a_class_keeps_the_words_of_the_text(roles: Of) -> None:
    assert roles("Estonia barred high-risk vendors.", issuer="Estonia", target="high-risk vendors")[1] == ["high-risk vendors"]


def test_beside_a_known_party_its_product_is_no_party(roles: Of) -> None:
    assert roles("Japan drops Huawei Gear.", issuer="Japan", target="Huawei Gear")[1] == ["Huawei"]


def test_an_act_without_an_issuer_is_guessed_to_be_the_home_government_s(roles: Of) -> None:
    assert roles("Huawei was thrown out.", target="Huawei", home="dk") == (["Danish Government"], ["Huawei"], True)


def test_no_government_is_guessed_for_its_own_firms(roles: Of) -> None:
    assert roles("Huawei was thrown out.", target="Huawei", home="cn")[0] == []


def test_words_that_only_point_name_nobody(roles: Of) -> None:
    assert roles("The order hit it.", target="it", home="us")[1] == []
