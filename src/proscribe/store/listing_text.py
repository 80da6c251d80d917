"""A listing as JSON text and back, exactly; the original row apart, because most questions never look at it.

Plain JSON rather than a validated model: the text was written here, and fourteen thousand of them are read at a time.
Fields at their default are left out. Keys are sorted, so that equal listings have equal texts.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields
from datetime import date
from functools import lru_cache
from typing import Any

from proscribe.dates import Period, Precision
from proscribe.errors import DateError, StoreError
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind, PartyType

_dumped = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
_KEYS = ("list_key", "entry", "original")
_DEFAULTS = {field.name: field.default for field in fields(Listing) if field.name not in _KEYS}
_TYPES = {kind.value: kind for kind in PartyType}
_KINDS = {kind.value: kind for kind in NameKind}


def payload_text(listing: Listing) -> str:
    """Everything the listing says but its keys and its original row, as JSON."""
    values = {name: getattr(listing, name) for name in _DEFAULTS}
    said = {name: value for name, value in values.items() if _DEFAULTS[name] is MISSING or value != _DEFAULTS[name]}
    if listing.names:
        said["names"] = [(name.text, name.kind.value) for name in listing.names]
    for end in ("start", "end"):
        if end in said:
            said[end] = _period_text(said[end])
    return _dumped(said)


def original_text(listing: Listing) -> str:
    """The original row as JSON: pairs of field and text."""
    return _dumped(listing.original)


def listing_of(list_key: str, entry: str, payload: str, original: str | None = None) -> Listing:
    """The listing that these texts hold.

    Args:
        list_key: the list.
        entry: the entry.
        payload: from `payload_text`.
        original: from `original_text`, or None to leave the original row out.

    Raises:
        StoreError: when a text was not written by these functions.
    """
    try:
        said: dict[str, Any] = json.loads(payload)
        for name, read in _READERS.items():
            if name in said:
                said[name] = read(said[name])
        if original is not None:
            said["original"] = _pairs(json.loads(original))
        return Listing(list_key=list_key, entry=entry, **said)
    except (ValueError, TypeError, KeyError, DateError) as cause:
        raise StoreError(
            f"the ledger's text of {list_key}/{entry} is damaged ({cause}): restore the ledger from a copy, or import the "
            "lists into a new one"
        ) from cause


def _period_text(period: Period) -> str:
    if period.precision is Precision.DAY:
        return period.start.isoformat()
    return f"{period.start.isoformat()}/{period.end.isoformat()}"


@lru_cache(maxsize=8192)  # a list names the same few thousand days over and over
def _period(text: str) -> Period:
    start, _, end = text.partition("/")
    if not end:
        return Period.of_day(date.fromisoformat(start))
    return Period(date.fromisoformat(start), date.fromisoformat(end))


def _pairs(values: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(value) for value in values)


def _names(values: Iterable[tuple[str, str]]) -> tuple[Name, ...]:
    return tuple(Name(text, _KINDS[kind]) for text, kind in values)


_READERS: dict[str, Callable[[Any], object]] = {
    "programmes": tuple,
    "type": _TYPES.__getitem__,
    "names": _names,
    "countries": tuple,
    "addresses": tuple,
    "identifiers": _pairs,
    "birth_dates": tuple,
    "start": _period,
    "end": _period,
    "items": tuple,
}
