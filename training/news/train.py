"""Train the reader of news on the annotated articles.

Usage::

    python training/news/train.py --base FOLDER --out MODEL.pt [--layers 6] [--minutes 60] [--from MODEL.pt] [--hold 12]

One article in `--hold` is kept back by a digest of its key, for the figures that are printed. Beside MODEL.pt stands
MODEL_mean.pt, the running mean of the weights. Needs the extra `train`.
"""

import argparse
import random
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch
from annotated import is_kept_back, names_of, parse, raw_articles, renamed
from averages import Averages
from batches import Batch, Told, batch
from halves import Halves
from judging import judged
from labelled import Labelled, labelled
from torch import Tensor, nn
from torch_network import Reader

from proscribe.articles.learned.pieces import vocabulary

_ARTICLES = Path(__file__).parent / "articles"
# Pieces in one step, and articles whose stretches are sorted by length together.
_AT_ONCE, _TOGETHER = 2_600, 160
# Batches of some 160 articles are made at once; so many wait until they are learnt.
_MADE_AHEAD = 64
_ROLE_WEIGHTS = (2.0, 2.0, 1.5, 1.5, 1.5, 1.5, 1.0)
_ROLE_SHARES = (1.0, 1.0, 0.7, 0.7, 0.5, 0.5, 0.25)
_END_WEIGHTS, _END_SHARES = (2.0, 2.0, 1.5, 1.5), (1.0, 1.0, 0.6, 0.6)
_FEWEST, _FEW_TIES = 200, 6
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
    optimiser = _optimiser(model, asked.rate, frozen=asked.frozen)
    halves, averages = Halves(model.enc), Averages(model)
    rates = [group["lr"] for group in optimiser.param_groups]
    begun, told = time.monotonic(), 1
    for step, one in enumerate(_ahead(_rounds(asked, chance))):
        gone = (time.monotonic() - begun) / 60 / asked.minutes
        share = min(1.0, (step + 1) / asked.warm) * max(0.02, 1 - gone)
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * share
        loss = _learn(model, halves, optimiser, one)
        averages.look(step)
        if step % 50 == 0:
            print(step, f"{gone:.3f} loss {loss:.3f}", flush=True)
        if gone * asked.times >= told or gone >= 1:
            told += 1
            torch.save(model.state_dict(), asked.out)
            torch.save(averages.weights(), asked.out.with_stem(f"{asked.out.stem}_mean"))
            for part in (held[: asked.judged], held[-asked.judged :]):
                print(step + 1, f"{gone:.2f}", judged(model, part, vocabulary()), flush=True)
        if gone >= 1:
            break


def _start(model: Reader, file: Path) -> None:
    """The weights of another training where they fit; heads of other shape begin anew."""
    own = model.state_dict()
    told = {name: one for name, one in torch.load(file).items() if name in own and own[name].shape == one.shape}
    model.load_state_dict({**own, **told})
    print("begin anew:", sorted(set(own) - set(told)), flush=True)


