"""Where a statement comes from: sources, citations, and quotes with their exact place."""

from dataclasses import dataclass

from proscribe.dates import Period
from proscribe.model.trust import Trust


@dataclass(frozen=True, slots=True)
class Citation:
    """What to look up to see that a statement is so.

    Args:
        text: the citation as the field writes it, e.g. `83 FR 17644` or a publisher and title.
        url: where it can be read, or None.
        trust: official for a list file, curated when somebody saw it, recalled when it is only remembered.
    """

    text: str
    url: str | None = None
    trust: Trust = Trust.CURATED


@dataclass(frozen=True, slots=True)
class Source:
    """A gazette, list file, statute or article.

    Args:
        key: unique in a ledger; for an article the file's stem.
        title: its heading.
        publisher: who put it out, or None when unknown.
        url: where it was, or None.
        published: when it came out, as exact as is known, or None. Never the day it was crawled.
        content_hash: SHA-256 of the text or file as stored, in hexadecimal.
        origin: who said it first. Five articles that repeat one agency report have one origin; defaults to the publisher.
    """

    key: str
    title: str
    publisher: str | None
    url: str | None
    published: Period | None
    content_hash: str
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote and its exact place.

    Args:
        source: key of the source.
        quote: the words, exactly as they stand there.
        start: offset of the first character in the stored original, counted in Unicode code points from 0.
        end: offset after the last character; `original[start:end] == quote`.
    """

    source: str
    quote: str
    start: int
    end: int
