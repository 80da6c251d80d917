"""What strangers' files hold is shown as it stands and never obeyed by the terminal."""

import json
from pathlib import Path

import pytest
from rich.table import Table

from proscribe.cli.output import complain, remark, say, show
from tests.cli.given import Run

HOSTILE = "Evil\x1b[31m \x1b]0;title\x07 \x9b2J \u202ecte [bold]x[/bold] [/] :smile:"


def _table() -> Table:
    table = Table("name")
    table.add_row(HOSTILE)
    return table


@pytest.mark.parametrize("give", [say, remark, complain, show, lambda _: show(_table())])
def test_nothing_printed_for_people_steers_the_terminal(give: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert callable(give)
    give(HOSTILE)
    printed = capsys.readouterr()
    told = printed.out + printed.err
    assert not set("\x1b\x07\x9b\u202e") & set(told)
    assert "[bold]x[/bold] [/] :smile:" in told


def test_line_breaks_of_our_own_messages_stay(capsys: pytest.CaptureFixture[str]) -> None:
    say("one\ntwo")
    assert capsys.readouterr().out == "one\ntwo\n"


def test_a_decision_on_a_hostile_name_is_kept_whole_and_shown_harmless(run: Run) -> None:
    assert run("decisions", "add", HOSTILE, "party:huawei", "--by", "A\x1b[1m").code == 0
    assert "\x1b" not in run("decisions", "list").out
    assert json.loads(run("decisions", "list", "--json").out)[0]["name"] == HOSTILE


def test_a_claim_with_escape_codes_is_kept_and_listed_harmless(run: Run, tmp_path: Path) -> None:
    told = "Evil \x1b[2J paper\n\nThe US Department of Commerce has banned Hikvision \x1b[31mgoods, officials said."
    (tmp_path / "a.txt").write_text(told, encoding="utf-8")
    read = run("read", "a.txt", "--keep")
    assert read.code == 0
    assert "\x1b" not in read.out + read.err + run("review").out


def test_a_brief_tells_which_claims_on_its_parties_wait(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Paper\n\nThe US Department of Commerce has banned Hikvision from its networks, officials said.", encoding="utf-8"
    )
    (tmp_path / "s.csv").write_text("name\nHikvision\n", encoding="utf-8")
    (tmp_path / "t.csv").write_text("name\nNokia\n", encoding="utf-8")
    assert run("read", "a.txt", "--keep").code == 0
    asked = ("--as", "us/contractor")
    ran = run("brief", "s.csv", *asked, "-o", "s.html")
    assert "1 claim on your list waits for review" in ran.out
    assert "1 claim on your list waits for review" in (tmp_path / "s.html").read_text(encoding="utf-8")
    assert "waits for review\n" not in run("brief", "t.csv", *asked).out
    assert "on your list" not in run("brief", "s.csv", *asked, "--known", "2018-01-01").out


def test_a_file_of_pairs_that_is_no_text_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_bytes(b"name1,name2\n\xff\xfe,x\n")
    ran = run("compare", "--batch", "pairs.csv")
    assert ran.code == 3
    assert "save it as CSV in UTF-8" in ran.err


def test_a_party_s_timeline_has_no_steps_that_concern_others_alone(run: Run) -> None:
    rows = json.loads(run("timeline", "smic", "--json").out)
    assert rows
    assert not [row for row in rows if row["concerns"] and "smic" not in row["concerns"]]
    assert [row for row in json.loads(run("timeline", "us-eo-14032-cmic", "--json").out) if row["concerns"] == "sensetime"]


def test_help_groups_the_commands_by_what_they_are_for(run: Run) -> None:
    told = run("--help").out
    places = [told.index(heading) for heading in ("Ask", "Feed", "Look around", "Review")]
    assert places == sorted(places)
