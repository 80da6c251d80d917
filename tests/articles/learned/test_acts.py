import numpy as np
import pytest

from proscribe.articles.learned.acts import ACTIONS, ACTIVITIES, ROLES, STAGES, WHO
from proscribe.articles.learned.bonds import ENDS, TIES
from proscribe.articles.learned.views import runs
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage


def _runs(*likely: float) -> list[list[int]]:
    return runs(np.array(likely, np.float32))


@pytest.mark.parametrize(
    ("likely", "told"),
    [
        ((0.1, 0.2), []),
        ((0.9, 0.1, 0.1, 0.8), [[0], [3]]),
        ((0.9, 0.9), [[0, 1]]),
        ((0.9, 0.1, 0.9), [[0, 2]]),
        ((0.5,), [[0]]),
        ((), []),
    ],
)
def test_words_near_each_other_tell_one_act(likely: tuple[float, ...], told: list[list[int]]) -> None:
    assert _runs(*likely) == told


def test_every_action_of_a_claim_can_be_told() -> None:
    assert set(ACTIONS) == set(ClaimAction)


def test_a_stage_may_be_denied_and_a_dealing_general() -> None:
    assert None in STAGES and None in ACTIVITIES
    assert Stage.IN_FORCE in STAGES


def test_the_network_has_as_many_outputs_as_there_are_values() -> None:
    from proscribe.articles.learned.network import network

    sizes = network().sizes()
    assert sizes == {
        "action": len(ACTIONS),
        "stage": len(STAGES),
        "activity": len(ACTIVITIES),
        "who": len(WHO),
        "repeat": 1,
        "roles": len(ROLES),
        "tie": len(TIES),
        "ends": len(ENDS),
    }
