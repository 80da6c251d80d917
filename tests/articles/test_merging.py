"""Which drafts of one article are one event."""

from dataclasses import replace

import pytest

from proscribe.articles.merging import Draft, merged
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
_PLAIN = Signs()


def _draft(*, weight: int = 100, signs: Signs = _PLAIN, **changes: object) -> Draft:
    return Draft(
        replace(_CLAIM, **changes),  # type: ignore[arg-type]  # by name, checked at run time
        weight=weight,
        definite=False,
        recalled=False,
        classes=frozenset(),
        homes=frozenset({"cn"}),
        signs=signs,
    )


def test_a_body_and_its_government_on_one_target_are_one() -> None:
    (one,) = merged([_draft(), _draft(issuer="US Department of Commerce", weight=50)])
    assert one.claim.issuer == "US Department of Commerce"


@pytest.mark.parametrize("kind", ["firm", "caller"])
def test_a_firm_or_caller_is_not_the_government_of_its_country(kind: str) -> None:
    apart = _draft(issuer="Google", signs=Signs(**{kind: 1.0}))
    assert [one.claim.issuer for one in merged([_draft(), apart])] == ["US Government", "Google"]


def test_other_dealings_are_other_events() -> None:
    assert len(merged([_draft(), _draft(activity=Activity.INVEST)])) == 2


def test_other_dealings_are_one_event_when_one_tells_again_what_the_other_tells() -> None:
    again = _draft(activity=Activity.INVEST, signs=Signs(repeat=0.9))
    assert len(merged([_draft(), again])) == 1


def test_two_days_are_two_events() -> None:
    first, second = Period.parse("2019-05-16"), Period.parse("2020-08-17")
    assert len(merged([_draft(when=first), _draft(when=second)])) == 2


def test_a_day_of_a_month_may_be_one_event() -> None:
    month, day = Period.parse("2019-05"), Period.parse("2019-05-16")
    assert len(merged([_draft(when=month), _draft(when=day)])) == 1


def test_what_is_done_and_what_is_planned_are_two() -> None:
    assert len(merged([_draft(), _draft(stage=Stage.PROPOSED)])) == 2


def test_the_fullest_sentence_is_the_quote_and_the_thinner_one_fills_in() -> None:
    told = Period.parse("2019-05-16")
    (one,) = merged([_draft(weight=10, when=told, targets=("ZTE", "Huawei")), _draft(weight=90)])
    assert (one.weight, one.claim.when, one.claim.targets) == (90, told, ("Huawei", "ZTE"))
