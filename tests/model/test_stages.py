import pytest

from proscribe.model.stages import Stage, stage_after
from proscribe.model.verdicts import Verdict, most_binding, verdict_at

S = Stage


@pytest.mark.parametrize(
    ("before", "step", "after"),
    [
        (None, S.REPORTED, S.REPORTED),
        (S.REPORTED, S.PROPOSED, S.PROPOSED),
        (S.ADOPTED, S.PROPOSED, S.ADOPTED),
        (S.ADOPTED, S.IN_FORCE, S.IN_FORCE),
        (S.IN_FORCE, S.REPORTED, S.IN_FORCE),
        (S.IN_FORCE, S.ANNOUNCED, S.IN_FORCE),
        (S.IN_FORCE, S.ADOPTED, S.IN_FORCE),
        (S.IN_FORCE, S.SUSPENDED, S.SUSPENDED),
        (S.SUSPENDED, S.ANNOUNCED, S.SUSPENDED),
        (S.SUSPENDED, S.IN_FORCE, S.IN_FORCE),
        (S.LIFTED, S.REPORTED, S.LIFTED),
        (S.LIFTED, S.PROPOSED, S.PROPOSED),
        (S.LIFTED, S.IN_FORCE, S.IN_FORCE),
        (S.ADOPTED, S.EXTENDED, S.ADOPTED),
        (S.PROPOSED, S.EXPIRED, S.EXPIRED),
    ],
)
def test_a_step_moves_a_measure_on_and_talk_never_undoes_an_act(before: Stage | None, step: Stage, after: Stage) -> None:
    assert stage_after(before, step) is after


@pytest.mark.parametrize(
    ("stage", "effect", "verdict"),
    [
        (None, Verdict.PROHIBITED, Verdict.NO_KNOWN_MEASURE),
        (S.REPORTED, Verdict.PROHIBITED, Verdict.REPORTED_ONLY),
        (S.CALLED_FOR, Verdict.PROHIBITED, Verdict.REPORTED_ONLY),
        (S.CALLED_FOR, Verdict.ADVISED_AGAINST, Verdict.ADVISED_AGAINST),
        (S.REPORTED, Verdict.ADVISED_AGAINST, Verdict.REPORTED_ONLY),
        (S.ADOPTED, Verdict.LICENCE_REQUIRED, Verdict.ANNOUNCED_NOT_IN_FORCE),
        (S.SUSPENDED, Verdict.PROHIBITED, Verdict.ANNOUNCED_NOT_IN_FORCE),
        (S.EASED, Verdict.PROHIBITED, Verdict.PROHIBITED),
        (S.LIFTED, Verdict.PROHIBITED, Verdict.NO_KNOWN_MEASURE),
        (S.ADOPTED, Verdict.NO_KNOWN_MEASURE, Verdict.NO_KNOWN_MEASURE),
    ],
)
def test_a_stage_and_an_effect_give_a_verdict(stage: Stage | None, effect: Verdict, verdict: Verdict) -> None:
    assert verdict_at(stage, effect) is verdict


def test_the_most_binding_verdict_comes_first() -> None:
    assert most_binding([Verdict.REPORTED_ONLY, Verdict.LICENCE_REQUIRED]) is Verdict.LICENCE_REQUIRED
    assert most_binding([]) is Verdict.NO_KNOWN_MEASURE
