"""Bytes to characters: archives opened within bounds, what is no text refused by its name, encodings told, never guessed at.

UTF-8 comes first, whatever a page declares, because text that is valid UTF-8 by accident does not occur; then the declared
encoding; then Windows-1252, with a remark. No character is ever replaced.
"""

import codecs
import re
import zlib

from proscribe.errors import InputError

# A mail folder or a day of articles in JSON lines; what is larger is split before it is read.
MOST_FILE_BYTES = 100 << 20
_GZIP = b"\x1f\x8b"
_KINDS = (
    (b"%PDF-", "a PDF: save its text, or the web page it was made from"),
    (b"PK\x03\x04", "a ZIP archive or an Office document: unpack it, or save the document as text or HTML"),
    (b"\xd0\xcf\x11\xe0", "an old Office document or Outlook message: save it as text, HTML or EML"),
    (b"{\\rtf", "an RTF document: save it as text or HTML"),
    (b"\x89PNG", "an image: give the article's text"),
    (b"\xff\xd8\xff", "an image: give the article's text"),
    (b"GIF8", "an image: give the article's text"),
    (b"RIFF", "an image or recording: give the article's text"),
    (b"7z\xbc\xaf", "an archive: unpack it"),
    (b"Rar!", "an archive: unpack it"),
    (b"BZh", "a bzip2 archive: unpack it"),
    (b"\xfd7zXZ", "an xz archive: unpack it"),
    (b"\x7fELF", "a program: give the article's text"),
    (b"SQLite format 3", "a database: export its articles as JSON lines"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
# Python also knows codecs that are no page's encoding (idna, punycode, rot13).
_TEXT_CODECS = re.compile(r"utf-(?:8|16|32)|ascii|iso8859|cp\d|koi8|gb|big5|shift_jis|euc_|mac-|tis-620|iso2022|johab")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def opened(data: bytes) -> bytes:
    """The bytes themselves, or what a gzip file holds.

    Raises:
        InputError: when a gzip file is damaged, or grows beyond `MOST_FILE_BYTES`; a cut one is read as far as it goes.
    """
    if not data.startswith(_GZIP):
        return data
    stream = zlib.decompressobj(wbits=31)
    try:
        plain = stream.decompress(data, MOST_FILE_BYTES + 1)
    except zlib.error as cause:
        raise InputError(f"a damaged gzip file ({cause}): download it again") from cause
    if len(plain) > MOST_FILE_BYTES:
        raise InputError(f"unpacks to more than {MOST_FILE_BYTES >> 20} MiB: split it, or unpack it by hand")
    return plain


def refuse_what_is_no_text(data: bytes) -> None:
    """Nothing for text.

    Raises:
        InputError: for an empty file, and for a binary one by its kind.
    """
    if not data.strip():
        raise InputError("the file is empty: save the article again")
    for mark, kind in _KINDS:
        if data.startswith(mark):
            raise InputError(f"not text but a binary file, {kind}")
    if b"\x00" in data[:4096] and not data.startswith(_WIDE):
        raise InputError("not text but a binary file, of no kind known here: save the article as text or HTML")


def decoded(data: bytes, *, declared: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """The characters, the encoding they were read by, and a remark when that was not a matter of course.

    Args:
        data: the whole text.
        declared: the encoding that a header names; None looks for one in the first 2,048 bytes.

    Raises:
        InputError: when no encoding fits.
    """
    if data.startswith(_WIDE):
        return _read(data, "utf-16"), "utf-16", ()
    told = declared or _declared(data)
    remark = f"declared as {told}, but it is not: " if told and _known(told) not in {None, "utf-8", "ascii"} else ""
    for encoding in ("utf-8-sig", _known(told or "")):
        if encoding is not None:
            try:
                return data.decode(encoding), encoding.removesuffix("-sig"), ()
            except UnicodeDecodeError:
                continue
    return _read(data, "cp1252"), "cp1252", (f"{remark}not UTF-8: read as Windows-1252",)


def _read(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as cause:
        shown = {"cp1252": "neither UTF-8 nor Windows-1252"}.get(encoding, f"no {encoding.upper()}, as its first bytes claim")
        raise InputError(f"{shown} (byte {cause.start}): save it as UTF-8") from cause


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:2048])
    return None if found is None else found.group(1).decode("ascii", "ignore")


def _known(encoding: str) -> str | None:
    """The codec's name; None for one that is unknown or no text encoding."""
    try:
        found = codecs.lookup(encoding)
    except (LookupError, ValueError):
        return None
    # Browsers read what is declared Latin-1 as Windows-1252, and so do the people who declare it.
    name = {"iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}.get(found.name, found.name)
    return name if _TEXT_CODECS.match(name) else None
