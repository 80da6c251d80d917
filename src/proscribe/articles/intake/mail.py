"""Messages to originals: a newsletter or alert as EML, or a whole mbox; the plain text part, else the HTML part.

A message that was cut off is read as far as it goes, with a remark. Attachments are never opened.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from proscribe.articles.intake.decode import decoded
from proscribe.articles.intake.document import Document, Markup, Unread
from proscribe.errors import InputError

# "From " and a date, at the start or after an empty line: what the mbox format separates messages by.
_SEPARATOR = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From \S+ [^\r\n]*\d{4}[^\r\n]*\r?\n")
_HEADERS = re.compile(rb"(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|Subject|Date|X-[\w-]+):[ \t]", re.I)
_HEADER_LINES = re.compile(rb"^(?:From|Date|Message-ID|MIME-Version|Content-Type|Received):", re.I | re.M)
_FEWEST_WORDS = 40
_WORDS = re.compile(r"\w+")


def is_mbox(data: bytes) -> bool:
    """The bytes are a folder of messages."""
    return _SEPARATOR.match(data) is not None


def is_message(data: bytes) -> bool:
    """The bytes are one message: they begin with headers, at least two of them such that only mail has."""
    head = data[:4000].lstrip()
    return _HEADERS.match(head) is not None and len(_HEADER_LINES.findall(head)) >= 2


def messages(data: bytes) -> Iterator[Document | Unread]:
    """The messages of an mbox, in order, each under a name made from its identifier."""
    starts = [*(found for found in _SEPARATOR.finditer(data))]
    ends = [*(found.start() for found in starts[1:]), len(data)]
    for number, (found, end) in enumerate(zip(starts, ends, strict=True), start=1):
        yield message(data[found.end() : end], number=number)


def message(data: bytes, *, number: int | None = None) -> Document | Unread:
    """One message.

    Args:
        data: headers and body.
        number: its place in its folder; None for a file of its own.
    """
    part = "message" if number is None else f"message {number}"
    try:
        parsed = message_from_bytes(data, policy=default)
        return _document(parsed, number=number)
    except InputError as cause:
        return Unread(part, str(cause))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as cause:
        # The standard parser answers headers and nesting made to break it with any of these.
        return Unread(part, f"no readable message ({type(cause).__name__}): save its text instead")


def _document(parsed: EmailMessage, *, number: int | None) -> Document:
    body, text, encoding, remarks = _body(parsed)
    cut = ("the message is cut off or damaged: read as far as it goes",) if parsed.defects or body.defects else ()
    name, address = parseaddr(str(parsed.get("From", "")))
    identifier = str(parsed.get("Message-ID", "")).strip()
    return Document(
        text=text,
        markup=Markup.FRAGMENT if body.get_content_subtype() == "html" else Markup.TEXT,
        part=None if number is None else (identifier or str(number)),
        title=_one_line(str(parsed.get("Subject", ""))),
        publisher=_one_line(name) or (address.rpartition("@")[2] or None),
        published=_day(str(parsed.get("Date", ""))),
        encoding=encoding,
        remarks=(*cut, *remarks),
    )


def _body(parsed: EmailMessage) -> tuple[MIMEPart, str, str, tuple[str, ...]]:
    """The part to read: the plain one, unless it is a stub beside a full HTML part."""
    found = [part for kind in ("plain", "html") if (part := parsed.get_body(preferencelist=(kind,))) is not None]
    if not found:
        raise InputError("no text in the message: attachments are not opened, save their text")
    read = [(part, *_decoded(part)) for part in found]
    best = next((one for one in read if len(_WORDS.findall(one[1])) >= _FEWEST_WORDS), max(read, key=lambda one: len(one[1])))
    return best[0], best[1], best[2], best[3]


def _decoded(part: MIMEPart) -> tuple[str, str, tuple[str, ...]]:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        raise InputError("its text part holds no text: save its text instead")
    return decoded(payload, declared=part.get_content_charset())


def _one_line(text: str) -> str | None:
    return " ".join(text.split())[:300] or None


def _day(header: str) -> str | None:
    """The day in the sender's own time zone; a header that is no date states none."""
    try:
        return parsedate_to_datetime(header).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
