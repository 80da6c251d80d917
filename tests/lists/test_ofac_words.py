import pytest

from proscribe.lists.ofac_words import is_kind, is_legal_note, kind_and_value


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Tax ID No. 7700000001 (Russia)", ("Tax ID No.", "7700000001 (Russia)")),
        ("National ID No. 12345", ("National ID No.", "12345")),
        ("Passport A1 (Iran) expires 2018", ("Passport", "A1 (Iran) expires 2018")),
        ("Unified Social Credit Code (USCC) 91X (China)", ("Unified Social Credit Code (USCC)", "91X (China)")),
        ("Digital Currency Address - XBT 1abc", ("Digital Currency Address - XBT", "1abc")),
        ("Vessel Registration Identification IMO 1234567", ("Vessel Registration Identification", "IMO 1234567")),
        ("Equity Ticker CHA US", ("Equity Ticker", "CHA US")),
        ("C.U.R.P. ABC (Mexico)", ("C.U.R.P.", "ABC (Mexico)")),
    ],
)
def test_kind_and_value_are_told_apart(text: str, pair: tuple[str, str]) -> None:
    assert kind_and_value(text) == pair


def test_a_text_without_a_kind_is_no_identifier() -> None:
    assert kind_and_value("Scientific Studies and Research Center Employee") is None


def test_a_kind_stands_alone() -> None:
    assert is_kind("Driver's License No.")
    assert not is_kind("7700000001")


def test_a_directive_is_a_legal_note_and_a_passport_none() -> None:
    assert is_legal_note("Subject to Directive 4, Executive Order 13662 Directive Determination -")
    assert not is_legal_note("Passport A1")
