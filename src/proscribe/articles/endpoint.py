"""Asks a model behind an OpenAI-compatible endpoint to read articles: the one module of this room that uses the network.

It runs only when the user names an endpoint; nothing is sent anywhere otherwise. What is sent is the article and the rules
of `second`; what comes back is bounded in size and time and checked against the article. The key is taken from where the
caller had it, goes into one header, and appears in no message. Redirects are not followed: they could carry the key away.
Evidence for the shapes: https://platform.openai.com/docs/api-reference/chat, which vLLM, Ollama and llama.cpp serve too.
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx

from proscribe.articles.article import Article
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.reading import Reading, Tokens
from proscribe.articles.second import checked, messages, schema
from proscribe.errors import QuestionError

_PATH = "/chat/completions"
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_LONGEST_WAIT = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """A model's address and how patient to be with it.

    Args:
        url: http(s) address up to `/v1`, or with `/chat/completions`.
        model: the model's name there.
        key: sent as a bearer token; None for none. Never shown.
        silence: seconds without a byte before an attempt is given up.
        seconds: for one attempt from first to last byte.
        attempts: how often an article is tried when the service is busy or fails.
        pause: seconds before the second attempt, doubled before each further one.
        most_bytes: of one answer.
        parallel: requests under way at once.

    Raises:
        QuestionError: for an address that is none, holds a password, or would carry the key in the open.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    silence: float = 60.0
    seconds: float = 180.0
    attempts: int = 4
    pause: float = 1.0
    most_bytes: int = 2 << 20
    parallel: int = 4

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise QuestionError(
                f"{parts.scheme}://{parts.hostname or ''} is no http(s) address: write e.g. http://localhost:8000/v1"
            )
        if parts.username is not None or parts.password is not None:
            raise QuestionError(
                f"the address of {parts.hostname} holds a name or password: name a variable with --key-from instead"
            )
        if self.key is not None and parts.scheme == "http" and parts.hostname not in _LOOPBACK:
            raise QuestionError(
                f"{parts.hostname} is asked over http, which would show the key to everybody between: use https"
            )
        if self.key is not None and not (self.key.isascii() and self.key.isprintable() and self.key.strip() == self.key):
            raise QuestionError(
                "the key holds a blank, a line break or another character that no key has: set the variable anew"
            )

    @property
    def address(self) -> str:
        """Where questions go."""
        plain = self.url.rstrip("/")
        return plain if plain.endswith(_PATH) else plain + _PATH


class _Failed(Exception):
    """One attempt came to nothing; `again` says whether another may help, `wait` how long the service asks for."""

    def __init__(self, message: str, *, again: bool = False, wait: float | None = None) -> None:
        super().__init__(message)
        self.again, self.wait = again, wait


