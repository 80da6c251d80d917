import pytest

from proscribe.articles.trees import trees
from proscribe.articles.triggers import triggers
from proscribe.model.claims import ClaimAction

CASES = [
    ("Norway purged Huawei gear from its networks.", "purged", ClaimAction.RESTRICT),
    ("Norway told carriers to phase out Huawei.", "told", ClaimAction.RESTRICT),
    ("Huawei gear must be removed by 2027.", "must", ClaimAction.RESTRICT),
    ("Huawei gear has to be replaced by 2027.", "has", ClaimAction.RESTRICT),
    ("The carrier decided not to use Huawei.", "decided", ClaimAction.RESTRICT),
    ("New downloads of the app were suspended.", "suspended", ClaimAction.RESTRICT),
    ("Hikvision landed on the Entity List.", "landed", ClaimAction.DESIGNATE),
    ("Acme has been on America's Entity List since May.", "been", ClaimAction.DESIGNATE),
    ("The minister said the sanctions were suspended.", "suspended", ClaimAction.RESTRICT),
    ("The orders were revoked.", "revoked", ClaimAction.LIFT),
    ("A court annulled the ban.", "annulled", ClaimAction.RESTRICT),
    ("Norway declared a moratorium on Huawei gear.", "moratorium", ClaimAction.RESTRICT),
]


@pytest.mark.parametrize(("text", "cue", "action"), CASES)
def test_a_word_that_keeps_out_or_undoes_is_a_cue(text: str, cue: str, action: ClaimAction) -> None:
    (tree,) = trees([text])
    assert (cue, action) in [(one.text.split()[0], one.cue.action) for one in triggers(text, tree)]


@pytest.mark.parametrize("text", ["The talks were suspended.", "The minister was dropped.", "The song was paused."])
def test_what_is_neither_a_dealing_nor_a_measure_is_not_stopped_by_one(text: str) -> None:
    (tree,) = trees([text])
    assert triggers(text, tree) == ()
