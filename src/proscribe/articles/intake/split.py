"""The bytes of a file to the originals in it, by what the bytes are and not by what the file is called."""

import re
from collections.abc import Iterator

from proscribe.articles.intake.decode import decoded, opened, refuse_what_is_no_text
from proscribe.articles.intake.document import Document, Markup, Unread
from proscribe.articles.intake.feeds import entries, is_feed
from proscribe.articles.intake.jsonlines import records
from proscribe.articles.intake.mail import is_mbox, is_message, message, messages

_HTML = re.compile(r"^\s*(?:<!doctype html|<\?xml|<html|<head|<body|<article|<div|<!--|<p[ >]|<meta|<title)", re.IGNORECASE)
_JSON = re.compile(r'^\s*(?:\{\s*"|\[\s*\{)')


def originals(data: bytes) -> Iterator[Document | Unread]:
    """The originals in a file, in order; a part that is none is told with its reason.

    Args:
        data: the file's bytes, gzipped or plain.

    Raises:
        InputError: when the file as a whole is none to read: empty, binary, in no encoding known, a feed without entries.
    """
    plain = opened(data)
    refuse_what_is_no_text(plain)
    if is_mbox(plain):
        yield from messages(plain)
    elif is_message(plain):
        yield message(plain)
    else:
        yield from _of_text(*decoded(plain))


def _of_text(text: str, encoding: str, remarks: tuple[str, ...]) -> Iterator[Document | Unread]:
    if is_feed(text):
        yield from entries(text)
    elif _JSON.match(text):
        yield from records(text)
    else:
        markup = Markup.PAGE if _HTML.match(text) else Markup.TEXT
        yield Document(text=text, markup=markup, encoding=encoding, remarks=remarks)
