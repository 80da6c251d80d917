from pathlib import Path

import pytest

from proscribe.articles.clean import MOST_BYTES, read_article
from proscribe.errors import InputError

SENTENCE = "Washington has barred the company from its networks, the ministry said in a statement on Friday."
BODY = f"{SENTENCE} It is the first such step."
PAGE = f"""<!doctype html><html><head><title>Washington bars a supplier</title>
<meta property="article:published_time" content="2021-03-12T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Washington bars a supplier</h1><p>{BODY}</p>
<p>{BODY.replace("first", "second")}</p>
</article><footer>We use cookies</footer></body></html>"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_plain_text_has_its_title_on_the_first_line(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.txt", f"Washington bars a supplier\n\n{BODY}\n"))
    assert (article.source.key, article.source.title, article.language) == ("a", "Washington bars a supplier", "en")
    assert article.source.published is None
    assert "no publication date stated" in article.problems


def test_a_header_of_address_title_and_date_is_read_and_skipped(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.txt", f"https://www.example.org/x\nA supplier barred\n2020-05-15\n\n{BODY}"))
    source = article.source
    assert (source.url, source.title, str(source.published)) == ("https://www.example.org/x", "A supplier barred", "2020-05-15")
    assert source.publisher == "example.org"
    assert [article.text[span.start : span.end].strip() for span in article.skipped] == [
        "https://www.example.org/x",
        "2020-05-15",
    ]


def test_an_estimated_month_stays_a_month_and_is_remarked(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.txt", f"https://example.org/x\nTitle\n2018-07?\n\n{BODY}"))
    assert str(article.source.published) == "2018-07"
    assert "publication date is an estimate" in article.problems


def test_a_date_line_under_the_title_is_the_publication_date(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.txt", f"A supplier pulls back\n\nJane Doe/The Paper\n09 Dec 2013\n\n{BODY}"))
    assert str(article.source.published) == "2013-12-09"


def test_the_main_text_of_a_page_is_kept_with_its_stated_date(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.html", PAGE))
    assert article.source.title == "Washington bars a supplier"
    assert str(article.source.published) == "2021-03-12"
    assert "cookies" not in article.text


def test_a_page_without_a_stated_date_has_none(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.html", PAGE.replace("2021-03-12T08:00:00Z", "")))
    assert article.source.published is None


@pytest.mark.parametrize("stated", ["2021-02-31T08:00:00Z", "2021-03-99", "2021-13-12"])
def test_a_date_that_no_calendar_has_stays_unknown(tmp_path: Path, stated: str) -> None:
    article = read_article(write(tmp_path, "a.html", PAGE.replace("2021-03-12T08:00:00Z", stated)))
    assert article.source.published is None


def test_broken_markup_is_still_read(tmp_path: Path) -> None:
    assert (
        "barred the company" in read_article(write(tmp_path, "a.html", PAGE.replace("</p>", "").replace("</article>", ""))).text
    )


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our newsletter today",
        "This website uses cookies",
        "Jane Doe is the paper's resident expert, covering telecoms",
        "Related content",
        "Opinion:Parliament wants to ban the app. It has no idea.",
    ],
)
def test_page_furniture_is_skipped(tmp_path: Path, line: str) -> None:
    article = read_article(write(tmp_path, "a.txt", f"A title of the piece\n\n{BODY}\n\n{line}\n"))
    assert line in [article.text[span.start : span.end] for span in article.skipped]


@pytest.mark.parametrize(
    "line",
    [
        "Italy in January ordered the firm to block its chatbot after it failed to address concerns over its privacy policy.",
        "Officials asked the country to sign up to a declaration that keeps Huawei out of its networks, two of them said.",
        "Washington is weighing limits on the chips that data centres abroad may buy, two people told this newsletter.",
        '"We have changed our privacy policy," the company said, after Texas had forbidden the app on the phones of its staff.',
    ],
)
def test_a_paragraph_of_the_story_is_no_furniture(tmp_path: Path, line: str) -> None:
    article = read_article(write(tmp_path, "a.txt", f"A title of the piece\n\n{BODY}\n\n{line}\n"))
    assert line not in [article.text[span.start : span.end] for span in article.skipped]


def test_another_language_is_remarked(tmp_path: Path) -> None:
    article = read_article(
        write(tmp_path, "a.txt", "Die Regierung schließt den Anbieter vom Netzausbau aus, teilte das Ministerium mit.")
    )
    assert article.language == "de"
    assert "not in English: no claims are read from it (in German)" in article.problems


def test_an_older_encoding_is_read_and_remarked(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, "a.txt", f"The caf\xe9 title\n\n{BODY}".encode("cp1252")))
    assert article.source.title == "The café title"
    assert "not UTF-8: read as Windows-1252" in article.problems


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"%PDF-1.7 stream", "binary"),
        (b"text\x00\x01\x02 more", "binary"),
        (b"\x81\x8d\x8f not text at all", "Windows-1252"),
        (b"<html><body></body></html>", "no main text"),
        (b"!!! ???", "no article text"),
        (b"a" * (MOST_BYTES + 1), "more than an article"),
    ],
)
def test_what_is_no_article_is_refused_with_its_cause(tmp_path: Path, content: bytes, cause: str) -> None:
    with pytest.raises(InputError, match=cause):
        read_article(write(tmp_path, "a.txt", content))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_article(tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("line", "published"),
    [("March 2021", "2021-03"), ("12 March 2021", "2021-03-12"), ("Published on Friday, March 12, 2021", "2021-03-12")],
)
def test_a_line_that_is_a_date_dates_a_text_as_precisely_as_it_is_written(tmp_path: Path, line: str, published: str) -> None:
    article = read_article(write(tmp_path, "a.txt", f"A title of the piece\n{line}\n\n{BODY}\n"))
    assert str(article.source.published) == published
