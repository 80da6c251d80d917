"""What the network would tell of an act or a tie, marked by hand."""

import re
from collections.abc import Callable

import numpy as np

from proscribe.articles.learned.pieces import vocabulary
from proscribe.articles.learned.stretches import Place, stretches
from proscribe.articles.learned.views import View, by_sentence

Of = Callable[..., tuple[list[str], list[str], bool]]
"""Of the act told by a text's last sentence the names of issuers and targets, and whether the issuer is a guess."""


def view_of(texts: list[str], roles: tuple[str, ...], own: set[str], marked: dict[str, str]) -> View:
    """What is seen from something that the last sentence tells; the words of each role, parted by `|`, are marked.

    Args:
        texts: the sentences.
        roles: names of all roles.
        own: roles whose words stand in the last sentence alone; others are marked wherever they stand.
        marked: the words of some roles.
    """
    known = vocabulary()
    (view,) = stretches([known.words(one) for one in texts], range(len(texts)), title=None, of=known)
    likely = np.zeros((len(view.places), len(roles)), np.float32)
    last = len(texts) - 1
    for role, words in marked.items():
        for one in words.split("|"):
            for line in [last] if role in own else range(last + 1):
                found = re.search(rf"(?<!\w){re.escape(one)}(?!\w)", texts[line])
                if found is not None:
                    likely[_over(view.places, line, *found.span()), roles.index(role)] = 0.9
    return View(roles, view.places, by_sentence(view.places), likely)


def _over(places: list[Place], line: int, start: int, end: int) -> list[int]:
    return [number for number, one in enumerate(places) if one.line == line and one.start < end and one.end > start]
