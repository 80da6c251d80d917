"""One article's stored original as it lay in its file, with what the file says about it; not yet cleaned."""

from dataclasses import dataclass
from enum import StrEnum


class Markup(StrEnum):
    """How an original is written.

    A page has furniture around its article; a fragment is HTML that is nothing but the article, as feeds and mail carry it.
    """

    TEXT = "text"
    PAGE = "page"
    FRAGMENT = "fragment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An original.

    Args:
        text: the decoded characters that quotes are traced back to.
        markup: how they are written.
        part: which article of its file: an identifier that stays the same when the file grows, or a number; None for
            the only one.
        key: the name that the file itself gives it, or None.
        title: as stated beside the text, or None.
        url: where it was, or None.
        publisher: who put it out, or None.
        published: the date as stated, `2021-03-12`, `2021-03` or `2021`, or None.
        encoding: what its bytes were read as.
        remarks: what a reader should know of how it was read.
    """

    text: str
    markup: Markup = Markup.TEXT
    part: str | None = None
    key: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    encoding: str = "utf-8"
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a file that holds no article to read, and why.

    Args:
        part: which one: a line, message or entry by number.
        reason: the cause and the next step.
    """

    part: str
    reason: str
