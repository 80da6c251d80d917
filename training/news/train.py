"""Train the reader of news on the annotated articles.

Usage::

    python training/news/train.py --base FOLDER --out MODEL.pt [--layers 6] [--minutes 60] [--from MODEL.pt] [--hold 12]

One article in `--hold` is kept back by a digest of its key, for the figures that are printed. Needs the extra `train`.
"""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from annotated import is_kept_back, names_of, parse, raw_articles, renamed
from batches import Batch, batch
from judging import judged
from labelled import Labelled, labelled
from torch import Tensor, nn
from torch_network import Reader

from proscribe.articles.learned.pieces import vocabulary

_ARTICLES = Path(__file__).parent / "articles"
# Pieces in one step, and articles whose stretches are sorted by length together.
_AT_ONCE, _TOGETHER = 2_600, 160
_ROLE_WEIGHTS = (2.0, 2.0, 1.5, 1.5, 1.5, 1.5, 1.0)
_ROLE_SHARES = (1.0, 1.0, 0.7, 0.7, 0.5, 0.5, 0.25)
# Invented names, so that no firm of the articles is the only one of its kind.
_INVENTED = ("Zhentong", "Orvex", "Kaimeng", "Tellwave", "Ruixin", "Nordlink", "Hanbo", "Sialtek", "Qianhe", "Vantra", "Dronex")


def main() -> None:
    """Train, print figures as it goes, and store the network."""
    asked = _arguments()
    torch.manual_seed(asked.seed)
    chance = random.Random(asked.seed)
    held = [parse(*one) for one in _articles(asked, kept_back=True)]
    model = Reader(asked.base, layers=asked.layers)
    if asked.start is not None:
        _start(model, asked.start)
    optimiser = _optimiser(model, asked.rate)
    rates = [group["lr"] for group in optimiser.param_groups]
    begun, told = time.monotonic(), 1
    for step, one in enumerate(_rounds(asked, chance)):
        gone = (time.monotonic() - begun) / 60 / asked.minutes
        share = min(1.0, (step + 1) / asked.warm) * max(0.02, 1 - gone)
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * share
        loss = _learn(model, optimiser, one)
        if step % 50 == 0:
            print(step, f"{gone:.3f} loss {loss:.3f}", flush=True)
        if gone * asked.times >= told or gone >= 1:
            told += 1
            torch.save(model.state_dict(), asked.out)
            print(step + 1, f"{gone:.2f}", judged(model, held[: asked.judged], vocabulary()), flush=True)
        if gone >= 1:
            break


def _start(model: Reader, file: Path) -> None:
    """The weights of another training where they fit; heads of other shape begin anew."""
    own = model.state_dict()
    told = {name: one for name, one in torch.load(file).items() if name in own and own[name].shape == one.shape}
    model.load_state_dict({**own, **told})
    print("begin anew:", sorted(set(own) - set(told)), flush=True)


def _learn(model: Reader, optimiser: torch.optim.AdamW, one: Batch) -> float:
    optimiser.zero_grad()
    loss = _loss(model, one)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, nargs="+", default=[_ARTICLES])
    parser.add_argument("--base", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--from", dest="start", type=Path)
    parser.add_argument("--layers", type=int)
    parser.add_argument("--minutes", type=float, default=60, help="how long to train; the rate falls to nothing at its end")
    parser.add_argument("--times", type=int, default=4, help="how often to store and judge")
    parser.add_argument("--warm", type=int, default=60, help="steps until the full rate")
    parser.add_argument("--judged", type=int, default=60, help="how many of the articles kept back are read for figures")
    parser.add_argument("--rate", type=float, default=7e-5)
    parser.add_argument("--hold", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--share",
        nargs="*",
        default=[],
        metavar="a=0.5",
        help="how often a round reads files whose names begin so",
    )
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


def _articles(asked: argparse.Namespace, *, kept_back: bool) -> list[tuple[str, str]]:
    """Those taught, or those kept back, by a digest of their key."""
    raws = (one for folder in asked.articles for one in raw_articles(folder))
    return [one for one in raws if is_kept_back(one[0], asked.hold) is kept_back]


def _rounds(asked: argparse.Namespace, chance: random.Random) -> Iterator[Batch]:
    """Batches without end; in each round other names, other stretches, another order, and articles added meanwhile."""
    while True:
        taught = _articles(asked, kept_back=False)
        pool = [*names_of(raw for _, raw in taught), *_INVENTED]
        order = _shared(taught, asked.share, chance)
        print("a round of", len(order), "articles", flush=True)
        for start in range(0, len(order), _TOGETHER):
            documents = (parse(key, renamed(raw, pool, chance)) for key, raw in order[start : start + _TOGETHER])
            examples = [one for document in documents for one in labelled(document, vocabulary(), chance)]
            yield from map(batch, _grouped(examples, chance))


def _shared(taught: list[tuple[str, str]], shares: list[str], chance: random.Random) -> list[tuple[str, str]]:
    """The articles in any order, those of some files more or less than once: "a=0.5" leaves out half of a1 to a7."""
    often = {name: float(times) for name, _, times in (one.partition("=") for one in shares)}
    drawn = []
    for one in taught:
        times = next((often[name] for name in often if one[0].startswith(name)), 1.0)
        drawn += [one] * (int(times) + (chance.random() < times % 1))
    return chance.sample(drawn, len(drawn))


def _grouped(examples: list[Labelled], chance: random.Random) -> list[list[Labelled]]:
    """Groups of stretches of like length, in any order."""
    groups: list[list[Labelled]] = [[]]
    for one in sorted(examples, key=lambda one: len(one.stretch.pieces)):
        if len(one.stretch.pieces) * (len(groups[-1]) + 1) > _AT_ONCE:
            groups.append([])
        groups[-1].append(one)
    chance.shuffle(groups)
    return groups


def _loss(model: Reader, one: Batch) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = model.vectors(one.ids, one.mask)
    hidden = hidden.float()
    words = one.words(hidden)
    telling = model.trig(model.drop(words)).flatten(0, 1)
    kinds = one.kinds.flatten()
    found = nn.functional.cross_entropy(telling, kinds, ignore_index=-1, reduction="sum")
    # About one word in 25 tells an act: the loss of the words weighs like that of the acts.
    loss = found / (kinds >= 0).sum().clamp(min=1) * 8
    return loss if not len(one.rows) else loss + _loss_of_acts(model, one, words, hidden)


def _loss_of_acts(model: Reader, one: Batch, words: Tensor, hidden: Tensor) -> Tensor:
    asked, scores = model.of_acts(hidden[one.rows, one.closes], one.pool, one.scene(words))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        roles = model.of_roles(asked, one.scene(words)).float()
    weights, shares = torch.tensor(_ROLE_WEIGHTS), torch.tensor(_ROLE_SHARES)
    per_word = nn.functional.binary_cross_entropy_with_logits(roles, one.roles, reduction="none", pos_weight=weights)
    per_act = (per_word * one.here.unsqueeze(-1) * shares).sum((1, 2)) / 3
    for share, name in ((1.0, "stage"), (0.6, "activity"), (0.6, "action"), (0.5, "who")):
        per_act = per_act + share * nn.functional.cross_entropy(
            scores[name], getattr(one, name), reduction="none", label_smoothing=0.05
        )
    repeat = nn.functional.binary_cross_entropy_with_logits(scores["repeat"].squeeze(-1), one.repeat, reduction="none")
    return ((per_act + 0.3 * repeat) * one.counts).mean()


if __name__ == "__main__":
    main()
