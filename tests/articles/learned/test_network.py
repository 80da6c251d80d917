import numpy as np
import pytest

from proscribe.articles.learned.acts import acts
from proscribe.articles.learned.network import distance, network, softmax
from proscribe.articles.learned.pieces import vocabulary
from proscribe.articles.learned.windows import BEFORE, HERE, TITLE, Window, window


def _window(*texts: str) -> Window:
    known = vocabulary()
    return window([known.words(text) for text in texts], len(texts) - 1, title=None, of=known)


def test_likelihoods_sum_to_one() -> None:
    likely = softmax(np.array([[1.0, 2.0, 900.0], [0.0, 0.0, 0.0]], np.float32))
    assert likely.sum(axis=1) == pytest.approx([1, 1])


@pytest.mark.parametrize(
    ("part", "words", "number"), [(HERE, 0, 7), (HERE, -40, 0), (HERE, 40, 15), (TITLE, 3, 17), (BEFORE, 3, 18)]
)
def test_distances_are_few_within_a_sentence_and_one_each_beyond(part: int, words: int, number: int) -> None:
    assert distance(part, words) == number


def test_a_sentence_without_a_telling_word_is_not_read() -> None:
    known = vocabulary()
    assert not network().is_worth(known.words("It rained in the afternoon."))
    assert network().is_worth(known.words("Sweden has banned Huawei from its networks."))
    assert not network().is_worth(())


def test_every_word_of_the_sentence_is_judged_and_every_word_of_the_window_seen() -> None:
    view = _window("Rivals cheered.", "Japan bans Huawei.")
    seen = network().see(view)
    assert (len(seen.telling), len(seen.words)) == (4, len(view.places))


def test_the_same_window_is_seen_the_same() -> None:
    view = _window("The ministry said on Friday that it would bar Huawei from all of its networks.")
    assert np.array_equal(network().see(view).telling, network().see(view).telling)


def test_an_act_has_its_words_and_roles() -> None:
    (act,) = acts(network(), [_window("Sweden has banned Huawei from its 5G networks.")], least=0.5)
    text = "Sweden has banned Huawei from its 5G networks."
    assert text[act.start : act.end].endswith("banned")
    assert {role: [text[one.start : one.end] for one in act.parts[role]] for role in ("issuer", "target")} == {
        "issuer": ["Sweden"],
        "target": ["Huawei"],
    }
