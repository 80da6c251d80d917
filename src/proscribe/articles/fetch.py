"""Articles from the web into a folder: the originals as they were sent, each with a note of where and when it came from.

The only module of this room that touches the network. A file's name is made from its address and its content, so that a page
that changed is kept beside what it was; what the server says is unchanged is not sent again. A feed is saved as it is, and the
pages it links to when they are asked for.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from proscribe.articles.intake.decode import decoded, refuse_what_is_no_text
from proscribe.articles.intake.feeds import is_feed, links
from proscribe.articles.provenance import NOTE_SUFFIX, Provenance, note_path, note_text, read_note
from proscribe.errors import FetchError, InputError
from proscribe.network.bounds import Bounds
from proscribe.network.get import Answer, get
from proscribe.version import __version__

AGENT = f"proscribe/{__version__} (reads single articles on a person's request)"
_BOUNDS = Bounds(bytes=20 << 20, seconds=60.0, silence=20.0)
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".txt",
    "text/xml": ".xml",
    "application/xml": ".xml",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/rdf+xml": ".xml",
    "application/json": ".json",
    "application/feed+json": ".json",
    "application/ld+json": ".json",
    "application/x-ndjson": ".jsonl",
    "message/rfc822": ".eml",
}
_ACCEPT = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/json;q=0.8, text/plain;q=0.7"
)
_NO_SLUG = re.compile(r"[^a-z0-9]+")


class Outcome(StrEnum):
    """What became of an address."""

    SAVED = "saved"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Fetched:
    """One address and what became of it.

    Args:
        url: as asked for.
        outcome: what became of it.
        path: the file that holds it; None when it failed.
        reason: why it failed, or "".
    """

    url: str
    outcome: Outcome
    path: Path | None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On what terms to fetch.

    Args:
        bounds: how much one answer may take.
        allow_private: whether addresses of this machine and its network may be fetched.
        linked: how many of the pages a feed links to are fetched as well, from the top.
    """

    bounds: Bounds = _BOUNDS
    allow_private: bool = False
    linked: int = 0


_USUAL = Terms()


def fetch_articles(urls: Iterable[str], folder: Path, *, now: datetime, terms: Terms = _USUAL) -> Iterator[Fetched]:
    """What became of each address, as soon as it is known; one that fails does not hold up the rest.

    Args:
        urls: http or https addresses of articles or feeds.
        folder: where to keep them; made when it is missing.
        now: the moment to note, with its time zone.
        terms: bounds and what is allowed.

    Raises:
        InputError: when the folder cannot be written.
    """
    asked = dict.fromkeys(urls)
    for url in asked:
        got = _fetched(url, folder, now=now, terms=terms)
        yield got
        for link in _linked(got, most=terms.linked):
            if link not in asked:
                yield _fetched(link, folder, now=now, terms=terms)


def _fetched(url: str, folder: Path, *, now: datetime, terms: Terms) -> Fetched:
    try:
        before = _last(url, folder)
        answer = get(url, headers=_headers(before), bounds=terms.bounds, allow_private=terms.allow_private)
        if answer.body:
            return _kept(url, answer, folder, now=now)
    except FetchError as cause:
        return Fetched(url, Outcome.FAILED, None, str(cause))
    except OSError as cause:
        raise InputError(f"{folder}: cannot be written ({cause.strerror}): give another folder with --into") from cause
    if before is None or answer.status == 200:
        return Fetched(url, Outcome.FAILED, None, f"{url} answers with nothing: check it in a browser")
    return Fetched(url, Outcome.UNCHANGED, before[0])


def _headers(before: tuple[Path, Provenance] | None) -> dict[str, str]:
    headers = {"User-Agent": AGENT, "Accept": _ACCEPT}
    if before is not None and before[1].etag is not None:
        headers["If-None-Match"] = before[1].etag
    if before is not None and before[1].last_modified is not None:
        headers["If-Modified-Since"] = before[1].last_modified
    return headers


def _last(url: str, folder: Path) -> tuple[Path, Provenance] | None:
    """The file of that address fetched last, whole and with its note; None when there is none."""
    found = []
    for path in sorted(folder.glob(f"{_stem(url)}-*{NOTE_SUFFIX}")):
        note, file = read_note(path), path.with_name(path.name.removesuffix(NOTE_SUFFIX))
        if note is not None and note.url == url and file.is_file() and _digest(file.read_bytes()) == note.digest:
            found.append((note.fetched, file, note))
    return None if not found else max(found, key=lambda one: one[0])[1:]


def _kept(url: str, answer: Answer, folder: Path, *, now: datetime) -> Fetched:
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    _refuse_what_is_no_article(url, kind, answer.body)
    digest = _digest(answer.body)
    path = folder / f"{_stem(url)}-{digest[:8]}{_SUFFIXES.get(kind, '.html')}"
    note = Provenance(
        url=url,
        final_url=answer.url,
        fetched=now.astimezone(UTC).isoformat(timespec="seconds"),
        digest=digest,
        content_type=answer.headers.get("content-type", ""),
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
    )
    is_known = path.exists()
    folder.mkdir(parents=True, exist_ok=True)
    _write_whole(path, answer.body)
    _write_whole(note_path(path), note_text(note).encode())
    return Fetched(url, Outcome.UNCHANGED if is_known else Outcome.SAVED, path)


def _refuse_what_is_no_article(url: str, kind: str, body: bytes) -> None:
    if kind and kind not in _SUFFIXES:
        raise FetchError(f"{url} is {kind}, no page, feed or text: give the address of the article")
    try:
        refuse_what_is_no_text(body)
    except InputError as cause:
        raise FetchError(f"{url}: {cause}") from cause


def _write_whole(path: Path, data: bytes) -> None:
    """Beside the final name first: who reads the folder meanwhile sees the whole file or none."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _linked(got: Fetched, *, most: int) -> tuple[str, ...]:
    """The first pages that a feed links to; () for what is no feed."""
    if got.path is None or most < 1:
        return ()
    try:
        text, _, _ = decoded(got.path.read_bytes())
        return links(text)[:most] if is_feed(text) else ()
    except InputError:
        return ()


def _stem(url: str) -> str:
    """A readable name for an address, with a digest of the whole of it: two addresses never share one."""
    parts = urlsplit(url)
    last = parts.path.rstrip("/").rpartition("/")[2].rpartition(".")
    words = _NO_SLUG.sub("-", f"{parts.hostname or ''} {last[0] or last[2]}".lower()).strip("-")
    return f"{words[:60].rstrip('-')}-{_digest(url.encode())[:8]}"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
