"""The day before and the day of every change, asked of the shipped register."""

from pathlib import Path

import pytest

import proscribe.register
from proscribe.answers.check import check
from proscribe.answers.resolve import Finder
from proscribe.answers.result import Answer, Finding, Question
from proscribe.ledger.ledger import Ledger
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import parse_circumstances
from tests.cases.flips import NOTHING, Flip, Flips

_FLIPS = Flips(Path(proscribe.register.__file__).parent / "data")
_CASES = _FLIPS.read()


@pytest.fixture(scope="module")
def finder(ledger: Ledger) -> Finder:
    return Finder(ledger)


def _answer(flip: Flip, finder: Finder) -> Answer:
    question = Question(
        actor=Actor.parse(flip.actor),
        activity=Activity.parse(flip.activity),
        on=flip.on,
        party=flip.party,
        item=flip.item,
        told=parse_circumstances(list(flip.told)),
    )
    return check(question, ledger=finder.ledger, finder=finder)


def _unrelieved(finding: Finding) -> str:
    """The verdict before a licence or waiver was counted in; reliefs are asked as measures of their own."""
    return (finding.effect if finding.eased_by else finding.verdict).value


def _said(flip: Flip, findings: tuple[Finding, ...]) -> set[str]:
    """What the answer says by that rule; by any rule of the measure where another one said the same and stands for both."""
    own = [finding for finding in findings if finding.key == flip.measure]
    by_rule = {_unrelieved(finding) for finding in own if finding.rule == flip.rule}
    return by_rule or {_unrelieved(finding) for finding in own} or {NOTHING}


@pytest.mark.parametrize("flip", [flip for flip in _CASES if not flip.reliefs], ids=str)
def test_a_rule_flips_on_its_day(flip: Flip, finder: Finder) -> None:
    answer = _answer(flip, finder)
    assert flip.expect in _said(flip, (*answer.deciding, *answer.others)), flip


@pytest.mark.parametrize("flip", [flip for flip in _CASES if flip.reliefs], ids=str)
def test_a_relief_counts_from_its_day_to_its_end(flip: Flip, finder: Finder) -> None:
    answer = _answer(flip, finder)
    relieved = [finding for finding in (*answer.deciding, *answer.others) if finding.key in flip.reliefs]
    counted = any(flip.measure in finding.eased_by for finding in relieved)
    binding = any(finding.stage is not None and finding.stage.is_binding for finding in relieved)
    assert counted is (binding and flip.expect != NOTHING), flip


def test_enough_changes_can_be_asked() -> None:
    assert len(_CASES) >= 300
    assert _FLIPS.skipped["imprecise date"] < len(_CASES) / 10, _FLIPS.skipped
