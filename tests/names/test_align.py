"""Which word stands for which."""

from proscribe.names.align import Alignment, How, align
from proscribe.names.normalise import normalise


def aligned(one: str, other: str, *, person: bool = False) -> Alignment:
    return align(normalise(one, person=person)[0], normalise(other, person=person)[0], person=person)


def test_equal_words_pair_in_any_order() -> None:
    assert {pair.how for pair in aligned("Norvex Balmora", "Balmora Norvex").pairings} == {How.EQUAL}


def test_every_word_is_used_once() -> None:
    assert aligned("Norvex Norvex", "Norvex").left_one == (1,)


def test_a_split_word_pairs_with_its_parts() -> None:
    (pair,) = aligned("Goodwillow", "Good Willow").pairings
    assert (pair.how, pair.other) == (How.JOINED, (0, 1))


def test_two_places_are_never_alike() -> None:
    assert aligned("Norvex Austria", "Norvex Australia").left_one == (1,)


def test_initials_stand_for_names_of_persons_only() -> None:
    assert (aligned("K Voss", "Karim Voss", person=True).left_one, aligned("K Voss", "Karim Voss").left_one) == ((), (0,))


def test_an_acronym_stands_for_a_run_of_words() -> None:
    pairs = aligned("NBQS Furniture", "Norvex Balmora Quarto Sandor Furniture")
    assert [pair.other for pair in pairs.pairings if pair.how is How.ACRONYM] == [(0, 1, 2, 3)]
