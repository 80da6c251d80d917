"""From a file of owners to an answer about a party that stands on no list itself."""

import json
from pathlib import Path

from tests.cli.given import Run
from tests.cli.test_importing import csl
from tests.lists.given_owners import company, entities, json_lines, lei, ownership, relationship, relationships


def test_an_imported_chain_reaches_a_measure_of_the_register(run: Run, tmp_path: Path) -> None:
    rr = relationships(tmp_path / "rr.csv", relationship(1, 2), relationship(2, 3))
    names = entities(
        tmp_path / "lei.csv", (1, "Quay Antenna Ltd", "GB"), (2, "Mole B.V.", "NL"), (3, "Huawei Technologies Co., Ltd.", "CN")
    )
    told = run("import", str(rr), str(names), "--snapshot-date", "2020-06-01")
    assert told.code == 0, told.err
    assert "2 holdings among 3 parties with a name: kept" in told.out
    ask = ("check", "Quay Antenna", "--as", "us/government", "--activity", "buy", "--item", "telecom-equipment", "--json")
    answer = json.loads(run(*ask, "--on", "2020-12-01").out)
    assert answer["verdict"] == "prohibited"
    deciding = next(each for each in answer["deciding"] if each["key"] == "us-ndaa2019-889a")
    assert (
        "Quay Antenna Ltd is owned by Mole B.V. (control, share not known); Mole B.V. is owned by Huawei" in deciding["reached"]
    )
    before = json.loads(run(*ask, "--on", "2015-02-28").out)
    assert before["verdict"] == "no-known-measure"


def test_an_imported_owner_on_an_imported_list_counts_on_the_rules_days(run: Run, tmp_path: Path) -> None:
    run("import", csl(tmp_path / "list.csv", "Quartz Lantern Optics Co.", "Amber Relay Co."), "--snapshot-date", "2025-09-01")
    links = [ownership("q", "j", percentage="30"), ownership("a", "j", percentage="25")]
    firms = [company("q", "Quartz Lantern Optics"), company("a", "Amber Relay"), company("j", "Joint Prism Works")]
    owners = json_lines(tmp_path / "owners.json", *links, *firms)
    assert run("import", str(owners), "--snapshot-date", "2025-09-01").code == 0
    ask = ("check", "Joint Prism Works", "--as", "us/exporter", "--activity", "supply", "--json", "--on")
    during = json.loads(run(*ask, "2025-10-15").out)
    assert (during["verdict"], during["deciding"][0]["key"]) == ("licence-required", "us-bis-affiliates-rule-2025")
    assert "is owned together by" in during["deciding"][0]["reached"]
    assert "55 % in all" in during["deciding"][0]["reached"]
    assert json.loads(run(*ask, "2025-09-15").out)["verdict"] == "no-known-measure"
    assert json.loads(run(*ask, "2026-05-01").out)["verdict"] == "announced-not-in-force"


def test_a_share_told_as_a_range_makes_the_answer_depend(run: Run, tmp_path: Path) -> None:
    links = [
        ownership("h", "j", percentage="40-60"),
        company("h", "Hangzhou Hikvision Digital Technology Co., Ltd."),
        company("j", "Joint Prism Works"),
    ]
    run("import", str(json_lines(tmp_path / "owners.json", *links)), "--snapshot-date", "2025-09-01")
    answer = json.loads(
        run("check", "Joint Prism Works", "--as", "us/exporter", "--activity", "supply", "--on", "2025-10-15", "--json").out
    )
    assert (answer["verdict"], answer["otherwise"]) == ("licence-required", "no-known-measure")
    assert "between 40 and 60 %, and 50 % or more counts; it depends" in " ".join(answer["depends_on"])


def test_an_import_tells_its_counts_as_json(run: Run, tmp_path: Path) -> None:
    [record] = json.loads(run("import", str(relationships(tmp_path / "rr.csv", relationship(1, 2))), "--json").out)
    assert (record["list"], record["holdings"], record["rows"]["read"], record["day_is_stated"]) == ("gleif", 1, 1, False)
    assert run("ledger", "--json").code == 0
    assert lei(1) not in json.dumps(record)


