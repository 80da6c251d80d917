from dataclasses import replace

import pytest

from proscribe.articles.naming import standing_of_noun
from proscribe.articles.references import Focus
from proscribe.articles.scenes import Scene
from proscribe.articles.sentences import Sentence
from proscribe.articles.staging import DENIED, NOTHING, Standing, standing_of
from proscribe.articles.trees import trees
from proscribe.articles.triggers import Form, triggers
from proscribe.model.stages import Stage

CASES = [
    ("Japan banned it", Stage.IN_FORCE),
    ("it was banned", Stage.IN_FORCE),
    ("Japan bans it", Stage.IN_FORCE),
    ("Japan will ban it", Stage.ANNOUNCED),
    ("Japan to ban it", Stage.ANNOUNCED),
    ("Japan announced plans to ban it", Stage.ANNOUNCED),
    ("Japan plans to ban it", Stage.PROPOSED),
    ("a bill would ban it", Stage.PROPOSED),
    ("Japan threatened to ban it", Stage.PROPOSED),
    ("Japan is considering banning it", Stage.REPORTED),
    ("Japan may ban it", Stage.REPORTED),
    ("Japan is weighing whether to ban it", Stage.REPORTED),
    ("Japan is expected to ban it", Stage.REPORTED),
    ("the president signed an order banning it", Stage.ADOPTED),
    ("Japan decided to ban it", Stage.ADOPTED),
    ("it urged Japan to ban it", Stage.CALLED_FOR),
    ("Japan called for a ban on it", Stage.CALLED_FOR),
    ("Japan moved to ban it", Stage.IN_FORCE),
    ("Japan lifted the restrictions", Stage.LIFTED),
    ("the ban was lifted", Stage.LIFTED),
    ("the ban expired", Stage.EXPIRED),
    ("the ban was struck down", Stage.STRUCK_DOWN),
    ("the ban was put on hold", Stage.SUSPENDED),
    ("on May 2, 2019, Japan banned it", Stage.IN_FORCE),
]


def standing(clause: str, *, place: int = 0) -> Standing:
    text = f"{clause[0].upper()}{clause[1:]}."
    (tree,) = trees([text])
    found = triggers(text, tree)
    scene = Scene.of(Sentence(0, len(text), text), tree, mentions=(), focus=Focus())
    cue = found[place]
    told = standing_of_noun(scene, cue, found) if cue.form is Form.NOUN else standing_of(scene, cue)
    return replace(told, caller=None)


@pytest.mark.parametrize(("clause", "stage"), CASES)
def test_tense_and_governor_tell_the_stage(clause: str, stage: Stage) -> None:
    assert standing(clause) == Standing(stage)


@pytest.mark.parametrize(
    "clause",
    [
        "Japan has no plans to ban it",
        "Japan will not ban it",
        "Japan ruled out a ban",
        "Japan decided against a ban",
        "it stopped short of banning it",
    ],
)
def test_what_is_ruled_out_is_denied(clause: str) -> None:
    assert standing(clause) == DENIED


@pytest.mark.parametrize(
    "clause",
    [
        "if Japan bans it",
        "a ban would hurt",
        "Barring it would be unwise",
        "Japan has resisted calls to ban it",
        "to access blocked websites",
    ],
)
def test_a_supposed_or_opposed_act_is_not_told(clause: str) -> None:
    assert standing(clause) == NOTHING


@pytest.mark.parametrize(
    ("clause", "stage"),
    [
        ("the senators demanded that the ministry put it on the Entity List", Stage.CALLED_FOR),
        ("Japan became the first country to ban it", Stage.IN_FORCE),
    ],
)
def test_what_governs_the_cue_decides(clause: str, stage: Stage) -> None:
    assert standing(clause) == Standing(stage)


@pytest.mark.parametrize("clause", ["there will be no blanket ban on it", "Japan denied a report that it would ban it"])
def test_a_denied_report_is_denied(clause: str) -> None:
    assert standing(clause) == DENIED


@pytest.mark.parametrize(
    "clause", ["plans for a ban on it are on hold", "put it on a list that would restrict investment", "no evidence to ban it"]
)
def test_what_comes_to_nothing_or_only_explains_is_not_told(clause: str) -> None:
    assert standing(clause, place=-1) == NOTHING
