import pytest

from proscribe.reports.display import amount, is_weblink, shown, shown_in_full


def test_controls_and_direction_overrides_are_made_visible() -> None:
    assert shown("A\x1b[31m\u202eB\u2066C\x00") == "A�[31m�B�C�"


def test_a_line_break_is_a_space() -> None:
    assert shown("one\r\ntwo\tthree") == "one  two three"


def test_a_long_name_is_cut_and_says_how_long_it_was() -> None:
    cut = shown("x" * 10_000)
    assert cut.endswith("… (10,000 characters)")
    assert len(cut) < 200


@pytest.mark.parametrize("name", ["中兴通讯股份有限公司", "Ōsaka Näme", "شركة مثال", "می‌خواهم"])
def test_names_in_other_scripts_stay_as_they_are(name: str) -> None:
    assert shown(name) == name


def test_a_quote_is_never_cut() -> None:
    assert shown_in_full("y" * 5000) == "y" * 5000


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (1234567.0, "1,234,567"), (12.5, "12.50"), (0.0, "0"), (float("inf"), "inf")]
)
def test_an_amount_is_readable(value: float | None, text: str) -> None:
    assert amount(value) == text


@pytest.mark.parametrize("url", ["https://a.example/x?y=1", "http://a.example", "HTTPS://a.example"])
def test_web_addresses_are_links(url: str) -> None:
    assert is_weblink(url)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        'https://a" onx="',
        "//a.example",
        " https://a",
    ],
)
def test_nothing_else_is_a_link(url: str | None) -> None:
    assert not is_weblink(url)
