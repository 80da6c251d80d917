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


def test_counts_of_one_kind_add_up_to_all(run: Run) -> None:
    rows = json.loads(run("register", "counts", "--on", "2020-06-01", "--json").out)
    sums: dict[str, int] = {}
    for row in rows:
        sums[row["what"]] = sums.get(row["what"], 0) + row["number"]
    assert sums["measures by jurisdiction"] == sums["measures by stage on 2020-06-01"]
    assert sums["steps by stage"] == sums["steps by trust"]
    checked = run("register", "check").out
    assert f"{sums['measures by jurisdiction']} measures with {sums['steps by trust']} dated steps" in checked
    assert "no stage yet" in {row["value"] for row in rows}


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


def test_measures_are_filtered_by_actor_item_form_and_family(run: Run) -> None:
    def keys(*ask: str) -> set[str]:
        return {row["measure"] for row in json.loads(run("measures", *ask, "--on", "2021-01-01", "--json").out)}

    assert keys("--family", "ndaa2019-889") >= {"us-ndaa2019-889a", "us-ndaa2019-889b"}
    cameras = keys("--bound", "us/contractor", "--item", "video-surveillance", "--jurisdiction", "us")
    assert "us-ndaa2019-889b" in cameras
    assert "jp-procurement-2018" not in cameras
    assert keys("--instrument", "denial-order") == {"us-bis-denial-zte-2018"}
    assert "us-dhs-bod-17-01" not in keys("--bound", "jp/government")


@pytest.mark.parametrize(
    ("ask", "hint"),
    [
        (("measures", "--family", "ndaa2019-899"), "did you mean ndaa2019-889"),
        (("measures", "--item", "radoi"), "did you mean"),
        (("measures", "--bound", "us/contracter"), "did you mean contractor"),
        (("measures", "--instrument", "statue"), "did you mean statute"),
        (("timeline", "us-ndaa2019-889c"), "did you mean us-ndaa2019-889"),
        (("diff", "--from", "2020-01-02", "--to", "2020-01-01"), "give the earlier day first"),
        (("timeline", "zte", "--chart", "zte.png"), "ends in .svg"),
        (("owners", "hisilicn"), "did you mean hisilicon"),
        (("owners", "hisilicon", "--test", "ofac50"), "did you mean ofac-50"),
        (("register", "export", "--format", "xml", "-o", "x"), "use one of csv, ftm, json"),
    ],
)
def test_a_word_outside_the_vocabulary_names_the_nearest(run: Run, ask: tuple[str, ...], hint: str) -> None:
    ran = run(*ask)
    assert ran.code in {2, 3}
    assert hint in ran.err


def test_a_timeline_is_drawn(run: Run, tmp_path: Path) -> None:
    assert run("timeline", "us-bis-denial-zte-2018", "--chart", "zte.svg", "--on", "2018-06-01").code == 0
    assert (tmp_path / "zte.svg").read_text(encoding="utf-8").startswith("<svg")


def test_a_day_after_the_register_is_said_to_be_unknown(run: Run) -> None:
    ask = ("measures", "--family", "us-bis-affiliates", "--on", "2026-10-15", "--json")
    [row] = json.loads(run(*ask).out)
    assert row["stage on 2026-10-15"] == "suspended"
    assert row["not sure because"] == (
        "suspended by its terms until 2026-11-09; not verified since 2026-08-31: the state on 2026-10-15 is not known"
    )
    [later] = json.loads(run("measures", "--family", "us-bis-affiliates", "--on", "2026-12-01", "--json").out)
    assert "what followed is not known" in later["not sure because"]
    assert "not verified since 2026-08-31" in run("timeline", "us-bis-affiliates-rule-2025", "--on", "2026-10-15").err


