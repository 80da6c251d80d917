"""One address to one answer: http and https alone, redirects followed within reason and each checked anew, bodies bounded."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from proscribe.errors import FetchError
from proscribe.network.bounds import Bounds, bounded
from proscribe.network.guard import GuardedTransport

_MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NOT_MODIFIED = 304
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered.

    Args:
        url: the address that answered in the end.
        status: 200, or 304 when what the headers named is still current.
        headers: the answer's own, names in lower case.
        body: unpacked; empty for 304.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


def get(url: str, *, headers: Mapping[str, str], bounds: Bounds, allow_private: bool = False) -> Answer:
    """The answer of an address.

    Args:
        url: an http or https address without a password.
        headers: to send; the encoding accepted is added.
        bounds: how much it may take, redirects included.
        allow_private: whether it may lie on this machine or a private network.

    Raises:
        FetchError: for an address that may not or cannot be fetched, an answer other than 200 or 304, a body beyond the bounds.
    """
    sent = {**headers, "Accept-Encoding": "gzip"}
    with httpx.Client(
        timeout=bounds.silence,
        transport=GuardedTransport(seconds=bounds.seconds, allow_private=allow_private),
        headers=sent,
        trust_env=False,
    ) as client:
        try:
            return _followed(client, url, bounds=bounds)
        except (httpx.TimeoutException, httpcore.TimeoutException) as cause:
            raise FetchError(f"{url} is silent or slower than {bounds.seconds:g} s: try later") from cause
        except (httpx.HTTPError, httpx.InvalidURL, httpcore.NetworkError, httpcore.ProtocolError, OSError) as cause:
            raise FetchError(f"{url} cannot be fetched ({cause or type(cause).__name__}): check it in a browser") from cause


def check_address(url: str) -> None:
    """Nothing for an http or https address with a host and no password.

    Raises:
        FetchError: for any other.
    """
    try:
        parts = urlsplit(url)
        host, user = parts.hostname, parts.username
    except ValueError as cause:
        raise FetchError(f"{url!r} is no address ({cause}): give one that begins with https://") from cause
    if parts.scheme not in {"http", "https"} or not host:
        raise FetchError(f"{url!r} is no http or https address: give one that begins with https://")
    if user is not None or parts.password is not None:
        raise FetchError(
            f"the address of {host} holds a user name or password, which would be kept with the file: leave them out"
        )


def _followed(client: httpx.Client, url: str, *, bounds: Bounds) -> Answer:
    asked = url
    for _ in range(_MOST_REDIRECTS + 1):
        check_address(asked)
        with client.stream("GET", asked) as answer:
            if answer.status_code not in _REDIRECTS:
                return _whole(answer, asked, bounds=bounds)
            asked = urljoin(asked, answer.headers.get("location", ""))
    raise FetchError(f"{url} redirects more than {_MOST_REDIRECTS} times: give the address of the page itself")


def _whole(answer: httpx.Response, url: str, *, bounds: Bounds) -> Answer:
    headers = {name.lower(): value for name, value in answer.headers.items()}
    if answer.status_code == _NOT_MODIFIED:
        return Answer(url, _NOT_MODIFIED, headers, b"")
    if answer.status_code != httpx.codes.OK:
        raise FetchError(f"{url} answers {answer.status_code} {answer.reason_phrase}: check it in a browser")
    raw = bounded(answer.iter_raw(_CHUNK), url, bounds=bounds)
    plain = bounded(_unpacked(raw, headers.get("content-encoding", ""), url, bounds=bounds), url, bounds=bounds)
    return Answer(url, answer.status_code, headers, b"".join(plain))


def _unpacked(chunks: Iterator[bytes], encoding: str, url: str, *, bounds: Bounds) -> Iterator[bytes]:
    """The chunks without their packing, never more at once than the bounds allow: a few packed bytes may be a gigabyte."""
    if encoding.strip().lower() in {"", "identity"}:
        yield from chunks
        return
    if encoding.strip().lower() not in {"gzip", "x-gzip"}:
        raise FetchError(f"{url} is packed as {encoding!r}, which was not asked for: fetch it by hand")
    stream = zlib.decompressobj(wbits=31)
    try:
        for chunk in chunks:
            yield stream.decompress(chunk, bounds.bytes + 1)
            if stream.unconsumed_tail:
                yield stream.decompress(stream.unconsumed_tail, 1)
        if not stream.eof:
            raise zlib.error("it is cut off")
    except zlib.error as cause:
        raise FetchError(f"{url} is damaged on its way ({cause}): try again") from cause
