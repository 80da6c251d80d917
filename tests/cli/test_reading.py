import io
import json
from pathlib import Path

import pytest

from tests.articles.intake.conftest import BODY, RSS
from tests.cli.given import Run
from tests.network.conftest import Site, site

__all__ = ["site"]

TEXT = f"ZTE is barred\n\n{BODY} ZTE sources up to 30 per cent of its components from the US, including chips from Qualcomm."


def test_read_prints_claims_ties_and_figures_with_their_places(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    record = json.loads(run("read", str(path), "--json").out)
    assert (record["id"], record["language"], record["original"]["file"]) == ("a", "en", "a.txt")
    assert record["relations"][0]["subject"] == "Qualcomm"
    for one in (*record["claims"], *record["relations"], *record["figures"]):
        assert TEXT[one["original_start"] : one["original_end"]] == one["quote"]


def test_read_shows_tables_for_people(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    shown = run("read", str(path)).out
    assert "supplies" in shown
    assert "up to 30" in shown


def test_read_takes_standard_input(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(RSS.encode())))
    ran = run("read", "-", "--json")
    assert len(ran.out.splitlines()) == 2
    assert "entry 3" in ran.err


def test_read_names_what_it_cannot_read_and_reads_the_rest(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    ran = run("read", str(tmp_path), "--json")
    assert (ran.code, len(ran.out.splitlines())) == (0, 1)
    assert "note: b.pdf: not text but a binary file, a PDF" in ran.err


def test_read_fails_when_nothing_could_be_read(tmp_path: Path, run: Run) -> None:
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    assert run("read", str(tmp_path)).code == 3
    assert run("read", "-", str(tmp_path)).code == 3


def test_fetch_keeps_an_article_that_read_then_reads(site: Site, tmp_path: Path, run: Run) -> None:
    ran = run("fetch", f"{site.base}/page", "--allow-private", "--into", str(tmp_path / "news"))
    assert ran.code == 0
    assert ran.out.startswith("saved: ")
    record = json.loads(run("read", str(tmp_path / "news"), "--json").out)
    assert record["url"] == f"{site.base}/page"


def test_fetch_ends_with_seven_when_an_address_failed(site: Site, tmp_path: Path, run: Run) -> None:
    ran = run("fetch", f"{site.base}/missing", f"{site.base}/page", "--allow-private", "--into", str(tmp_path), "--json")
    assert ran.code == 7
    assert [json.loads(line)["outcome"] for line in ran.out.splitlines()] == ["failed", "saved"]
    assert "answers 404" in ran.err
    assert run("fetch", f"{site.base}/page", "--into", str(tmp_path / "b")).code == 7


def test_fetch_takes_lists_or_addresses(run: Run) -> None:
    assert run("fetch", "us_csl", "https://x.example/").code == 2
