"""Where output goes: tables for people, plain data for pipes, complaints to standard error.

Names, titles and quotes come from strangers' files. Whatever is printed for people has its control characters and direction
overrides made visible here, once for all commands, so that no name can recolour, overwrite or rename a terminal.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.progress import Progress
    from rich.segment import Segments

_WIDTH_IN_PIPES = 120


def complain(message: str) -> None:
    """One error, on standard error."""
    sys.stderr.write(f"error: {_harmless(message)}\n")


def remark(message: str) -> None:
    """One line beside the answer, on standard error, so that a pipe carries the answer alone."""
    sys.stderr.write(f"{_harmless(message)}\n")


def say(message: object) -> None:
    """One line for people, on standard output."""
    sys.stdout.write(f"{_harmless(str(message))}\n")


def _harmless(text: str) -> str:
    """The text with what a terminal would obey made visible; its own line breaks stay."""
    from proscribe.reports.display import shown_in_full

    return "\n".join(map(shown_in_full, text.split("\n")))


def show(renderable: "RenderableType") -> None:
    """A table or text for people, on standard output; as wide as the terminal, or 120 columns in a pipe."""
    console = _console()
    console.print(*_harmless_segments(console, renderable), end="")


def _console() -> "Console":
    from rich.console import Console

    width = None if sys.stdout.isatty() else _WIDTH_IN_PIPES
    # Square brackets and colons in a name are part of it, never markup or an emoji.
    return Console(width=width, highlight=False, soft_wrap=False, markup=False, emoji=False)


def _harmless_segments(console: "Console", renderable: "RenderableType") -> "Iterator[Segments]":
    from rich.segment import Segment, Segments

    told = console.render_str(renderable) if isinstance(renderable, str) else renderable
    yield Segments([Segment(_harmless(each.text), each.style, each.control) for each in console.render(told)])


def progress(description: str) -> "Progress":
    """A progress bar on standard error; silent when that is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn(description), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def print_json(record: object) -> None:
    """One JSON value, indented, on standard output."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def print_json_lines(records: Iterable[object]) -> None:
    """One JSON value a line, on standard output."""
    for record in records:
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all.

    Raises:
        InputError: when the folder does not exist or cannot be written.
    """
    from proscribe.exchange.files import write_atomically

    write_atomically(path, text.encode())
