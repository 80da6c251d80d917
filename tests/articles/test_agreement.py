from dataclasses import replace

import pytest
from tests.articles.test_second import ARTICLE
from tests.ledger.given_news import CLAIM

from proscribe.articles.agreement import agreed, is_like
from proscribe.articles.reading import Reading
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.stages import Stage


def reading(name: str, *claims: Claim) -> Reading:
    return Reading(ARTICLE, name, claims)


def test_like_claims_of_two_readers_are_one_in_the_first_ones_words() -> None:
    other = replace(CLAIM, issuer="US Department of Commerce", stage=Stage.PROPOSED, bound="")
    [one] = agreed([reading("local", CLAIM), reading("m", other)])
    assert (one.claim, one.readers) == (CLAIM, ("local", "m"))


@pytest.mark.parametrize(
    "other",
    [
        {"stage": Stage.IN_FORCE}, {"stage": None}, {"action": ClaimAction.LIFT}, {"targets": ("Other",), "target_parties": ()},
        {"issuer": "Japanese Government", "issuer_country": "jp"}, {"issuer": "X", "issuer_country": None},
    ],
)  # fmt: skip
def test_claims_that_tell_another_event_stay_apart(other: dict[str, object]) -> None:
    assert not is_like(CLAIM, replace(CLAIM, **other))  # type: ignore[arg-type]


def test_two_like_claims_of_one_reader_stay_two() -> None:
    twin = replace(CLAIM, issuer="US Congress")
    found = agreed([reading("local", CLAIM), reading("m", twin, CLAIM)])
    assert sorted(one.readers for one in found) == [("local", "m"), ("m",)]


def test_nothing_agrees_with_nothing() -> None:
    assert agreed([reading("local"), reading("m")]) == ()
