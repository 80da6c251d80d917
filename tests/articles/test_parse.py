import subprocess
import sys

from proscribe.articles.parse import LONGEST_PARSED, parsed


def test_each_text_has_its_tree_in_order() -> None:
    first, second = parsed(["Huawei supplies Vodafone.", "The order was signed."])
    assert (first[1].lemma_, second[-2].lemma_) == ("supply", "sign")
    assert [word.idx for word in first] == [0, 7, 16, 24]


def test_a_line_without_end_is_parsed_in_part() -> None:
    (tree,) = parsed(["chip " * 100_000])
    assert len(tree.text) <= LONGEST_PARSED


def test_no_text_has_no_tree() -> None:
    assert parsed([]) == ()
    assert len(parsed([""])[0]) == 0


def test_reading_claims_needs_no_parser() -> None:
    code = (
        "import sys; from proscribe.articles.article import Article; from proscribe.model.sources import Source; "
        "from proscribe.articles.claims import claims; from proscribe.articles.mentions import Lexicon; "
        "text = 'Japan banned Huawei.'; article = Article(Source('a', text, None, None, None, '0' * 64), text, 'en'); "
        "claims(article, Lexicon()); sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
