"""Store a trained network as the package runs it: the encoder as ONNX in eight-bit integers, the heads as plain matrices.

Usage::

    python training/news/export.py --base FOLDER --model MODEL.pt [--layers 6] [--into src/proscribe/articles/learned/data]

Needs the extra `train`.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch_network import Reader

_INTO = Path(__file__).parents[2] / "src/proscribe/articles/learned/data"
_NAMES = ("ids", "mask", "types")


class _Encoder(nn.Module):
    """The encoder alone, with inputs by place. MPNet knows no kinds of piece; the input stays, so that both take the same."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, mask: Tensor, types: Tensor) -> Tensor:
        return self.model.vectors(ids, mask, types) + 0.0 * types.unsqueeze(-1).float()


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
    """Write `encoder.onnx` and `heads.npz`."""
    into.mkdir(parents=True, exist_ok=True)
    like = (torch.ones(2, 16, dtype=torch.long), torch.ones(2, 16, dtype=torch.long), torch.zeros(2, 16, dtype=torch.long))
    axes = {name: {0: "windows", 1: "pieces"} for name in (*_NAMES, "vectors")}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            _Encoder(model),
            like,
            whole,
            input_names=list(_NAMES),
            output_names=["vectors"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        onnx.checker.check_model(str(whole))
        small = into / "encoder.onnx"
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True, extra_options={"MatMulConstBOnly": True})
    heads = {name: one.numpy().astype("float32") for name, one in model.state_dict().items() if not name.startswith("enc.")}
    np.savez(into / "heads.npz", **heads)
    print({file.name: file.stat().st_size for file in sorted(into.iterdir())})


if __name__ == "__main__":
    main()
