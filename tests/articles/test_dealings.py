import pytest

from proscribe.articles.dealings import activity_told
from proscribe.model.activities import Activity

CASES = [
    ("from selling chips to the firm", Activity.SUPPLY),
    ("exports of tools to China", Activity.SUPPLY),
    ("the use of its cameras", Activity.USE),
    ("from government devices", Activity.USE),
    ("purchases by private carriers", Activity.BUY),
    ("purchases by public bodies", Activity.USE),
    ("investment in the firm", Activity.INVEST),
    ("sales and imports of its phones", Activity.IMPORT),
    ("the app nationwide", Activity.OPERATE),
    ("from doing business with the firm", None),
    ("the firm", None),
]


@pytest.mark.parametrize(("clause", "activity"), CASES)
def test_the_words_tell_the_dealing(clause: str, activity: Activity | None) -> None:
    assert activity_told(clause) is activity
