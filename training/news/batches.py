"""Labelled windows laid side by side as tensors."""

from typing import Any, NamedTuple

import torch
from annotated import Labelled
from torch import Tensor

from proscribe.articles.learned.acts import ROLES
from proscribe.articles.learned.network import distance
from proscribe.articles.learned.windows import HERE

# An act whose annotation calls it arguable counts for less.
_ARGUABLE = 0.3


class Batch(NamedTuple):
    """Windows and their acts; shapes: windows x pieces, windows x words, acts x words, acts x words x roles."""

    ids: Tensor
    mask: Tensor
    types: Tensor
    places: Tensor
    kinds: Tensor
    rows: Tensor
    pool: Tensor
    far: Tensor
    here: Tensor
    stage: Tensor
    activity: Tensor
    action: Tensor
    roles: Tensor
    counts: Tensor

    def words(self, hidden: Tensor) -> Tensor:
        """The vectors of the words' first pieces."""
        return torch.gather(hidden, 1, self.places.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))


def batch(examples: list[Labelled]) -> Batch:
    """The examples as one batch, padded to the longest."""
    pieces = max(len(one.window.pieces) for one in examples)
    words = max(len(one.window.places) for one in examples)
    acts = [(row, act) for row, one in enumerate(examples) for act in one.acts]
    return Batch(
        _filled([one.window.pieces for one in examples], pieces),
        _filled([[1] * len(one.window.pieces) for one in examples], pieces),
        _filled([one.window.parts for one in examples], pieces),
        _filled([[place.piece for place in one.window.places] for one in examples], words),
        _filled([_kinds(one) for one in examples], words, padding=-1),
        torch.tensor([row for row, _ in acts], dtype=torch.long),
        _shares([act["words"] for _, act in acts], words),
        _filled([_far(examples[row], act["words"][0]) for row, act in acts], words),
        _filled([[1] * len(examples[row].window.places) for row, _ in acts], words).float(),
        *(torch.tensor([act[name] for _, act in acts], dtype=torch.long) for name in ("stage", "activity", "action")),
        _roles([act for _, act in acts], words),
        torch.tensor([_ARGUABLE if act["optional"] else 1.0 for _, act in acts]),
    )


def _filled(rows: list[list[int]], width: int, *, padding: int = 0) -> Tensor:
    return torch.tensor([row + [padding] * (width - len(row)) for row in rows], dtype=torch.long).reshape(len(rows), width)


def _kinds(one: Labelled) -> list[int]:
    """The labels of the sentence's own words; the others do not count."""
    return [kind if place.part == HERE else -1 for kind, place in zip(one.kinds, one.window.places, strict=True)]


def _far(one: Labelled, anchor: int) -> list[int]:
    return [distance(place.part, number - anchor) for number, place in enumerate(one.window.places)]


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
