import gzip
import json
import sys

import pytest
from tests.articles.intake.conftest import ATOM, BODY, JSON_FEED, MBOX, NEWSLETTER, PLAIN_MAIL, RSS, SENTENCE

from proscribe.articles.intake.decode import MOST_FILE_BYTES, opened
from proscribe.articles.intake.document import Document, Markup, Unread
from proscribe.articles.intake.split import originals
from proscribe.errors import InputError


def read(data: str | bytes) -> list[Document]:
    found = list(originals(data if isinstance(data, bytes) else data.encode()))
    assert all(isinstance(one, Document) for one in found)
    return [one for one in found if isinstance(one, Document)]


def unread(data: str) -> list[Unread]:
    return [one for one in originals(data.encode()) if isinstance(one, Unread)]


def test_a_feed_s_entries_are_articles_by_their_content_or_summary() -> None:
    first, second, third = originals(RSS.encode())
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.title, first.publisher, first.url) == ("Norland bars & fines", "Norland Daily", "https://daily.example/a")
    assert (first.markup, "More of it" in first.text, second.text) == (Markup.FRAGMENT, True, SENTENCE)
    assert isinstance(third, Unread)
    assert third.part == "entry 3"


def test_a_feed_s_day_is_the_sender_s_own() -> None:
    assert next(iter(originals(RSS.encode()))).published == "2021-03-12"  # type: ignore[union-attr]


def test_a_month_or_year_in_a_feed_is_not_made_a_day() -> None:
    assert [one.published for one in read(ATOM)] == ["2021-03", "2020"]


def test_a_json_feed_is_a_feed() -> None:
    (one,) = read(JSON_FEED)
    assert (one.title, one.publisher, one.published, one.text) == ("One", "Norland JSON", "2021-03-12", BODY)


def test_a_message_has_its_subject_sender_and_day() -> None:
    (one,) = read(PLAIN_MAIL)
    assert (one.title, one.publisher, one.published) == ("Norland bars a café", "Norland Daily", "2021-03-12")
    assert (one.part, one.text.strip()) == (None, BODY)


def test_a_newsletter_is_read_by_its_full_part_and_states_no_date_that_is_none() -> None:
    (one,) = read(NEWSLETTER)
    assert (one.markup, one.published, one.publisher) == (Markup.FRAGMENT, None, "daily.example")


def test_an_mbox_holds_many_messages() -> None:
    assert [one.title for one in read(MBOX)] == ["Norland bars a café", "The morning"]
    assert [one.part for one in read(MBOX)] == ["<1@daily.example>", "2"]


@pytest.mark.parametrize("kept", range(200, len(MBOX), 97))
def test_an_mbox_cut_anywhere_is_read_as_far_as_it_goes(kept: int) -> None:
    found = list(originals(MBOX[:kept].encode()))
    assert len(found) == (1 if kept <= MBOX.index("\nFrom a@b Sat") + 47 else 2)


def test_json_lines_are_read_by_their_usual_fields_and_a_bad_line_is_named() -> None:
    lines = [
        json.dumps({"id": "a-1", "headline": "One", "body": BODY, "publish_date": "2021-03", "source": {"name": "Daily"}}),
        '{"title": "cut',
        json.dumps({"title": "no text"}),
        json.dumps(
            {"title": "Two", "content": f"<p>{BODY}</p>", "timestamp": 1, "date": 1615536000, "link": "https://x.example/"}
        ),
    ]
    first, bad, empty, last = originals("\n".join(lines).encode())
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert (first.key, first.title, first.published, first.publisher) == ("a-1", "One", "2021-03", "Daily")
    assert (last.markup, last.published, last.url, last.part) == (Markup.FRAGMENT, "2021-03-12", "https://x.example/", "4")
    assert isinstance(bad, Unread)
    assert isinstance(empty, Unread)
    assert (bad.part, empty.part) == ("line 2", "line 3")


def test_one_json_object_and_an_array_are_read_too() -> None:
    one = {"title": "One", "text": BODY}
    assert [doc.part for doc in read(json.dumps(one))] == [None]
    assert [doc.part for doc in read(json.dumps([one, one]))] == ["1", "2"]


def test_half_a_surrogate_pair_is_no_crash() -> None:
    (one,) = read('{"title": "One \\ud83d", "text": "Some \\ud83d text of it"}')
    assert one.text.encode()


def test_gzip_is_opened_and_a_cut_one_read_as_far_as_it_goes() -> None:
    packed = gzip.compress(f"Title\n\n{BODY}".encode())
    assert read(packed)[0].text.endswith(BODY)
    assert read(packed[:-8])[0].text.startswith("Title")


def test_a_gzip_bomb_is_refused() -> None:
    with pytest.raises(InputError, match="unpacks to more than"):
        opened(gzip.compress(bytes(MOST_FILE_BYTES + 10), compresslevel=1))


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"%PDF-1.7 x", "a PDF"),
        (b"PK\x03\x04 word/document.xml", "an Office document"),
        (b"\x89PNG\r\n", "an image"),
        (b"\xd0\xcf\x11\xe0", "old Office"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x1f\x8bnot gzip", "damaged gzip"),
        (b"\x01\x00\x02 something", "no kind known"),
        (b"  \n ", "empty"),
        (b"\xff\xfe\x00", "no UTF-16"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>", "without entries"),
        (b"<rss><chan", "cannot be read"),
    ],
)
def test_what_holds_no_article_is_refused_by_its_kind(data: bytes, cause: str) -> None:
    with pytest.raises(InputError, match=cause):
        list(originals(data))


@pytest.mark.parametrize(
    ("data", "encoding", "remarked"),
    [
        ("Café title\n\nText".encode(), "utf-8", False),
        ("\ufeffCafé title\n\nText".encode(), "utf-8", False),
        ("Café title\n\nText".encode("utf-16"), "utf-16", False),
        ("Café title\n\nText".encode("latin-1"), "cp1252", True),
        ('<meta charset="iso-8859-1"><p>Café title'.encode(), "utf-8", False),
        ('<meta charset="iso-8859-1"><p>Café title'.encode("latin-1"), "cp1252", False),
        ('<meta charset="koi8-r"><p>Café Запрет'.encode("koi8-r", "replace"), "koi8-r", False),
        ('<meta charset="gb2312"><p>Café 华为'.encode("gb18030"), "gb18030", False),
        ('<meta charset="shift_jis"><p>Café title'.encode("latin-1") + b"\xfc", "cp1252", True),
        ('<meta charset="rot13"><p>Café title'.encode("latin-1"), "cp1252", True),
    ],
)
def test_the_encoding_is_told_and_a_wrong_one_remarked(data: bytes, encoding: str, remarked: bool) -> None:  # noqa: FBT001
    (one,) = read(data)
    assert (one.encoding, bool(one.remarks)) == (encoding, remarked)
    assert "Caf" in one.text
    assert "\ufffd" not in one.text


def test_a_message_that_cannot_be_read_is_named() -> None:
    assert unread("From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc")[0].reason.startswith("no text")
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(sys.getrecursionlimit()))
    assert "RecursionError" in unread(f"From: a@b\nSubject: x\nMIME-Version: 1.0\n{deep}")[0].reason
