from pathlib import Path

import httpx
import pytest

from proscribe.errors import ListError
from proscribe.lists.download import download
from proscribe.network.bounds import Bounds


def _answers(status: int = 200, body: bytes = b"name\n", location: str = "") -> httpx.MockTransport:
    def answer(request: httpx.Request) -> httpx.Response:
        if location and str(request.url) != location:
            return httpx.Response(302, headers={"location": location})
        return httpx.Response(status, content=body)

    return httpx.MockTransport(answer)


def test_files_take_their_names_from_the_address(tmp_path: Path) -> None:
    (path,) = download(["https://example.org/a/SDN.CSV?x=1"], tmp_path / "new", transport=_answers())
    assert (path.name, path.read_bytes()) == ("SDN.CSV", b"name\n")


def test_plain_http_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="over https only"):
        download(["http://example.org/a.csv"], tmp_path)


def test_a_redirect_to_plain_http_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="over https only"):
        download(["https://example.org/a.csv"], tmp_path, transport=_answers(location="http://example.org/b.csv"))


def test_a_file_beyond_the_bounds_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="is larger than"):
        download(["https://example.org/a.csv"], tmp_path, bounds=Bounds(bytes=10), transport=_answers(body=b"x" * 100))
    assert list(tmp_path.iterdir()) == []


def test_an_answer_other_than_200_keeps_the_file_of_before(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"before")
    with pytest.raises(ListError, match=r"cannot be fetched.*404"):
        download(["https://example.org/a.csv"], tmp_path, transport=_answers(status=404))
    assert (tmp_path / "a.csv").read_bytes() == b"before"


def test_an_address_without_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="names no file"):
        download(["https://example.org/"], tmp_path, transport=_answers())
