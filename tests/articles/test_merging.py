"""Which drafts of one article are one event."""

import math
import random
from dataclasses import replace

import numpy as np
import pytest

from proscribe.articles.draft import Draft
from proscribe.articles.merging import grouped, merged
from proscribe.articles.sameness import alike, may_be_one
from proscribe.articles.signs import Signs
from proscribe.dates import Period
from proscribe.model.activities import Activity
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.sources import Evidence
from proscribe.model.stages import Stage

_CLAIM = Claim(
    issuer="US Government",
    issuer_country="us",
    targets=("Huawei",),
    target_parties=("huawei",),
    action=ClaimAction.RESTRICT,
    activity=Activity.SUPPLY,
    stage=Stage.IN_FORCE,
    when=None,
    attributed_to=None,
    bound="",
    instrument="",
    evidence=Evidence("a", "The US barred Huawei.", 0, 21),
    cues=("barred",),
)
_PLAIN = Signs(repeat=0.1, together=0.4)
_AGAIN = Signs(repeat=0.9, together=0.4)
_BARS, _LISTS = np.eye(2, 8, dtype=np.float32)


def _draft(*, weight: int = 100, signs: Signs = _PLAIN, start: int = 0, words: object = _BARS, **changes: object) -> Draft:
    claim = replace(_CLAIM, **changes, evidence=replace(_CLAIM.evidence, start=start, end=start + 21))  # type: ignore[arg-type]  # by name, checked at run time
    return Draft(
        claim,
        weight=weight,
        definite=False,
        recalled=False,
        classes=frozenset(),
        homes=frozenset({"cn"}),
        signs=signs,
        vector=np.tile(np.asarray(words, np.float32), 2),
    )


def test_a_body_and_its_government_on_one_target_are_one() -> None:
    (one,) = merged([_draft(), _draft(issuer="US Department of Commerce", weight=50, start=150, signs=_AGAIN)])
    assert one.claim.issuer == "US Department of Commerce"


@pytest.mark.parametrize("kind", ["firm", "caller"])
def test_a_firm_or_caller_is_not_the_government_of_its_country(kind: str) -> None:
    apart = _draft(issuer="Google", signs=Signs(**{kind: 1.0}), start=150)
    assert [one.claim.issuer for one in merged([_draft(), apart])] == ["US Government", "Google"]


def test_other_dealings_in_one_sentence_are_other_events() -> None:
    assert len(merged([_draft(cues=("barred",)), _draft(activity=Activity.INVEST, words=_LISTS, cues=("put on",))])) == 2


def test_what_is_told_again_in_like_words_is_one_event() -> None:
    assert len(merged([_draft(signs=_AGAIN), _draft(signs=_AGAIN, start=150)])) == 1


def test_what_years_part_is_never_one_event() -> None:
    first, second = Period.parse("2019-05-16"), Period.parse("2020-08-17")
    one = _draft(when=first, signs=_AGAIN)
    assert len(merged([one, _draft(when=second, start=600, signs=_AGAIN)])) == 2
    assert len(merged([one, _draft(when=first, start=600, signs=_AGAIN)])) == 1


def test_what_is_done_and_what_is_planned_are_two() -> None:
    assert len(merged([_draft(), _draft(stage=Stage.PROPOSED, start=150)])) == 2


@pytest.mark.parametrize("kind", ["firm", "caller"])
def test_two_firms_or_callers_are_never_one(kind: str) -> None:
    signs = Signs(**{kind: 1.0}, repeat=0.9)
    assert not may_be_one(_draft(issuer="Google", signs=signs), _draft(issuer="Qualcomm", signs=signs))


@pytest.mark.parametrize(
    "changes",
    [{"action": ClaimAction.LIFT}, {"action": ClaimAction.DELAY}, {"issuer_country": "jp", "issuer": "Japanese Government"}],
)
def test_other_sides_and_countries_are_never_one(changes: dict[str, str | ClaimAction]) -> None:
    one, other = _draft(), replace(_draft(), claim=replace(_CLAIM, **changes))  # type: ignore[arg-type]  # the same
    assert not may_be_one(one, other)
    assert alike([one, other]).max() == 0


def test_order_does_not_matter() -> None:
    drafts = [
        _draft(start=150 * number, weight=number, words=(_BARS, _LISTS)[number % 2], signs=(_AGAIN, _PLAIN)[number % 3 == 0])
        for number in range(9)
    ]
    shuffled = random.Random(1).sample(drafts, len(drafts))  # an order, no secret
    assert [one.claim for one in merged(drafts)] == [one.claim for one in merged(shuffled)]


def test_the_fullest_sentence_is_the_quote_and_the_thinner_one_fills_in() -> None:
    told = Period.parse("2019-05-16")
    thin = _draft(weight=10, when=told, targets=("ZTE", "Huawei"), signs=_AGAIN)
    (one,) = merged([thin, _draft(weight=90, start=150, signs=_AGAIN)])
    assert (one.weight, one.claim.when, one.claim.targets) == (90, told, ("Huawei", "ZTE"))


def test_groups_grow_while_they_are_likely_on_average() -> None:
    likely = np.array([[0, 0.9, 0.5, 0], [0.9, 0, 0.2, 0], [0.5, 0.2, 0, 0.7], [0, 0, 0.7, 0]])
    assert grouped(likely, 0.4) == [[0, 1], [2, 3]]
    assert grouped(likely, 0.95) == [[0], [1], [2], [3]]
    assert grouped(np.zeros((0, 0)), 0.4) == []


def test_of_hundreds_of_drafts_none_is_lost() -> None:
    drafts = [_draft(start=150 * number, words=_BARS if number % 2 else _LISTS) for number in range(300)]
    assert sum(math.exp(one.signs.times) for one in merged(drafts)) == pytest.approx(300)


def test_acts_on_known_parties_of_whom_none_is_the_other_s_are_two() -> None:
    other = _draft(targets=("ZTE",), target_parties=("zte",), start=50)
    assert not may_be_one(_draft(), other)
    assert may_be_one(_draft(), _draft(targets=("Huawei", "ZTE"), target_parties=("huawei", "zte"), start=50))
