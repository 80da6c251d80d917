"""The mean of several networks' weights, which often reads better than each: they must come of one training.

Usage::

    python training/news/blend.py --out MODEL.pt ONE.pt OTHER.pt ...

Needs the extra `train`.
"""

import argparse
from pathlib import Path

import torch
from torch import Tensor


def main() -> None:
    """Blend, and store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("models", type=Path, nargs="+")
    asked = parser.parse_args()
    torch.save(blended([torch.load(one) for one in asked.models]), asked.out)


def blended(models: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each weight; what is no fraction is that of the first.

    Args:
        models: weights by name, the same names in each.
    """
    first = models[0]
    return {
        name: torch.stack([one[name].float() for one in models]).mean(dim=0) if weights.is_floating_point() else weights
        for name, weights in first.items()
    }


if __name__ == "__main__":
    main()
