"""The network as it is trained: `proscribe.articles.learned.network` runs what `export.py` makes of it."""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import AutoModel

from proscribe.articles.learned.acts import ACTIONS, ACTIVITIES, ROLES, STAGES, WHO
from proscribe.articles.learned.bonds import ENDS, TIES
from proscribe.articles.learned.stretches import DISTANCES

_WIDTH = 160
# How wide an act is while it looks about, in how many parts it looks, and how often.
_INNER, _PARTS, _LOOKS = 256, 4, 2
_NEVER = -1e4
KINDS = ("action", "stage", "activity", "who", "repeat")
"""What is told of each act, besides who plays which part."""


class Scene(NamedTuple):
    """What acts look at.

    Args:
        words: vectors of words, stretches x words x size.
        rows: for each act the number of its stretch.
        far: for each act the numbers of the words' distances, acts x words.
        here: for each act 1 for a word of its stretch and 0 for padding, acts x words.
    """

    words: Tensor
    rows: Tensor
    far: Tensor
    here: Tensor


class Look(nn.Module):
    """One look of each act at the words of its stretch and at the other acts told there.

    Args:
        size: of the words' vectors.
    """

    def __init__(self, size: int) -> None:
        super().__init__()
        self.before = nn.ModuleList(nn.LayerNorm(_INNER) for _ in range(3))
        self.at_words = nn.ModuleList([nn.Linear(_INNER, _INNER), nn.Linear(size, _INNER), nn.Linear(size, _INNER)])
        self.at_acts = nn.ModuleList(nn.Linear(_INNER, _INNER) for _ in range(3))
        self.found = nn.ModuleList(nn.Linear(_INNER, _INNER) for _ in range(2))
        self.far = nn.Embedding(DISTANCES, _PARTS)
        self.then = nn.Sequential(nn.Linear(_INNER, 2 * _INNER), nn.ReLU(), nn.Dropout(0.1), nn.Linear(2 * _INNER, _INNER))

    def forward(self, acts: Tensor, scene: Scene) -> Tensor:
        """The acts after the look, acts x inner size."""
        rows = scene.rows
        asks, keys, values = self.at_words
        keyed, valued = _parted(keys(scene.words))[rows], _parted(values(scene.words))[rows]
        scores = torch.einsum("ahd,awhd->ahw", _parted(asks(self.before[0](acts))), keyed) / (_INNER // _PARTS) ** 0.5
        scores = scores + self.far(scene.far).transpose(1, 2) + (1 - scene.here).unsqueeze(1) * _NEVER
        acts = acts + self.found[0](torch.einsum("ahw,awhd->ahd", scores.softmax(-1), valued).flatten(1))
        inner = self.before[1](acts)
        asked, told, held = (_parted(one(inner)) for one in self.at_acts)
        apart = (rows.unsqueeze(0) != rows.unsqueeze(1)).to(acts.dtype).unsqueeze(1) * _NEVER
        scores = torch.einsum("ahd,bhd->ahb", asked, told) / (_INNER // _PARTS) ** 0.5 + apart
        acts = acts + self.found[1](torch.einsum("ahb,bhd->ahd", scores.softmax(-1), held).flatten(1))
        after: Tensor = acts + self.then(self.before[2](acts))
        return after


def _parted(values: Tensor) -> Tensor:
    """The last axis in parts, each of which looks for itself."""
    return values.unflatten(-1, (_PARTS, _INNER // _PARTS))


class Reader(nn.Module):
    """An encoder of word pieces and heads over words: who tells an act, of what kind, who plays which part.

    Args:
        base: folder of an MPNet model with BERT's uncased vocabulary.
        layers: how many of its layers to keep, from below; None for all.
    """

    def __init__(self, base: str, *, layers: int | None = None) -> None:
        super().__init__()
        # Dropout inside the encoder doubles the time of a step on a processor and gave nothing: renaming is dropout enough.
        self.enc = AutoModel.from_pretrained(
            base, add_pooling_layer=False, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0
        )
        if layers is not None:
            self.enc.encoder.layer = self.enc.encoder.layer[:layers]
            self.enc.config.num_hidden_layers = layers
        size = self.enc.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.trig = _over_words(size, 1 + len(ACTIONS))
        self.tied = _over_words(size, 1 + len(TIES))
        self.narrow = nn.Linear(2 * size, _INNER)
        self.looks = nn.ModuleList(Look(size) for _ in range(_LOOKS))
        self.widen = nn.Linear(_INNER, 2 * size)
        # Nothing seen at first: so a training from an older network begins with what that one knew.
        nn.init.zeros_(self.widen.weight)
        nn.init.zeros_(self.widen.bias)
        self.ev = nn.Sequential(nn.Linear(2 * size, 256), nn.ReLU(), nn.Dropout(0.1))
        self.stage = nn.Linear(256, len(STAGES))
        self.activity = nn.Linear(256, len(ACTIVITIES))
        self.action = nn.Linear(256, len(ACTIONS))
        self.who = nn.Linear(256, len(WHO))
        self.repeat = nn.Linear(256, 1)
        self.q = nn.Linear(2 * size, _WIDTH)
        self.k = nn.Linear(size, _WIDTH)
        self.far = nn.Embedding(DISTANCES, _WIDTH)
        self.parts = _over_pairs(len(ROLES))
        # A tie looks about as an act does, told by this that it is one.
        self.bond = nn.Parameter(torch.zeros(2 * size))
        self.tie = nn.Sequential(nn.Linear(2 * size, 256), nn.ReLU(), nn.Dropout(0.1), nn.Linear(256, len(TIES)))
        self.tie_q = nn.Linear(2 * size, _WIDTH)
        self.tie_k = nn.Linear(size, _WIDTH)
        self.ends = _over_pairs(len(ENDS))

    def vectors(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The vector of each piece; MPNet counts its places from 2."""
        found: Tensor = self.enc(input_ids=ids, attention_mask=mask, position_ids=mask.cumsum(1) * mask + 1).last_hidden_state
        return found

    def asked(self, closes: Tensor, pool: Tensor, scene: Scene, *, ties: bool = False) -> Tensor:
        """What each act or tie is once it has looked about, acts x twice the size.

        Args:
            closes: for each act the vector of the separator after its sentence.
            pool: for each act the shares of the words that tell it.
            scene: what the acts look at.
            ties: these are ties.
        """
        told = torch.bmm(pool.unsqueeze(1), scene.words[scene.rows]).squeeze(1)
        given = self.drop(torch.cat([told, closes], -1))
        return self.looked(given + self.bond if ties else given, scene)

    def looked(self, asked: Tensor, scene: Scene) -> Tensor:
        """What is asked of each act after it has looked at its stretch and the acts beside it."""
        acts = self.narrow(asked)
        for look in self.looks:
            acts = look(acts, scene)
        wide: Tensor = asked + self.widen(acts)
        return wide

    def kinds(self, asked: Tensor) -> dict[str, Tensor]:
        """The scores of action, stage, activity, kind of issuer and repeat."""
        hidden = self.ev(asked)
        return {name: getattr(self, name)(hidden) for name in KINDS}

    def of_roles(self, asked: Tensor, scene: Scene) -> Tensor:
        """For each act and word the scores of the roles."""
        return self._paired(self.q(asked), self.k(scene.words), scene, self.parts)

    def of_ends(self, asked: Tensor, scene: Scene) -> Tensor:
        """For each tie and word the scores of its ends."""
        return self._paired(self.tie_q(asked), self.tie_k(scene.words), scene, self.ends)

    def _paired(self, queries: Tensor, keys: Tensor, scene: Scene, head: nn.Module) -> Tensor:
        query, key = queries.unsqueeze(1), keys[scene.rows]
        scores: Tensor = head(torch.cat([query * key, torch.relu(query + key), self.far(scene.far)], -1))
        return scores


def _over_words(size: int, kinds: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(size, 192), nn.ReLU(), nn.Dropout(0.1), nn.Linear(192, kinds))


def _over_pairs(roles: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(3 * _WIDTH, 128), nn.ReLU(), nn.Dropout(0.1), nn.Linear(128, roles))
