"""From a file to an article: its text, title, address and date, and which lines are page furniture.

Three layouts are understood: plain text with the title on its first line; the same after "address, title, date, empty
line"; and HTML, of which the main text is kept. A date is taken only where the text or page states one: a date that
somebody guessed carries a question mark and is taken with a remark. Nothing here touches the network.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from proscribe.articles.article import LONGEST_TEXT, Article, Problem, Span
from proscribe.articles.origin import origin_of
from proscribe.dates import Period
from proscribe.errors import DateError, InputError
from proscribe.model.sources import Source

MOST_BYTES = 5_000_000
_MOST_LINES_OF_FURNITURE = 400
_SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".news"})
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"Rar!")
_HTML = re.compile(r"^\s*(?:<!doctype html|<\?xml|<html|<head|<body|<article|<div|<!--)", re.IGNORECASE)
_DATE = re.compile(r"^(?:(?P<date>\d{4}(?:-\d{2}(?:-\d{2})?)?)(?P<guess>\?)?|\?|unknown|)$", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:https?://\S+|[\w./-]+\.(?:txt|html?))$")
_DATELINE = re.compile(r"^(?:[A-Z][\w .]+/[\w .]+\s*)?$")
_WRITTEN_DATE = re.compile(
    r"^(?P<day>\d{1,2})\s+(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s+(?P<year>(?:19|20)\d\d)$|"
    r"^(?P<month2>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?P<day2>\d{1,2}),?\s+(?P<year2>(?:19|20)\d\d)$"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FURNITURE = re.compile(
    r"sign up (?:for|to)\b|subscribe to (?:our|the)|newsletter|uses cookies|use of cookies|cookie "
    r"policy|privacy policy|terms of (?:use|service)|all rights reserved|"
    r"^\W*(?:related(?: content| articles?| stories)?|read more|more from|see also|advertisement|"
    r"story continued below|share this|follow us|no comments yet|"
    r"trade-warrelated|quicktake|check out the best|are you a pro)\b|be the first to share|"
    r"\bis (?:a|an|the|\w+ [\w]+['’]s)\b[^.]{0,80}\b(?:reporter|journalist|correspondent|editor|"
    r"columnist|expert|freelance writer)\b[^.]{0,80}\b(?:covering|covers|writes|based in)\b|"
    r"^\W*\((?:reporting|writing|editing|additional reporting) by",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\b(?:the|and|of|to|in|that|is|for|on|with|has|have|its|said|from|was|by|as)\b", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORDS = re.compile(r"\w+")
_FEW_WORDS = 12


def read_article(path: Path) -> Article:
    """The article in that file.

    Args:
        path: a text or HTML file of at most 5 MB.

    Raises:
        InputError: when it is missing, empty, too big, binary, or has no text to read.
    """
    data = _bytes(path)
    text, remarks = _decoded(path, data)
    article = _of_html(path, text) if _HTML.search(text[:2000]) else _of_text(path, text)
    if not article.text.strip() or len(_WORDS.findall(article.text[:2000])) < 3:
        raise InputError(f"{path}: no article text in it: give the page as saved, or its text")
    return _finished(article, remarks)


def read_folder(path: Path) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Every article of a folder, by file name, and a problem for each file that is none.

    Args:
        path: a folder; what lies deeper, and files that begin with a dot, are not read.

    Raises:
        InputError: when it is no folder.
    """
    if not path.is_dir():
        raise InputError(f"{path}: no such folder: give the folder that holds the article files")
    articles: list[Article] = []
    problems: list[Problem] = []
    for file in sorted(one for one in path.iterdir() if one.is_file() and not one.name.startswith(".")):
        try:
            articles.append(read_article(file))
        except InputError as cause:
            problems.append(Problem(file.name, str(cause)))
    return tuple(articles), tuple(problems)


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as cause:
        raise InputError(f"{path}: cannot be read ({cause.strerror}): give the path of a text or HTML file") from cause
    if size > MOST_BYTES:
        raise InputError(
            f"{path}: {size:,} bytes, more than an article ever has ({MOST_BYTES:,}): cut out the article's own text"
        )
    if not data.strip():
        raise InputError(f"{path}: the file is empty: save the article again")
    if data.startswith(_BINARY) or (b"\x00" in data[:4096].replace(b"\xff\xfe", b"", 1) and not _is_wide(data)):
        raise InputError(f"{path}: not text but a binary file (a PDF, archive or image): save the article as text or HTML")
    return data


def _is_wide(data: bytes) -> bool:
    return data.startswith((b"\xff\xfe", b"\xfe\xff"))


