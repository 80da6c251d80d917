import subprocess
import sys

from proscribe.articles.trees import Tree, trees


def tree(text: str) -> Tree:
    (found,) = trees([text])
    return found


def test_a_tree_gives_each_word_its_head_and_place() -> None:
    found = tree("Japan banned Huawei.")
    assert [(one.text, one.dep, one.head) for one in found.words[:3]] == [
        ("Japan", "nsubj", 1),
        ("banned", "ROOT", 1),
        ("Huawei", "dobj", 1),
    ]
    assert all("Japan banned Huawei."[one.start : one.end] == one.text for one in found.words)


def test_the_root_has_no_head_and_holds_every_word() -> None:
    found = tree("Japan banned Huawei.")
    assert found.head(found.words[1]) is None
    assert {one.place for one in found.under(found.words[1])} == {0, 1, 2, 3}


def test_a_branch_can_be_left_out() -> None:
    found = tree("Japan banned Huawei, which protested.")
    assert "protested" not in {one.text for one in found.under(found.words[1], without=frozenset({"relcl"}))}


def test_no_sentences_need_no_parser() -> None:
    assert trees([]) == ()


def test_reading_loads_the_parser_only_on_use() -> None:
    code = "import sys, proscribe, proscribe.articles.claims; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
