import gzip
import json
from pathlib import Path

import pytest
from tests.articles.intake.conftest import BODY, MBOX, NEWSLETTER, PLAIN_MAIL, RSS, SENTENCE

from proscribe.articles.collect import collected, collected_bytes

PAGE = (
    "<!doctype html><html><head><title>Norland bars a supplier | Daily</title></head><body><nav>Home</nav><article>"
    f"<h1>Norland bars a supplier</h1><p>{BODY.replace('its networks', 'its <b>networks</b>')}</p>\n"
    f"<p>A second &amp; last paragraph:   {BODY.replace('first', 'only')}</p></article></body></html>"
)


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def text(title: str) -> str:
    return f"{title}\n\n{BODY} This is the report called {title}."


def keys(place: Path) -> list[str]:
    return [one.source.key for one in collected([place]).articles]


def test_a_folder_is_read_with_all_below_it_past_its_bad_files(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", text("B title"))
    write(tmp_path, "deep/er/a.txt.gz", gzip.compress(text("A title").encode()))
    write(tmp_path, "c.pdf", b"%PDF-1.4")
    write(tmp_path, "d.txt", "")
    write(tmp_path, ".hidden/e.txt", text("E title"))
    found = collected([tmp_path])
    assert [one.source.key for one in found.articles] == ["b", "a"]
    assert [one.file for one in found.problems] == ["c.pdf", "d.txt"]


def test_what_does_not_exist_is_a_problem(tmp_path: Path) -> None:
    found = collected([tmp_path / "none", write(tmp_path, "a.txt", text("A title"))])
    assert len(found.articles) == 1
    assert "cannot be read" in found.problems[0].reason


def test_names_are_unique_and_the_same_every_time(tmp_path: Path) -> None:
    for name in ("a.txt", "a.html", "x/a.txt", "feed.xml", "box.mbox"):
        write(tmp_path, name, {"feed.xml": RSS, "box.mbox": MBOX, "a.html": PAGE}.get(name, text(name)))
    write(tmp_path, "lines.jsonl", json.dumps({"id": "own-1", "text": BODY}) + "\n" + json.dumps({"text": SENTENCE}))
    first = keys(tmp_path)
    assert len(set(first)) == len(first) == 9
    assert first == keys(tmp_path)
    assert {"a", "a.txt", "x/a.txt", "own-1", "lines#2"} <= set(first)


def test_an_entry_keeps_its_name_when_the_feed_grows(tmp_path: Path) -> None:
    path = write(tmp_path, "feed.xml", RSS)
    before = keys(path)
    new = (
        "<item><title>New</title><guid>tag:0</guid><description>The ministry acted again on Monday.</description></item><item>"
    )
    path.write_text(RSS.replace("<item>", new, 1))
    assert set(before) < set(keys(path))


@pytest.mark.parametrize("content", [PAGE, RSS, MBOX, NEWSLETTER, PLAIN_MAIL, text("A title"), json.dumps({"text": BODY})])
def test_every_sentence_can_be_looked_up_in_the_original(content: str) -> None:
    for article in collected_bytes(content.encode()).articles:
        at = article.text.index("Norland has barred")
        assert article.original is not None
        place = article.original.place_of(at, at + len(SENTENCE))
        assert place is not None
        assert place[1] - place[0] >= len(SENTENCE)


def test_a_quote_s_place_in_a_page_holds_its_markup() -> None:
    (article,) = collected_bytes(PAGE.encode()).articles
    assert article.original is not None
    start = article.text.index("Norland has barred")
    place = article.original.place_of(start, start + len(SENTENCE))
    assert place is not None
    assert PAGE[place[0] : place[1]] == SENTENCE.replace("networks", "<b>networks</b>")
    second = article.text.index("A second")
    assert article.original.place_of(second, second + 15) == (PAGE.index("A second"), PAGE.index("last par") + len("last"))


def test_copies_in_one_folder_share_their_origin(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", f"https://a.example/x\nNorland bars\n2021-03-12\n\n{BODY}")
    write(tmp_path, "b.txt", f"https://b.example/y\nA ban in Norland\n2021-03-12\n\nOSLO (Reuters) - {BODY}")
    assert {one.source.origin for one in collected([tmp_path]).articles} == {"Reuters"}


def test_a_page_of_five_megabytes_is_read() -> None:
    page = PAGE.replace("<nav>", "<p>" + f"{BODY} " * 30_000 + "</p><nav>")
    (article,) = collected_bytes(page.encode()).articles
    assert any("too long to tell" in problem for problem in article.problems)


def test_an_article_beyond_all_measure_is_a_problem() -> None:
    (problem,) = collected_bytes(b"word " * 2_000_000).problems
    assert "more than an article ever has" in problem.reason


def test_bytes_have_a_name_of_their_own() -> None:
    found = collected_bytes(text("A title").encode())
    assert (found.articles[0].source.key, collected_bytes(b"").problems[0].file) == ("standard input", "standard input")
