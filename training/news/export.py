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
from annotated import is_kept_back, parse, raw_articles
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch_network import KINDS, Reader, Scene

from proscribe.articles.learned.pieces import vocabulary
from proscribe.articles.learned.stretches import OF_STRETCH

_ARTICLES = Path(__file__).parent / "articles"
_INTO = Path(__file__).parents[2] / "src/proscribe/articles/learned/data"


# How much of an uneven channel is moved from the activations into the weights, and what a feed-forward value is cut to.
_MOVED, _MOST = 0.7, 6.0
# Articles kept back that the ranges of the activations are taken from.
_CALIBRATED = 24


class _Evened(nn.Module):
    """A module whose input is divided channel by channel; what it multiplies with has taken that up."""

    def __init__(self, inner: nn.Module, scale: Tensor) -> None:
        super().__init__()
        self.inner, self.scale = inner, nn.Parameter(1 / scale, requires_grad=False)

    def forward(self, hidden: Tensor) -> Tensor:
        evened: Tensor = self.inner(hidden * self.scale)
        return evened


class _Cut(nn.Module):
    """A layer that takes no value above `_MOST`: one of a million is there, and would set the scale of all."""

    def __init__(self, inner: nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, hidden: Tensor) -> Tensor:
        cut: Tensor = self.inner(hidden.clamp(max=_MOST))
        return cut


def evened(model: Reader, texts: list[str]) -> None:
    """Make a network's activations fit eight bits: a few channels are thirty times as wide as the others.

    Their width is moved into the weights, which have a scale for each row (Xiao et al. 2023, SmoothQuant). But for rounding the
    network tells the same; in eight bits its vectors differ by .09 of their length from whole ones, where they differed by .22.
    """
    layers = list(model.enc.layers)
    inputs = [one for layer in layers for one in (layer.attention.asks, layer.wide)]
    widest = _widest(model, inputs, texts)
    for layer in layers:
        layer.attention.asks = _evened(layer.attention.asks, widest)
        layer.wide, layer.narrow = _evened(layer.wide, widest), _Cut(layer.narrow)


def _evened(inner: nn.Linear, widest: dict[nn.Module, Tensor]) -> _Evened:
    return _Evened(inner, _moved(inner, widest[inner]))


def _widest(model: Reader, inputs: list[nn.Module], texts: list[str]) -> dict[nn.Module, Tensor]:
    """For each module the largest value of each channel of its input."""
    found: dict[nn.Module, Tensor] = {}

    def look(module: nn.Module, given: tuple[Tensor, ...]) -> None:
        now = given[0].abs().amax((0, 1))
        found[module] = torch.maximum(found[module], now) if module in found else now

    hooks = [one.register_forward_pre_hook(look) for one in inputs]
    known = vocabulary()
    with torch.no_grad():
        for text in texts:
            pieces = [piece for word in known.words(text) for piece in word.pieces][:OF_STRETCH]
            ids = torch.tensor([[known.cls, *pieces, known.sep]])
            model.vectors(ids, torch.ones_like(ids))
    for hook in hooks:
        hook.remove()
    return found


def _moved(one: nn.Linear, widest: Tensor) -> Tensor:
    """Multiply a layer's weights by a scale for each channel of its input; the scale."""
    weights = one.weight.data.abs().amax(0)
    scale = widest.clamp(min=1e-3) ** _MOVED / weights.clamp(min=1e-4) ** (1 - _MOVED)
    one.weight.data *= scale
    return scale


class _Encoder(nn.Module):
    """The encoder with the heads that look at every piece."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        vectors = self.model.vectors(ids, mask)
        return vectors, self.model.trig(vectors), self.model.tied(vectors)


class _Heads(nn.Module):
    """The heads that look at acts of one stretch, or at its ties where `bond` is 1.

    `told` is acts x twice the size, `words` words x size, `far` acts x words. What is asked of every act and word costs most:
    parts are told of no word where ties are looked at, ends of none where acts are.
    """

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, told: Tensor, words: Tensor, far: Tensor, bond: Tensor) -> tuple[Tensor, ...]:
        asked = self.model.looked(told + bond * self.model.bond, _scene(words, far))
        kinds, count = self.model.kinds(asked), words.shape[0]
        of_acts, of_ties = (_scene(words[:most], far[:, :most]) for most in _shared(count, bond))
        parts = self.model.of_roles(asked, of_acts), self.model.tie(asked), self.model.of_ends(asked, of_ties)
        return *(kinds[name] for name in KINDS), *parts


def _scene(words: Tensor, far: Tensor) -> Scene:
    """One stretch."""
    return Scene(words.unsqueeze(0), torch.zeros_like(far[:, :1].sum(1)), far, torch.ones_like(far))


def _shared(count: Tensor, bond: Tensor) -> tuple[Tensor, Tensor]:
    """Of how many words the parts of acts are asked, and of how many the ends of ties: of all or none."""
    of_ties = (count * bond).long()[0]
    return count - of_ties, of_ties


def main() -> None:
    """Export what the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--hold", type=int, default=12)
    parser.add_argument("--into", type=Path, default=_INTO)
    asked = parser.parse_args()
    model = Reader(asked.base, layers=asked.layers)
    model.load_state_dict(torch.load(asked.model))
    model.eval()
    kept = [body for key, body in raw_articles(_ARTICLES) if is_kept_back(key, asked.hold)][-_CALIBRATED:]
    evened(model, [" ".join(one.text for one in parse("", body).sentences) for body in kept])
    export(model, asked.into)


def export(model: Reader, into: Path) -> None:
    """Write `encoder.onnx`, in eight-bit integers but for its heads, and `heads.onnx`."""
    into.mkdir(parents=True, exist_ok=True)
    ids, size = torch.ones(2, 16, dtype=torch.long), model.k.in_features
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
    inputs = (torch.zeros(2, 2 * size), torch.zeros(5, size), torch.zeros(2, 5, dtype=torch.long), torch.ones(1))
    acts, words = {0: "acts"}, {0: "acts", 1: "words"}
    _export(
        _Heads(model),
        inputs,
        into / "heads.onnx",
        inputs={"told": acts, "words": {0: "words"}, "far": words, "bond": {}},
        outputs={**dict.fromkeys(KINDS, acts), "roles": words, "tie": acts, "ends": words},
    )
    print({file.name: file.stat().st_size for file in sorted(into.iterdir())})


_SEEN = ("vectors", "telling", "tying")


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
