"""YAML files as plain text values, with the line of every value for error messages.

All scalars stay text: YAML would read Norway's `no` as false and `2018-05-13` as a date of its own making.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from proscribe.errors import RegisterError

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # a PyYAML built without libyaml: slower, same answers
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

Value = str | list["Value"] | dict[str, "Value"]
Place = tuple[str | int, ...]

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FIELD = re.compile(rb"^([A-Za-z_]+)[ ]*:", re.MULTILINE)
_MOST_BYTES = 1_000_000  # the longest measure we know has 12 kB; this bounds hostile overlays
_ALIASES = "YAML anchors and aliases are not used in the register: write the value out"


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One file of the register.

    Args:
        path: where it is.
        content: its bytes.
    """

    path: Path
    content: bytes

    @property
    def key(self) -> str:
        """The file's name without its suffix: the key of what it holds."""
        return self.path.stem

    def value(self) -> dict[str, Value]:
        """What it holds, all scalars as text.

        Raises:
            RegisterError: when it is no YAML, no UTF-8, too large, uses aliases, or is no mapping.
        """
        if len(self.content) > _MOST_BYTES:
            raise RegisterError(f"{self.path}:1: {len(self.content)} bytes; a register file holds at most {_MOST_BYTES}")
        try:
            self._refuse_aliases()
            value = yaml.load(self.content, Loader=_Loader)  # builds text only
        except (yaml.YAMLError, UnicodeDecodeError) as cause:
            raise RegisterError(f"{self.path}:{_line_of(cause)}: not readable as YAML: {_first_line(cause)}") from cause
        if not isinstance(value, dict):
            raise RegisterError(f"{self.path}:1: holds {type(value).__name__}, not named fields such as `title: …`")
        self._refuse_twins(value)
        return value

    def _refuse_twins(self, value: dict[str, Value]) -> None:
        # YAML takes the last of two fields of one name without a word. There are as many names at a line's begin as fields.
        seen: set[str] = set()
        for match in _FIELD.finditer(self.content) if len(_FIELD.findall(self.content)) > len(value) else ():
            name = match[1].decode()
            if name in seen and name in value:
                line = self.content.count(b"\n", 0, match.start()) + 1
                raise RegisterError(f"{self.path}:{line}: {name}: stands twice; keep one of them")
            seen.add(name)

    def _refuse_aliases(self) -> None:
        # Cheap test first: parsing events doubles the loading time, and no file of ours has either character.
        if b"&" in self.content or b"*" in self.content:
            for event in yaml.parse(self.content, Loader=_Loader):
                if isinstance(event, yaml.AliasEvent):
                    line = event.start_mark.line + 1 if event.start_mark else 1
                    raise RegisterError(f"{self.path}:{line}: {_ALIASES}")

    def where(self, place: Place) -> str:
        """`file:line` of the value at that place."""
        return f"{self.path}:{self.line(place)}"

    def line(self, place: Place) -> int:
        """The line, from 1, of the value at that place, or of the closest thing above it that exists."""
        node = yaml.compose(self.content, Loader=_Loader)
        line = 1
        for step in place:
            found = _child(node, step)
            if found is None:
                break
            line, node = found
        return line


def yaml_files(folder: Path) -> Iterator[YamlFile]:
    """Every `.yml` file of a folder, in order of name.

    Raises:
        RegisterError: for a file of another ending or a name that is no key: it would be passed over without a word.
    """
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith(".") or path.name.endswith("~"):
            continue  # editors and version control keep such files beside those they work on
        if path.suffix != ".yml" or not _KEY.fullmatch(path.stem):
            raise RegisterError(f"{path}:1: no file of the register: name it KEY.yml, KEY of small letters, digits and hyphens")
        try:
            yield YamlFile(path, path.read_bytes())
        except OSError as cause:
            raise RegisterError(f"{path}:1: cannot be read ({cause.strerror}): check what it is and its permissions") from cause


def _child(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == step:
                return name.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        value = node.value[step]
        return value.start_mark.line + 1, value
    return None


def _line_of(cause: Exception) -> int:
    mark = getattr(cause, "problem_mark", None)
    return 1 if mark is None else mark.line + 1


def _first_line(cause: Exception) -> str:
    return str(getattr(cause, "problem", None) or cause).splitlines()[0]
