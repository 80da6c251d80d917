"""Fetches a list's files into a folder: https only, bounded in size and time, never half a file under its final name.

Only this module and the `fetch` modules know of the network. Reading never fetches.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

import httpx

from proscribe.errors import FetchError, ListError
from proscribe.network.bounds import Bounds, bounded

_CHUNK = 1 << 16


_USUAL = Bounds()


def download(
    urls: Sequence[str], folder: Path, *, bounds: Bounds = _USUAL, transport: httpx.BaseTransport | None = None
) -> tuple[Path, ...]:
    """The files of those addresses, in their order, in the folder, which is made when it is missing.

    Args:
        urls: https addresses; the last part of the path becomes the file's name.
        folder: where to write; files of the same name are replaced.
        bounds: how much one file may take.
        transport: another way to the network, for tests; None for the usual one.

    Raises:
        ListError: for an address that is not https, an answer other than 200, or a file beyond the bounds.
    """
    for url in urls:
        _check(url)
    folder.mkdir(parents=True, exist_ok=True)
    with httpx.Client(timeout=bounds.silence, follow_redirects=True, transport=transport) as client:
        return tuple(_fetch(client, url, folder, bounds=bounds) for url in urls)


def _fetch(client: httpx.Client, url: str, folder: Path, *, bounds: Bounds) -> Path:
    path = folder / _name(url)
    part = path.with_name(f"{path.name}.part")
    try:
        with client.stream("GET", url) as answer, _kept_whole(part, path) as written:
            _check(str(answer.url))
            answer.raise_for_status()
            for chunk in bounded(answer.iter_bytes(_CHUNK), url, bounds=bounds):
                written.write(chunk)
    except FetchError as cause:
        raise ListError(str(cause)) from cause
    except (httpx.HTTPError, OSError) as cause:
        raise ListError(f"{url} cannot be fetched: {cause}; try later, or fetch it by hand and import the file") from cause
    return path


@contextmanager
def _kept_whole(part: Path, path: Path) -> Iterator[BinaryIO]:
    """Writes beside the final name and takes it only when all went well."""
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _check(url: str) -> None:
    if urlsplit(url).scheme != "https":
        raise ListError(f"{url} is no https address: lists are fetched over https only")


def _name(url: str) -> str:
    name = Path(unquote(urlsplit(url).path)).name
    if not name:
        raise ListError(f"{url} names no file: give the address of the file itself")
    return name
