import time

import pytest

from proscribe.errors import FetchError
from proscribe.network import guard
from proscribe.network.bounds import Bounds
from proscribe.network.get import Answer, get
from tests.network.conftest import PAGE, Site

SMALL = Bounds(bytes=200_000, seconds=1.0, silence=0.5)


def fetch(url: str) -> Answer:
    return get(url, headers={"User-Agent": "test"}, bounds=SMALL, allow_private=True)


@pytest.mark.parametrize("path", ["/page", "/packed", "/moved"])
def test_a_page_is_got_plain_packed_and_after_a_redirect(site: Site, path: str) -> None:
    answer = fetch(site.base + path)
    assert (answer.status, answer.body) == (200, PAGE)
    assert answer.url == site.base + ("/page" if path == "/moved" else path)


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("/missing", "answers 404"),
        ("/endless", "is larger than 200,000 bytes"),
        ("/bomb", "is larger than 200,000 bytes"),
        ("/trickle", "slower than 1 s"),
        ("/silent", "is silent"),
        ("/loop", "redirects more than 5 times"),
        ("/to-file", "no http or https address"),
        ("/brotli", "packed as 'br'"),
        ("/damaged", "damaged on its way"),
    ],
)
def test_what_cannot_be_got_is_refused_with_its_cause_and_in_time(site: Site, path: str, cause: str) -> None:
    begun = time.monotonic()
    with pytest.raises(FetchError, match=cause):
        fetch(site.base + path)
    assert time.monotonic() - begun < 20


def test_an_address_of_this_machine_is_refused_unless_allowed(site: Site) -> None:
    with pytest.raises(FetchError, match="--allow-private"):
        get(f"{site.base}/page", headers={}, bounds=SMALL)
    assert site.asked == []


def test_a_redirect_to_a_private_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    # The server stands for a public one; the address it redirects to is judged as it is.
    monkeypatch.setattr(guard, "is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(FetchError, match=r"192\.168\.0\.1, on this machine or a private network"):
        get(f"{site.base}/to-private", headers={}, bounds=SMALL)


def test_a_name_is_resolved_once_and_that_address_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([("127.0.0.1",), ("10.0.0.1",)])
    monkeypatch.setattr(guard, "resolved", lambda _host, _port: next(answers))
    monkeypatch.setattr(guard, "is_public", lambda address: address == "127.0.0.1")
    url = site.base.replace("127.0.0.1", "rebinding.example") + "/page"
    assert get(url, headers={}, bounds=SMALL).body == PAGE
    assert site.asked[0][1]["host"].startswith("rebinding.example:")


@pytest.mark.parametrize(
    ("url", "cause"),
    [
        ("ftp://example.org/a", "no http or https"),
        ("file:///etc/passwd", "no http or https"),
        ("https://", "no http or https"),
        ("news.html", "no http or https"),
        ("https://[::1", "is no address"),
        ("https://user:word@example.org/", "holds a user name"),
        ("http://no-such-name.invalid/", "cannot be found"),
        ("http://127.0.0.1:1/", "cannot be fetched"),
    ],
)
def test_what_is_no_address_to_fetch_is_refused(url: str, cause: str) -> None:
    with pytest.raises(FetchError, match=cause):
        fetch(url)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "::1"),
        *("fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1", "ff02::1", "255.255.255.255"),
    ],
)
def test_private_and_special_addresses_are_not_public(address: str) -> None:
    assert not guard.is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:220:1::1", "64:ff9b::5db8:d70e", "8.8.8.8"])
def test_ordinary_addresses_are_public(address: str) -> None:
    assert guard.is_public(address)
