"""Make of the network that the package ships one that can be trained on from: `train.py --from MODEL.pt`.

Usage::

    python training/news/recover.py --base FOLDER --out MODEL.pt [--data DATA] [--against MODEL.pt]

The weights of the encoder come back from eight bits, those of the heads as they were; the vectors of word pieces, which are
never trained, from the base. `--against` prints by how much they differ from those of another. Needs the extra `train`.
"""

import argparse
import re
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor
from torch_network import Reader

_DATA = Path(__file__).parents[2] / "src/proscribe/articles/learned/data"
_PRODUCTS = frozenset({"MatMul", "MatMulInteger"})
_QUANTIZED = "_quantized"


def main() -> None:
    """Recover, and store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=_DATA)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--against", type=Path)
    asked = parser.parse_args()
    model = Reader(asked.base, layers=asked.layers)
    own = model.state_dict()
    found = {name: one for file in ("encoder.onnx", "heads.onnx") for name, one in recovered(asked.data / file).items()}
    told = {name: found[name] for name in own if name in found and name != "enc.words.weight"}
    print("left as in the base:", sorted(set(own) - set(told)))
    model.load_state_dict({**own, **told})
    torch.save(model.state_dict(), asked.out)
    if asked.against is not None:
        print("\n".join(_differences(model.state_dict(), torch.load(asked.against))))


def recovered(file: Path) -> dict[str, Tensor]:
    """The weights that an exported network holds, whole, under the names that the trained one has."""
    graph = onnx.load(str(file)).graph
    stored = {one.name: torch.tensor(numpy_helper.to_array(one).copy()) for one in graph.initializer}
    found = {_plain(name): one.float() for name, one in stored.items() if name.startswith("model.")}
    for name in [name for name in stored if name.startswith("model.") and name.endswith(_QUANTIZED)]:
        found[_plain(name.removesuffix(_QUANTIZED))] = _whole(name, stored)
    for node in graph.node:
        weights = node.input[1] if node.op_type in _PRODUCTS else ""
        if weights in stored:
            module = _module(node.name)
            product = (_whole(weights, stored) if weights.endswith(_QUANTIZED) else stored[weights]).T
            # `export.evened` moved the width of each channel into the weights and left one over it.
            found[f"{module}.weight"] = product * found.get(f"{module}.scale", torch.ones(1))
    return {name: one.contiguous() for name, one in found.items()}


def _whole(name: str, stored: dict[str, Tensor]) -> Tensor:
    """A quantised tensor as it was but for rounding."""
    bare = name.removesuffix(_QUANTIZED)
    return (stored[name].float() - stored[f"{bare}_zero_point"].float()) * stored[f"{bare}_scale"]


def _plain(name: str) -> str:
    """The name without what the export wraps around a module."""
    return name.removeprefix("model.").replace(".inner.", ".")


def _module(node: str) -> str:
    """The module whose product a node is: "/trig/trig.0/MatMul" is that of "trig.0"."""
    parts = [one for one in re.sub(r"/MatMul\w*$", "", node).split("/") if one not in {"", "inner", "model"}]
    kept = [one for one, after in zip(parts, [*parts[1:], ""], strict=True) if not after.startswith(f"{one}.")]
    return ".".join(kept)


def _differences(one: dict[str, Tensor], other: dict[str, Tensor]) -> list[str]:
    """How far the tensors are apart, in shares of their length; the ten farthest."""
    apart = {name: float((one[name] - other[name]).norm() / other[name].norm().clamp(min=1e-9)) for name in one}
    return [f"{share:.4f} {name}" for name, share in sorted(apart.items(), key=lambda pair: -pair[1])[:10]]


if __name__ == "__main__":
    main()
