from dataclasses import replace

from proscribe.answers.origins import Told, origin_groups, origins_of
from proscribe.model.claims import Claim
from tests.ledger.given_news import CLAIM, source


def says(quote: str) -> Claim:
    return replace(CLAIM, evidence=replace(CLAIM.evidence, quote=quote))


ONE = says("Officials of the ministry said on Monday that Acme is out.")
OTHER = says("In its own words another paper tells what became of Acme.")


def test_nobody_is_no_origin() -> None:
    assert origins_of([]) == 0


def test_one_named_origin_counts_once_however_it_is_worded() -> None:
    assert origins_of([(source("a", origin="Reuters"), ONE), (source("b", origin="reuters"), OTHER)]) == 1


def test_the_same_sentence_in_two_papers_is_one_origin() -> None:
    copy = says("OFFICIALS of the ministry said, on Monday, that Acme is out")
    assert origins_of([(source("a", origin="A"), ONE), (source("b", origin="B"), copy)]) == 1


def test_a_few_common_words_are_no_copy() -> None:
    short = says("Acme was banned.")
    assert origins_of([(source("a", origin="A"), short), (source("b", origin="B"), short)]) == 2


def test_the_same_content_under_two_names_is_one_origin() -> None:
    twin = replace(source("a", origin="A"), key="b", origin="B")
    assert origins_of([(source("a", origin="A"), ONE), (twin, OTHER)]) == 1


def test_copies_join_groups_that_were_apart() -> None:
    told: list[Told] = [(source("a", origin="A"), ONE), (source("b", origin="B"), OTHER), (source("c", origin="A"), OTHER)]
    assert origin_groups(told) == ((0, 1, 2),)
