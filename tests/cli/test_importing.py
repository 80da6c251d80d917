import json
from pathlib import Path

import pytest

from tests.cli.given import Run

HEADER = (
    "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,"
    "license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,"
    "remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids"
)
ENTITY = (
    'x{number},Entity List (EL) - Bureau of Industry and Security,,,,{name},,"1 Test Road, Shenzhen, CN",84 FR 1,2019-05-21,,,'
    "For all items subject to the EAR.,Presumption of denial.,,,,,,,,http://example.org,,,,,,http://example.org,"
)


def csl(path: Path, *names: str) -> str:
    rows = [ENTITY.format(number=number, name=name) for number, name in enumerate(names)]
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return str(path)


def test_a_listing_decides_like_a_measure_of_the_register(run: Run, tmp_path: Path) -> None:
    file = csl(tmp_path / "list.csv", "Quartz Lantern Optics Co.")
    assert run("import", file, "--snapshot-date", "2022-05-06").code == 0
    ask = ("check", "Quartz Lantern Optics", "--as", "us/exporter", "--activity", "supply", "--json")
    listed = json.loads(run(*ask, "--on", "2022-05-06").out)
    assert (listed["verdict"], listed["deciding"][0]["trust"]) == ("licence-required", "official")
    assert any("Presumption of denial" in note for note in listed["deciding"][0]["notes"])
    assert json.loads(run(*ask, "--on", "2019-05-20").out)["verdict"] == "no-known-measure"


def test_buying_from_an_entity_list_party_is_not_restricted_by_the_entry(run: Run, tmp_path: Path) -> None:
    run("import", csl(tmp_path / "list.csv", "Quartz Lantern Optics Co."), "--snapshot-date", "2022-05-06")
    record = json.loads(
        run("check", "Quartz Lantern Optics", "--as", "us/maker", "--activity", "buy", "--on", "2022-05-06", "--json").out
    )
    assert record["verdict"] == "no-known-measure"
    assert ["supply, not buy" in one["reason"] for one in record["set_aside"]] == [True]


def test_the_same_file_twice_changes_nothing(run: Run, tmp_path: Path) -> None:
    file = csl(tmp_path / "list.csv", "A Co.", "B Co.")
    run("import", file, "--snapshot-date", "2022-05-06")
    assert "already held" in run("import", file, "--snapshot-date", "2022-05-06").out


def test_a_list_that_shrank_too_much_is_refused_unless_forced(run: Run, tmp_path: Path) -> None:
    run("import", csl(tmp_path / "one.csv", *(f"Maker {n} Co." for n in range(20))), "--snapshot-date", "2022-05-06")
    small = csl(tmp_path / "two.csv", "Maker 1 Co.")
    refused = run("import", small, "--snapshot-date", "2022-05-07")
    assert refused.code == 5
    assert "--force" in refused.err
    assert run("import", small, "--snapshot-date", "2022-05-07", "--force").code == 0


def test_an_entry_gone_from_the_next_snapshot_decides_no_more(run: Run, tmp_path: Path) -> None:
    names = [f"Maker {n} Co." for n in range(20)]
    run("import", csl(tmp_path / "one.csv", *names, "Quartz Lantern Co."), "--snapshot-date", "2022-05-06")
    run("import", csl(tmp_path / "two.csv", *names), "--snapshot-date", "2022-06-06")
    ask = ("check", "Quartz Lantern Co.", "--as", "us/exporter", "--activity", "supply", "--json")
    assert json.loads(run(*ask, "--on", "2022-07-01").out)["verdict"] == "no-known-measure"
    between = json.loads(run(*ask, "--on", "2022-05-20").out)
    assert (between["verdict"], between["otherwise"]) == ("licence-required", "no-known-measure")


def test_a_file_that_is_no_list_names_what_was_seen(run: Run, tmp_path: Path) -> None:
    (tmp_path / "odd.csv").write_text("colour,shape\nred,round\n", encoding="utf-8")
    ran = run("import", "odd.csv")
    assert ran.code == 5
    assert "--list KEY" in ran.err
    assert not (tmp_path / "data" / "proscribe" / "ledger.db").exists()


def test_an_unknown_list_names_the_nearest(run: Run, tmp_path: Path) -> None:
    ran = run("import", csl(tmp_path / "list.csv", "A Co."), "--list", "us_cls")
    assert ran.code == 5
    assert "did you mean us_csl" in ran.err


@pytest.mark.parametrize("place", ["folder", "text.db"])
def test_a_ledger_that_is_none_is_refused(run: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.db").write_text("not a database", encoding="utf-8")
    ran = run("check", "ZTE", "--ledger", place)
    assert ran.code == 6
    assert place in ran.err


def test_screen_finds_listed_names_with_their_lists(run: Run, tmp_path: Path) -> None:
    run("import", csl(tmp_path / "list.csv", "Quartz Lantern Optics Co."), "--snapshot-date", "2022-05-06")
    (tmp_path / "mine.csv").write_text("supplier\nQuartz Lantern Optics\nPlain Bakery\n", encoding="utf-8")
    rows = [json.loads(line) for line in run("screen", "mine.csv", "--name-column", "supplier", "--json").out.splitlines()]
    assert rows[0]["hits"][0]["lists"][0]["citation"] == "84 FR 1"
    assert rows[1]["hits"] == []


@pytest.mark.parametrize("suffix", ["csv", "json", "jsonl", "xlsx"])
def test_screen_writes_every_format(run: Run, tmp_path: Path, suffix: str) -> None:
    (tmp_path / "mine.csv").write_text("supplier\nHuawei\n", encoding="utf-8")
    assert run("screen", "mine.csv", "-o", f"out.{suffix}").code == 0
    assert (tmp_path / f"out.{suffix}").stat().st_size > 20


def test_the_ledger_tells_what_it_holds(run: Run, tmp_path: Path) -> None:
    assert "none imported" in run("ledger").out
    run("import", csl(tmp_path / "list.csv", "A Co."), "--snapshot-date", "2022-05-06")
    record = json.loads(run("ledger", "--json").out)
    assert record["lists"][0]["snapshots"][0]["entries"] == 1


def test_measures_on_a_party_name_its_listings_too(run: Run, tmp_path: Path) -> None:
    run(
        "import", csl(tmp_path / "list.csv", "Quartz Lantern Optics Co."), "--snapshot-date", "2022-05-06", "--ledger", "own.db"
    )
    ask = ("measures", "--target", "Quartz Lantern Optics", "--on", "2022-05-06", "--json")
    [row] = json.loads(run(*ask, "--ledger", "own.db").out)
    assert (row["stage on 2022-05-06"], row["since"]) == ("in-force", "2019-05-21")
    assert run(*ask).code == 2
