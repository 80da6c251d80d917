"""Whose a figure of dependence is."""

from collections.abc import Callable

import pytest

from proscribe.articles.article import Article
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import lines
from proscribe.articles.mentions import MentionKind
from proscribe.articles.relations.figures import figures
from proscribe.articles.relations.holders import holder


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("ZTE sources up to 30 per cent of its components from the US.", "ZTE"),
        ("Huawei was listed. China accounts for a quarter of its revenue.", "Huawei"),
        ("Apple makes up almost 20 percent of TSMC's sales.", "TSMC"),
        ("TSMC said Apple accounted for a fifth of its revenue.", "TSMC"),
        ("Huawei relies on Qualcomm for 60% of its chips.", "Huawei"),
        ("Vodafone said that half of its base stations were supplied by Huawei.", "Vodafone"),
        ("Hikvision fell. The company has a third of the global market.", "Hikvision"),
        ("China accounts for about a quarter of ASML's sales, and SMIC is among its customers.", "ASML"),
        ("It has a third of the global market.", None),
    ],
)
def test_a_figure_belongs_to_whom_it_measures(
    text: str, whose: str | None, article_of: Callable[..., Article], lexicon: Lexicon
) -> None:
    told = lines(article_of(text), lexicon)
    topic = tuple(one for line in told[:-1] for one in line.named if one.kind is MentionKind.PARTY)
    (found,) = figures(told[-1].sentence.text)
    one = holder(told[-1].sentence, told[-1].named, found, topic)
    assert (None if one is None else one.name) == whose