def _learn(model: Reader, halves: Halves, optimiser: torch.optim.AdamW, one: Batch) -> float:
    optimiser.zero_grad()
    loss = _loss(model, halves, one)
    loss.backward()
    halves.gather()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    halves.renew()
    return float(loss.detach())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, nargs="+", default=[_ARTICLES])
    parser.add_argument("--base", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--from", dest="start", type=Path)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--minutes", type=float, default=60, help="how long to train; the rate falls to nothing at its end")
    parser.add_argument("--times", type=int, default=4, help="how often to store and judge")
    parser.add_argument("--warm", type=int, default=60, help="steps until the full rate")
    parser.add_argument(
        "--judged", type=int, default=60, help="so many of the first and of the last articles kept back are read"
    )
    parser.add_argument("--rate", type=float, default=7e-5)
    parser.add_argument("--hold", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--frozen", type=int, default=0, help="how many of the encoder's layers, from below, stay as they are")
    parser.add_argument(
        "--share",
        nargs="*",
        default=[],
        metavar="a=0.5",
        help="how often a round reads files whose names begin so",
    )
    return parser.parse_args()


def _optimiser(model: Reader, rate: float, *, frozen: int = 0) -> torch.optim.AdamW:
    """The heads learn ten times as fast as the encoder; the vectors of pieces stay as they are."""
    still = ["enc.words."]
    if frozen:
        # The bias of distances is shared by all layers: were it learnt, the layers below would have to be gone through too.
        still += ["enc.places.", "enc.first.", "enc.far.", *(f"enc.layers.{layer}." for layer in range(frozen))]
    for name, weights in model.named_parameters():
        weights.requires_grad_(not name.startswith(tuple(still)))
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


def _ahead(batches: Iterator[Batch]) -> Iterator[Batch]:
    """The same batches, the next ones made while the network learns."""
    with ThreadPoolExecutor(1) as beside:
        coming = deque(beside.submit(next, batches) for _ in range(_MADE_AHEAD))
        while True:
            coming.append(beside.submit(next, batches))
            yield coming.popleft().result()


def _shared(taught: list[tuple[str, str]], shares: list[str], chance: random.Random) -> list[tuple[str, str]]:
    """The articles in any order, those of some files more or less than once: "a=0.5" leaves out half of a1 to a7.

    "ties=2" stands for the articles whose ties are annotated, whatever their file.
    """
    often = {name: float(times) for name, _, times in (one.partition("=") for one in shares)}
    drawn = []
    for one in taught:
        kind = "ties" if "ties" in often and "\nties: yes" in one[1] else one[0]
        times = next((often[name] for name in often if kind.startswith(name)), 1.0)
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


def _loss(model: Reader, halves: Halves, one: Batch) -> Tensor:
    hidden = halves.vectors(one.ids, one.mask)
    words = one.words(hidden)
    # About one word in 25 tells an act, one in 40 a tie: the loss of the words weighs like that of the acts.
    loss = _loss_of_words(model.trig(model.drop(words)), one.telling, 8) + _loss_of_words(
        model.tied(model.drop(words)), one.tying, 8
    )
    if len(one.acts.rows):
        loss = loss + _loss_of_acts(model, one.acts, words, hidden)
    return loss + _loss_of_ties(model, one.ties, words, hidden) if len(one.ties.rows) else loss


def _loss_of_words(scores: Tensor, kinds: Tensor, share: float) -> Tensor:
    found = nn.functional.cross_entropy(scores.flatten(0, 1), kinds.flatten(), ignore_index=-1, reduction="sum")
    return found / (kinds >= 0).sum().clamp(min=_FEWEST) * share


def _loss_of_acts(model: Reader, acts: Told, words: Tensor, hidden: Tensor) -> Tensor:
    asked = model.asked(hidden[acts.rows, acts.closes], acts.pool, acts.scene(words))
    scores = model.kinds(asked)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        roles = model.of_roles(asked, acts.scene(words)).float()
    per_act = _loss_of_roles(roles, acts, _ROLE_WEIGHTS, _ROLE_SHARES)
    for share, name in ((1.0, "stage"), (0.6, "activity"), (0.6, "action"), (0.5, "who")):
        per_act = per_act + share * nn.functional.cross_entropy(
            scores[name], acts.kinds[name], reduction="none", label_smoothing=0.05
        )
    repeats = acts.kinds["repeat"].float()
    repeat = nn.functional.binary_cross_entropy_with_logits(scores["repeat"].squeeze(-1), repeats, reduction="none")
    return ((per_act + 0.3 * repeat) * acts.counts).mean()


def _loss_of_ties(model: Reader, ties: Told, words: Tensor, hidden: Tensor) -> Tensor:
    asked = model.asked(hidden[ties.rows, ties.closes], ties.pool, ties.scene(words), ties=True)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        ends = model.of_ends(asked, ties.scene(words)).float()
    kind = nn.functional.cross_entropy(model.tie(asked), ties.kinds["tie"], reduction="none", label_smoothing=0.05)
    per_tie = _loss_of_roles(ends, ties, _END_WEIGHTS, _END_SHARES) + 0.6 * kind
    # A batch with one tie must not weigh it like a dozen acts.
    return (per_tie * ties.counts).sum() / max(len(ties.counts), _FEW_TIES)


def _loss_of_roles(scores: Tensor, told: Told, weights: tuple[float, ...], shares: tuple[float, ...]) -> Tensor:
    per_word = nn.functional.binary_cross_entropy_with_logits(
        scores, told.roles, reduction="none", pos_weight=torch.tensor(weights)
    )
    return (per_word * told.here.unsqueeze(-1) * torch.tensor(shares)).sum((1, 2)) / 3


if __name__ == "__main__":
    main()
