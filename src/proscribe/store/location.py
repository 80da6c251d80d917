"""Where the ledger is kept: the place a user named, the environment's, or a file in the user's data folder.

A place is a path or a URL. Nothing here opens a database or loads the library that does; a password in a URL never
appears in a message.

>>> ledger_location("/srv/team.db", environ={}, data_dir=Path("/home/ana/.local/share/proscribe"))
Location('/srv/team.db')
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from proscribe.errors import StoreError, nearest_terms

ENVIRONMENT_VARIABLE = "PROSCRIBE_LEDGER"
DEFAULT_NAME = "ledger.db"

# The first bytes of every SQLite database, https://www.sqlite.org/fileformat.html section 1.3.
_SQLITE_HEADER = b"SQLite format 3\x00"
_SERVER_SCHEMES = ("postgresql", "postgresql+psycopg")
_SCHEMES = ("sqlite", *_SERVER_SCHEMES)
_URL = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<rest>.*)", re.DOTALL)
# Greedy up to the last @: a password may hold an unescaped / or @, and hiding too much does no harm.
_PASSWORD = re.compile(r"(?<=://)(?P<user>[^/@:]*):.*@", re.DOTALL)
_PASSWORD_PARAMETER = re.compile(r"(?i)(password=)[^&]*")


@dataclass(frozen=True, slots=True, repr=False)
class Location:
    """One place for a ledger: a file, or a server's URL.

    Args:
        path: the SQLite file, which may not exist yet; None for a server.
        url: the server's URL with its password, never to be shown; None for a file.
    """

    path: Path | None = None
    url: str | None = None

    @property
    def may_hold_a_ledger(self) -> bool:
        """There is something to open: a server, or a file that is not empty."""
        return self.path is None or (self.path.is_file() and self.path.stat().st_size > 0)

    def __str__(self) -> str:
        return str(self.path) if self.url is None else without_password(self.url)

    def __repr__(self) -> str:
        return f"Location({str(self)!r})"


def without_password(url: str) -> str:
    """The URL as it may be shown: `***` for its password."""
    return _PASSWORD_PARAMETER.sub(r"\1***", _PASSWORD.sub(r"\g<user>:***@", url))


def ledger_location(place: str | None, *, environ: Mapping[str, str], data_dir: Path) -> Location:
    """The place of the ledger.

    Args:
        place: the path or URL given with `--ledger`, or None.
        environ: the environment; `PROSCRIBE_LEDGER` counts when no place is given, an empty one as none.
        data_dir: the user's data folder, whose `ledger.db` is the default.

    Raises:
        StoreError: for an empty or impossible place, a folder, a file that is no SQLite database or cannot be read, a path
            whose folder does not exist, or a URL of an unknown scheme.
    """
    named = place if place is not None else environ.get(ENVIRONMENT_VARIABLE) or None
    if named is None:
        return _file(data_dir / DEFAULT_NAME, named=str(data_dir / DEFAULT_NAME), must_have_folder=False)
    if "\0" in named:
        raise StoreError(f"{named!r} holds a zero character, which no path or URL can: write the place anew")
    if not named.strip():
        raise StoreError("the ledger's place is empty: give a path such as ledger.db, or leave --ledger out for the default")
    url = _URL.fullmatch(named.strip())
    if url is None:
        return _file(_expanded(named), named=named)
    return _of_url(named.strip(), url["scheme"].lower(), url["rest"])


def _of_url(named: str, scheme: str, rest: str) -> Location:
    if scheme not in _SCHEMES:
        hint = nearest_terms(scheme, _SCHEMES)
        raise StoreError(
            f"{without_password(named)!r}: no ledger can be kept under {scheme}://; {hint} A path without :// is an SQLite file"
        )
    if scheme in _SERVER_SCHEMES:
        return Location(url=named)
    path = rest.removeprefix("/")
    if path in {"", ":memory:"}:
        raise StoreError(f"{named!r} names no file, and a ledger in memory would be forgotten: write sqlite:///PATH")
    return _file(_expanded(path), named=named)


def _expanded(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError as cause:
        raise StoreError(f"{text!r}: {cause}; write the path in full") from cause


def _file(path: Path, *, named: str, must_have_folder: bool = True) -> Location:
    try:
        if path.is_dir():
            raise StoreError(f"{named!r} is a folder, and a ledger is a file: give {str(path / DEFAULT_NAME)!r}")
        if must_have_folder and not path.parent.is_dir():
            raise StoreError(f"{named!r}: there is no folder {str(path.parent)!r}; create it first, or name another place")
        _check_header(path, named)
    except OSError as cause:
        raise StoreError(f"{named!r} cannot be read ({cause}): check its permissions, or name another place") from cause
    return Location(path)


def _check_header(path: Path, named: str) -> None:
    if not path.exists():
        return
    if not path.is_file():
        raise StoreError(f"{named!r} is no regular file: name a file for the ledger")
    with path.open("rb") as file:
        head = file.read(len(_SQLITE_HEADER))
    if head not in {b"", _SQLITE_HEADER}:
        raise StoreError(
            f"{named!r} is no ledger: it begins with {head!r}, not as an SQLite database does. "
            "Name the ledger's file with --ledger; a list file is read with `proscribe import`"
        )
