import json
import logging
import socket
import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from tests.articles.given_endpoint import Answer, Service, claim, says, sends, serving
from tests.articles.test_second import ARTICLE, LEXICON

from proscribe.articles.endpoint import Endpoint, EndpointReader
from proscribe.articles.reading import Reading, Tokens
from proscribe.articles.second import NO_SPAN, OUTSIDE
from proscribe.errors import QuestionError

GOOD = says({"claims": [claim()]})


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def read(*answers: Answer, **settings: Any) -> tuple[Reading, Service, list[float]]:  # noqa: ANN401 - settings of an endpoint
    waits: list[float] = []
    with serving(*answers) as service:
        endpoint = Endpoint(url=service.url, model="some-model", **settings)
        reader = EndpointReader(endpoint, LEXICON, sleep=waits.append)
        try:
            return reader.read(ARTICLE), service, waits
        finally:
            reader.close()


def test_a_good_answer_gives_claims_and_its_cost() -> None:
    reading, service, waits = read(GOOD)
    assert [one.target_parties for one in reading.claims] == [("acme",)]
    assert (reading.reader, reading.tokens, reading.problem, waits) == ("some-model", Tokens(900, 80), "", [])
    [asked] = service.asked
    assert (asked["model"], asked["temperature"]) == ("some-model", 0)
    assert asked["response_format"]["json_schema"]["strict"] is True


def test_a_wrong_quote_and_an_unknown_word_are_thrown_away_and_counted() -> None:
    reading, _, _ = read(says({"claims": [claim(), claim(quote="Made up by the model."), claim(stage="soon")]}))
    assert len(reading.claims) == 1
    assert dict(reading.dropped) == {NO_SPAN: 1, OUTSIDE: 1}


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_service_is_asked_again_after_a_growing_pause(status: int) -> None:
    reading, service, waits = read(sends(b"busy", status), sends(b"busy", status), GOOD, pause=0.5)
    assert (len(reading.claims), len(service.asked), waits) == (1, 3, [0.5, 1.0])


def test_the_pause_that_the_service_asks_for_is_kept_within_a_bound() -> None:
    _, _, waits = read(sends(b"", 429, Retry_After="7"), sends(b"", 429, Retry_After="86400"), GOOD)
    assert waits == [7.0, 30.0]


def test_a_service_that_never_recovers_is_told_and_not_asked_for_ever() -> None:
    reading, service, _ = read(sends(b"out of order", 500))
    assert len(service.asked) == 4
    assert "status 500: out of order (tries: 4)" in reading.problem
    assert reading.claims == ()


@pytest.mark.parametrize("status", [400, 401, 404])
def test_a_refusal_is_not_tried_again(status: int) -> None:
    reading, service, _ = read(sends(b"no", status))
    assert len(service.asked) == 1
    assert f"status {status}" in reading.problem


def test_a_redirect_is_not_followed() -> None:
    reading, service, _ = read(sends(b"", 307, Location="http://127.0.0.1:9/v1"))
    assert len(service.asked) == 1
    assert "not followed" in reading.problem


def test_a_slow_answer_is_given_up_and_tried_again() -> None:
    over = threading.Event()

    def slow(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
        over.wait(2)
        sends(b"late")(handler, asked)

    reading, service, _ = read(slow, GOOD, silence=0.2)
    over.set()
    assert (len(reading.claims), len(service.asked)) == (1, 2)


def test_an_answer_that_drips_for_ever_is_given_up() -> None:
    def drip(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
        del asked
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        for _ in range(100):
            handler.wfile.write(b" " * 100)
            handler.wfile.flush()
            time.sleep(0.02)

    reading, _, _ = read(drip, seconds=0.2, attempts=1)
    assert "not whole after 0.2 s" in reading.problem


def test_a_huge_answer_is_cut_off() -> None:
    reading, _, _ = read(sends(b"x" * 300_000), most_bytes=100_000)
    assert "larger than 100,000 bytes" in reading.problem


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (sends(b'{"choices": [{"mess'), "not JSON or was cut short"),
        (sends(b"[" * 100_000), "not JSON or was cut short"),
        (sends(b"\xff\xfe\x00"), "not JSON or was cut short"),
        (sends(b"<html>hello</html>"), "not JSON"),
        (sends(b"[1]"), "another shape"),
        (sends(b"{}"), "another shape"),
        (sends(b'{"choices": []}'), "another shape"),
        (sends(b'{"choices": [null]}'), "another shape"),
        (says('{"claims": [{"issuer": "US'), "not JSON or was cut short"),
        (says("Certainly! Here are the claims:"), "not JSON"),
        (says({"claims": []}, finish="length"), "limit of tokens"),
        (says(None), "declined"),
    ],
)
def test_an_answer_that_is_cut_or_strange_is_told(answer: Answer, said: str) -> None:
    reading, _, _ = read(answer)
    assert said in reading.problem
    assert reading.claims == ()


