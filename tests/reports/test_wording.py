from datetime import date

import pytest

from proscribe.model.activities import Activity
from proscribe.model.circumstances import Fact
from proscribe.model.verdicts import Verdict
from proscribe.reports.wording import act, beside_words, snapshot_words, stage_words, told_words, verdict_words
from tests.reports.given import SNAPSHOT, answer, finding


def test_a_certain_verdict_is_a_word() -> None:
    assert verdict_words(answer(finding())) == "prohibited"


def test_an_open_verdict_says_on_what_it_hangs_and_what_holds_otherwise() -> None:
    told = answer(finding(depends_on=("funding is subsidy",)), finding(depends_on=("end user is state", "purpose is security")))
    expected = "prohibited IF funding is subsidy or if end user is state and purpose is security; otherwise no-known-measure"
    assert verdict_words(told) == expected


@pytest.mark.parametrize("activity", list(Activity))
def test_every_activity_has_words_with_and_without_item_and_party(activity: Activity) -> None:
    assert "Acme" in act(activity, item=None, party="Acme")
    assert act(activity, item="software", party=None)


def test_a_snapshot_says_its_age_from_the_day_asked() -> None:
    assert "27 days before the day asked about" in snapshot_words(SNAPSHOT, on=date(2018, 12, 28))
    assert "1 day after the day asked about" in snapshot_words(SNAPSHOT, on=date(2018, 11, 30))


def test_a_stage_not_known_is_said() -> None:
    assert stage_words(finding(stage=None)) == "nothing had happened yet"


def test_a_narrower_asker_is_told_beside_the_verdict() -> None:
    words = beside_words(finding(other_asker=True, bound="us/government/defence"))
    assert words.startswith("binds also if you are us/government/defence: prohibited, Ban on Acme (xx-ban-2018)")


def test_an_item_not_told_closely_is_told_beside_the_verdict() -> None:
    words = beside_words(finding(Verdict.LICENCE_REQUIRED, other_item=True, depends_on=("the item is advanced-chips",)))
    assert words.startswith("catches also, if the item is advanced-chips: licence-required")


def test_facts_told_are_sorted() -> None:
    assert told_words({Fact.PURPOSE: "security", Fact.EQUIPMENT: "new"}) == "equipment is new, purpose is security"
