"""The network as it is trained: `proscribe.articles.learned.network` runs what `export.py` makes of it."""

import torch
from torch import Tensor, nn
from transformers import AutoModel

from proscribe.articles.learned.acts import ACTIONS, ACTIVITIES, ROLES, STAGES, WHO
from proscribe.articles.learned.stretches import DISTANCES

_WIDTH = 160


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
        self.trig = nn.Sequential(nn.Linear(size, 192), nn.ReLU(), nn.Dropout(0.1), nn.Linear(192, 1 + len(ACTIONS)))
        self.ev = nn.Sequential(nn.Linear(2 * size, 256), nn.ReLU(), nn.Dropout(0.1))
        self.stage = nn.Linear(256, len(STAGES))
        self.activity = nn.Linear(256, len(ACTIVITIES))
        self.action = nn.Linear(256, len(ACTIONS))
        self.who = nn.Linear(256, len(WHO))
        self.repeat = nn.Linear(256, 1)
        self.q = nn.Linear(2 * size, _WIDTH)
        self.k = nn.Linear(size, _WIDTH)
        self.far = nn.Embedding(DISTANCES, _WIDTH)
        self.parts = nn.Sequential(nn.Linear(3 * _WIDTH, 128), nn.ReLU(), nn.Dropout(0.1), nn.Linear(128, len(ROLES)))

    def vectors(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The vector of each piece; MPNet counts its places from 2."""
        found: Tensor = self.enc(input_ids=ids, attention_mask=mask, position_ids=mask.cumsum(1) * mask + 1).last_hidden_state
        return found

    def of_acts(self, words: Tensor, closes: Tensor, rows: Tensor, pool: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """For each act what is asked of the roles, and the scores of stage, activity, action, kind of issuer and repeat.

        Args:
            words: vectors of words, stretches x words x size.
            closes: for each act the vector of the separator after its sentence.
            rows: for each act the number of its stretch.
            pool: for each act the shares of the words that tell it.
        """
        told = torch.bmm(pool.unsqueeze(1), words[rows]).squeeze(1)
        asked = self.drop(torch.cat([told, closes], -1))
        hidden = self.ev(asked)
        names = ("stage", "activity", "action", "who", "repeat")
        return asked, {name: getattr(self, name)(hidden) for name in names}

    def of_roles(self, asked: Tensor, words: Tensor, rows: Tensor, far: Tensor) -> Tensor:
        """For each act and word the scores of the roles."""
        keys = self.k(words)[rows]
        return self.scored(self.q(asked).unsqueeze(1), keys, far)

    def scored(self, query: Tensor, keys: Tensor, far: Tensor) -> Tensor:
        """The scores of the roles, of what is asked and each word's key, acts x words x width, and the numbers of distances."""
        scores: Tensor = self.parts(torch.cat([query * keys, torch.relu(query + keys), self.far(far)], -1))
        return scores
