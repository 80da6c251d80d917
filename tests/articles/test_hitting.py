import pytest

from proscribe.articles.hitting import targets_in
from proscribe.articles.mentions import Lexicon, mentions
from proscribe.articles.references import Focus
from proscribe.articles.scenes import Scene
from proscribe.articles.sentences import sentences
from proscribe.articles.trees import trees
from proscribe.articles.triggers import triggers

CASES = [
    ("Washington barred Huawei and ZTE.", "us", ["Huawei", "ZTE"]),
    ("Washington barred US carriers from buying gear from Huawei.", "us", ["Huawei"]),
    ("Washington barred ZTE from buying parts from American firms.", "us", ["ZTE"]),
    ("Washington barred Huawei rival ZTE from exporting US technology.", "us", ["ZTE"]),
    ("US agencies were banned from using technology made by ZTE.", "us", ["ZTE"]),
    ("TikTok has been banned from state devices.", "us", ["TikTok"]),
    ("The Huawei ban hurt it.", "us", ["Huawei"]),
    ("ZTE faced sanctions there.", "us", ["ZTE"]),
    ("Washington restricted exports of chips to China.", "us", ["China"]),
    ("Washington barred Chinese telecoms equipment makers.", "us", ["Chinese telecoms equipment makers"]),
    ("Russia has blocked Acme and Widget.", "ru", ["Acme", "Widget"]),
    ("Huawei has pulled out of the US market.", "cn", ["United States"]),
    ("Washington barred carriers.", "us", []),
]


@pytest.mark.parametrize(("text", "country", "names"), CASES)
def test_the_target_is_found(lexicon: Lexicon, text: str, country: str, names: list[str]) -> None:
    (sentence,) = sentences(text)
    named = mentions(sentence, lexicon)
    (tree,) = trees([sentence.text])
    scene = Scene.of(sentence, tree, mentions=named, focus=Focus())
    assert [one.name for one in targets_in(scene, triggers(sentence.text, tree)[0], country)] == names
