"""Which names are worth comparing."""

import pytest

from proscribe.names.candidates import Candidates, candidate_arrays
from proscribe.names.normalise import normalise

NAMES = ("Norvextron Industries", "Balmora Trading", "Quarto Sandor Vestigo Tellurion", "\U0001f600 Ωmega", "Ltd")


@pytest.fixture(scope="module")
def candidates() -> Candidates:
    return Candidates(candidate_arrays(normalise(name, person=False) for name in NAMES))


@pytest.mark.parametrize(
    ("text", "at"),
    [("Norvextron", 0), ("Norvxtron Industry", 0), ("Bal mora", 1), ("QSVT", 2), ("Tellurion Vestigo Sandor Quarto", 2)],
)
def test_a_distorted_name_is_among_the_candidates(candidates: Candidates, text: str, at: int) -> None:
    assert at in candidates.find(normalise(text, person=False))


def test_unlike_names_are_left_out(candidates: Candidates) -> None:
    assert candidates.find(normalise("Zephyrine Okapi", person=False)) == []


def test_leniency_looks_at_more(candidates: Candidates) -> None:
    query = normalise("Norvex", person=False)
    assert set(candidates.find(query)) <= set(candidates.find(query, leniency=0.0))


@pytest.mark.parametrize("text", ["a", "\U0001f600", "ѫ"])
def test_odd_queries_are_looked_up_without_complaint(candidates: Candidates, text: str) -> None:
    assert isinstance(candidates.find(normalise(text, person=False)), list)


def test_names_that_share_no_more_than_the_sound_of_a_word_are_left_out() -> None:
    names = ("Viktor Zamorin", "Vactour Halidon", "Vicotra Quillon", "Victor Embry", "Vector Infotainment")
    held = Candidates(candidate_arrays(normalise(name, person=False) for name in names))
    assert held.find(normalise("Vektor Infotainment", person=False)) == [4]


def test_a_few_names_that_share_the_sound_of_a_word_are_all_compared() -> None:
    held = Candidates(candidate_arrays(normalise(name, person=False) for name in ("Vactour Halidon", "Vicotra Quillon")))
    assert held.find(normalise("Vektor Infotainment", person=False)) == [0, 1]


def test_a_slip_in_a_trades_word_hides_nobody() -> None:
    held = Candidates(candidate_arrays([normalise("North Optical Industrial Technology Co., Ltd.", person=False)]))
    assert held.find(normalise("North Optical Indusprial Technology Co., Ltd.", person=False)) == [0]
