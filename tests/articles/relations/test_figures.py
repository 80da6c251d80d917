import time

import pytest

from proscribe.articles.relations.figures import figures

CASES = [
    (
        "ZTE sources up to 30 per cent of its components from the US.",
        [("input-share", "up to 30 per cent", 30.0, "its components")],
    ),
    ("It buys a third of its chips from Taiwan.", [("input-share", "a third", 33.3, "its chips")]),
    ("Huawei relies on Qualcomm for 60% of its chips.", [("input-share", "60%", 60.0, "its chips")]),
    ("Half of its base stations were supplied by Huawei.", [("input-share", "Half", 50.0, "its base stations")]),
    ("About two-thirds of its memory comes from Korea.", [("input-share", "About two-thirds", 66.7, "its memory")]),
    ("China accounts for a quarter of its revenue.", [("revenue-share", "a quarter", 25.0, "its revenue")]),
    (
        "Apple makes up almost 20 percent of the firm's sales.",
        [("revenue-share", "almost 20 percent", 20.0, "the firm's sales")],
    ),
    ("It earned more than half of its income abroad.", [("revenue-share", "more than half", 50.0, "its income abroad")]),
    ("That gave it a market share of eight per cent.", [("market-share", "eight per cent", 8.0, "")]),
    ("It holds 31 per cent of the global market.", [("market-share", "31 per cent", 31.0, "the global market")]),
    ("It has a 12.5% share of the market.", [("market-share", "12.5%", 12.5, "")]),
    ("It sold 29.3 million units in the quarter.", [("volume", "29.3 million", 29_300_000.0, "units")]),
    ("It has more than 1,200 customers in the country.", [("volume", "more than 1,200", 1200.0, "customers")]),
    ("The carrier operates 3,500 base stations.", [("volume", "3,500", 3500.0, "base stations")]),
]
NONE = [
    "Shares fell by 5 per cent in early trading.",
    "Sales rose 129 per cent year on year.",
    "It is the third company on the list.",
    "In the third quarter of the year it sold more.",
    "Tariffs of 25% were put on its chips.",
    "It was fined $1.2 billion.",
    "It holds a 10 per cent stake in the firm.",
    "Half of the year is over.",
    "A quarter of an hour later it was over.",
    "The ban takes effect in 90 days.",
    "Turnout was 60 per cent.",
]


@pytest.mark.parametrize(("sentence", "wanted"), CASES)
def test_a_figure_is_found_with_its_kind_number_and_measure(sentence: str, wanted: list[tuple[str, str, float, str]]) -> None:
    found = [(one.kind.value, sentence[one.start : one.end], one.number, one.of) for one in figures(sentence)]
    assert found == wanted


@pytest.mark.parametrize("sentence", NONE)
def test_growth_tariffs_stakes_ranks_and_times_are_no_figures(sentence: str) -> None:
    assert list(figures(sentence)) == []


@pytest.mark.parametrize("unit", ["30 per cent of its ", "1,000,000 ", "a third of the ", "half ", "sold 5 million of the "])
def test_time_grows_with_length_alone(unit: str) -> None:
    def cost(times: int) -> float:
        begun = time.process_time()
        list(figures(unit * times))
        return time.process_time() - begun

    cost(10)
    assert cost(4000) < 60 * max(cost(400), 0.002)
