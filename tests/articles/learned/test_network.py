import numpy as np
import pytest

from proscribe.articles.learned.acts import Act, acts_of
from proscribe.articles.learned.bonds import Bond, bonds_of
from proscribe.articles.learned.network import network, softmax
from proscribe.articles.learned.pieces import vocabulary
from proscribe.articles.learned.stretches import Stretch, stretches

_BANNED = "Sweden has banned Huawei from its 5G networks."


def _stretch(*texts: str) -> Stretch:
    known = vocabulary()
    (found,) = stretches([known.words(text) for text in texts], range(len(texts)), title=None, of=known)
    return found


def _acts(*texts: str) -> list[Act]:
    view = _stretch(*texts)
    return list(acts_of(network(), view, network().see(view), least=0.5))


def _bonds(*texts: str) -> list[Bond]:
    view = _stretch(*texts)
    return list(bonds_of(network(), view, network().see(view), least=0.5))


def test_likelihoods_sum_to_one() -> None:
    likely = softmax(np.array([[1.0, 2.0, 900.0], [0.0, 0.0, 0.0]], np.float32))
    assert likely.sum(axis=1) == pytest.approx([1, 1])


def test_every_word_of_the_stretch_is_seen_and_every_sentence_closed() -> None:
    view = _stretch("Rivals cheered.", "Japan bans Huawei.")
    seen = network().see(view)
    assert (len(seen.telling), len(seen.words), set(seen.closes)) == (7, 7, {0, 1})


def test_the_same_stretch_is_seen_the_same() -> None:
    view = _stretch("The ministry said on Friday that it would bar Huawei from all of its networks.")
    assert np.array_equal(network().see(view).telling, network().see(view).telling)


def test_an_act_has_its_words_and_roles() -> None:
    (act,) = _acts(_BANNED)
    assert _BANNED[act.start : act.end].endswith("banned")
    assert {role: [_BANNED[one.start : one.end] for one in act.parts[role]] for role in ("issuer", "target")} == {
        "issuer": ["Sweden"],
        "target": ["Huawei"],
    }


def test_an_act_knows_whom_a_pronoun_means() -> None:
    texts = ("Huawei sells radios in Sweden.", "On Tuesday the regulator banned the company from the country's networks.")
    (act,) = _acts(*texts)
    assert act.line == 1
    assert act.view.strength("target name", 0, 0, 6) > 0.5
    assert act.view.strength("issuer land", 0, 23, 29) > 0.5


def test_words_outside_what_was_read_have_no_strength() -> None:
    (act,) = _acts(_BANNED)
    assert act.view.strength("target", 0, 900, 910) == 0
