import pytest

from proscribe.articles.subjects import author, subject
from proscribe.articles.trees import trees

CASES = [
    ("Japan plans to bar Huawei.", "bar", "Japan"),
    ("Lawmakers urged Japan to bar Huawei.", "bar", "Japan"),
    ("Japan signed an order barring Huawei.", "barring", "Japan"),
    ("The bill, which would bar Huawei, passed.", "bar", "bill"),
    ("China lashed out at Japan for barring Huawei.", "barring", "Japan"),
    ("Japan, which barred Huawei, said so.", "barred", "Japan"),
]


@pytest.mark.parametrize(("text", "verb", "noun"), CASES)
def test_the_subject_is_found_through_control(text: str, verb: str, noun: str) -> None:
    (tree,) = trees([text])
    found = subject(tree, next(one for one in tree.words if one.text == verb))
    assert found is not None
    assert found.text == noun


def test_the_author_of_a_passive_stands_after_by() -> None:
    (tree,) = trees(["Huawei was barred by Japan."])
    found = author(tree, tree.words[2])
    assert found is not None
    assert found.text == "Japan"


def test_a_date_after_by_is_no_author() -> None:
    (tree,) = trees(["Huawei must be removed by the end of 2027."])
    assert author(tree, next(one for one in tree.words if one.text == "removed")) is None
