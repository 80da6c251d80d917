"""The running mean of a network's weights while it learns: what single steps overshoot evens out."""

import torch
from torch import Tensor, nn


class Averages:
    """The mean of the weights of the last few hundred steps, older ones counting less and less.

    Args:
        model: the network that learns.
        every: how many steps lie between two looks.
        share: what one look counts, 0 to 1.
    """

    def __init__(self, model: nn.Module, *, every: int = 10, share: float = 0.03) -> None:
        self._model, self._every, self._share = model, every, share
        self._means = {name: one.detach().clone() for name, one in model.named_parameters() if one.requires_grad}

    @torch.no_grad()
    def look(self, step: int) -> None:
        """Take the weights after a step in; the first looks count more, so that where it began is soon forgotten."""
        if step % self._every:
            return
        share = max(self._share, 1 / (step // self._every + 2))
        for name, one in self._model.named_parameters():
            if name in self._means:
                self._means[name].lerp_(one, share)

    def weights(self) -> dict[str, Tensor]:
        """All weights of the network, those that learn as their mean."""
        return {**self._model.state_dict(), **self._means}
