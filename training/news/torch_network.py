"""The network as it is trained: `proscribe.articles.learned.network` runs what `export.py` makes of it."""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from transformers import AutoModel
from transformers.models.mpnet.modeling_mpnet import MPNetEncoder

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
        keyed, valued = (_parted(one(scene.words)).index_select(0, rows) for one in (keys, values))
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


class Attention(nn.Module):
    """How each piece of a stretch looks at the others.

    Args:
        size: of the vectors.
        parts: in how many parts it looks.
    """

    def __init__(self, size: int, parts: int) -> None:
        super().__init__()
        self.parts = parts
        self.asks, self.gives = nn.Linear(size, 3 * size), nn.Linear(size, size)

    def forward(self, pieces: Tensor, bias: Tensor) -> Tensor:
        """What each piece finds: stretches x pieces x size. `bias` is added to the scores."""
        queries, keys, values = self.asks(pieces).unflatten(-1, (3, self.parts, -1)).permute(2, 0, 3, 1, 4)
        scores = (queries * queries.shape[-1] ** -0.5) @ keys.transpose(-1, -2) + bias
        found: Tensor = self.gives((scores.softmax(-1) @ values).transpose(1, 2).flatten(2))
        return found


class Layer(nn.Module):
    """One layer of the encoder: pieces look at each other, then each is thought over."""

    def __init__(self, size: int, parts: int) -> None:
        super().__init__()
        self.attention, self.after_attention = Attention(size, parts), nn.LayerNorm(size)
        self.wide, self.narrow, self.after = nn.Linear(size, 4 * size), nn.Linear(4 * size, size), nn.LayerNorm(size)

    def forward(self, pieces: Tensor, bias: Tensor) -> Tensor:
        """The pieces' vectors after it."""
        pieces = self.after_attention(pieces + self.attention(pieces, bias))
        after: Tensor = self.after(pieces + self.narrow(nn.functional.gelu(self.wide(pieces))))
        return after


class Encoder(nn.Module):
    """MPNet's lower layers.

    Args:
        base: folder of an MPNet model with BERT's uncased vocabulary.
        layers: how many of its layers to keep, from below.
    """

    def __init__(self, base: str, *, layers: int) -> None:
        super().__init__()
        told = AutoModel.from_pretrained(base, add_pooling_layer=False)
        self.size, parts = told.config.hidden_size, told.config.num_attention_heads
        self.words, self.places = told.embeddings.word_embeddings, told.embeddings.position_embeddings
        self.first, self.far = told.embeddings.LayerNorm, told.encoder.relative_attention_bias
        self.layers = nn.ModuleList(_layer(one, self.size, parts) for one in told.encoder.layer[:layers])

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The vector of each piece, stretches x pieces x size; MPNet counts its places from 2."""
        pieces: Tensor = self.first(self.words(ids) + self.places(mask.cumsum(1) * mask + 1))
        bias = self._bias(mask).to(pieces.dtype)
        for layer in self.layers:
            pieces = layer(pieces, bias)
        return pieces

    def _bias(self, mask: Tensor) -> Tensor:
        """What distance and padding add to the scores, stretches x parts x pieces x pieces."""
        places = torch.arange(mask.shape[1])
        apart = MPNetEncoder.relative_position_bucket(places.unsqueeze(0) - places.unsqueeze(1))
        return self.far(apart).permute(2, 0, 1).unsqueeze(0) + ((1 - mask) * _NEVER).unsqueeze(1).unsqueeze(1)


def _layer(told: nn.Module, size: int, parts: int) -> Layer:
    """A layer with the weights of one of `transformers`."""
    one, own = Layer(size, parts), told.state_dict()
    kept = {f"{name}.{kind}": own[f"{other}.{kind}"] for name, other in _NAMED.items() for kind in ("weight", "bias")}
    for kind in ("weight", "bias"):
        kept[f"attention.asks.{kind}"] = torch.cat([own[f"attention.attn.{name}.{kind}"] for name in "qkv"])
    one.load_state_dict(kept)
    return one


_NAMED = {
    "attention.gives": "attention.attn.o",
    "after_attention": "attention.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "after": "output.LayerNorm",
}


class Reader(nn.Module):
    """An encoder of word pieces and heads over words: who tells an act, of what kind, who plays which part.

    Args:
        base: folder of an MPNet model with BERT's uncased vocabulary.
        layers: how many of its layers to keep, from below.
    """

    def __init__(self, base: str, *, layers: int = 6) -> None:
        super().__init__()
        # No dropout inside: it doubles the time of a step on a processor and gave nothing, renaming is dropout enough.
        self.enc = Encoder(base, layers=layers)
        size = self.enc.size
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
        """The vector of each piece, stretches x pieces x size."""
        found: Tensor = self.enc(ids, mask)
        return found

    def asked(self, closes: Tensor, pool: Tensor, scene: Scene, *, ties: bool = False) -> Tensor:
        """What each act or tie is once it has looked about, acts x twice the size.

        Args:
            closes: for each act the vector of the separator after its sentence.
            pool: for each act the shares of the words that tell it.
            scene: what the acts look at.
            ties: these are ties.
        """
        told = torch.bmm(pool.unsqueeze(1), scene.words.index_select(0, scene.rows)).squeeze(1)
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
        query, key = queries.unsqueeze(1), keys.index_select(0, scene.rows)
        scores: Tensor = head(torch.cat([query * key, torch.relu(query + key), self.far(scene.far)], -1))
        return scores


def _over_words(size: int, kinds: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(size, 192), nn.ReLU(), nn.Dropout(0.1), nn.Linear(192, kinds))


def _over_pairs(roles: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(3 * _WIDTH, 128), nn.ReLU(), nn.Dropout(0.1), nn.Linear(128, roles))
