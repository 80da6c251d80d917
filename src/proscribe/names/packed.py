"""A listed name with its forms as one short text, so that an index on disk gives back only the names it is asked for.

Fields stand between separators that no name holds, or that are escaped where one does; reading a text can build nothing but
strings and numbers, whoever wrote it. What is read equals what was written. JSON would do the same at three times the cost,
and a query reads dozens of them.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import numpy as np

from proscribe.model.parties import NameKind, PartyType
from proscribe.names.entries import NameEntry
from proscribe.names.normalise import NameForm

if TYPE_CHECKING:
    from numpy.typing import NDArray

Forms = tuple[NameForm, ...]

# ASCII's own separators, of forms, of fields and of words; they are no part of any word.
_FORM, _FIELD, _WORD, _ESCAPE = "\x1d", "\x1e", "\x1f", "\x1c"
_ESCAPED = {letter: f"{_ESCAPE}{place}" for place, letter in enumerate((_ESCAPE, _FORM, _FIELD, _WORD))}
_ESCAPING = str.maketrans(_ESCAPED)
_NAME_KINDS = {kind.value: kind for kind in NameKind}
_PARTY_TYPES = {type.value: type for type in PartyType}


def packed(entry: NameEntry, forms: Forms) -> bytes:
    """The entry and its forms as one text."""
    countries = _WORD.join(map(_escaped, entry.countries))
    said = (_escaped(entry.subject), _escaped(entry.text), str(entry.kind), str(entry.type), countries)
    return _FORM.join((_FIELD.join(said), *map(_form_text, forms))).encode("utf-8", "surrogatepass")


def unpacked(text: bytes) -> tuple[NameEntry, Forms]:
    """What `packed` was given.

    Raises:
        ValueError, KeyError: for a text that `packed` did not write.
    """
    first, *forms = str(text, "utf-8", "surrogatepass").split(_FORM)
    subject, name, kind, type, countries = first.split(_FIELD)
    listed = tuple(map(_plain, countries.split(_WORD))) if countries else ()
    return NameEntry(_plain(subject), _plain(name), _NAME_KINDS[kind], _PARTY_TYPES[type], listed), tuple(map(_form, forms))


def _escaped(text: str) -> str:
    return text if text.isprintable() else text.translate(_ESCAPING)


def _plain(text: str) -> str:
    if _ESCAPE not in text:
        return text
    for letter, escaped in reversed(_ESCAPED.items()):
        text = text.replace(escaped, letter)
    return text


def _form_text(form: NameForm) -> str:
    texts = [write(value) for write, value in zip(_WRITERS, form, strict=True)]
    if form.spelled == form.words:
        texts[_SPELLED] = ""
    return _FIELD.join(texts)


def _form(text: str) -> NameForm:
    texts = text.split(_FIELD)
    # Most names are spelled as they are read, which the text does not say twice.
    texts[_SPELLED] = texts[_SPELLED] or texts[_WORDS]
    return NameForm(*[read(each) for read, each in zip(_READERS, texts, strict=True)])


def _codec(kind: Any) -> tuple[Callable[[Any], str], Callable[[str], Any]]:  # noqa: ANN401 - a type, or what typing makes of one
    """How values of one type are written and read; tuples of them too."""
    if get_origin(kind) is tuple:
        write, read = _codec(get_args(kind)[0])
        return _tuple_writer(write), _tuple_reader(read)
    if kind is bool:
        return (lambda value: "1" if value else ""), bool
    if issubclass(kind, Enum):
        return {value: name for name, value in kind.__members__.items()}.__getitem__, kind.__members__.__getitem__
    return (repr, float) if kind is float else (str, str)


def _tuple_writer(write: Callable[[Any], str]) -> Callable[[tuple[Any, ...]], str]:
    if write is str:
        return _WORD.join
    # As for reading: few kinds and weights, in every name.
    return lru_cache(maxsize=4096)(lambda values: _WORD.join(map(write, values)))


def _tuple_reader(read: Callable[[str], Any]) -> Callable[[str], tuple[Any, ...]]:
    if read is str:
        return lambda text: tuple(text.split(_WORD)) if text else ()

    @lru_cache(maxsize=4096)
    def known(text: str) -> tuple[Any, ...]:
        """The same kinds and weights come again with every other name."""
        return tuple(map(read, text.split(_WORD))) if text else ()

    return known


_TYPES = get_type_hints(NameForm)
_NAMES = NameForm._fields
_WRITERS, _READERS = zip(*(_codec(_TYPES[name]) for name in _NAMES), strict=True)
LAYOUT = " ".join(_NAMES)
"""What a packed form holds, in its order: texts of another layout cannot be read."""

_WORDS, _SPELLED = _NAMES.index("words"), _NAMES.index("spelled")


class Texts:
    """Many texts in one array of bytes, with the place where each begins.

    Args:
        content: all texts, one behind the other.
        starts: one place more than there are texts; the last is the end.
    """

    __slots__ = ("_content", "_starts")

    def __init__(self, content: "NDArray[np.uint8]", starts: "NDArray[np.int64]") -> None:
        self._content, self._starts = content.data, starts

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self._starts) - 1

    def __getitem__(self, at: int) -> bytes:
        """The text at that position."""
        return bytes(self._content[self._starts[at] : self._starts[at + 1]])

    def decoded(self, places: list[int]) -> list[str]:
        """The texts at these positions as they were encoded, in UTF-8."""
        starts, ends = self._starts[places].tolist(), self._starts[[at + 1 for at in places]].tolist()
        content = self._content
        return [str(content[start:end], "utf-8", "surrogatepass") for start, end in zip(starts, ends, strict=True)]


def text_arrays(texts: Iterable[bytes]) -> "tuple[NDArray[np.uint8], NDArray[np.int64]]":
    """The two arrays of `Texts`."""
    content, starts = bytearray(), [0]
    for text in texts:
        content += text
        starts.append(len(content))
    return np.frombuffer(content, dtype=np.uint8), np.array(starts, dtype=np.int64)
