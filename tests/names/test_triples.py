"""Which texts share rare triples."""

import pytest

from proscribe.names import triples
from proscribe.names.triples import TripleIndex, triple_arrays, triples_of

TEXTS = [
    f" {stem} {trade} " for stem in ("norvextron", "balmora", "tellurion", "quartz", "norvex") for trade in ("trade", "oil")
]


def index() -> TripleIndex:
    return TripleIndex(triple_arrays(TEXTS))


def test_the_likest_text_comes_first() -> None:
    assert index().most_alike(" tellurian oil ", 3)[0][0] == TEXTS.index(" tellurion oil ")


def test_a_text_is_most_like_itself() -> None:
    held = index()
    assert [held.most_alike(text, 1)[0] for text in TEXTS] == [[at] for at in range(len(TEXTS))]
    assert [held.most_alike(text, 1)[1] for text in TEXTS] == [[pytest.approx(1.0)]] * len(TEXTS)


def test_no_more_are_given_than_asked_for() -> None:
    assert len(index().most_alike(" norvex oil ", 2)[0]) == 2


@pytest.mark.parametrize("text", ["", " ", "ab", "\U0001f600\U0001f601", "\ud800\udfff\ud801"])
def test_odd_texts_are_like_nothing(text: str) -> None:
    assert index().most_alike(text, 5) == ([], [])


def test_an_empty_index_finds_nothing() -> None:
    assert TripleIndex(triple_arrays([])).most_alike(" norvex ", 5) == ([], [])


def test_a_triple_never_spans_two_texts() -> None:
    assert TripleIndex(triple_arrays(["abc", "def"])).most_alike("bcd", 5) == ([], [])


def test_sums_by_sorting_give_what_sums_by_counting_give(monkeypatch: pytest.MonkeyPatch) -> None:
    held, queries = index(), [*TEXTS, " norvec trading ", " tell ur ion ", " oil "]
    counted = [held.most_alike(query, 10) for query in queries]
    monkeypatch.setattr(triples, "_MOST_DENSE", 0)
    sorted_out = [held.most_alike(query, 10) for query in queries]
    assert [rows for rows, _ in sorted_out] == [rows for rows, _ in counted]
    assert [each for _, near in sorted_out for each in near] == pytest.approx([each for _, near in counted for each in near])


def test_built_in_chunks_or_at_once_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = triple_arrays(TEXTS)
    monkeypatch.setattr(triples, "_ROWS_AT_A_TIME", 3)
    monkeypatch.setattr(triples, "_PLACES_AT_A_TIME", 7)
    parts = triple_arrays(TEXTS)
    assert all((whole[name] == parts[name]).all() for name in ("rows", "starts"))
    assert whole["norms"].tolist() == pytest.approx(parts["norms"].tolist())


def test_the_rarest_triples_are_read_however_few_places_are_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(triples, "_MOST_PLACES", 1)
    assert index().most_alike("uar", 5)[0] == [TEXTS.index(" quartz oil "), TEXTS.index(" quartz trade ")]


def test_letters_beyond_ascii_have_triples_too() -> None:
    assert len(triples_of("中兴通讯")) == 2
