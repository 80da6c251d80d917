"""Rows against a directory of listed parties."""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest

from proscribe.answers.screen import screen
from proscribe.answers.screening import HitKind, ListedUnder, ScreenedRow, ScreenQuery, Subject, as_record, flat_records
from proscribe.dates import Period
from proscribe.model.particulars import Particulars
from proscribe.model.parties import NameKind, PartyType
from proscribe.names.entries import NameEntry
from proscribe.names.index import NameIndex

LISTED = ListedUnder("Test List", "test", "7", ("Programme",), Period.parse("2019-05-21"), None, "84 FR 1")
SUBJECTS = (
    Subject("norvex", "Norvexa Industries Ltd", PartyType.COMPANY, "cn", (LISTED, ListedUnder("Other List", "other", "1"))),
    Subject("voss", "VOSS, Karim", PartyType.PERSON),
)


@dataclass(frozen=True)
class Listed:
    index: NameIndex

    def subject(self, id: str) -> Subject:
        return next(subject for subject in SUBJECTS if subject.id == id)


@pytest.fixture(scope="module")
def directory() -> Listed:
    entries = [
        NameEntry("norvex", "Norvexa Industries Ltd", NameKind.MAIN, PartyType.COMPANY, ("cn",)),
        NameEntry("norvex", "青松诺韦工业", NameKind.ALIAS, PartyType.COMPANY, ("cn",)),
        NameEntry("norvex", "Balmoria", NameKind.BRAND, PartyType.COMPANY, ("cn",)),
        NameEntry("voss", "VOSS, Karim", NameKind.MAIN, PartyType.PERSON),
    ]
    return Listed(NameIndex.build(entries))


def screened(directory: Listed, name: str, country: str | None = None) -> ScreenedRow:
    (row,) = screen([ScreenQuery(1, name, country)], directory=directory)
    return row


def only_hit(record: dict[str, object]) -> dict[str, Any]:
    (hit,) = cast("list[dict[str, Any]]", record["hits"])
    return hit


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("NORVEXA INDUSTRIES", None, HitKind.SAME),
        ("青松诺韦工业有限公司", None, HitKind.ALIAS),
        ("Balmoria", None, HitKind.BRAND),
        ("Norvexa Industries (Thailand)", None, HitKind.AFFILIATE),
        ("Norvexa Industries (Thailand)", "th", HitKind.AFFILIATE),
        ("Norvexa Industries", "br", HitKind.NAMESAKE),
        ("Karim Voss", None, HitKind.SAME),
    ],
)
def test_the_kind_of_hit_is_told(directory: Listed, name: str, country: str | None, kind: HitKind) -> None:
    assert [hit.kind for hit in screened(directory, name, country).hits] == [kind]


def test_a_party_on_two_lists_is_one_hit_with_both(directory: Listed) -> None:
    (hit,) = screened(directory, "Norvexa Industries").hits
    assert [listed.list_key for listed in hit.subject.listed] == ["test", "other"]


@pytest.mark.parametrize("name", ["Quarto Sandor", "", "..."])
def test_a_row_without_hits_is_given_too(directory: Listed, name: str) -> None:
    assert screened(directory, name) == ScreenedRow(1, name, None, ())


def test_rows_come_in_their_order_and_are_counted(directory: Listed) -> None:
    done: list[int] = []
    queries = [ScreenQuery(3, "Balmoria"), ScreenQuery(1, "nobody"), ScreenQuery(2, "Karim Voss")]
    rows = [row.row for row in screen(queries, directory=directory, progress=done.append)]
    assert (rows, sum(done)) == ([3, 1, 2], 3)


def test_the_record_has_the_published_shape(directory: Listed) -> None:
    record = as_record(screened(directory, "Norvexa Industries"))
    assert {"row", "name", "hits"} <= record.keys()
    assert {"party", "name_matched", "score", "kind", "reasons", "lists"} <= only_hit(record).keys()


