"""The trained network: an encoder of word pieces run by ONNX Runtime, and small heads over the words it returns.

The encoder is six layers of MPNet, fine-tuned and stored in eight-bit integers; the heads are small and whole. How it was
trained, on what, and how well it reads is told in `training/news`. One thread, so that the same text gives the same claims.
"""

import functools
from collections.abc import Iterator, Sequence
from importlib import resources
from typing import Any, NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from proscribe.articles.learned.stretches import Place, Stretch, distances

Floats = NDArray[np.float32]
# Acts judged at once: each has a row of features for every word.
_AT_ONCE = 16
# ONNX Runtime's fused sum and layer norm takes seven times as long on a processor as the two apart: a tenth of all.
_SLOW_FUSION = "SkipLayerNormFusion"
_OF_ACTS = ("action", "stage", "activity", "who", "repeat", "roles")
_OF_TIES = ("tie", "ends")


class Seen(NamedTuple):
    """What the network makes of one stretch.

    Args:
        words: for each word of the stretch its vector.
        closes: for each of its sentences the vector of the separator after it.
        telling: for each word the likelihood of each kind of act, the first for none; rows sum to 1.
        tying: the same of each kind of tie.
    """

    words: Floats
    closes: dict[int, Floats]
    telling: Floats
    tying: Floats


class Judged(NamedTuple):
    """What the network makes of one act, in likelihoods.

    Args:
        actions: summing to 1, as the next three do.
        stages: the same.
        activities: the same.
        who: the same.
        repeat: of being told elsewhere too.
        roles: for each word of the stretch of each role, each for itself.
    """

    actions: Floats
    stages: Floats
    activities: Floats
    who: Floats
    repeat: float
    roles: Floats


class Tied(NamedTuple):
    """What the network makes of one tie, in likelihoods.

    Args:
        ties: of each kind, summing to 1.
        ends: for each word of the stretch of each end, each for itself.
    """

    ties: Floats
    ends: Floats


class Network:
    """The encoder with its heads.

    Args:
        encoder: an ONNX model that makes of `ids` and `mask` the vectors of the pieces and the scores of acts and of ties.
        heads: an ONNX model that makes of acts, words and distances the scores of actions, stages, ... and roles, or where
            `bond` is 1 those of ties and their ends.
    """

    def __init__(self, encoder: bytes, heads: bytes) -> None:
        self._encoder, self._heads = _session(encoder), _session(heads)

    def see(self, stretch: Stretch) -> Seen:
        """What it makes of a stretch, read by itself: eight-bit scales are set for all that is read at once."""
        pieces = np.array([stretch.pieces], np.int64)
        vectors, telling, tying = self._run(self._encoder, {"ids": pieces, "mask": np.ones_like(pieces)})
        places = [one.piece for one in stretch.places]
        closes = {line: vectors[0][piece] for line, piece in stretch.closes.items()}
        return Seen(vectors[0][places], closes, softmax(telling[0][places]), softmax(tying[0][places]))

    def judge(self, stretch: Stretch, seen: Seen, acts: Sequence[Sequence[int]]) -> Iterator[Judged]:
        """What it makes of each act that the words numbered so tell."""
        for actions, stages, activities, who, repeat, roles in self._asked(stretch, seen, acts, _OF_ACTS):
            yield Judged(
                softmax(actions), softmax(stages), softmax(activities), softmax(who), float(_chance(repeat)[0]), _chance(roles)
            )

    def tie(self, stretch: Stretch, seen: Seen, ties: Sequence[Sequence[int]]) -> Iterator[Tied]:
        """What it makes of each tie that the words numbered so tell."""
        for kinds, ends in self._asked(stretch, seen, ties, _OF_TIES):
            yield Tied(softmax(kinds), _chance(ends))

    def _asked(
        self, stretch: Stretch, seen: Seen, told: Sequence[Sequence[int]], wanted: tuple[str, ...]
    ) -> Iterator[tuple[Floats, ...]]:
        """For each of what those words tell the scores of those heads."""
        for start in range(0, len(told), _AT_ONCE):
            some = told[start : start + _AT_ONCE]
            vectors = [vector_of(seen, stretch.places, one) for one in some]
            inputs: dict[str, NDArray[Any]] = {
                "told": np.array(vectors, np.float32),
                "words": seen.words,
                "far": np.array([distances(stretch.places, one[0]) for one in some], np.int64),
                "bond": np.array([float(wanted == _OF_TIES)], np.float32),
            }
            yield from zip(*self._run(self._heads, inputs, wanted), strict=True)

    def sizes(self) -> dict[str, int]:
        """How many values each head tells apart."""
        return {one.name: int(one.shape[-1]) for one in self._heads.get_outputs()}

    @staticmethod
    def _run(
        session: onnxruntime.InferenceSession, inputs: dict[str, NDArray[Any]], wanted: tuple[str, ...] | None = None
    ) -> list[Floats]:
        return [np.asarray(one, np.float32) for one in session.run(wanted, inputs, _only_wanted())]


def vector_of(seen: Seen, places: Sequence[Place], told: Sequence[int]) -> Floats:
    """What the network made of the words numbered so, on average, then of their sentence."""
    return np.concatenate([seen.words[list(told)].mean(axis=0), seen.closes[places[told[0]].line]])


def _session(model: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"], disabled_optimizers=[_SLOW_FUSION])


@functools.cache
def _only_wanted() -> onnxruntime.RunOptions:
    """Heads that nobody asks for are not run."""
    options = onnxruntime.RunOptions()
    options.only_execute_path_to_fetches = True
    return options


def _chance(scores: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-scores)), np.float32)


def softmax(scores: Floats) -> Floats:
    """Likelihoods that sum to 1 over the last axis."""
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True))
    likely: Floats = grown / grown.sum(axis=-1, keepdims=True)
    return likely


@functools.cache
def network() -> Network:
    """The network that the package ships, loaded once a process."""
    folder = resources.files("proscribe.articles.learned") / "data"
    return Network((folder / "encoder.onnx").read_bytes(), (folder / "heads.onnx").read_bytes())
