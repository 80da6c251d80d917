"""Traces an extracted text back to its page: line by line, white space aside, in the page's own order where it repeats."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from proscribe.articles.intake.visible import Visible
from proscribe.articles.original import Stretch

_Places = NDArray[np.int64]
# A text of which so many lines do not stand in the page was not made from it; looking on would take minutes.
_MOST_LOST = 40


def traced(text: str, page: Visible) -> tuple[Stretch, ...]:
    """The stretches of `text` that stand in the page, in order.

    Args:
        text: what was extracted.
        page: the visible text of the page, with its places in the markup.
    """
    solid, solid_at = _solid(page.text)
    places = np.frombuffer(page.places, dtype=np.int64) if len(page.places) else np.empty(0, np.int64)
    found: list[Stretch] = []
    cursor = start = lost = 0
    for line in text.splitlines(keepends=True):
        wanted, wanted_at = _solid(line)
        at = solid.find(wanted, cursor) if wanted and lost < _MOST_LOST else -1
        at = solid.find(wanted) if at < 0 and wanted and lost < _MOST_LOST else at
        if at >= 0:
            cursor = at + len(wanted)
            found += _stretches(wanted_at + start, places[solid_at[at:cursor]])
        elif wanted:
            lost += 1
        start += len(line)
    return tuple(found)


def whole(text: str) -> tuple[Stretch, ...]:
    """The one stretch of a text that is its own original."""
    return (Stretch(0, 0, len(text)),)


def seen(page: Visible) -> tuple[Stretch, ...]:
    """The stretches of a page's visible text itself."""
    if not page.text:
        return ()
    return tuple(_stretches(np.arange(len(page.text)), np.frombuffer(page.places, dtype=np.int64)))


def _solid(text: str) -> tuple[str, _Places]:
    """The text without white space, and where each character of it was."""
    at = np.fromiter((place for place, char in enumerate(text) if not char.isspace()), dtype=np.int64)
    return "".join(text.split()), at


def _stretches(starts: _Places, places: _Places) -> list[Stretch]:
    """Runs in which text and page advance alike; the white space inside a run belongs to it."""
    breaks = [0, *(np.flatnonzero(np.diff(places - starts)) + 1).tolist(), len(starts)]
    return [
        Stretch(int(starts[first]), int(places[first]), int(starts[last - 1] - starts[first]) + 1)
        for first, last in pairwise(breaks)
        if last > first
    ]
