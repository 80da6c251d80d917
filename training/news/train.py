"""Train the reader of news on the annotated articles.

Usage::

    python training/news/train.py --base FOLDER --out FOLDER [--layers 6] [--steps 1500] [--from MODEL.pt] [--hold 12]

One article in `--hold` is kept back by a digest of its key, for the figures that are printed. Needs the extra `train`.
"""

import argparse
import random
import time
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import torch
from annotated import Document, Labelled, labelled, names_of, parse, raw_articles, renamed
from batches import Batch, batch
from judging import judged
from torch import Tensor, nn
from torch_network import Reader

from proscribe.articles.learned.pieces import Vocabulary, vocabulary

_ARTICLES = Path(__file__).parent / "articles"
_AT_ONCE = 24
# Most sentences tell nothing; about half of those are seen in each round.
_NEGATIVES = 0.45
_ROLE_WEIGHTS = (2.0, 2.0, 1.5, 1.5)
# Invented names, so that no firm of the articles is the only one of its kind.
_INVENTED = ("Zhentong", "Orvex", "Kaimeng", "Tellwave", "Ruixin", "Nordlink", "Hanbo", "Sialtek", "Qianhe", "Vantra", "Dronex")


def main() -> None:
    """Train, print figures as it goes, and store the network."""
    asked = _arguments()
    torch.manual_seed(asked.seed)
    chance = random.Random(asked.seed)
    raws = raw_articles(_ARTICLES)
    held = [parse(*one) for one in raws if zlib.crc32(one[0].encode()) % asked.hold == 0]
    taught = [one for one in raws if zlib.crc32(one[0].encode()) % asked.hold]
    model = Reader(asked.base, layers=asked.layers)
    if asked.start is not None:
        model.load_state_dict(torch.load(asked.start))
    optimiser = _optimiser(model, asked.rate)
    rates = [group["lr"] for group in optimiser.param_groups]
    pool = [*names_of(raw for _, raw in taught), *_INVENTED]
    begun = time.monotonic()
    for step, one in enumerate(islice(_rounds(taught, pool, chance), asked.steps)):
        share = min(1.0, step / (0.06 * asked.steps)) * max(0.02, 1 - step / asked.steps)
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * share
        _learn(model, optimiser, one)
        if (step + 1) % asked.every == 0 or step + 1 == asked.steps:
            torch.save(model.state_dict(), asked.out)
            print(step + 1, f"{time.monotonic() - begun:.0f}s", judged(model, held[: asked.judged], vocabulary()), flush=True)


def _learn(model: Reader, optimiser: torch.optim.AdamW, one: Batch) -> None:
    optimiser.zero_grad()
    _loss(model, one).backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--from", dest="start", type=Path)
    parser.add_argument("--layers", type=int)
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--every", type=int, default=300)
    parser.add_argument("--judged", type=int, default=60, help="how many of the articles kept back are read for figures")
    parser.add_argument("--rate", type=float, default=7e-5)
    parser.add_argument("--hold", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _optimiser(model: Reader, rate: float) -> torch.optim.AdamW:
    """The heads learn ten times as fast as the encoder; the vectors of pieces stay as they are."""
    for name, weights in model.named_parameters():
        weights.requires_grad_("word_embeddings" not in name)
    named = [(name, one) for name, one in model.named_parameters() if one.requires_grad]
    inner = [one for name, one in named if name.startswith("enc.")]
    heads = [one for name, one in named if not name.startswith("enc.")]
    groups = [{"params": inner, "lr": rate}, {"params": heads, "lr": 10 * rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _rounds(taught: list[tuple[str, str]], pool: list[str], chance: random.Random) -> Iterator[Batch]:
    """Batches without end; in each round other names, other negatives, another order."""
    while True:
        documents = (parse(key, renamed(raw, pool, chance)) for key, raw in taught)
        yield from _shuffled([one for document in documents for one in _chosen(document, vocabulary(), chance)], chance)


def _chosen(document: Document, known: Vocabulary, chance: random.Random) -> Iterator[Labelled]:
    return (one for one in labelled(document, known) if one.acts or chance.random() < _NEGATIVES)


def _shuffled(examples: list[Labelled], chance: random.Random) -> Iterator[Batch]:
    """Batches of windows of like length, in any order."""
    chance.shuffle(examples)
    groups = []
    for start in range(0, len(examples), _AT_ONCE * 20):
        alike = sorted(examples[start : start + _AT_ONCE * 20], key=lambda one: len(one.window.pieces))
        groups += [alike[place : place + _AT_ONCE] for place in range(0, len(alike), _AT_ONCE)]
    chance.shuffle(groups)
    return (batch(group) for group in groups)


def _loss(model: Reader, one: Batch) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = model.vectors(one.ids, one.mask, one.types)
    hidden = hidden.float()
    words = one.words(hidden)
    telling = model.trig(model.drop(words)).flatten(0, 1)
    loss = nn.functional.cross_entropy(telling, one.kinds.flatten(), ignore_index=-1, reduction="sum") / len(one.ids) / 3
    return loss if not len(one.rows) else loss + _loss_of_acts(model, one, words, hidden[:, 0])


def _loss_of_acts(model: Reader, one: Batch, words: Tensor, whole: Tensor) -> Tensor:
    asked, stage, activity, action = model.of_acts(words, whole, one.rows, one.pool)
    scores = model.of_roles(asked, words, one.rows, one.far)
    weights = torch.tensor(_ROLE_WEIGHTS)
    roles = nn.functional.binary_cross_entropy_with_logits(scores, one.roles, reduction="none", pos_weight=weights)
    per_act = (roles * one.here.unsqueeze(-1)).sum((1, 2)) / 3
    for share, given, wanted in ((1.0, stage, one.stage), (0.6, activity, one.activity), (0.6, action, one.action)):
        per_act = per_act + share * nn.functional.cross_entropy(given, wanted, reduction="none", label_smoothing=0.05)
    return (per_act * one.counts).mean()


if __name__ == "__main__":
    main()