def test_a_listing_keeps_its_dates_and_citation_in_the_record(directory: Listed) -> None:
    hit = only_hit(as_record(screened(directory, "Norvexa Industries")))
    assert (hit["lists"][0]["start"], hit["lists"][0]["citation"]) == ("2019-05-21", "84 FR 1")


def test_a_flat_record_has_the_same_columns_with_and_without_hits(directory: Listed) -> None:
    with_hit, without = flat_records(screened(directory, "Balmoria")), flat_records(screened(directory, "nobody"))
    assert [list(each) for each in with_hit] == [list(each) for each in without]


def test_affiliates_are_told_from_the_party_as_well_as_promised() -> None:
    folder = Path(__file__).parents[2] / "evaluation" / "names"
    told = subprocess.run(
        [sys.executable, folder / "affiliates.py", folder / "affiliates.csv"], capture_output=True, text=True, check=True
    ).stdout
    assert float(re.findall(r"right, of all rows: ([0-9.]+)", told)[0]) >= 0.9


PASSPORT = Particulars((("passport", "B7654321"),), (), ("1973-03-25",))


@dataclass(frozen=True)
class Known:
    index: NameIndex

    def subject(self, id: str) -> Subject:
        return Subject(id, "VOSS, Karim Ahmed", PartyType.PERSON, particulars=PASSPORT)


def screened_with(name: str, told: Particulars) -> ScreenedRow:
    known = Known(NameIndex.build([NameEntry("voss", "VOSS, Karim Ahmed", NameKind.MAIN, PartyType.PERSON)]))
    (row,) = screen([ScreenQuery(1, name, particulars=told)], directory=known)
    return row


def test_a_number_in_common_makes_a_hit_of_a_name_that_is_loosely_alike() -> None:
    assert screened_with("K. Vossem", Particulars()).hits == ()
    (hit,) = screened_with("K. Vossem", Particulars((("Passport no", "B 7654321"),))).hits
    assert hit.kind is HitKind.SAME and hit.reasons[-1].feature == "identifier"


def test_another_year_of_birth_makes_a_namesake() -> None:
    (hit,) = screened_with("Karim Ahmed Voss", Particulars(birth_dates=("1951",))).hits
    assert hit.kind is HitKind.NAMESAKE and "1951" in hit.reasons[-1].text


def test_the_same_day_of_birth_supports() -> None:
    (plain,), (told,) = (screened_with("Karim Voss", each).hits for each in (Particulars(), Particulars(birth_dates=("1973",))))
    assert told.score > plain.score and told.kind is HitKind.SAME


@dataclass(frozen=True)
class Twins:
    """Two parties of one name, in two towns."""

    index = NameIndex.build([NameEntry(town, "Norvexa Industries Ltd", type=PartyType.COMPANY) for town in ("Izmir", "Odessa")])

    def subject(self, id: str) -> Subject:
        return Subject(id, "Norvexa Industries Ltd", PartyType.COMPANY, None, (), Particulars(addresses=(id,)))


@pytest.mark.parametrize("town", ["Izmir", "Odessa"])
def test_of_two_parties_of_one_name_the_one_at_the_rows_address_comes_first(town: str) -> None:
    query = ScreenQuery(1, "Norvexa Industries Ltd", particulars=Particulars(addresses=(town,)))
    (row,) = screen([query], directory=Twins())
    assert row.hits[0].subject.id == town
    assert row.hits[0].score == row.hits[1].score == 1.0


def test_the_columns_beside_the_name_are_worth_what_the_evaluation_says() -> None:
    script = Path(__file__).parents[2] / "evaluation" / "names" / "evidence.py"
    done = subprocess.run([sys.executable, str(script), "--each", "20"], capture_output=True, text=True, check=True)
    rows = [line.split() for line in done.stdout.splitlines()[1:]]
    assert len(rows) == 8
    assert all(float(row[-2]) >= 0.9 for row in rows)
