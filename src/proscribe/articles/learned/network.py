"""The trained network: an encoder of word pieces run by ONNX Runtime, and small heads over the words it returns.

The encoder is a six-layer MiniLM, fine-tuned and stored in eight-bit integers; the heads are plain matrices. How it was
trained, on what, and how well it reads is told in `training/news`. One thread, so that the same text gives the same claims.
"""

import functools
from collections.abc import Sequence
from importlib import resources
from typing import Any, NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from proscribe.articles.learned.pieces import Word
from proscribe.articles.learned.windows import HERE, Window

Floats = NDArray[np.float32]
_EDGES = (-24, -14, -9, -6, -4, -2, -1, 0, 1, 2, 4, 6, 9, 14, 24)
# Distances within the sentence have numbers up to this one; the headline and the sentences before have one each after it.
_ELSEWHERE = len(_EDGES) + 1


class Seen(NamedTuple):
    """What the network makes of one window.

    Args:
        words: for each word of the window its vector.
        whole: the vector of the window.
        telling: for each word of the sentence the likelihood of each kind of act, the first for none; rows sum to 1.
    """

    words: Floats
    whole: Floats
    telling: Floats


class Judged(NamedTuple):
    """What the network makes of one act: likelihoods of each action, stage and dealing, and for each word of each role."""

    actions: Floats
    stages: Floats
    activities: Floats
    roles: Floats


class Network:
    """The encoder with its heads.

    Args:
        encoder: an ONNX model with inputs `ids`, `mask`, `types` and the vectors of the pieces as output.
        heads: the matrices by name.
        worth: for each piece what it tells for an act in its sentence.
        least: the sum over a sentence's pieces from which on the sentence is read.
    """

    def __init__(self, encoder: bytes, heads: dict[str, Floats], worth: Floats, least: float) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(encoder, options, providers=["CPUExecutionProvider"])
        self._heads, self._worth, self._least = heads, worth, least

    def is_worth(self, words: Sequence[Word]) -> bool:
        """The sentence may tell an act; of a hundred that do, two are left out."""
        pieces = {piece for word in words for piece in word.pieces}
        return bool(pieces) and float(self._worth[sorted(pieces)].sum()) >= self._least

    def see(self, window: Window) -> Seen:
        """What it makes of a window, read by itself: eight-bit scales are set for all that is read at once."""
        pieces = np.array([window.pieces], np.int64)
        inputs = {"ids": pieces, "mask": np.ones_like(pieces), "types": np.array([window.parts], np.int64)}
        found: list[Any] = list(self._session.run(None, inputs))
        return self._seen(window, np.asarray(found[0][0], np.float32))

    def judge(self, window: Window, seen: Seen, act: Sequence[int]) -> Judged:
        """What it makes of the act that the words numbered `act` tell."""
        told = np.concatenate([seen.words[list(act)].mean(axis=0), seen.whole])
        hidden = np.maximum(self._linear("ev.0", told), 0)
        return Judged(
            softmax(self._linear("action", hidden)),
            softmax(self._linear("stage", hidden)),
            softmax(self._linear("activity", hidden)),
            self._roles(window, seen, told, act[0]),
        )

    def sizes(self) -> dict[str, int]:
        """How many values each head tells apart."""
        outputs = {"action": "action", "stage": "stage", "activity": "activity", "roles": "role.3"}
        return {name: len(self._heads[f"{layer}.bias"]) for name, layer in outputs.items()}

    def _seen(self, window: Window, rows: Floats) -> Seen:
        words = rows[[one.piece for one in window.places]]
        here = words[: sum(one.part == HERE for one in window.places)]
        telling = self._linear("trig.3", np.maximum(self._linear("trig.0", here), 0))
        return Seen(words, rows[0], softmax(telling))

    def _roles(self, window: Window, seen: Seen, told: Floats, anchor: int) -> Floats:
        asked = self._linear("q", told)
        words = self._linear("k", seen.words)
        far = [distance(one.part, place - anchor) for place, one in enumerate(window.places)]
        features = np.concatenate([asked * words, np.maximum(asked + words, 0), self._heads["dist.weight"][far]], axis=1)
        scores = self._linear("role.3", np.maximum(self._linear("role.0", features), 0))
        return np.asarray(1 / (1 + np.exp(-scores)), np.float32)

    def _linear(self, name: str, x: Floats) -> Floats:
        out: Floats = x @ self._heads[f"{name}.weight"].T + self._heads[f"{name}.bias"]
        return out


def distance(part: int, words: int) -> int:
    """The number of a distance from an act, in words: one of few within the sentence, and one each for headline and context."""
    return int(np.searchsorted(_EDGES, words)) if part == HERE else _ELSEWHERE + part


def softmax(scores: Floats) -> Floats:
    """Likelihoods that sum to 1 over the last axis."""
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True))
    likely: Floats = grown / grown.sum(axis=-1, keepdims=True)
    return likely


@functools.cache
def network() -> Network:
    """The network that the package ships, loaded once a process."""
    folder = resources.files("proscribe.articles.learned") / "data"
    with resources.as_file(folder / "heads.npz") as file, np.load(file) as stored:
        heads = {name: stored[name].astype(np.float32) for name in stored.files}
    with resources.as_file(folder / "worth.npz") as file, np.load(file) as stored:
        worth, least = stored["weights"].astype(np.float32), float(stored["least"])
    return Network((folder / "encoder.onnx").read_bytes(), heads, worth, least)
