from collections.abc import Callable

import pytest

from proscribe.articles.frames import frames
from proscribe.articles.mentions import Lexicon, mentions
from proscribe.articles.references import Focus
from proscribe.articles.sentences import sentences
from proscribe.articles.trees import trees
from proscribe.model.claims import Claim

CASES = [
    ("Japan has banned Huawei.", ["Japanese Government"]),
    ("Huawei was banned by Japan.", ["Japanese Government"]),
    ("The US ban on Huawei stands.", ["US Government"]),
    ("Washington's blacklisting of Huawei hurt it.", ["US Government"]),
    ("Australia and Japan have banned Huawei.", ["Australian Government", "Japanese Government"]),
    ("Countries such as Canada and Japan have banned TikTok.", ["Canadian Government", "Japanese Government"]),
    ("Japan agreed to join the US in restricting exports to China.", ["Japanese Government"]),
    ("Australia's decision to bar Huawei angered it.", ["Australian Government"]),
    ("China lashed out at the US for banning TikTok.", ["US Government"]),
    ("Huawei was barred from US government use.", ["US Government"]),
    ("Carriers must not use Huawei gear, the White House said.", ["US President"]),
    ("Intel, Qualcomm and Acme Inc. have stopped supplying Huawei.", ["Intel", "Qualcomm", "Acme"]),
    ("Japan's Panasonic said it would stop supplying Huawei.", ["Panasonic"]),
    ("The European Union's institutions have banned TikTok.", ["European Union"]),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_the_issuer_is_found(lexicon: Lexicon, names: list[str], text: str) -> None:
    (sentence, *_) = sentences(text)
    named = mentions(sentence, lexicon)
    (tree,) = trees([sentence.text])
    assert [one.name for one in frames(sentence, tree, mentions=named, focus=Focus())[0].issuers] == names


def test_an_unknown_firm_has_the_country_told_beside_it(read: Callable[[str], tuple[Claim, ...]]) -> None:
    assert [one.issuer_country for one in read("Japan's Panasonic has stopped supplying Huawei.")] == ["jp"]
