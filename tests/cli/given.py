"""Runs the command line in this process, as `main` would, with an own data and cache folder."""

from collections.abc import Callable
from dataclasses import dataclass

Run = Callable[..., "Ran"]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str
