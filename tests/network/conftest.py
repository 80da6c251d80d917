"""A real HTTP server on this machine, with pages that behave badly in every way the fetcher must bear."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

PAGE = (
    b"<!doctype html><html><head><title>Norland bars a supplier</title>"
    b'<meta property="article:published_time" content="2021-03-12"></head><body><article><h1>Norland bars a supplier</h1>'
    b"<p>Norland has barred the company from its networks, the ministry said in a statement on Friday. "
    b"It is the first such step, and the operators were told to plan for it by the end of the year.</p></article></body></html>"
)
BOMB = gzip.compress(bytes(5_000_000))
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Norland Daily</title>'
    "<item><title>One</title><guid>1</guid><link>{base}/page</link><description>The ministry acted.</description></item>"
    "<item><title>Two</title><guid>2</guid><link>{base}/missing</link><description>It acted again.</description></item>"
    "</channel></rss>"
)


@dataclass
class Site:
    """The server: its address, what it was asked, and a way to set a page."""

    base: str
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    pages: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)


def send(body: bytes, kind: str = "text/html", status: int = 200, **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    with suppress(OSError):
        while True:
            handler.wfile.write(b"x" * 65536)


def trickle(handler: BaseHTTPRequestHandler) -> None:
    """A header line of one byte every tenth of a second: no single read is slow."""
    with suppress(OSError):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(300):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.1)


def silent(_: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


def marked(handler: BaseHTTPRequestHandler) -> None:
    if handler.headers.get("If-None-Match") == '"v1"':
        send(b"", status=304)(handler)
    else:
        send(PAGE, ETag='"v1"')(handler)


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            place.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            place.pages.get(self.path, send(b"gone", status=404))(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    place = Site(f"http://127.0.0.1:{server.server_address[1]}")
    place.pages.update(
        {
            "/page": send(PAGE),
            "/packed": send(gzip.compress(PAGE), Content_Encoding="gzip"),
            "/brotli": send(b"??", Content_Encoding="br"),
            "/damaged": send(gzip.compress(PAGE)[:40] + b"broken", Content_Encoding="gzip"),
            "/feed": send(FEED.format(base=place.base).encode(), "application/rss+xml"),
            "/pdf": send(b"%PDF-1.7", "application/pdf"),
            "/disguised": send(b"%PDF-1.7 stream"),
            "/empty": send(b""),
            "/endless": endless,
            "/trickle": trickle,
            "/silent": silent,
            "/bomb": send(BOMB, Content_Encoding="gzip"),
            "/marked": marked,
            "/moved": send(b"", status=302, Location="/page"),
            "/loop": send(b"", status=302, Location="/loop"),
            "/to-file": send(b"", status=302, Location="file:///etc/passwd"),
            "/to-private": send(b"", status=302, Location="http://192.168.0.1/"),
        }
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield place
    server.shutdown()
    server.server_close()
    thread.join()
