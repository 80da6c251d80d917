"""The FCC's JSON array as entries with the lines where they begin."""

import json
from collections.abc import Iterator, Sequence

from proscribe.errors import ListError
from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.spec import Alarm, Found, Record

REQUIRED = ("entity_name", "date_added", "notes")
OPTIONAL = ("aka", "country", "source_list", "list_category", "federal_register_cite", "conditional_approval")
# The list of 2026 has 4 KB.
_MOST_CHARACTERS = 8 << 20
_SHOWN = 80


def recognises(head: FileHead) -> bool:
    """A JSON array of objects with the FCC's field names."""
    text = head.text.lstrip()
    return text.startswith("[") and all(f'"{field}"' in text for field in REQUIRED[:2])


def read(files: Sequence[ListFile]) -> Iterator[Found]:
    """The objects of each file's array.

    Raises:
        ListError: when a file is no JSON array (also when it ends in the middle), or no object has the FCC's fields.
    """
    for file in files:
        found = list(_found(file))
        _check_layout(file, found)
        yield from found


def _found(file: ListFile) -> Iterator[Found]:
    text = _text(file)
    for place, value in _elements(text, file):
        line = text.count("\n", 0, place) + 1
        if not isinstance(value, dict):
            yield Alarm(file.name, line, "", json.dumps(value)[:_SHOWN], "an entry is an object with fields")
        elif nested := [name for name, cell in value.items() if isinstance(cell, dict)]:
            yield Alarm(file.name, line, str(nested[0]), json.dumps(value[nested[0]])[:_SHOWN], "the field holds no text")
        else:
            yield _record(value, line, file.name)


def _record(entry: dict[str, object], line: int, file: str) -> Record:
    fields = {name: _cell(value) for name, value in entry.items() if not isinstance(value, list)}
    lists = ((name, value) for name, value in entry.items() if isinstance(value, list))
    parts = (Record({"text": _cell(value)}, line, file, kind=name) for name, values in lists for value in values)
    return Record(fields, line, file, parts=tuple(parts))


def _cell(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value)


def _text(file: ListFile) -> str:
    parts, length = [], 0
    for line in file.lines():
        parts.append(line)
        length += len(line)
        if length > _MOST_CHARACTERS:
            raise ListError(f"{file.path} has more than {_MOST_CHARACTERS} characters: the Covered List is far smaller")
    return "".join(parts)


def _elements(text: str, file: ListFile) -> Iterator[tuple[int, object]]:
    """Each element of the array with its offset: a plain `json.loads` would not tell where an entry stands."""
    decoder, place = json.JSONDecoder(), _after_space(text, 0)
    if text[place : place + 1] != "[":
        raise ListError(f"{file.path} is no JSON array: fetch it again, or say which list it is with --list KEY")
    place = _after_space(text, place + 1)
    while text[place : place + 1] != "]":
        try:
            value, end = decoder.raw_decode(text, place)
            # An escaped half of a character passes as JSON and can be stored nowhere.
            json.dumps(value, ensure_ascii=False).encode()
        except (ValueError, RecursionError) as cause:
            raise ListError(f"{file.path} is no whole JSON ({cause}): it may be half written; fetch it again") from cause
        yield place, value
        place = _after_comma(text, end, file)
    if text[place + 1 :].strip():
        raise ListError(f"{file.path} holds text after its JSON array: fetch it again")


def _after_comma(text: str, place: int, file: ListFile) -> int:
    place = _after_space(text, place)
    if text[place : place + 1] == ",":
        return _after_space(text, place + 1)
    if text[place : place + 1] != "]":
        raise ListError(f"{file.path} is no whole JSON: the array is not closed; it may be half written; fetch it again")
    return place


def _after_space(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \t\r\n\ufeff":
        place += 1
    return place


def _check_layout(file: ListFile, found: Sequence[Found]) -> None:
    seen = {path for record in found if isinstance(record, Record) for path in record.paths()}
    missing = [field for field in REQUIRED if field not in seen]
    if missing:
        extra = sorted(seen - {*REQUIRED, *OPTIONAL})
        unexpected = f"; unexpected: {', '.join(map(repr, extra))}" if extra else ""
        raise ListError(
            f"{file.path} has another layout than expected (missing: {', '.join(map(repr, missing))}{unexpected}): if it is "
            "another list say --list KEY; if the FCC changed it, report an issue with its first entry"
        )
