import time

import pytest

from proscribe.articles.intake.visible import visible


def test_each_character_has_its_place_in_the_markup() -> None:
    markup = "<p>A &amp; B&nbsp;&copy; <!-- no --><b>bold</b><script>x<y</script><style>z</style> end"
    seen = visible(markup)
    assert seen.text == "\nA & B\xa0© bold end"
    assert [markup[place] for place in seen.places if markup[place] != "<"] == list("A & B& bold end".replace("B&", "B&&"))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a < b and c > d", "a < b and c > d"),
        ("one<br>two", "one\ntwo"),
        ("x<!-- never closed", "x"),
        ("x<script>never closed", "x"),
        ("x<a href='never closed", "x"),
        ("&bogus; &#xD7; &#999999999;", "&bogus; × \ufffd"),
        ("", ""),
    ],
)
def test_broken_markup_is_read_as_far_as_it_goes(markup: str, text: str) -> None:
    assert visible(markup).text == text


@pytest.mark.parametrize("unit", ["<", "<!--", "<script>", "&", "</", "<p", "<a b='"])
def test_time_grows_with_length_alone(unit: str) -> None:
    def cost(times: int) -> float:
        begun = time.process_time()
        visible(unit * times)
        return time.process_time() - begun

    cost(1000)
    assert cost(200_000) < 60 * max(cost(20_000), 0.002)
