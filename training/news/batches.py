"""Labelled stretches laid side by side as tensors."""

from typing import Any, NamedTuple

import torch
from labelled import Labelled
from torch import Tensor
from torch_network import Scene

from proscribe.articles.learned.acts import ROLES
from proscribe.articles.learned.stretches import distances

# An act whose annotation calls it arguable counts for less.
_ARGUABLE = 0.3


class Batch(NamedTuple):
    """Stretches and their acts; shapes: stretches x pieces, stretches x words, acts x words, acts x words x roles."""

    ids: Tensor
    mask: Tensor
    places: Tensor
    kinds: Tensor
    rows: Tensor
    closes: Tensor
    pool: Tensor
    far: Tensor
    here: Tensor
    stage: Tensor
    activity: Tensor
    action: Tensor
    who: Tensor
    repeat: Tensor
    roles: Tensor
    counts: Tensor

    def words(self, hidden: Tensor) -> Tensor:
        """The vectors of the words' first pieces."""
        return torch.gather(hidden, 1, self.places.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))

    def scene(self, words: Tensor) -> Scene:
        """What its acts look at, of those vectors of words."""
        return Scene(words, self.rows, self.far, self.here)


def batch(examples: list[Labelled]) -> Batch:
    """The examples as one batch, padded to the longest."""
    pieces = max(len(one.stretch.pieces) for one in examples)
    words = max(len(one.stretch.places) for one in examples)
    acts = [(row, act) for row, one in enumerate(examples) for act in one.acts]
    return Batch(
        _filled([one.stretch.pieces for one in examples], pieces),
        _filled([[1] * len(one.stretch.pieces) for one in examples], pieces),
        _filled([[place.piece for place in one.stretch.places] for one in examples], words),
        _filled([one.kinds for one in examples], words, padding=-1),
        torch.tensor([row for row, _ in acts], dtype=torch.long),
        torch.tensor([act["close"] for _, act in acts], dtype=torch.long),
        _shares([act["words"] for _, act in acts], words),
        _filled([distances(examples[row].stretch.places, act["words"][0]) for row, act in acts], words),
        _filled([[1] * len(examples[row].stretch.places) for row, _ in acts], words).float(),
        *(torch.tensor([act[name] for _, act in acts], dtype=torch.long) for name in ("stage", "activity", "action", "who")),
        torch.tensor([float(act["repeat"]) for _, act in acts]),
        _roles([act for _, act in acts], words),
        torch.tensor([_ARGUABLE if act["optional"] else 1.0 for _, act in acts]),
    )


def _filled(rows: list[list[int]], width: int, *, padding: int = 0) -> Tensor:
    return torch.tensor([row + [padding] * (width - len(row)) for row in rows], dtype=torch.long).reshape(len(rows), width)


def _shares(told: list[list[int]], words: int) -> Tensor:
    shares = torch.zeros(len(told), words)
    for row, numbers in enumerate(told):
        shares[row, numbers] = 1 / len(numbers)
    return shares


def _roles(acts: list[dict[str, Any]], words: int) -> Tensor:
    found = torch.zeros(len(acts), words, len(ROLES))
    for row, act in enumerate(acts):
        for number, role in enumerate(ROLES):
            found[row, sorted(act[role]), number] = 1
    return found
