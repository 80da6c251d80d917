"""Store a trained network as the package runs it: the encoder as ONNX in eight-bit integers, the heads as they are.

Usage::

    python training/news/export.py --base FOLDER --model MODEL.pt [--layers 6] [--into src/proscribe/articles/learned/data]

Needs the extra `train`.
"""

import argparse
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch_network import Reader

_INTO = Path(__file__).parents[2] / "src/proscribe/articles/learned/data"
_OUTPUTS = ("action", "stage", "activity", "who", "repeat")


class _Encoder(nn.Module):
    """The encoder with the heads that look at every piece."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        vectors = self.model.vectors(ids, mask)
        return vectors, self.model.trig(vectors), self.model.k(vectors)


class _Heads(nn.Module):
    """The heads that look at acts: `told` acts x twice the size, `keys` words x width, `far` acts x words."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, told: Tensor, keys: Tensor, far: Tensor) -> tuple[Tensor, ...]:
        hidden = self.model.ev(told)
        kinds = tuple(getattr(self.model, name)(hidden) for name in _OUTPUTS)
        return *kinds, self.model.scored(self.model.q(told).unsqueeze(1), keys.unsqueeze(0), far)


def main() -> None:
    """Export what the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--layers", type=int)
    parser.add_argument("--into", type=Path, default=_INTO)
    asked = parser.parse_args()
    model = Reader(asked.base, layers=asked.layers)
    model.load_state_dict(torch.load(asked.model))
    model.eval()
    export(model, asked.into)


def export(model: Reader, into: Path) -> None:
    """Write `encoder.onnx`, in eight-bit integers but for its heads, and `heads.onnx`."""
    into.mkdir(parents=True, exist_ok=True)
    ids, size, width = torch.ones(2, 16, dtype=torch.long), model.q.in_features, model.q.out_features
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        across = {0: "stretches", 1: "pieces"}
        _export(
            _Encoder(model), (ids, ids), whole, inputs={"ids": across, "mask": across}, outputs=dict.fromkeys(_SEEN, across)
        )
        nodes = [node.name for node in onnx.load(str(whole)).graph.node if "/enc/" not in node.name]
        quantize_dynamic(
            whole,
            into / "encoder.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            nodes_to_exclude=nodes,
            extra_options={"MatMulConstBOnly": True},
        )
    inputs = (torch.zeros(2, size), torch.zeros(5, width), torch.zeros(2, 5, dtype=torch.long))
    acts, words = {0: "acts"}, {0: "acts", 1: "words"}
    _export(
        _Heads(model),
        inputs,
        into / "heads.onnx",
        inputs={"told": acts, "keys": {0: "words"}, "far": words},
        outputs={**dict.fromkeys(_OUTPUTS, acts), "roles": words},
    )
    print({file.name: file.stat().st_size for file in sorted(into.iterdir())})


_SEEN = ("vectors", "telling", "keys")


def _export(
    module: nn.Module,
    like: tuple[Tensor, ...],
    into: Path,
    *,
    inputs: dict[str, dict[int, str]],
    outputs: dict[str, dict[int, str]],
) -> None:
    torch.onnx.export(
        module,
        like,
        into,
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes={**inputs, **outputs},
        opset_version=17,
        dynamo=False,
    )
    onnx.checker.check_model(str(into))


if __name__ == "__main__":
    main()
