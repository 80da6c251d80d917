"""A user's own folder of register files that adds to ours or corrects it, without touching it.

A file whose key we lack is added. A file whose key we have must say `corrects: "true"`; the fields that it gives then stand in
place of ours, whole, and all others stay. Whatever comes from an overlay says so in every answer, and has the trust `overlay`.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from proscribe.errors import RegisterError, nearest_terms
from proscribe.model.measures import Measure, Programme
from proscribe.model.parties import Party
from proscribe.model.trust import Trust
from proscribe.register.files import Place, Value, YamlFile, yaml_files

T = TypeVar("T")
ROOMS = ("programmes", "parties", "measures")
"""The folders of a register."""

_MARK = "corrects"


@dataclass(frozen=True)  # no slots: what it gives is kept once read
class OverlayFile(YamlFile):
    """A file of an overlay, alone or over the one of ours that it corrects.

    Args:
        overlay: the overlay's folder.
        base: what it corrects, or None for a file of its own.
    """

    overlay: Path = Path()
    base: YamlFile | None = None

    @cached_property
    def own(self) -> dict[str, Value]:
        """The fields that the overlay gives."""
        value = dict(super().value())
        mark = value.pop(_MARK, None)
        if mark not in {None, "true"}:
            raise RegisterError(f"{super().where((_MARK,))}: {_MARK}: {mark!r}: write `{_MARK}: true`, or leave it out")
        if mark is None and self.base is not None:
            raise RegisterError(
                f"{super().where(())}: the register has {self.key!r} already ({self.base.path}): write `{_MARK}: true` to "
                "replace the fields given here, or choose another key"
            )
        return value

    def value(self) -> dict[str, Value]:
        """Our fields, with those that the overlay gives in their place.

        Raises:
            RegisterError: as `YamlFile.value`, and for a correction that does not say so.
        """
        return self.own if self.base is None else {**self.base.value(), **self.own}

    def where(self, place: Place) -> str:
        """`file:line`, in our file for a field that the overlay does not give."""
        if self.base is not None and place and place[0] not in self.own:
            return self.base.where(place)
        return super().where(place)

    @property
    def note(self) -> str:
        """What every answer says about it."""
        if self.base is None:
            return f"from your overlay {self.overlay.name}, not from the register"
        return f"corrected by your overlay {self.overlay.name}: {', '.join(sorted(self.own))}"


def overlay_files(overlay: Path, room: str, below: tuple[YamlFile, ...]) -> tuple[YamlFile, ...]:
    """The files of a room with an overlay over them, in order of key.

    Args:
        overlay: the overlay's folder.
        room: `programmes`, `parties` or `measures`.
        below: the room's files without it.

    Raises:
        RegisterError: for an overlay that is no folder or holds none of the three, or a file that corrects nothing.
    """
    held = {file.key: file for file in below}
    for file in yaml_files(overlay / room):
        made = OverlayFile(file.path, file.content, overlay, held.get(file.key))
        if made.base is None and _MARK in file.value():
            hint = nearest_terms(file.key, held)
            raise RegisterError(f"{file.where((_MARK,))}: corrects {file.key!r}, which the register lacks: {hint}")
        held[file.key] = made
    return tuple(held[key] for key in sorted(held))


def refuse_no_overlay(overlay: Path) -> None:
    """Stops for a folder that can be no overlay.

    Raises:
        RegisterError: when there is no such folder, or it holds none of the rooms.
    """
    if not any((overlay / room).is_dir() for room in ROOMS):
        what = "has none of the folders" if overlay.is_dir() else "is no folder; an overlay has"
        raise RegisterError(f"{overlay}: {what} {', '.join(ROOMS)}: see docs/register.md, Your own overlay")


def marked(thing: T, file: YamlFile) -> T:
    """The measure, party or programme with its origin said, when it comes from an overlay."""
    if not isinstance(file, OverlayFile):
        return thing
    if isinstance(thing, Measure):
        return _measure(thing, file)  # type: ignore[return-value]  # narrowed by isinstance
    if isinstance(thing, Party):
        cited = thing.citation and replace(thing.citation, trust=Trust.OVERLAY)
        return replace(thing, note=_joined(thing.note, file.note), citation=cited)
    if isinstance(thing, Programme):
        return replace(thing, note=_joined(thing.note, file.note), citation=replace(thing.citation, trust=Trust.OVERLAY))
    return thing


def _measure(measure: Measure, file: OverlayFile) -> Measure:
    notes = (file.note, *measure.notes)
    if "history" not in file.own:
        return replace(measure, notes=notes)
    return replace(
        measure,
        notes=notes,
        history=tuple(replace(step, citation=replace(step.citation, trust=Trust.OVERLAY)) for step in measure.history),
    )


def _joined(*texts: str) -> str:
    return " ".join(text if text.endswith(".") else f"{text}." for text in texts if text)
