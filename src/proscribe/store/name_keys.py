"""The keys that names are looked up by, and what happens when the function that makes them has changed since.

A newer version of proscribe may normalise names otherwise. Looking up new keys among old ones would miss parties without a
word, so the ledger keeps a fingerprint of the function: while it differs, look-ups go through every name, and the next
import makes the keys anew.
"""

import hashlib
from collections.abc import Callable, Iterable

from sqlalchemy import Connection, bindparam, select, update

from proscribe.store.schema import listing_names, settings
from proscribe.version import __version__

NameKey = Callable[[str], str]
"""Makes the key of a name: names that are the same for an exact look-up have the same key."""

_SETTING = "name_scheme"
# PostgreSQL indexes texts of up to 2,704 bytes, and a character may take four.
_LONGEST_KEY = 500
_PLAIN_PROBES = ("Nordwind Technologies Co., Ltd.", "AL-NUR (TRADING) & Sons", "3-B Holding Limited")
# One of each thing that normalisation treats: legal forms, accents, punctuation, digits, scripts, width, case.
_PROBES = (
    *_PLAIN_PROBES,
    "Société Générale d'Électricité S.A.",
    "OOO «Ромашка» 27",
    "ΑΘΗΝΑ Α.Ε.",
    "شركة النور للتجارة",
    "北风通信股份有限公司",
    "ＡＢＣ株式会社",
    "한빛전자 주식회사",
    "Straße 3-b/4",
)


def storable_key(name_key: NameKey, name: str) -> str:
    """The key as it is kept: without what databases cannot keep, and a digest for the tail of a very long one."""
    key = storable(name_key(name))
    if len(key) <= _LONGEST_KEY:
        return key
    return f"{key[:_LONGEST_KEY]}{hashlib.sha256(key.encode()).hexdigest()}"


def storable(text: str) -> str:
    """The text without NUL and halves of surrogate pairs."""
    if text.isprintable() and text.isascii():
        return text
    text = text.replace("\x00", "")
    return text if text.isascii() else text.encode("utf-8", "ignore").decode()


def keys_are_of(connection: Connection, name_key: NameKey) -> bool:
    """The keys in the ledger were made by this function, or by one that does the same.

    The same function of the same version is known by its name and a few plain names; only another one is tried on names in
    other scripts, for which it may load half a second's worth of tables.
    """
    kept = connection.scalar(select(settings.c.value).where(settings.c.key == _SETTING)) or ""
    quick, _, full = kept.partition(" ")
    return quick == _quick_fingerprint(name_key) or full == _digest(name_key, _PROBES)


def lock_and_align(connection: Connection, name_key: NameKey) -> None:
    """Holds off other writers until the transaction ends, and makes the keys anew when another function made them."""
    aligned = keys_are_of(connection, name_key)
    kept = f"{_quick_fingerprint(name_key)} {_digest(name_key, _PROBES)}"
    connection.execute(update(settings).where(settings.c.key == _SETTING).values(value=kept))
    if not aligned:
        _make_anew(connection, name_key)


def _quick_fingerprint(name_key: NameKey) -> str:
    named = getattr(name_key, "__qualname__", type(name_key).__qualname__)
    return f"{__version__}/{named}/{_digest(name_key, _PLAIN_PROBES)}".replace(" ", "")


def _digest(name_key: NameKey, probes: Iterable[str]) -> str:
    keys = "\x1f".join(storable_key(name_key, probe) for probe in probes)
    return hashlib.sha256(keys.encode()).hexdigest()[:32]


def versions_by_scan(connection: Connection, keys: Iterable[str], name_key: NameKey) -> set[int]:
    """The versions that have a name with one of these keys, by making the key of every name."""
    wanted = frozenset(keys)
    names = connection.execute(select(listing_names.c.version, listing_names.c.text))
    return {version for version, text in names if storable_key(name_key, text) in wanted}


def _make_anew(connection: Connection, name_key: NameKey) -> None:
    names = listing_names.c
    place = (names.version == bindparam("of_version"), names.position == bindparam("at"))
    change = update(listing_names).where(*place).values(name_key=bindparam("made"))
    # Read to the end first: a cursor over rows that are being changed may meet one twice.
    rows = connection.execute(select(names.version, names.position, names.text)).all()
    if rows:
        made = ({"of_version": row[0], "at": row[1], "made": storable_key(name_key, row[2])} for row in rows)
        connection.execute(change, list(made))
