"""A line of FollowTheMoney JSON becomes an entity with sorted texts, or an alarm that says what is wrong with the line."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proscribe.lists.files import ListFile
from proscribe.lists.spec import Alarm

_SHOWN = 80
_SUSPECT = re.compile(r"\\u(?:d|0000)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity of the file.

    Args:
        id: its id.
        schema: its kind, e.g. `Company`.
        caption: the name to show, or "".
        datasets: names of the datasets that hold it, sorted.
        properties: texts of each property, sorted: the format holds sets, whose order differs from export to export.
        nested: entities written inside a property instead of their ids (as in `targets.nested.json`), by property.
        line: line of the file, from 1; 0 for a nested one.
    """

    id: str
    schema: str
    caption: str
    datasets: tuple[str, ...]
    properties: Mapping[str, tuple[str, ...]]
    nested: Mapping[str, tuple["Entity", ...]]
    line: int

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of that property; () when it is absent."""
        return self.properties.get(name, ())


def numbered_lines(file: ListFile) -> Iterator[tuple[int, str]]:
    """The file's lines that are not blank, with their numbers from 1."""
    return ((number, line) for number, line in enumerate(file.lines(), start=1) if line.strip())


def parse_entity(text: str, line: int, file: str) -> Entity | Alarm:
    """The entity on a line.

    Args:
        text: the line with its end; a last line without one may be cut off, which the alarm then says.
        line: its number.
        file: the file's name, for an alarm.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        cut = "" if text.endswith("\n") else "; it is the last line and may be cut off: fetch the file again"
        return Alarm(file, line, "", text.strip()[:_SHOWN], f"the line is no JSON{cut}")
    if _SUSPECT.search(text) and not can_be_written(value):
        return Alarm(file, line, "", text.strip()[:_SHOWN], "half a character or a NUL is escaped in the line")
    entity = _entity(value, line)
    if entity is None:
        return Alarm(file, line, "", text.strip()[:_SHOWN], "no FollowTheMoney entity: it needs id, schema and properties")
    return entity


def can_be_written(value: object) -> bool:
    """No text in it holds a NUL or half of a character beyond the first 65,536: JSON may escape both, no store takes them."""
    try:
        written = json.dumps(value, ensure_ascii=False)
        written.encode()
    except UnicodeEncodeError:
        return False
    return "\\u0000" not in written


def _entity(value: object, line: int) -> Entity | None:
    if not isinstance(value, dict):
        return None
    key, schema, properties = (value.get(name) for name in ("id", "schema", "properties"))
    if not (isinstance(key, str) and key and isinstance(schema, str) and isinstance(properties, dict)):
        return None
    values = [(str(name), _listed(properties[name])) for name in sorted(properties, key=str)]
    return Entity(
        id=key,
        schema=schema,
        caption=value["caption"] if isinstance(value.get("caption"), str) else "",
        datasets=_texts(_listed(value.get("datasets"))),
        properties={name: texts for name, cells in values if (texts := _texts(cells))},
        nested={name: inner for name, cells in values if (inner := _nested(cells))},
        line=line,
    )


def _listed(cell: object) -> list[object]:
    if cell is None:
        return []
    return cell if isinstance(cell, list) else [cell]


def _texts(cells: list[object]) -> tuple[str, ...]:
    texts = {_text(cell) for cell in cells}
    return tuple(sorted(text for text in texts if text.strip()))


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell
    return "" if isinstance(cell, dict | list | None) else json.dumps(cell)


def _nested(cells: list[object]) -> tuple[Entity, ...]:
    found = [_entity(cell, 0) for cell in cells if isinstance(cell, dict)]
    return tuple(sorted((entity for entity in found if entity is not None), key=lambda entity: entity.id))
