import pytest

from proscribe.articles.sentences import Sentence
from proscribe.articles.telling import dealing
from proscribe.model.activities import Activity
from proscribe.model.claims import ClaimAction


@pytest.mark.parametrize(
    ("text", "action", "told"),
    [
        ("The department gave Huawei Technologies another reprieve.", ClaimAction.EASE, None),
        ("It lifted the ban on ZTE.", ClaimAction.LIFT, None),
        ("It let American firms sell to ZTE again.", ClaimAction.EASE, Activity.SUPPLY),
        ("Shipments of chips to Huawei were allowed.", ClaimAction.EASE, Activity.SUPPLY),
        ("It banned ZTE.", ClaimAction.RESTRICT, Activity.SUPPLY),
    ],
)
def test_relief_that_names_no_goods_is_general(text: str, action: ClaimAction, told: Activity | None) -> None:
    assert dealing(Activity.SUPPLY, action, Sentence(0, len(text), text)) is told


def test_relief_of_another_dealing_stays() -> None:
    text = "The army may use the cameras again."
    assert dealing(Activity.USE, ClaimAction.LIFT, Sentence(0, len(text), text)) is Activity.USE
