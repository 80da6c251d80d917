"""`proscribe fetch`: official lists, articles and feeds from the web into a folder; the only command that uses the network."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, now
from proscribe.cli.output import print_json_lines, remark, say
from proscribe.errors import FetchError, QuestionError

if TYPE_CHECKING:
    from proscribe.articles.fetch import Fetched


def fetch(
    wanted: Annotated[
        list[str],
        typer.Argument(metavar="KEY|URL...", help="A list's key (`proscribe lists`), or addresses of articles or feeds."),
    ],
    folder: Annotated[Path, typer.Option("--into", help="Folder to keep the files in.")] = Path(),
    linked: Annotated[int, typer.Option("--linked", min=0, max=200, help="Fetch so many pages that a feed links to.")] = 0,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from this machine and private networks too.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Download an official list, or articles and feeds, into a folder. The only command that uses the network.

    Articles are kept as sent, each with a note of its address, time and digest beside it; `proscribe read FOLDER` reads them.
    Exit code 7 when an address failed; the others are fetched all the same.

    Example: proscribe fetch https://www.example.org/news/feed.xml --linked 10 --into news/
    """
    urls = [one for one in wanted if "://" in one]
    keys = [one for one in wanted if "://" not in one]
    if urls and keys:
        raise QuestionError(f"{keys[0]!r} is no address: fetch lists and articles in commands of their own")
    for key in keys:
        _fetch_list(key, folder)
    if urls:
        _fetch_articles(urls, folder, linked=linked, allow_private=allow_private, as_json=as_json)


def _fetch_list(key: str, folder: Path) -> None:
    from proscribe.lists.catalogue import list_named
    from proscribe.lists.download import download

    for path in download(list_named(key).fetch_urls, folder):
        say(path)


def _fetch_articles(urls: list[str], folder: Path, *, linked: int, allow_private: bool, as_json: bool) -> None:
    from proscribe.articles.fetch import Outcome, Terms, fetch_articles

    done = []
    for one in fetch_articles(urls, folder, now=now(), terms=Terms(allow_private=allow_private, linked=linked)):
        done.append(one)
        if one.outcome is Outcome.FAILED:
            remark(f"failed: {one.reason}")
        elif not as_json:
            say(f"{one.outcome}: {one.path}")
    if as_json:
        print_json_lines(_record(one) for one in done)
    failed = [one for one in done if one.outcome is Outcome.FAILED]
    if failed:
        raise FetchError(f"{len(failed)} of {len(done)} addresses could not be fetched; the reasons stand above")


def _record(one: "Fetched") -> dict[str, object]:
    path = None if one.path is None else str(one.path)
    return {"url": one.url, "outcome": one.outcome.value, "path": path, "reason": one.reason or None}
