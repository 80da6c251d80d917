import pytest

from proscribe.articles.phrases import class_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Chinese telecoms firms", "Chinese telecoms companies"),
        ("Chinese groups", "Chinese companies"),
        ("Chinese chip makers", "Chinese chipmakers"),
        ("Russian drone makers", "Russian drone makers"),
        ("firms of note", "firms of note"),
    ],
)
def test_a_class_has_one_word_for_companies(words: str, name: str) -> None:
    assert class_name(words) == name
