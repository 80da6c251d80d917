"""Errors of a register file, each with file and line, collected so that one run shows them all."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from proscribe.errors import QuestionError, RegisterError
from proscribe.register.files import Place, YamlFile

T = TypeVar("T")
_MOST_SHOWN = 20
_PLACED = re.compile(r".+?\.yml:\d+: ", re.DOTALL)


class MisplacedError(QuestionError):
    """A wrong value, with the place in the file where it stands."""

    def __init__(self, place: Place, message: str) -> None:
        self.place = place
        super().__init__(message)


@contextmanager
def at(*place: str | int) -> Iterator[None]:
    """Give every `QuestionError` raised inside that place, in front of the place it already has.

    Raises:
        MisplacedError: in place of the error raised inside.
    """
    try:
        yield
    except MisplacedError as cause:
        raise MisplacedError((*place, *cause.place), str(cause)) from cause
    except QuestionError as cause:
        raise MisplacedError(place, str(cause)) from cause


@dataclass(slots=True)
class Problems:
    """What is wrong so far. A collector, handed along while a register loads."""

    lines: list[str] = field(default_factory=list)

    def add(self, file: YamlFile, place: Place, message: str) -> None:
        """Note one error at a place of a file."""
        where = ".".join(str(step) for step in place)
        self.lines.append(f"{file.where(place)}: {where + ': ' if where else ''}{message}")

    def attempt(self, file: YamlFile, place: Place, read: Callable[[], T]) -> T | None:
        """What `read` gives, or None with the error noted."""
        try:
            return read()
        except MisplacedError as cause:
            self.add(file, (*place, *cause.place), str(cause))
        except (QuestionError, RegisterError) as cause:
            self.lines.append(_with_place(cause, file))
        return None

    def raise_if_any(self) -> None:
        """Stop with all errors noted.

        Raises:
            RegisterError: with one line an error, at most twenty.
        """
        if not self.lines:
            return
        shown = self.lines[:_MOST_SHOWN]
        more = len(self.lines) - len(shown)
        tail = [f"… and {more} more"] if more else []
        raise RegisterError("\n".join([*shown, *tail]))


def _with_place(cause: Exception, file: YamlFile) -> str:
    text = str(cause)
    return text if isinstance(cause, RegisterError) and _PLACED.match(text) else f"{file.where(())}: {text}"
