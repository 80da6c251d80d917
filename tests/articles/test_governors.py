import pytest

from proscribe.articles.governors import Governor, forms, governor
from proscribe.articles.trees import Word


@pytest.mark.parametrize(
    ("text", "tag", "kind"),
    [
        ("considering", "VBG", Governor.WEIGHS),
        ("urged", "VBD", Governor.CALLS),
        ("bill", "NN", Governor.PROPOSES),
        ("denied", "VBD", Governor.DENIES),
        ("likely", "JJ", Governor.WEIGHS),
        ("banana", "NN", None),
    ],
)
def test_a_governing_word_has_its_class(text: str, tag: str, kind: Governor | None) -> None:
    assert governor(Word(0, text, tag, "ROOT", 0, 0, len(text))) is kind


def test_a_verb_is_known_in_all_its_forms() -> None:
    assert forms("seek") == ("seek", "seeks", "sought", "seeking")
