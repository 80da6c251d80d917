"""A real HTTP server that answers as an OpenAI-compatible endpoint would, well or badly."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[BaseHTTPRequestHandler, dict[str, Any]], None]


@dataclass
class Service:
    """Where the server listens, and what it was asked."""

    url: str
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    most_at_once: int = 0


@contextmanager
def serving(*answers: Answer) -> Iterator[Service]:
    """A server that gives these answers one after the other, the last one for ever."""
    lock = threading.Lock()
    service = Service("")
    under_way = 0

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            nonlocal under_way
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                at = min(len(service.asked), len(answers) - 1)
                service.asked.append(asked)
                service.headers.append(dict(self.headers))
                under_way += 1
                service.most_at_once = max(service.most_at_once, under_way)
            try:
                answers[at](self, asked)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True
            finally:
                with lock:
                    under_way -= 1

        def log_message(self, *args: object) -> None:
            del args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    service.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def sends(body: bytes, status: int = 200, **headers: str) -> Answer:
    """That body with that status."""

    def answer(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
        del asked
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def says(content: object, *, finish: str = "stop", usage: object = None) -> Answer:
    """A completion with that content, as JSON unless it is a text already."""
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}
    told = {"prompt_tokens": 900, "completion_tokens": 80} if usage is None else usage
    return sends(json.dumps({"choices": [choice], "usage": told}).encode(), Content_Type="application/json")


def claim(**other: object) -> dict[str, object]:
    """One claim as a model writes it about the article of the tests."""
    return {
        "issuer": "US Department of Commerce",
        "issuer_country": "US",
        "targets": ["Acme"],
        "action": "restrict",
        "activity": "supply",
        "stage": "in-force",
        "date": "2020-05-29",
        "attributed_to": None,
        "bound": "American firms",
        "instrument": "",
        "quote": "The US Commerce Department barred American firms from supplying Acme on Friday.",
        **other,
    }
