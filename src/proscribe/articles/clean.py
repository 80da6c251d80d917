"""From a stored original to an article: its text, title, publisher, date and language, and which lines are page furniture.

A date is taken only where the text or page states one: a date that somebody guessed carries a question mark and is taken
with a remark. Nothing here touches the network.
"""

import hashlib
import re
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from proscribe.articles.article import LONGEST_TEXT, Article, Span
from proscribe.articles.intake.document import Document, Markup, Unread
from proscribe.articles.intake.language import LANGUAGES, language_of
from proscribe.articles.intake.layout import furniture_of, header_of, written_date
from proscribe.articles.intake.page import fragment_of, page_of
from proscribe.articles.intake.split import originals
from proscribe.articles.intake.trace import whole
from proscribe.articles.origin import origin_of
from proscribe.articles.original import Original, Stretch
from proscribe.dates import Period
from proscribe.errors import DateError, InputError
from proscribe.model.sources import Source

# One article; a page of news has a tenth of this, pictures aside.
MOST_BYTES = 8 << 20
_ISO = re.compile(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(\?)?(?:$|[T ])")
_WORDS = re.compile(r"\w+")
_FEWEST_WORDS = 3
_HEADER = 400


def read_article(path: Path) -> Article:
    """The one article in that file.

    Args:
        path: a text, page, message or other file of news; of a file of many articles, this is the first.

    Raises:
        InputError: when it is missing, empty, too big, binary, or has no text to read.
    """
    try:
        data = path.read_bytes()
        for one in originals(data):
            if isinstance(one, Unread):
                raise InputError(f"{one.part}: {one.reason}")
            return article_of(one, key=path.stem, file=path.name)
    except OSError as cause:
        raise InputError(f"{path}: cannot be read ({cause.strerror}): give the path of a text or HTML file") from cause
    except InputError as cause:
        raise InputError(f"{path}: {cause}") from cause
    raise InputError(f"{path}: no article in it: give the page as saved, or its text")


def article_of(document: Document, *, key: str, file: str, fetched: str | None = None) -> Article:
    """The article of an original.

    Args:
        document: the original.
        key: the article's name, unique among what is read together.
        file: the file it was in, for the record.
        fetched: when it was fetched, or None.

    Raises:
        InputError: when it is too long or has no words to read.
    """
    size = len(document.text)
    if size > MOST_BYTES:
        raise InputError(f"{size:,} characters, more than an article ever has ({MOST_BYTES:,}): cut out the article's own text")
    raw = _RAW[document.markup](document)
    if len(list(islice(_WORDS.finditer(raw.text), _FEWEST_WORDS))) < _FEWEST_WORDS:
        raise InputError("no article text in it: give the page as saved, or its text")
    published, remarks = _dated(raw.published)
    language = language_of(_body(raw).strip())
    url = raw.url if raw.url and raw.url.startswith(("http://", "https://")) else None
    source = Source(key, raw.title, _publisher(url, raw.publisher), url, published, _digest(raw.text))
    original = Original(file, document.part, _digest(document.text), document.encoding, raw.stretches, fetched)
    problems = (*remarks, *document.remarks, *raw.remarks, *_warnings(raw.text, language))
    article = Article(source, raw.text, language, problems, raw.skipped, original)
    return replace(article, source=replace(source, origin=origin_of(article)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Raw:
    """An original's text and what stands around it, before dates and language are told."""

    text: str
    title: str
    url: str | None
    publisher: str | None
    published: str | None
    stretches: tuple[Stretch, ...]
    skipped: tuple[Span, ...]
    remarks: tuple[str, ...] = ()


def _of_page(document: Document) -> _Raw:
    page = page_of(document.text)
    return _Raw(
        text=page.text,
        title=document.title or page.title,
        url=document.url or page.url,
        publisher=document.publisher or page.publisher,
        published=document.published or page.published,
        stretches=page.stretches,
        skipped=furniture_of(page.text),
        remarks=page.remarks,
    )


def _of_fragment(document: Document) -> _Raw:
    text, stretches = fragment_of(document.text, title=document.title)
    return _beside(document, text, stretches)


def _of_text(document: Document) -> _Raw:
    """A text in a file of its own has its heading inside; one with a title beside it is put under that title."""
    if document.title is None:
        if not _WORDS.search(document.text):
            raise InputError("no article text in it: give the page as saved, or its text")
        header = header_of(document.text)
        return _Raw(
            text=document.text,
            title=header.title,
            url=document.url or header.url,
            publisher=document.publisher,
            published=document.published or header.published,
            stretches=whole(document.text),
            skipped=header.skipped,
        )
    above = "" if document.text.startswith(document.title) else f"{document.title}\n\n"
    return _beside(document, above + document.text, (Stretch(len(above), 0, len(document.text)),))


def _beside(document: Document, text: str, stretches: tuple[Stretch, ...]) -> _Raw:
    """A text whose title, address and date stand beside it."""
    heading = document.title or next((line.strip() for line in text.splitlines() if line.strip()), "")
    return _Raw(
        text=text,
        title=heading[:300],
        url=document.url,
        publisher=document.publisher,
        published=document.published,
        stretches=stretches,
        skipped=furniture_of(text),
    )


_RAW = {Markup.TEXT: _of_text, Markup.PAGE: _of_page, Markup.FRAGMENT: _of_fragment}


def _dated(words: str | None) -> tuple[Period | None, tuple[str, ...]]:
    """The period that the stated date names, to the day at most, and a remark when there is none or an estimate."""
    if not words or words.strip().lower() in {"?", "unknown"}:
        return None, ("no publication date stated",)
    shape = _ISO.match(words.strip())
    stated = written_date(words.strip()) if shape is None else shape.group(1)
    try:
        period = Period.parse(stated or words)
    except DateError:
        return None, (f"publication date {words[:60]!r} is no date",)
    return period, (("publication date is an estimate",) if shape is not None and shape.group(2) else ())


def _publisher(url: str | None, name: str | None) -> str | None:
    """The site's host name, which is one and the same on all its pages; without an address, the name given."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        host = None
    return host.removeprefix("www.") if host else name


def _body(raw: _Raw) -> str:
    """The text from behind its header, so that addresses and dates do not speak for a language."""
    return raw.text[max((span.end for span in raw.skipped if span.start < _HEADER), default=0) :] or raw.text


def _warnings(text: str, language: str) -> tuple[str, ...]:
    told = f"in {LANGUAGES[language]}" if language in LANGUAGES else "no running English text"
    foreign = () if language == "en" else (f"not in English: no claims are read from it ({told})",)
    long = (f"very long: claims are read from its first {LONGEST_TEXT:,} characters",) if len(text) > LONGEST_TEXT else ()
    return (*foreign, *long)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
