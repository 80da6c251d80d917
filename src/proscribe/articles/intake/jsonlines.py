"""JSON lines of articles, as news crawlers and archives write them, to originals; also one object, or an array of them.

A field is found by its usual names, so that the output of common tools reads as it stands. A line that is no JSON, or holds
no text, is named with its number and the rest is read.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from proscribe.articles.intake.document import Document, Markup, Unread

_TEXT = ("text", "body", "content", "maintext", "full_text", "article", "articleBody", "raw_text", "content_text", "html")
_TITLE = ("title", "headline", "name", "subject")
_URL = ("url", "link", "source_url", "source-url", "canonical_url", "original_url")
_DATE = ("published", "date", "published_at", "date_published", "publish_date", "pubDate", "datePublished", "date_publish")
_PUBLISHER = ("publisher", "source", "outlet", "site", "sitename", "source_name", "hostname", "source_domain", "domain")
_ID = ("id", "_id", "guid", "uuid")
_MARKED_UP = re.compile(r"<(?:p|div|br|html|body|article|h[1-6]|span|a)\b[^>]{0,500}>", re.IGNORECASE)
_A_KEY = re.compile(r"[\w][\w.:-]{0,79}")
_SECONDS = 100_000_000_000  # a time stamp beyond is in milliseconds


def records(text: str) -> Iterator[Document | Unread]:
    """The articles of a JSON file, in order.

    Args:
        text: an object, an array of objects, or one object a line.
    """
    whole = _loaded(text)
    if isinstance(whole, Mapping):
        yield _record(whole, part="record", number=None)
    elif isinstance(whole, list):
        for number, one in enumerate(whole, start=1):
            yield _record(one, part=f"record {number}", number=number)
    else:
        for number, line in enumerate(text.splitlines(), start=1):
            if line.strip():
                yield _record(_loaded(line), part=f"line {number}", number=number)


def _loaded(text: str) -> object:
    try:
        loaded: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return loaded


def _record(record: object, *, part: str, number: int | None) -> Document | Unread:
    if not isinstance(record, Mapping):
        return Unread(part, "no JSON object: the line is cut off or damaged, write it again")
    text = _first(record, _TEXT)
    if text is None:
        return Unread(part, f"no text in it: give the article's text in one of the fields {', '.join(_TEXT[:4])}")
    key = _first(record, _ID)
    return Document(
        text=text,
        markup=Markup.FRAGMENT if _MARKED_UP.search(text[:5000]) else Markup.TEXT,
        part=None if number is None else str(number),
        key=key if key is not None and _A_KEY.fullmatch(key) else None,
        title=_first(record, _TITLE),
        url=_first(record, _URL),
        publisher=_first(record, _PUBLISHER),
        published=_date(record),
    )


def _first(record: Mapping[str, object], fields: tuple[str, ...]) -> str | None:
    """The first of the fields that holds words; of an object (`"source": {"name": …}`) its name."""
    for field in fields:
        value = record.get(field)
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("title")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            # Half of a surrogate pair is legal in JSON and in nothing that is written later.
            return value.encode("utf-8", "replace").decode()
    return None


def _date(record: Mapping[str, object]) -> str | None:
    stated = _first(record, _DATE)
    if stated is not None and stated.isdigit() and len(stated) >= 9:
        seconds = int(stated)
        seconds = seconds // 1000 if seconds > _SECONDS else seconds
        return datetime.fromtimestamp(seconds, UTC).date().isoformat() if seconds < _SECONDS else None
    return stated
