import json
from pathlib import Path

import pytest

from tests.cli.given import Run


def test_measures_are_filtered_by_jurisdiction_stage_and_target(run: Run) -> None:
    ask = ("measures", "--jurisdiction", "jp", "--target", "Huawei", "--on", "2018-12-20", "--json")
    rows = json.loads(run(*ask).out)
    assert "jp-procurement-2018" in {row["measure"] for row in rows}
    assert {row["measure"][:2] for row in rows} == {"jp"}
    adopted = json.loads(run(*ask, "--stage", "adopted").out)
    assert {row["stage on 2018-12-20"] for row in adopted} == {"adopted"}


def test_a_timeline_is_in_order_of_date(run: Run) -> None:
    dates = [row["date"] for row in json.loads(run("timeline", "zte", "--json").out)]
    assert dates == sorted(dates)
    assert "2018-04-15" in dates


def test_a_diff_names_the_measures_that_changed_between_two_days(run: Run) -> None:
    rows = json.loads(run("diff", "--from", "2018-04-14", "--to", "2018-04-15", "--json").out)
    assert ("us-bis-denial-zte-2018", "in-force") in {(row["measure"], row["on 2018-04-15"]) for row in rows}
    assert json.loads(run("diff", "--from", "2018-04-15", "--to", "2018-04-15", "--json").out) == []


def test_a_timeline_of_nobody_names_the_nearest(run: Run) -> None:
    ran = run("timeline", "hikvizyonn")
    assert ran.code == 2
    assert "did you mean hikvision" in ran.err


def test_the_shipped_register_is_checked_and_counted(run: Run) -> None:
    assert "measures with" in run("register", "check").out


def test_a_register_folder_without_files_is_refused(run: Run) -> None:
    ran = run("register", "check", ".")
    assert ran.code == 4
    assert "register.yml" in ran.err


@pytest.mark.parametrize(
    "name", ["activities", "actors", "facts", "instruments", "items", "reach", "stages", "trust", "verdicts"]
)
def test_every_vocabulary_is_printed_with_its_definitions(run: Run, name: str) -> None:
    assert all(row["definition"] for row in json.loads(run("vocabulary", name, "--json").out))


def test_an_unknown_vocabulary_names_the_nearest(run: Run) -> None:
    assert "did you mean stages" in run("vocabulary", "stagse").err


def test_two_names_are_compared_with_reasons(run: Run) -> None:
    record = json.loads(run("compare", "ZTE Corp.", "ZTE Corporation", "--json").out)
    assert record["verdict"] == "match"
    assert record["reasons"]


def test_a_file_of_pairs_gives_a_line_a_pair(run: Run) -> None:

    Path("pairs.csv").write_text("name1,name2,schema\nZTE,ZTT,Company\nLi Wei,Wei Li,Person\n", encoding="utf-8")
    lines = [json.loads(line) for line in run("compare", "--csv", "pairs.csv").out.splitlines()]
    assert [line["verdict"] for line in lines] == ["no match", "match"]


def test_a_pair_file_without_its_columns_is_refused(run: Run) -> None:

    Path("pairs.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert "name1 and name2 are needed" in run("compare", "--csv", "pairs.csv").err
