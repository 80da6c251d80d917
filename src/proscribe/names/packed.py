"""A listed name with its forms as one short text, so that an index on disk gives back only the names it is asked for.

JSON rather than pickle: reading it can build nothing but strings and numbers, whoever wrote the file. What the text holds is
exactly what was put in; a form read back equals the form that was written.
"""

import json
from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import numpy as np

from proscribe.model.parties import NameKind, PartyType
from proscribe.names.entries import NameEntry
from proscribe.names.normalise import NameForm
from proscribe.names.vocabulary import WordKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

Forms = tuple[NameForm, ...]

_dumped = json.JSONEncoder(separators=(",", ":")).encode
_FIELDS = tuple(field.name for field in fields(NameForm))
_SPELLED, _WORDS, _KINDS = (_FIELDS.index(name) for name in ("spelled", "words", "kinds"))
_WORD_KINDS = {kind.value: kind for kind in WordKind}
_NAME_KINDS = {kind.value: kind for kind in NameKind}
_PARTY_TYPES = {type.value: type for type in PartyType}


def packed(entry: NameEntry, forms: Forms) -> bytes:
    """The entry and its forms as ASCII text."""
    said = (entry.subject, entry.text, entry.kind.value, entry.type.value, entry.countries, [_values(form) for form in forms])
    return _dumped(said).encode("ascii")


def unpacked(text: bytes) -> tuple[NameEntry, Forms]:
    """What `packed` was given.

    Raises:
        ValueError, KeyError, TypeError: for a text that `packed` did not write.
    """
    subject, name, kind, type, countries, forms = json.loads(text)
    entry = NameEntry(subject, name, _NAME_KINDS[kind], _PARTY_TYPES[type], tuple(countries))
    return entry, tuple(map(_form, forms))


def _values(form: NameForm) -> list[Any]:
    values = [getattr(form, name) for name in _FIELDS]
    values[_KINDS] = [kind.value for kind in form.kinds]
    if form.spelled == form.words:
        values[_SPELLED] = None
    return values


def _form(values: list[Any]) -> NameForm:
    values[_KINDS] = [_WORD_KINDS[kind] for kind in values[_KINDS]]
    if values[_SPELLED] is None:
        values[_SPELLED] = values[_WORDS]
    read: list[Any] = [tuple(value) if isinstance(value, list) else value for value in values]
    return NameForm(*read)


class Texts:
    """Many texts in one array of bytes, with the place where each begins.

    Args:
        content: all texts, one behind the other.
        starts: one place more than there are texts; the last is the end.
    """

    __slots__ = ("_content", "_starts")

    def __init__(self, content: "NDArray[np.uint8]", starts: "NDArray[np.int64]") -> None:
        self._content, self._starts = content, starts

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self._starts) - 1

    def __getitem__(self, at: int) -> bytes:
        """The text at that position."""
        return self._content[self._starts[at] : self._starts[at + 1]].tobytes()


def text_arrays(texts: Iterable[bytes]) -> "tuple[NDArray[np.uint8], NDArray[np.int64]]":
    """The two arrays of `Texts`."""
    content, starts = bytearray(), [0]
    for text in texts:
        content += text
        starts.append(len(content))
    return np.frombuffer(content, dtype=np.uint8), np.array(starts, dtype=np.int64)
