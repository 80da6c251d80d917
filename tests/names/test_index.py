"""Finding the listed name behind a query."""

import subprocess
import sys

import pytest

from proscribe.model.parties import NameKind, PartyType
from proscribe.names.compare import THRESHOLD, compare
from proscribe.names.entries import NameEntry, NameQuery
from proscribe.names.index import NameIndex

ENTRIES = (
    NameEntry("zte", "ZTE Corporation", type=PartyType.COMPANY, countries=("cn",)),
    NameEntry("zte", "中兴通讯股份有限公司", NameKind.ALIAS, PartyType.COMPANY, ("cn",)),
    NameEntry("ztt", "ZTT Group", type=PartyType.COMPANY),
    NameEntry("hik", "Hangzhou Hikvision Digital Technology Co., Ltd.", type=PartyType.COMPANY),
    NameEntry("smic", "Semiconductor Manufacturing International Corporation", type=PartyType.COMPANY),
    NameEntry("voss", "VOSS, Karim Ahmed", type=PartyType.PERSON),
    NameEntry("boat", "NORVEX", type=PartyType.VESSEL),
    NameEntry("firm", "Norvex Trading", type=PartyType.COMPANY, countries=("ir",)),
)


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex.build(ENTRIES)


def subjects(index: NameIndex, text: str, **more: object) -> list[str]:
    return [match.subject for match in index.search(NameQuery(text), **more)]  # type: ignore[arg-type]  # passed through


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Z.T.E. Corp.", "zte"),
        ("中兴通讯", "zte"),
        ("Hikvison Digital Technology", "hik"),
        ("SMIC", "smic"),
        ("Karim Voss", "voss"),
        ("Digital Technology Hikvision Hangzhou", "hik"),
        ("Hang zhou Hik vision Digital Technology", "hik"),
    ],
)
def test_a_distorted_name_finds_its_party_first(index: NameIndex, text: str, subject: str) -> None:
    assert subjects(index, text)[:1] == [subject]


def test_a_party_is_given_once_with_its_best_name(index: NameIndex) -> None:
    assert subjects(index, "ZTE Corporation") == ["zte"]


def test_an_unlisted_name_finds_nobody(index: NameIndex) -> None:
    assert subjects(index, "Quarto Sandor Furniture") == []


@pytest.mark.parametrize("text", ["", "...", "\t\u200b"])
def test_a_query_without_letters_finds_nobody(index: NameIndex, text: str) -> None:
    assert subjects(index, text, threshold=0.0) == []


def test_a_firm_is_not_taken_for_a_ship_of_the_same_name(index: NameIndex) -> None:
    assert subjects(index, "Norvex Trading Ltd") == ["firm"]


def test_a_lower_threshold_shows_more(index: NameIndex) -> None:
    assert "boat" in subjects(index, "Norvex Trading Ltd", threshold=0.3)


def test_the_limit_keeps_the_best(index: NameIndex) -> None:
    assert subjects(index, "Norvex Trading Ltd", threshold=0.1, limit=1) == ["firm"]


def test_another_country_opposes_and_is_named(index: NameIndex) -> None:
    (match,) = index.search(NameQuery("Norvex Trading", PartyType.COMPANY, "de"))
    assert match.score < 1 and match.reasons[-1].text == "asked for in de, listed in ir"


def test_the_same_country_never_lifts_a_score_over_one(index: NameIndex) -> None:
    (match,) = index.search(NameQuery("ZTE Corporation", PartyType.COMPANY, "cn"))
    assert match.score == 1


def test_equal_scores_are_sorted_by_subject() -> None:
    index = NameIndex.build([NameEntry("b", "Norvex Ltd"), NameEntry("a", "Norvex Inc")])
    assert subjects(index, "Norvex") == ["a", "b"]


def test_the_order_of_entries_does_not_change_the_answer() -> None:
    query = NameQuery("Norvex Trade")
    assert NameIndex.build(ENTRIES).search(query) == NameIndex.build(reversed(ENTRIES)).search(query)


def test_a_search_scores_as_a_comparison_does_but_for_the_look_of_the_names(index: NameIndex) -> None:
    (match,) = index.search(NameQuery("Hikvision Digital"))
    compared = compare("Hikvision Digital", match.entry_text)
    assert match.reasons[:-1] == compared.reasons and match.reasons[-1].feature == "letters"
    assert compared.score > match.score >= THRESHOLD


def test_many_queries_are_answered_in_their_order(index: NameIndex) -> None:
    found = index.search_many([NameQuery("SMIC"), NameQuery("nobody at all"), NameQuery("ZTE")])
    assert [[match.subject for match in matches] for matches in found] == [["smic"], [], ["zte"]]


def test_an_empty_index_finds_nobody() -> None:
    assert NameIndex.build([]).search(NameQuery("ZTE")) == ()


def test_entries_without_letters_are_kept_and_never_found() -> None:
    index = NameIndex.build([NameEntry("x", "..."), NameEntry("y", "Norvex")])
    assert len(index) == 2 and subjects(index, "Norvex", threshold=0.0) == ["y"]


def test_importing_names_loads_neither_pinyin_nor_scipy() -> None:
    code = "import sys, proscribe.names.index; print(sorted({'pypinyin', 'scipy', 'icu'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
