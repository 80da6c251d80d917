from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.network.conftest import PAGE, Site, send, site

from proscribe.articles.collect import collected
from proscribe.articles.fetch import AGENT, Fetched, Outcome, Terms, fetch_articles
from proscribe.articles.provenance import note_path, provenance_of, read_note
from proscribe.errors import InputError
from proscribe.network.bounds import Bounds

__all__ = ["site"]

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
TERMS = Terms(bounds=Bounds(bytes=200_000, seconds=1.0, silence=0.5), allow_private=True)


def fetch(folder: Path, *urls: str, linked: int = 0) -> list[Fetched]:
    terms = Terms(bounds=TERMS.bounds, allow_private=True, linked=linked)
    return list(fetch_articles(urls, folder, now=NOW, terms=terms))


def test_a_page_is_kept_as_sent_with_its_note(site: Site, tmp_path: Path) -> None:
    (one,) = fetch(tmp_path / "new", f"{site.base}/page")
    assert one.outcome is Outcome.SAVED
    assert one.path is not None
    assert one.path.read_bytes() == PAGE
    note = provenance_of(one.path)
    assert note is not None
    assert (note.url, note.fetched) == (f"{site.base}/page", "2026-03-04T05:06:07+00:00")
    assert site.asked[0][1]["user-agent"] == AGENT


def test_what_was_fetched_is_read_with_its_address(site: Site, tmp_path: Path) -> None:
    fetch(tmp_path, f"{site.base}/page")
    found = collected([tmp_path])
    (article,) = found.articles
    assert found.problems == ()
    assert (article.source.url, str(article.source.published)) == (f"{site.base}/page", "2021-03-12")
    assert article.original is not None
    assert article.original.fetched == "2026-03-04T05:06:07+00:00"


def test_what_the_server_calls_unchanged_is_not_sent_again(site: Site, tmp_path: Path) -> None:
    (first,) = fetch(tmp_path, f"{site.base}/marked")
    (second,) = fetch(tmp_path, f"{site.base}/marked")
    assert (second.outcome, second.path) == (Outcome.UNCHANGED, first.path)
    assert site.asked[1][1]["if-none-match"] == '"v1"'


def test_a_file_that_was_changed_by_hand_is_fetched_again(site: Site, tmp_path: Path) -> None:
    (first,) = fetch(tmp_path, f"{site.base}/marked")
    assert first.path is not None
    first.path.write_bytes(b"edited")
    fetch(tmp_path, f"{site.base}/marked")
    assert first.path.read_bytes() == PAGE


def test_a_page_that_changed_is_kept_beside_what_it_was(site: Site, tmp_path: Path) -> None:
    (first,) = fetch(tmp_path, f"{site.base}/page")
    site.pages["/page"] = send(PAGE.replace(b"first", b"second"))
    (second,) = fetch(tmp_path, f"{site.base}/page")
    assert second.outcome is Outcome.SAVED
    assert first.path != second.path
    assert len(list(tmp_path.glob("*.html"))) == 2


def test_a_feed_brings_the_pages_it_links_to_when_asked(site: Site, tmp_path: Path) -> None:
    alone = fetch(tmp_path / "a", f"{site.base}/feed")
    with_pages = fetch(tmp_path / "b", f"{site.base}/feed", linked=2)
    assert [one.outcome for one in alone] == [Outcome.SAVED]
    assert [one.outcome for one in with_pages] == [Outcome.SAVED, Outcome.SAVED, Outcome.FAILED]


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("/pdf", "application/pdf, no page"),
        ("/disguised", "a PDF"),
        ("/empty", "answers with nothing"),
        ("/silent", "is silent"),
        ("/missing", "404"),
    ],
)
def test_what_is_no_article_is_told_and_the_rest_goes_on(site: Site, tmp_path: Path, path: str, cause: str) -> None:
    failed, saved = fetch(tmp_path, site.base + path, f"{site.base}/page")
    assert (failed.outcome, saved.outcome) == (Outcome.FAILED, Outcome.SAVED)
    assert cause in failed.reason
    assert len(list(tmp_path.iterdir())) == 2


def test_a_damaged_note_is_no_note(site: Site, tmp_path: Path) -> None:
    (one,) = fetch(tmp_path, f"{site.base}/marked")
    assert one.path is not None
    for text in ("{", "[]", '{"url": 1}', '{"url": "a"}'):
        note_path(one.path).write_text(text)
        assert read_note(note_path(one.path)) is None
    (again,) = fetch(tmp_path, f"{site.base}/marked")
    assert again.path == one.path
    assert provenance_of(one.path) is not None


def test_a_folder_that_cannot_be_written_is_an_error_of_the_user(site: Site, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file, no folder")
    with pytest.raises(InputError, match="--into"):
        fetch(blocked, f"{site.base}/page")
