from dataclasses import replace

import pytest

from proscribe.articles.article import Article, Span
from proscribe.articles.stories import stories, with_shared_origins
from proscribe.dates import Period
from proscribe.model.sources import Source

REPORT = (
    "Norland has barred the maker of radios from its mobile networks, the ministry of transport said on Friday. "
    "Operators have until the end of next year to take its equipment out of the core, and three years for the masts. "
    "The company called the step unjustified and said that it would go to court. Two of the four operators use its radios, "
    "and one of them put the cost of a change at ninety million crowns. The opposition welcomed the decision."
)
OTHER = (
    "The makers of memory chips expect a weak quarter, the trade group of the industry said in its monthly note. "
    "Stocks at customers are high, and prices have fallen by a tenth since the summer. Analysts see no turn before spring, "
    "though orders for data centres hold up well in all regions that the group covers."
)
SAME_EVENT = (
    "The transport ministry of Norland shut a foreign supplier out of the country's 5G roll-out at the end of the week. "
    "Telecom firms were given about a year for the heart of their systems and longer for the antennas. A spokesman for the "
    "supplier spoke of politics and announced a lawsuit. Industry sources expect high bills for the carriers concerned."
)


def article(key: str, text: str, *, publisher: str = "a.example", published: str | None = None) -> Article:
    period = None if published is None else Period.parse(published)
    return Article(Source(key, key, publisher, None, period, "0" * 64), text, "en")


SENTENCES = REPORT.split(". ")
COPIES = {
    "the very same": REPORT,
    "cut at the end": ". ".join(SENTENCES[:3]),
    "cut at the start": ". ".join(SENTENCES[2:]),
    "a new headline": f"Radio maker out\n\n{REPORT}",
    "framed": f"{OTHER[:150]} {REPORT}",
    "words changed": REPORT.replace("on Friday", "late on Friday").replace("unjustified", "unfair").replace("crowns", "kroner"),
    "other quotes": REPORT.replace("'", "’").upper(),
    "a paragraph added": REPORT + " " + OTHER[:200],
    "sentences moved": ". ".join(reversed(SENTENCES)),
}


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_is_found(kind: str) -> None:
    assert stories([article("a", REPORT), article("b", COPIES[kind])]) == ((0, 1),)


@pytest.mark.parametrize("text", [OTHER, SAME_EVENT, "Norland bars a maker of radios", "", "the " * 100])
def test_another_text_is_no_copy(text: str) -> None:
    assert stories([article("a", REPORT), article("b", text)]) == ((0,), (1,))


def test_furniture_makes_no_copies() -> None:
    footer = " ".join(f"Sign up for our letter number {number} now" for number in range(30))
    ones = [
        replace(article(key, f"{text}\n{footer}"), skipped=(Span(len(text) + 1, len(text) + 1 + len(footer)),))
        for key, text in (("a", OTHER), ("b", SAME_EVENT))
    ]
    assert stories(ones) == ((0,), (1,))


def test_a_hundred_copies_are_one_story() -> None:
    assert stories([article(str(number), REPORT) for number in range(100)]) == (tuple(range(100)),)


def test_copies_share_the_origin_that_one_of_them_states() -> None:
    ones = [article("a", REPORT), article("b", f"(Reuters) - {REPORT}", publisher="b.example"), article("c", OTHER)]
    assert [one.source.origin for one in with_shared_origins(tuple(ones))] == ["Reuters", "Reuters", None]


def test_copies_that_state_none_have_the_earliest_one_s_publisher() -> None:
    ones = (
        article("a", REPORT, publisher="late.example", published="2021-03-13"),
        article("b", REPORT, publisher="early.example", published="2021-03-12"),
        article("c", REPORT, publisher="undated.example"),
    )
    assert {one.source.origin for one in with_shared_origins(ones)} == {"early.example"}
