from collections.abc import Callable

import pytest

from proscribe.articles.frames import Frame, frames
from proscribe.articles.mentions import Lexicon, mentions
from proscribe.articles.references import Focus
from proscribe.articles.sentences import sentences
from proscribe.articles.trees import trees

Frames = Callable[[str], tuple[Frame, ...]]


@pytest.fixture
def framed(lexicon: Lexicon) -> Frames:
    def framed(text: str) -> tuple[Frame, ...]:
        (sentence,) = sentences(text)
        (tree,) = trees([sentence.text])
        return frames(sentence, tree, mentions=mentions(sentence, lexicon), focus=Focus())

    return framed


def test_an_order_and_what_it_orders_are_one_frame(framed: Frames) -> None:
    assert [one.trigger.text for one in framed("Beijing told firms to stop buying Micron chips.")] == ["told"]


def test_a_stay_is_told_by_its_noun_with_the_original_authority(framed: Frames) -> None:
    (frame,) = framed("A judge blocked the Pentagon's ban on Xiaomi.")
    assert (frame.trigger.text, frame.issuers[0].name) == ("ban", "US Department of Defense")


def test_a_court_makes_no_measure(framed: Frames) -> None:
    assert framed("A federal judge barred officials from contacting Tencent.") == ()


def test_a_known_list_stands_in_for_an_unnamed_issuer(framed: Frames) -> None:
    assert [one.issuers[0].name for one in framed("Huawei was added to the Entity List.")] == ["US Department of Commerce"]


def test_a_clause_without_issuer_or_target_gives_no_frame(framed: Frames) -> None:
    assert framed("The ban took effect.") == ()