@pytest.mark.parametrize("usage", [[], {"prompt_tokens": "many"}, {"prompt_tokens": -4}, 7])
def test_strange_counts_of_tokens_count_as_none(usage: object) -> None:
    assert read(says({"claims": []}, usage=usage))[0].tokens == Tokens(0, 0)


def test_a_service_that_hangs_up_is_tried_again() -> None:
    def hang_up(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
        del asked
        handler.connection.shutdown(socket.SHUT_RDWR)
        handler.close_connection = True

    reading, service, _ = read(hang_up, GOOD)
    assert (len(reading.claims), len(service.asked)) == (1, 2)


def test_a_service_that_is_not_there_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        endpoint = Endpoint(url=f"http://127.0.0.1:{free.getsockname()[1]}", model="m", attempts=2)
        reader = EndpointReader(endpoint, LEXICON, sleep=lambda _: None)
        assert "cannot be reached" in reader.read(ARTICLE).problem
        reader.close()


def test_one_bad_article_does_not_stop_the_rest_and_order_is_kept() -> None:
    def by_title(handler: BaseHTTPRequestHandler, asked: dict[str, Any]) -> None:
        title = json.loads(asked["messages"][1]["content"])["article"]["title"]
        (sends(b"no", 400) if title == "t3" else GOOD)(handler, asked)

    articles = [replace(ARTICLE, source=replace(ARTICLE.source, key=f"k{at}", title=f"t{at}")) for at in range(8)]
    with serving(by_title) as service:
        reader = EndpointReader(Endpoint(url=service.url, model="m", parallel=3), LEXICON)
        found = list(reader.read_all(articles))
        reader.close()
    assert [one.article.source.key for one in found] == [f"k{at}" for at in range(8)]
    assert [bool(one.problem) for one in found] == [at == 3 for at in range(8)]
    assert service.most_at_once <= 3


def test_the_key_goes_into_its_header_and_into_no_message_and_no_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    reading, service, _ = read(sends(b"wrong key: sk-secret-7", 401), key="sk-secret-7")
    assert service.headers[0]["Authorization"] == "Bearer sk-secret-7"
    shown = repr(Endpoint(url=service.url, model="m", key="sk-secret-7"))
    assert "sk-secret-7" not in reading.problem + caplog.text + repr(reading) + shown
    assert "***" in reading.problem


@pytest.mark.parametrize(
    ("url", "key", "said"),
    [
        ("ftp://host/v1", None, "no http"), ("localhost:8000", None, "no http"), ("", None, "no http"),
        ("http://", None, "no http"),
        ("https://ana:pw@host/v1", None, "holds a name or password"), ("http://host.example/v1", "k", "use https"),
        ("https://host.example/v1", "k\nX-Evil: 1", "no key has"), ("https://host.example/v1", " k", "no key has"),
    ],
)  # fmt: skip
def test_an_address_or_key_that_cannot_be_is_refused_without_being_shown(url: str, key: str | None, said: str) -> None:
    with pytest.raises(QuestionError, match=said) as refused:
        Endpoint(url=url, model="m", key=key)
    assert "pw" not in str(refused.value)
    assert "Evil" not in str(refused.value)


@pytest.mark.parametrize("url", ["http://h/v1", "http://h/v1/", "http://h/v1/chat/completions"])
def test_the_address_may_be_given_up_to_any_part(url: str) -> None:
    assert Endpoint(url=url, model="m").address == "http://h/v1/chat/completions"
