import json
from pathlib import Path

import pytest

from tests.cli.given import Run

ROOT = Path(__file__).resolve().parents[2]
SUPPLIERS, NEWS = str(ROOT / "examples" / "suppliers.csv"), str(ROOT / "examples" / "news")
AS = ("--as", "us/contractor", "--on", "2018-12-28")


def rows_of(record: dict[str, list[dict[str, object]]]) -> dict[object, dict[str, object]]:
    return {row["name"]: row for row in record["rows"]}


def test_the_example_brief_is_written_whole(run: Run, tmp_path: Path) -> None:
    ran = run("brief", SUPPLIERS, *AS, "--news", NEWS, "-o", "brief.html")
    page = (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert ran.code == 0
    assert page.startswith("<!doctype html>")
    assert "no legal advice" in page
    assert "The White House is considering an executive order" in page


def test_the_page_asks_nothing_of_the_network(run: Run, tmp_path: Path) -> None:
    run("brief", SUPPLIERS, *AS, "-o", "brief.html")
    page = (tmp_path / "brief.html").read_text(encoding="utf-8").lower()
    assert "<script src" not in page
    assert "<link" not in page
    assert "@import" not in page
    assert "url(http" not in page


def test_news_alone_never_prohibits(run: Run) -> None:
    record = json.loads(run("brief", SUPPLIERS, *AS, "--news", NEWS, "--json").out)
    huawei = rows_of(record)["HUAWEI TECHNOLOGIES CO.,LTD"]
    assert huawei["verdict"] not in {"prohibited", "licence-required"}


def test_every_row_of_the_file_is_in_the_brief(run: Run) -> None:
    record = json.loads(run("brief", SUPPLIERS, *AS, "--json").out)
    lines = Path(SUPPLIERS).read_text(encoding="utf-8").strip().splitlines()
    assert len(record["rows"]) == len(lines) - 1


def test_lookalikes_are_not_taken_for_the_party(run: Run) -> None:
    found = rows_of(json.loads(run("brief", SUPPLIERS, *AS, "--json").out))
    for name in ("Aztech Technologies Pte Ltd", "ZTT Group", "NEC Corp."):
        assert found[name]["group"] in {"clear", "review"}


def test_the_same_list_gives_the_same_bytes(run: Run) -> None:
    ask = ("brief", SUPPLIERS, *AS, "--news", NEWS, "--json")
    assert run(*ask).out == run(*ask).out


@pytest.mark.parametrize(
    ("content", "message"),
    [("", "empty"), ("supplier,vendor\nA,B\n", "--name-column"), ("colour,shape\nred,round\n", "column")],
)
def test_a_list_that_cannot_be_read_says_why_and_what_to_do(run: Run, tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "list.csv").write_text(content, encoding="utf-8")
    ran = run("brief", "list.csv", *AS)
    assert (ran.code, message in ran.err) == (3, True), ran.err


def test_a_missing_file_is_named(run: Run) -> None:
    ran = run("brief", "nowhere.csv", *AS)
    assert ran.code == 3
    assert "nowhere.csv" in ran.err


def test_a_missing_news_folder_is_named(run: Run) -> None:
    ran = run("brief", SUPPLIERS, *AS, "--news", "nowhere")
    assert ran.code == 3
    assert "nowhere" in ran.err


def test_an_unknown_kind_of_output_is_refused_before_any_work(run: Run) -> None:
    assert "as .html or .json" in run("brief", SUPPLIERS, *AS, "-o", "brief.docx").err


def test_a_receipt_is_the_same_for_the_same_run_and_holds_every_row(run: Run, tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        run("brief", SUPPLIERS, *AS, "--receipt", name)
    one, two = (json.loads((tmp_path / name).read_text(encoding="utf-8")) for name in ("one.json", "two.json"))
    assert one == two
    assert {line["group"] for line in one["answers"]} >= {"clear", "to-come"}
    assert len(one["answers"]) == one["inputs"][0]["entries"]


def test_a_receipt_of_another_question_has_another_digest(run: Run, tmp_path: Path) -> None:
    run("brief", SUPPLIERS, *AS, "--receipt", "one.json")
    run("brief", SUPPLIERS, "--as", "us/contractor", "--on", "2020-12-28", "--receipt", "two.json")
    one, two = (json.loads((tmp_path / name).read_text(encoding="utf-8")) for name in ("one.json", "two.json"))
    assert one["digest"] != two["digest"]