def _decoded(path: Path, data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-8, UTF-16 with its mark, or Windows-1252 with a remark; never with replaced characters."""
    for encoding in ("utf-16",) if _is_wide(data) else ("utf-8-sig",):
        try:
            return data.decode(encoding), ()
        except UnicodeDecodeError:
            continue
    try:
        return data.decode("cp1252"), ("not UTF-8: read as Windows-1252",)
    except UnicodeDecodeError as cause:
        raise InputError(f"{path}: neither UTF-8 nor Windows-1252 (byte {cause.start}): save it as UTF-8") from cause


def _of_text(path: Path, text: str) -> Article:
    lines = list(_lines(text))
    if _is_headed(lines):
        return _of_headed(path, text, lines)
    title = next(line for _, line in lines if line.strip()).strip()
    published, remark = _stated_date(lines[:8])
    skipped = (*_date_lines(lines[:8]), *_furniture(lines))
    return _article(path, text, title=title[:300], url=None, published=published, skipped=skipped, problems=remark)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, line.rstrip("\r\n")
        start += len(line)


def _is_headed(lines: list[tuple[int, str]]) -> bool:
    if len(lines) < 4:
        return False
    address, _, dated, empty = (line.strip() for _, line in lines[:4])
    return bool(_ADDRESS.match(address) and _DATE.match(dated)) and not empty


def _of_headed(path: Path, text: str, lines: list[tuple[int, str]]) -> Article:
    address, title, dated = (line.strip() for _, line in lines[:3])
    published, remark = _dated(dated)
    header = (Span(0, lines[1][0]), Span(lines[2][0], lines[3][0]))
    url = address if address.startswith("http") else None
    return _article(
        path, text, title=title, url=url, published=published, skipped=(*header, *_furniture(lines[3:])), problems=remark
    )


def _dated(words: str) -> tuple[Period | None, tuple[str, ...]]:
    shape = _DATE.match(words)
    if shape is None or not shape.group("date"):
        return None, ("no publication date stated",)
    try:
        period = Period.parse(shape.group("date"))
    except DateError:
        return None, (f"publication date {words!r} is no date",)
    return period, (("publication date is an estimate",) if shape.group("guess") else ())


def _stated_date(lines: list[tuple[int, str]]) -> tuple[Period | None, tuple[str, ...]]:
    """A date that has one of the first lines to itself."""
    for _, line in lines:
        found = _WRITTEN_DATE.match(line.strip())
        if found is not None:
            return _written(found), ()
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", line.strip()):
            return _dated(line.strip())
    return None, ("no publication date stated",)


def _written(found: re.Match[str]) -> Period | None:
    day, month, year = (found.group(name) or found.group(f"{name}2") for name in ("day", "month", "year"))
    return _dated(f"{year}-{_MONTHS.index(month) + 1:02d}-{int(day):02d}")[0]


def _date_lines(lines: list[tuple[int, str]]) -> tuple[Span, ...]:
    return tuple(Span(start, start + len(line)) for start, line in lines if line.strip() and _WRITTEN_DATE.match(line.strip()))


def _furniture(lines: list[tuple[int, str]]) -> tuple[Span, ...]:
    return tuple(Span(start, start + len(line)) for start, line in lines if len(line) < 600 and _FURNITURE.search(line))


def _of_html(path: Path, page: str) -> Article:
    """The main text of a page, its title line first; offsets point into that text."""
    import trafilatura  # noqa: PLC0415 - half a second to import, and plain text needs none of it
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415

    body = trafilatura.extract(page, include_comments=False, include_tables=False) or ""
    known = extract_metadata(page)
    title = (known.title if known is not None and known.title else body.split("\n", 1)[0])[:300].strip()
    text = body if body.startswith(title) else f"{title}\n\n{body}"
    if not body.strip():
        raise InputError(f"{path}: no main text found in the page: save its text instead")
    published, remark = _dated(_page_date(page) or "")
    url = known.url if known is not None else None
    return _article(
        path, text, title=title, url=url, published=published, skipped=_furniture(list(_lines(text))), problems=remark
    )


def _page_date(page: str) -> str | None:
    """The date that the page's own metadata states; none is guessed from addresses or loose text."""
    from htmldate import find_date  # noqa: PLC0415 - as above

    stated: str | None = find_date(page, extensive_search=False, original_date=True, url=None)
    return stated


def _article(
    path: Path,
    text: str,
    *,
    title: str,
    url: str | None,
    published: Period | None,
    skipped: tuple[Span, ...],
    problems: tuple[str, ...],
) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    publisher = urlsplit(url).hostname if url else None
    source = Source(path.stem, title, publisher and publisher.removeprefix("www."), url, published, digest)
    return Article(source, text, _language(text), problems, tuple(sorted(skipped, key=lambda span: span.start)))


def _language(text: str) -> str:
    """`en` or `zh` by what is frequent in the first 10,000 characters, else `und`; a headline alone counts as English."""
    sample = text[:10_000]
    if len(_HAN.findall(sample)) * 4 > len(sample):
        return "zh"
    words = len(_WORDS.findall(sample))
    return "en" if len(_ENGLISH.findall(sample)) * 10 > words or words < _FEW_WORDS else "und"


def _finished(article: Article, remarks: tuple[str, ...]) -> Article:
    long = (
        () if len(article.text) <= LONGEST_TEXT else (f"very long: claims are read from its first {LONGEST_TEXT:,} characters",)
    )
    foreign = () if article.language == "en" else ("not in English: no claims are read from it",)
    source = article.source
    origin = Source(
        source.key, source.title, source.publisher, source.url, source.published, source.content_hash, origin_of(article)
    )
    return Article(origin, article.text, article.language, (*article.problems, *remarks, *foreign, *long), article.skipped)
