import pytest

from proscribe.lists.ofac_programmes import is_non_sdn, non_sdn_programmes, sdn_programmes
from proscribe.lists.spec import RowAlarm


@pytest.mark.parametrize(
    ("codes", "words", "programmes"),
    [
        (["CMIC-EO13959"], "", ("us-ofac-cmic",)),
        (["CCMC-EO13959"], "", ("us-ofac-cmic",)),
        (["UKRAINE-EO13662", "RUSSIA-EO14024"], "Secondary sanctions risk", ("us-ofac-ssi",)),
        (["UKRAINE-EO13662", "RUSSIA-EO14024"], "Listing Date (EO 14024 Directive 2): x", ("us-ofac-capta", "us-ofac-ssi")),
        (["RUSSIA-EO14024"], "Executive Order 14024 Directive Information Subject to Directive 1a", ("us-ofac-mbs",)),
        (["SDGT", "NS-PLC"], "", ("us-ofac-plc",)),
        (["FSE-SY", "SYRIA"], "", ("us-ofac-fse",)),
        (["561-Related"], "", ("us-ofac-capta",)),
        (["BURMA-EO14014"], "Executive Order 14014 Directive Information: Subject to Directive 1", ("us-ofac-mbs",)),
    ],
)
def test_a_non_sdn_entry_is_placed_by_codes_and_words(codes: list[str], words: str, programmes: tuple[str, ...]) -> None:
    assert non_sdn_programmes(codes, words) == programmes


def test_a_code_that_places_nothing_is_an_alarm() -> None:
    with pytest.raises(RowAlarm, match="none of the non-SDN lists"):
        non_sdn_programmes(["MOONBASE-EO99999"], "")


def test_an_entry_without_code_is_an_alarm() -> None:
    with pytest.raises(RowAlarm, match="no programme code"):
        sdn_programmes([])


def test_a_text_that_has_not_the_form_of_a_code_is_an_alarm() -> None:
    with pytest.raises(RowAlarm, match="in OFAC's form"):
        sdn_programmes(["<b>?</b>"])


def test_a_code_of_the_sdn_list_does_not_read_like_a_non_sdn_entry() -> None:
    assert not is_non_sdn(["RUSSIA-EO14024"], "Tax ID No. 1")
