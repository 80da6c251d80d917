"""Connections to public addresses alone, and none that outlives its time.

A name is resolved once and the connection goes to the very address that was checked: a name that answers differently the
second time (DNS rebinding) gains nothing. The check is made for every connection, so that a redirect is checked as well.
"""

import ipaddress
import socket
import ssl
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Any

import httpcore
import httpx

from proscribe.errors import FetchError

# IPv6 addresses that carry an IPv4 address to a translator (RFC 6052).
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")


class GuardedTransport(httpx.BaseTransport):
    """A way to the network for httpx.

    Args:
        seconds: until every read and write of its connections fails; headers that trickle in count.
        allow_private: whether addresses of one's own machine and network may be connected to.
    """

    def __init__(self, *, seconds: float, allow_private: bool = False) -> None:
        backend = _Backend(until=monotonic() + seconds, allow_private=allow_private)
        self._pool = httpcore.ConnectionPool(ssl_context=ssl.create_default_context(), network_backend=backend)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to one request; its body is read as it comes."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        asked = httpcore.Request(
            request.method, url, headers=request.headers.raw, content=request.read(), extensions=request.extensions
        )
        answer = self._pool.handle_request(asked)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _Backend(httpcore.NetworkBackend):
    def __init__(self, *, until: float, allow_private: bool) -> None:
        self._until, self._allow_private, self._sockets = until, allow_private, httpcore.SyncBackend()

    def connect_tcp(  # noqa: PLR0917 - httpcore passes them in this order
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = resolved(host, port)
        if not self._allow_private:
            refuse_private(host, addresses)
        # The first address that answers, as any client does; all were checked.
        for address in addresses[:-1]:
            try:
                return self._connected(address, port, timeout)
            except httpcore.ConnectError:
                continue
        return self._connected(addresses[-1], port, timeout)

    def _connected(self, address: str, port: int, timeout: float | None) -> httpcore.NetworkStream:
        left = _left(self._until, timeout)
        return _Timed(self._sockets.connect_tcp(address, port, timeout=left), self._until)


class _Timed(httpcore.NetworkStream):
    """A connection whose every step ends by one moment, however often a byte comes in."""

    def __init__(self, inner: httpcore.NetworkStream, until: float) -> None:
        self._inner, self._until = inner, until

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, timeout=_left(self._until, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, timeout=_left(self._until, timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, timeout=_left(self._until, timeout))
        return _Timed(secured, self._until)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - what it is depends on the name asked for
        return self._inner.get_extra_info(info)


def _left(until: float, timeout: float | None) -> float:
    left = until - monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("too slow")
    return left if timeout is None else min(left, timeout)


def resolved(host: str, port: int) -> tuple[str, ...]:
    """The addresses of a host, in the resolver's order.

    Raises:
        FetchError: when the name has none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as cause:
        raise FetchError(f"{host!r} cannot be found ({cause}): check the address and the connection") from cause
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


def refuse_private(host: str, addresses: Iterable[str]) -> None:
    """Nothing when every address is one of the public internet.

    Raises:
        FetchError: naming the one that is not.
    """
    for address in addresses:
        if not is_public(address):
            raise FetchError(
                f"{host} is at {address}, on this machine or a private network: such are fetched only with --allow-private"
            )


def is_public(address: str) -> bool:
    """The address belongs to the public internet, and so does the IPv4 address that an IPv6 one may carry.

    >>> is_public("93.184.215.14"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1")
    (True, False, False)
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        if found in _TRANSLATED:
            found = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        else:
            found = found.ipv4_mapped or found.sixtofour or found
    return found.is_global and not found.is_multicast