def test_a_diff_tells_what_happened_in_between(run: Run) -> None:
    rows = json.loads(run("diff", "--from", "2025-11-01", "--to", "2025-11-12", "--jurisdiction", "us", "--json").out)
    told = {row["measure"]: row["what happened"] for row in rows}
    assert told["us-bis-affiliates-rule-2025"].startswith("2025-11-10: ")
    assert json.loads(run("diff", "--from", "2025-11-12", "--to", "2025-11-12", "--json").out) == []


def test_owners_are_counted_by_each_named_test(run: Run) -> None:
    rows = json.loads(run("owners", "nexperia", "--on", "2025-10-01", "--json").out)
    caught = {row["test"]: (row["caught"], row["applies"]) for row in rows if row["owner"] == "wingtech"}
    assert caught["bis-affiliates"] == ("yes", True)
    assert caught["named"] == ("no", True)
    [later] = json.loads(run("owners", "nexperia", "--test", "bis-affiliates", "--on", "2025-11-10", "--json").out)[:1]
    assert later["applies"] is False


OVERLAY = """
corrects: "true"
title: Our own reading
"""


def overlay(tmp_path: Path, text: str = OVERLAY) -> str:
    folder = tmp_path / "ours" / "measures"
    folder.mkdir(parents=True)
    (folder / "us-bis-denial-zte-2018.yml").write_text(text, encoding="utf-8")
    return str(tmp_path / "ours")


def test_an_overlay_shows_in_every_answer(run: Run, tmp_path: Path) -> None:
    mine = overlay(tmp_path)
    answer = json.loads(
        run(
            "--register", mine, "check", "zte", "--as", "us/exporter", "--activity", "supply", "--on", "2018-05-01", "--json"
        ).out
    )
    ours = next(each for each in (*answer["deciding"], *answer["others"]) if each["key"] == "us-bis-denial-zte-2018")
    assert (ours["title"], "corrected by your overlay ours: title" in ours["notes"]) == ("Our own reading", True)
    rows = json.loads(run("--register", mine, "measures", "--target", "zte", "--on", "2018-05-01", "--json").out)
    assert "Our own reading" in {row["title"] for row in rows}


def test_an_overlay_is_taken_from_the_environment_or_the_configuration_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = overlay(tmp_path)
    ask = ("measures", "--target", "zte", "--on", "2018-05-01", "--json")
    assert "Our own reading" not in run(*ask).out
    monkeypatch.setenv("PROSCRIBE_REGISTER", mine)
    assert "Our own reading" in run(*ask).out
    monkeypatch.delenv("PROSCRIBE_REGISTER")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "proscribe").mkdir(parents=True)
    Path(mine).rename(tmp_path / "config" / "proscribe" / "register")
    assert "Our own reading" in run(*ask).out


def test_a_wrong_overlay_stops_unless_the_user_goes_on_without_it(run: Run, tmp_path: Path) -> None:
    mine = overlay(tmp_path, "corrects: true\nreach: far\n")
    ask = ("measures", "--target", "zte", "--on", "2018-05-01", "--json")
    refused = run("--register", mine, *ask)
    assert refused.code == 4
    assert "us-bis-denial-zte-2018.yml:2: reach: unknown reach 'far'" in refused.err
    gone_on = run("--register", mine, "--skip-wrong-overlay", *ask)
    assert gone_on.code == 0
    assert "your overlays are left out" in gone_on.err
    assert "us-bis-denial-zte-2018" in gone_on.out


def test_register_check_takes_an_overlay(run: Run, tmp_path: Path) -> None:
    assert run("register", "check", "--overlay", overlay(tmp_path)).code == 0


@pytest.mark.parametrize("format", ["json", "csv", "ftm"])
def test_an_export_names_the_licence_of_the_data(run: Run, tmp_path: Path, format: str) -> None:
    ran = run("register", "export", "--format", format, "-o", "out")
    assert ran.code == 0, ran.err
    assert "CC-BY-4.0" in (tmp_path / "out" / "README.txt").read_text(encoding="utf-8")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(Path(line).name for line in ran.out.split())
