"""The network as it is trained: `proscribe.articles.learned.network` runs the same heads on plain arrays."""

import torch
from torch import Tensor, nn
from transformers import AutoModel

from proscribe.articles.learned.acts import ACTIONS, ACTIVITIES, ROLES, STAGES

# Numbers of distances from an act that `distance` gives, with one to spare.
_DISTANCES = 20
_WIDTH = 160


class Reader(nn.Module):
    """An encoder of word pieces and heads over words: who tells an act, of what kind, who plays which part.

    Args:
        base: folder of an MPNet or BERT model with BERT's uncased vocabulary.
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
        self.q = nn.Linear(2 * size, _WIDTH)
        self.k = nn.Linear(size, _WIDTH)
        self.dist = nn.Embedding(_DISTANCES, _WIDTH)
        self.role = nn.Sequential(nn.Linear(3 * _WIDTH, 128), nn.ReLU(), nn.Dropout(0.1), nn.Linear(128, len(ROLES)))

    def vectors(self, ids: Tensor, mask: Tensor, types: Tensor) -> Tensor:
        """The vector of each piece; MPNet has no kinds of piece and counts its places from 2."""
        if self.enc.config.model_type == "mpnet":
            told = {"position_ids": mask.cumsum(1) * mask + 1}
        else:
            told = {"token_type_ids": types}
        found: Tensor = self.enc(input_ids=ids, attention_mask=mask, **told).last_hidden_state
        return found

    def of_acts(self, words: Tensor, whole: Tensor, rows: Tensor, pool: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """For each act what is asked of the roles, and the scores of stage, activity and action.

        Args:
            words: vectors of words, windows x words x size.
            whole: vectors of windows.
            rows: for each act the number of its window.
            pool: for each act the shares of the words that tell it.
        """
        told = torch.bmm(pool.unsqueeze(1), words[rows]).squeeze(1)
        asked = self.drop(torch.cat([told, whole[rows]], -1))
        hidden = self.ev(asked)
        return asked, self.stage(hidden), self.activity(hidden), self.action(hidden)

    def of_roles(self, asked: Tensor, words: Tensor, rows: Tensor, far: Tensor) -> Tensor:
        """For each act and word the scores of the roles."""
        keys = self.k(words)[rows]
        query = self.q(asked).unsqueeze(1).expand_as(keys)
        scores: Tensor = self.role(torch.cat([query * keys, torch.relu(query + keys), self.dist(far)], -1))
        return scores