def test_the_same_file_twice_changes_nothing(run: Run, tmp_path: Path) -> None:
    file = str(relationships(tmp_path / "rr.csv", relationship(1, 2)))
    run("import", file, "--snapshot-date", "2025-01-01")
    assert "already held" in run("import", file, "--snapshot-date", "2025-01-01").out


def owned_by_listed(run: Run, tmp_path: Path, *owners: dict[str, object]) -> dict[str, object]:
    """The answer on a joint firm of these owners, each with 60 per cent, where a list carries `Quartz Lantern Optics Co.`."""
    run("import", csl(tmp_path / "list.csv", "Quartz Lantern Optics Co."), "--snapshot-date", "2025-09-01")
    links = [ownership(str(owner["id"]), "j", percentage="60") for owner in owners]
    path = json_lines(tmp_path / "owners.json", *links, *owners, company("j", "Joint Prism Works"))
    assert run("import", str(path), "--snapshot-date", "2025-09-01").code == 0
    ask = ("check", "Joint Prism Works", "--as", "us/exporter", "--activity", "supply", "--on", "2025-10-15", "--json")
    found: dict[str, object] = json.loads(run(*ask).out)
    return found


def test_an_owner_who_is_a_person_of_a_listed_name_makes_the_answer_depend(run: Run, tmp_path: Path) -> None:
    person: dict[str, object] = {"id": "p", "schema": "Person", "properties": {"name": ["Quartz Lantern Optics"]}}
    answer = owned_by_listed(run, tmp_path, person)
    assert (answer["verdict"], answer["otherwise"]) == ("licence-required", "no-known-measure")
    assert "persons share names" in str(answer["depends_on"])


def test_an_owner_of_a_listed_name_in_another_country_makes_the_answer_depend(run: Run, tmp_path: Path) -> None:
    answer = owned_by_listed(run, tmp_path, company("q", "Quartz Lantern Optics", jurisdiction="de"))
    assert (answer["verdict"], answer["otherwise"]) == ("licence-required", "no-known-measure")
    assert "sits in DE" in str(answer["depends_on"])


def test_a_sure_owner_beside_a_namesake_leaves_no_doubt(run: Run, tmp_path: Path) -> None:
    sure, doubtful = (
        company("q", "Quartz Lantern Optics", jurisdiction="cn"),
        company("r", "Quartz Lantern Optics", jurisdiction="de"),
    )
    answer = owned_by_listed(run, tmp_path, sure, doubtful)
    assert (answer["verdict"], answer["otherwise"]) == ("licence-required", "licence-required")


def owned_by_namesake(run: Run, tmp_path: Path, **more: str) -> dict[str, object]:
    """The answer on a firm that a namesake of the register's Hikvision owns whole."""
    owner = company("h", "Hangzhou Hikvision Digital Technology Co., Ltd.", **more)
    links = [ownership("h", "j", percentage="100"), owner, company("j", "Joint Prism Works")]
    run("import", str(json_lines(tmp_path / "owners.json", *links)), "--snapshot-date", "2025-09-01")
    ask = ("check", "Joint Prism Works", "--as", "us/exporter", "--activity", "supply", "--on", "2025-10-15", "--json")
    found: dict[str, object] = json.loads(run(*ask).out)
    return found


def test_an_owner_of_a_registered_name_in_another_country_makes_the_answer_depend(run: Run, tmp_path: Path) -> None:
    answer = owned_by_namesake(run, tmp_path, jurisdiction="de")
    assert (answer["verdict"], answer["otherwise"]) == ("licence-required", "no-known-measure")
    assert "one sits in DE, the other in CN" in str(answer["depends_on"])


def test_an_owner_of_a_registered_name_in_its_own_country_leaves_no_doubt(run: Run, tmp_path: Path) -> None:
    answer = owned_by_namesake(run, tmp_path, jurisdiction="cn")
    assert (answer["verdict"], answer["otherwise"]) == ("licence-required", "licence-required")
    assert "sits in" not in str(answer["depends_on"])
