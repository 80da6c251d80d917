"""Opens a ledger to ask it or to write to it; the database's library is loaded only when there is a database.

A place where nothing has been imported yet gives the register alone, and reading never creates it.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from proscribe.errors import StoreError
from proscribe.ledger.ledger import Ledger
from proscribe.names.saved import SavedIndexes
from proscribe.register.register import Register
from proscribe.store.location import Location, ledger_location

if TYPE_CHECKING:
    from proscribe.store.store import Store

# The library behind a store takes a quarter of a second to load, and a ledger with the register alone needs none of it.
# ruff: noqa: PLC0415


def open_ledger(
    place: str | None = None,
    *,
    register: Register,
    environ: Mapping[str, str],
    data_dir: Path,
    name_key: Callable[[str], str],
    indexes: SavedIndexes | None = None,
) -> Ledger:
    """The ledger at a place, to ask.

    Args:
        place: the path or URL given with `--ledger`, or None.
        register: what people curated.
        environ: the environment, for `PROSCRIBE_LEDGER`.
        data_dir: the user's data folder, for the default place.
        name_key: makes the key of a name for exact look-ups; the one that imports are given.
        indexes: where indexes of names are kept from one run to the next, or None.

    Raises:
        StoreError: when there is something else at the place, or a ledger that cannot be read.
    """
    location = ledger_location(place, environ=environ, data_dir=data_dir)
    store = held_store(location)
    if store is None:
        return Ledger(register, indexes=indexes)
    from proscribe.ledger.accepted import news_held, with_accepted
    from proscribe.names.plain_key import plain_key
    from proscribe.store.news import held_claims
    from proscribe.store.owners_read import SqlOwners
    from proscribe.store.read import SqlShelf

    claims = held_claims(store)
    news = news_held(claims)
    shelf, owners = SqlShelf(store, name_key=name_key), SqlOwners(store, plain_key=plain_key)
    return Ledger(with_accepted(register, claims), shelf, indexes=indexes, news=news, owners=owners)


def held_store(location: Location) -> "Store | None":
    """The store at a location, to read; None when nothing has been imported there yet.

    Raises:
        StoreError: when there is something else at the place, or a ledger that cannot be read.
    """
    if not location.may_hold_a_ledger:
        return None
    from proscribe.store.store import Store

    store = Store(location)
    return None if store.is_empty() else store


def writable_store(place: str | None = None, *, environ: Mapping[str, str], data_dir: Path) -> "Store":
    """The store at a place, to import into; the first import creates it, and the default place's folder.

    Args:
        place: the path or URL given with `--ledger`, or None.
        environ: the environment, for `PROSCRIBE_LEDGER`.
        data_dir: the user's data folder, for the default place.

    Raises:
        StoreError: when there is something else at the place, or its folder cannot be made.
    """
    from proscribe.store.store import Store

    location = ledger_location(place, environ=environ, data_dir=data_dir)
    if location.path is not None:
        try:
            location.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as cause:
            raise StoreError(f"{location}: its folder cannot be made ({cause}); name another place with --ledger") from cause
    return Store(location)
