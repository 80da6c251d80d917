"""All articles of some files and folders, each under a name of its own; what cannot be read is named and the rest goes on.

An article is named after its file; of a file with many, by the identifier the entry, message or record carries, so that
the name stays when the file grows. Files that `fetch` saved bring their address from the note beside them.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from proscribe.articles.article import Article, Problem
from proscribe.articles.clean import article_of
from proscribe.articles.intake.decode import MOST_FILE_BYTES
from proscribe.articles.intake.document import Document, Unread
from proscribe.articles.intake.split import originals
from proscribe.articles.provenance import NOTE_SUFFIX, Provenance, provenance_of
from proscribe.articles.stories import with_shared_origins
from proscribe.errors import InputError

STANDARD_INPUT = "standard input"
_PLAIN_KEY = re.compile(r"[\w.-]{1,8}")


@dataclass(frozen=True, slots=True)
class Collected:
    """What was read.

    Args:
        articles: in order of the places given and of file names; keys differ.
        problems: each file or part that could not be read, and why.
    """

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


def collected(places: Iterable[Path]) -> Collected:
    """Every article of those files and, with all that lies below, folders.

    Args:
        places: files or folders; files and folders whose names begin with a dot are left out of a folder.

    Returns:
        The articles, with copies of one report sharing its origin, and the problems; a place that does not exist is one.
    """
    return _gathered(one for place in places for one in _of_place(place))


def collected_bytes(data: bytes, *, name: str = STANDARD_INPUT) -> Collected:
    """The articles of one file's bytes.

    Args:
        data: any format that a file may have.
        name: what to call it; its stem names the article.
    """
    return _gathered(_of_bytes(data, name, note=None))


def _gathered(found: Iterable[Article | Problem]) -> Collected:
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            key = _free(one, articles)
            articles[key] = replace(one, source=replace(one.source, key=key))
    return Collected(with_shared_origins(tuple(articles.values())), tuple(problems))


def _free(article: Article, taken: dict[str, Article]) -> str:
    """The first name that is not taken: its own, its file's path, then with a number."""
    key, file = article.source.key, article.original.file if article.original is not None else article.source.key
    names = [key, file if "#" not in key else f"{file}#{key.partition('#')[2]}"]
    number = 2
    while names[0] in taken:
        names = names[1:] or [f"{key}~{number}"]
        number += 1
    return names[0]


def _of_place(place: Path) -> Iterator[Article | Problem]:
    if place.is_dir():
        try:
            files = sorted(_files(place))
        except OSError as cause:
            files = []
            yield Problem(str(place), f"cannot be listed ({cause.strerror}): check its permissions")
        for file in files:
            yield from _of_file(file, name=file.relative_to(place).as_posix())
    else:
        yield from _of_file(place, name=place.name)


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder, without hidden ones and notes of provenance; links to folders are not followed."""
    for one in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in one.relative_to(folder).parts)
        if not hidden and not one.name.endswith(NOTE_SUFFIX) and one.is_file():
            yield one


def _of_file(path: Path, *, name: str) -> Iterator[Article | Problem]:
    try:
        size = path.stat().st_size
        if size > MOST_FILE_BYTES:
            yield Problem(name, f"{size:,} bytes, more than {MOST_FILE_BYTES >> 20} MiB: split it before it is read")
            return
        data = path.read_bytes()
        note = provenance_of(path)
    except OSError as cause:
        yield Problem(name, f"cannot be read ({cause.strerror}): give the path of an article file or a folder of them")
    else:
        yield from _of_bytes(data, name, note=note)


def _of_bytes(data: bytes, name: str, *, note: Provenance | None) -> Iterator[Article | Problem]:
    stem = Path(name.removesuffix(".gz")).stem
    try:
        for one in originals(data):
            yield _read(one, stem=stem, name=name, note=note)
    except InputError as cause:
        yield Problem(name, str(cause))


def _read(one: Document | Unread, *, stem: str, name: str, note: Provenance | None) -> Article | Problem:
    if isinstance(one, Unread):
        return Problem(f"{name}, {one.part}", one.reason)
    if note is not None and one.part is None and one.url is None:
        one = replace(one, url=note.url)
    try:
        return article_of(one, key=_key(one, stem), file=name, fetched=note.fetched if note is not None else None)
    except InputError as cause:
        return Problem(name if one.part is None else f"{name}, {one.part[:60]}", str(cause))


def _key(document: Document, stem: str) -> str:
    """The name the file gives it, or the file's stem, with a short digest of an identifier that is no plain word."""
    if document.key is not None:
        return document.key
    if document.part is None:
        return stem
    plain = _PLAIN_KEY.fullmatch(document.part) is not None
    return f"{stem}#{document.part if plain else hashlib.sha256(document.part.encode()).hexdigest()[:8]}"
