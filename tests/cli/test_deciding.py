"""`proscribe decisions`, and what it does to `proscribe screen`."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.given import Ran, Run

ROW = "Hwawei Technologies"
SAID = ("--by", "Ana", "--why", "a garden shop")


@pytest.fixture
def names(tmp_path: Path) -> str:
    path = tmp_path / "names.csv"
    path.write_text(f"name\n{ROW}\n", encoding="utf-8")
    return str(path)


def hits(ran: Ran) -> list[dict[str, Any]]:
    assert ran.code == 0, ran.err
    found: list[dict[str, Any]] = json.loads(ran.out)["hits"]
    return found


def ids(ran: Ran) -> list[str]:
    return [hit["party_id"] for hit in hits(ran)]


def test_a_hit_judged_somebody_else_stays_quiet_until_that_is_withdrawn(run: Run, names: str) -> None:
    assert "party:huawei" in ids(run("screen", names, "--json"))
    assert run("decisions", "add", ROW, "party:huawei", *SAID).code == 0
    assert "party:huawei" not in ids(run("screen", names, "--json"))
    shown = hits(run("screen", names, "--json", "--show-decided"))
    assert [hit["decision"]["why"] for hit in shown if hit["party_id"] == "party:huawei"] == ["a garden shop"]
    assert run("decisions", "remove", ROW, "party:huawei", *SAID).code == 0
    assert "party:huawei" in ids(run("screen", names, "--json"))


def test_how_many_were_silenced_is_said(run: Run, names: str) -> None:
    run("decisions", "add", ROW, "party:huawei", *SAID)
    assert "1 hits were judged somebody else" in run("screen", names).err


def test_a_confirmed_hit_says_who_confirmed_it(run: Run, names: str) -> None:
    run("decisions", "add", ROW, "party:huawei", "--judged", "same", *SAID)
    found = hits(run("screen", names, "--json"))
    assert [hit["decision"]["by"] for hit in found if "decision" in hit] == ["Ana"]


def test_decisions_go_to_another_ledger_by_file(run: Run, names: str) -> None:
    run("decisions", "add", ROW, "party:huawei", *SAID)
    assert run("decisions", "export", "made.csv").code == 0
    assert run("decisions", "import", "made.csv", "--ledger", "other.db").out == "1 decisions read, 1 new\n"
    assert run("decisions", "import", "made.csv", "--ledger", "other.db").out == "1 decisions read, 0 new\n"
    assert "party:huawei" not in ids(run("screen", names, "--json", "--ledger", "other.db"))


def test_the_list_tells_what_counts_and_the_history_what_did(run: Run) -> None:
    run("decisions", "add", ROW, "party:huawei", *SAID)
    run("decisions", "remove", ROW, "party:huawei", *SAID)
    assert run("decisions", "list").out.startswith("no decisions")
    judged = [one["judgement"] for one in json.loads(run("decisions", "list", "--history", "--json").out)]
    assert judged == ["other", "open"]


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("add", ROW, "party:nobody", "--by", "Ana"), "no party of this ledger"),
        (("add", ROW, "listing:us_csl/1", "--by", "Ana"), "no party of this ledger"),
        (("add", " ", "party:huawei", "--by", "Ana"), "needs the row's name"),
        (("add", ROW, "party:huawei", "--by", " "), "who decided"),
        (("add", ROW, "party:huawei", "--by", "Ana", "--judged", "maybe"), "maybe"),
        (("add", ROW, "party:huawei", "--by", "Ana", "--country", "Atlantis"), "names no country"),
        (("remove", ROW, "party:huawei", "--by", "Ana"), "nothing is decided"),
    ],
)
def test_what_cannot_be_decided_is_told(run: Run, args: tuple[str, ...], told: str) -> None:
    ran = run("decisions", *args)
    assert ran.code == 2 and told in ran.err