class EndpointReader:
    """Reads articles by a model, claim by claim checked against the text.

    Args:
        endpoint: where and how.
        lexicon: the parties to know names by.
        sleep: waits that many seconds; for tests.
    """

    def __init__(self, endpoint: Endpoint, lexicon: Lexicon, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._endpoint, self._lexicon, self._sleep = endpoint, lexicon, sleep
        # Unpacked by nobody: a small packed answer could otherwise grow past every bound.
        headers = {"Accept-Encoding": "identity"}
        if endpoint.key is not None:
            headers["Authorization"] = f"Bearer {endpoint.key}"
        self._client = httpx.Client(timeout=endpoint.silence, follow_redirects=False, headers=headers)

    @property
    def name(self) -> str:
        """The model's name."""
        return self._endpoint.model

    def read(self, article: Article) -> Reading:
        """The claims of one article; a problem instead of an error when the service or its answer fails."""
        try:
            said = self._ask(article)
            tokens = _tokens(said)
            found = checked(_content(said), article, self._lexicon)
        except _Failed as failure:
            return Reading(article, self.name, problem=f"{article.source.key}: {self._hidden(str(failure))}")
        return Reading(article, self.name, found.claims, found.dropped, tokens)

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """The readings in the order of the articles, several requests under way at once."""
        with ThreadPoolExecutor(max_workers=self._endpoint.parallel) as pool:
            yield from pool.map(self.read, articles)

    def close(self) -> None:
        """Lets go of the connections."""
        self._client.close()

    def _hidden(self, text: str) -> str:
        """The text without the key: some services repeat it in their complaints."""
        return text if self._endpoint.key is None else text.replace(self._endpoint.key, "***")

    def _ask(self, article: Article) -> dict[str, Any]:
        for attempt in range(1, self._endpoint.attempts + 1):
            try:
                return self._attempt(article)
            except _Failed as failure:
                if not failure.again:
                    raise
                if attempt == self._endpoint.attempts:
                    raise _Failed(f"{failure} (tries: {attempt}); try later, or another --reader") from failure
                asked = failure.wait if failure.wait is not None else self._endpoint.pause * 2 ** (attempt - 1)
                self._sleep(min(asked, _LONGEST_WAIT))
        raise _Failed("no attempt was allowed: give at least one")

    def _attempt(self, article: Article) -> dict[str, Any]:
        try:
            with self._client.stream("POST", self._endpoint.address, json=self._question(article)) as answer:
                body = self._body(answer)
                if answer.status_code != httpx.codes.OK:
                    raise _refusal(answer, body)
        except httpx.TimeoutException as cause:
            raise _Failed(f"no answer within {self._endpoint.silence:g} s", again=True) from cause
        except (httpx.HTTPError, httpx.InvalidURL) as cause:
            raise _Failed(f"the endpoint cannot be reached ({cause})", again=True) from cause
        return _object(body)

    def _question(self, article: Article) -> dict[str, Any]:
        form = {"name": "claims", "strict": True, "schema": schema()}
        return {
            "model": self._endpoint.model,
            "messages": messages(article),
            "temperature": 0,
            "response_format": {"type": "json_schema", "json_schema": form},
        }

    def _body(self, answer: httpx.Response) -> bytes:
        begun, kept = time.monotonic(), bytearray()
        for chunk in answer.iter_raw():
            kept += chunk
            if len(kept) > self._endpoint.most_bytes:
                raise _Failed(f"the answer is larger than {self._endpoint.most_bytes:,} bytes, more than any list of claims")
            if time.monotonic() - begun > self._endpoint.seconds:
                raise _Failed(f"the answer was not whole after {self._endpoint.seconds:g} s", again=True)
        return bytes(kept)


def _refusal(answer: httpx.Response, body: bytes) -> _Failed:
    status = answer.status_code
    said = " ".join(body[:200].decode("utf-8", "replace").split())
    if answer.is_redirect:
        return _Failed(f"the endpoint sends us elsewhere (status {status}), which is not followed: give the final address")
    after = answer.headers.get("Retry-After", "")
    wait = float(after) if after.isascii() and after.isdigit() else None
    return _Failed(f"the endpoint answered with status {status}: {said}", again=status in _PASSING, wait=wait)


def _object(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as cause:
        raise _Failed("the answer is not JSON or was cut short") from cause
    if not isinstance(said, dict):
        raise _Failed("the answer is JSON of another shape: is this an OpenAI-compatible endpoint?")
    return said


def _content(said: dict[str, Any]) -> object:
    """The JSON value that the model wrote."""
    try:
        choice = said["choices"][0]
        text, why = choice["message"]["content"], choice.get("finish_reason")
    except (KeyError, IndexError, TypeError, AttributeError) as cause:
        raise _Failed("the answer is JSON of another shape: is this an OpenAI-compatible endpoint?") from cause
    if why == "length":
        raise _Failed("the model's answer was cut short at its limit of tokens")
    if not isinstance(text, str):
        raise _Failed("the model declined to answer")
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as cause:
        raise _Failed("the model's answer is not JSON or was cut short") from cause


def _tokens(said: dict[str, Any]) -> Tokens:
    usage = said.get("usage")
    counts = [usage.get(name) for name in ("prompt_tokens", "completion_tokens")] if isinstance(usage, dict) else [0, 0]
    return Tokens(*(count if isinstance(count, int) and count >= 0 else 0 for count in counts))
