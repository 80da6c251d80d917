"""RSS, Atom and JSON feeds to originals: an entry's content, or else its summary, is the article; no link is followed.

The feed parser completes "March 2021" to a day of its own choosing, so that dates are read from the feed's own words: a
month stays a month.
"""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from proscribe.articles.intake.document import Document, Markup, Unread
from proscribe.errors import InputError

_IS_FEED = re.compile(r"<(?:rss|feed|(?:\w+:)?RDF)[\s>]", re.IGNORECASE)
_IS_JSON_FEED = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org')
_DATES = re.compile(
    r"<(?:\w{1,20}:)?(?:pubDate|published|updated|date|issued|modified|created)\b[^>]{0,200}>\s*(?:<!\[CDATA\[)?([^<\]]{1,60})"
    r'|"date_(?:published|modified)"\s*:\s*"([^"]{1,60})"'
)
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])")


def is_feed(text: str) -> bool:
    """The text is an RSS, Atom or JSON feed."""
    head = text[:3000].lstrip("\ufeff \t\r\n")
    if head.startswith("{"):
        return _IS_JSON_FEED.search(head) is not None
    return head.startswith("<") and _IS_FEED.search(head) is not None


def entries(text: str) -> Iterator[Document | Unread]:
    """The entries of a feed, in its order.

    Args:
        text: the whole feed.

    Raises:
        InputError: when it cannot be parsed or has no entry.
    """
    feed = _parsed(text)
    about = feed.get("feed")
    title = _words(about, "title") if isinstance(about, Mapping) else None
    dates = _stated_dates(text)
    found = feed.get("entries")
    told = [entry for entry in found if isinstance(entry, Mapping)] if isinstance(found, list) else []
    if not told:
        raise InputError("a feed without entries: fetch it again")
    for number, entry in enumerate(told, start=1):
        yield _entry(entry, number, publisher=title, dates=dates)


def links(text: str) -> tuple[str, ...]:
    """The addresses that a feed's entries link to, in order and once each."""
    found = _parsed(text).get("entries")
    told = (_words(entry, "link") for entry in found if isinstance(entry, Mapping)) if isinstance(found, list) else ()
    return tuple(dict.fromkeys(link for link in told if link and link.startswith(("http://", "https://"))))


def _parsed(text: str) -> Mapping[str, object]:
    import fastfeedparser  # noqa: PLC0415 - it loads a compiled core that no other format needs

    try:
        # As bytes: a string that begins with an address would be fetched.
        feed: Mapping[str, object] = fastfeedparser.parse(text.encode("utf-8", "replace"), include_media=False)
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as cause:
        raise InputError(f"a feed that cannot be read ({str(cause)[:120]}): fetch it again") from cause
    return feed


def _entry(entry: Mapping[str, object], number: int, *, publisher: str | None, dates: Mapping[str, str]) -> Document | Unread:
    text = _longest_text(entry)
    if not text.strip():
        return Unread(f"entry {number}", "neither content nor summary in it: fetch the page it links to")
    day = (_words(entry, "published") or _words(entry, "updated") or "")[:10]
    title = _words(entry, "title")
    return Document(
        text=text,
        markup=Markup.FRAGMENT if "<" in text or "&" in text else Markup.TEXT,
        part=_words(entry, "id") or _words(entry, "link") or str(number),
        title=None if title is None else " ".join(html.unescape(title).split()),
        url=_words(entry, "link") or None,
        publisher=publisher,
        published=dates.get(day) or dates.get(day[:7]) or dates.get(day[:4]),
    )


def _longest_text(entry: Mapping[str, object]) -> str:
    """Its content, or its summary where that says more."""
    content = entry.get("content")
    parts = [one for one in content if isinstance(one, Mapping)] if isinstance(content, list) else []
    return max([*(_words(part, "value") or "" for part in parts), _words(entry, "description") or ""], key=len)


def _words(record: Mapping[str, object], field: str) -> str | None:
    value = record.get(field)
    return value if isinstance(value, str) and value.strip() else None


def _stated_dates(text: str) -> dict[str, str]:
    """Every date the feed states, days as days and months as months, by itself and by the day it is in UTC."""
    dates: dict[str, str] = {}
    for found in _DATES.finditer(text):
        words = (found.group(1) or found.group(2)).strip()
        iso = _ISO.match(words)
        moment = _moment(words)
        stated = "-".join(part for part in iso.groups() if part) if iso else moment and moment.date().isoformat()
        if stated:
            dates[stated] = stated
            if moment is not None and moment.tzinfo is not None:
                dates.setdefault(moment.astimezone(UTC).date().isoformat(), stated)
    return dates


def _moment(words: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(words)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
