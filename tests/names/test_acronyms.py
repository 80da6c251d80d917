from itertools import product

from proscribe.names.acronyms import may_be_acronyms, spelled_out
from proscribe.names.normalise import normalise

NAMES = (
    "NBQS", "NBQSC", "Norvex Balmora Quarto Sandor", "Norvex Balmora Quarto Sandor Corp", "KOMID",
    "The Group of Norvex Balmora Quarto",
    "Korea Mining Development Trading", "SJTU", "Shanghai Jiaotong University", "Export Import Bank of Tolmira", "XIBT", "Zeta",
    "Commission of Science Technology and Industry for National Defense", "COSTIND", "Trading House Norvex", "thn",
)  # fmt: skip


def test_no_word_that_spells_something_out_is_left_aside() -> None:
    forms = [form for name in NAMES for form in normalise(name, person=False)]
    found = 0
    for short, long in product(forms, forms):
        left, places = list(range(len(long.words))), list(range(len(short.words)))
        may_be = may_be_acronyms(short, places, long, left)
        spelling = [at for at in places if list(spelled_out(short, at, long, left))]
        assert set(spelling) <= set(may_be), (short.words, long.words)
        found += len(spelling)
    assert found >= 5


def test_words_that_begin_nothing_are_left_aside() -> None:
    (short,), (long,) = normalise("Zuv Qel", person=False), normalise("Norvex Balmora", person=False)
    assert may_be_acronyms(short, [0, 1], long, [0, 1]) == []
