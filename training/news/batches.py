"""Labelled stretches laid side by side as tensors."""

from typing import Any, NamedTuple

import torch
from labelled import Labelled
from torch import Tensor
from torch_network import Scene

from proscribe.articles.learned.acts import ROLES
from proscribe.articles.learned.bonds import ENDS
from proscribe.articles.learned.stretches import distances

ACT_KINDS = ("stage", "activity", "action", "who")
# An act whose annotation calls it arguable counts for less.
_ARGUABLE = 0.3


class Told(NamedTuple):
    """Acts or ties; shapes: acts, acts x words, acts x words x roles; `kinds` by name."""

    rows: Tensor
    closes: Tensor
    pool: Tensor
    far: Tensor
    here: Tensor
    roles: Tensor
    counts: Tensor
    kinds: dict[str, Tensor]

    def scene(self, words: Tensor) -> Scene:
        """What they look at, of those vectors of words."""
        return Scene(words, self.rows, self.far, self.here)


class Batch(NamedTuple):
    """Stretches and what they tell; shapes: stretches x pieces, stretches x words."""

    ids: Tensor
    mask: Tensor
    places: Tensor
    telling: Tensor
    tying: Tensor
    acts: Told
    ties: Told

    def words(self, hidden: Tensor) -> Tensor:
        """The vectors of the words' first pieces."""
        return torch.gather(hidden, 1, self.places.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))


def batch(examples: list[Labelled]) -> Batch:
    """The examples as one batch, padded to the longest."""
    pieces = max(len(one.stretch.pieces) for one in examples)
    words = max(len(one.stretch.places) for one in examples)
    acts = [(row, act) for row, one in enumerate(examples) for act in one.acts]
    ties = [(row, tie) for row, one in enumerate(examples) for tie in one.ties]
    return Batch(
        _filled([one.stretch.pieces for one in examples], pieces),
        _filled([[1] * len(one.stretch.pieces) for one in examples], pieces),
        _filled([[place.piece for place in one.stretch.places] for one in examples], words),
        _filled([one.kinds for one in examples], words, padding=-1),
        _filled([one.tied for one in examples], words, padding=-1),
        _told(examples, acts, words, roles=ROLES, kinds=(*ACT_KINDS, "repeat")),
        _told(examples, ties, words, roles=ENDS, kinds=("tie",)),
    )


def _told(
    examples: list[Labelled],
    told: list[tuple[int, dict[str, Any]]],
    words: int,
    *,
    roles: tuple[str, ...],
    kinds: tuple[str, ...],
) -> Told:
    return Told(
        torch.tensor([row for row, _ in told], dtype=torch.long),
        torch.tensor([one["close"] for _, one in told], dtype=torch.long),
        _shares([one["words"] for _, one in told], words),
        _filled([distances(examples[row].stretch.places, one["words"][0]) for row, one in told], words),
        _filled([[1] * len(examples[row].stretch.places) for row, _ in told], words).float(),
        _roles([one for _, one in told], words, roles),
        torch.tensor([_ARGUABLE if one["optional"] else 1.0 for _, one in told]),
        {name: torch.tensor([int(one[name]) for _, one in told], dtype=torch.long) for name in kinds},
    )


def _filled(rows: list[list[int]], width: int, *, padding: int = 0) -> Tensor:
    return torch.tensor([row + [padding] * (width - len(row)) for row in rows], dtype=torch.long).reshape(len(rows), width)


def _shares(told: list[list[int]], words: int) -> Tensor:
    shares = torch.zeros(len(told), words)
    for row, numbers in enumerate(told):
        shares[row, numbers] = 1 / len(numbers)
    return shares


def _roles(acts: list[dict[str, Any]], words: int, roles: tuple[str, ...]) -> Tensor:
    found = torch.zeros(len(acts), words, len(roles))
    for row, act in enumerate(acts):
        for number, role in enumerate(roles):
            found[row, sorted(act[role]), number] = 1
    return found
