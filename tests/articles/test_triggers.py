import pytest

from proscribe.articles.trees import trees
from proscribe.articles.triggers import Form, Trigger
from proscribe.articles.triggers import triggers as triggers_in
from proscribe.model.claims import ClaimAction


def triggers(text: str) -> tuple[Trigger, ...]:
    (tree,) = trees([text])
    return triggers_in(text, tree)


CASES = [
    ("It banned ZTE.", [("banned", Form.PAST)]),
    ("The US ban on ZTE stands.", [("ban", Form.NOUN)]),
    ("It will ban ZTE.", [("ban", Form.BASE)]),
    ("US bans ZTE", [("bans", Form.PRESENT)]),
    ("It violated sanctions there.", [("sanctions", Form.NOUN)]),
    ("It was put on a trade blacklist.", [("put", Form.PAST), ("blacklist", Form.NOUN)]),
    ("It may put ZTE on the Entity List.", [("put", Form.BASE)]),
    ("A White House block on it is unlikely.", []),
    ("It put forward a plan.", []),
    ("The travel ban was strict.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_cue_is_found_in_its_form(text: str, expected: list[tuple[str, Form]]) -> None:
    assert [(one.text, one.form) for one in triggers(text)] == expected


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("It extended a reprieve for ZTE.", ClaimAction.EASE),
        ("It extended the ban on ZTE.", ClaimAction.EXTEND),
        ("It extended the deadline for ZTE.", ClaimAction.DELAY),
        ("It removed ZTE from its blacklist.", ClaimAction.LIFT),
        ("It removed ZTE equipment from its networks.", ClaimAction.RESTRICT),
        ("It revoked the ban.", ClaimAction.LIFT),
        ("It revoked the licence of ZTE.", ClaimAction.RESTRICT),
        ("It added ZTE to the Entity List.", ClaimAction.DESIGNATE),
    ],
)
def test_what_follows_tells_the_action(text: str, action: ClaimAction) -> None:
    assert triggers(text)[0].cue.action is action
