"""How well the network tells acts, their kinds and their roles in articles kept back: figures by word and by act."""

from collections import Counter
from typing import Any

import torch
from annotated import STAGE_NAMES, Document
from batches import ACT_KINDS, Batch, Told, batch
from labelled import Labelled, labelled
from torch import Tensor
from torch_network import Reader

from proscribe.articles.learned.acts import ROLES
from proscribe.articles.learned.bonds import ENDS
from proscribe.articles.learned.pieces import Vocabulary
from proscribe.articles.learned.views import runs

_AT_ONCE = 8
_GROUPS = dict(zip(STAGE_NAMES, "CPPAAAXXXXN", strict=True))


def judged(model: Reader, documents: list[Document], known: Vocabulary) -> str:
    """One line of figures: acts found, stages and dealings right of the annotated acts, roles by word, and the same of ties."""
    examples = sorted(
        (one for document in documents for one in labelled(document, known)), key=lambda one: len(one.stretch.pieces)
    )
    counts: Counter[str] = Counter()
    model.eval()
    with torch.no_grad():
        for start in range(0, len(examples), _AT_ONCE):
            chosen = examples[start : start + _AT_ONCE]
            _count(model, chosen, batch(chosen), counts)
    model.train()
    return " ".join(
        [_share(counts, "act"), *(_rate(counts, one) for one in ("stage", "group", "activity", "action", "who", "repeat"))]
        + [_share(counts, role) for role in ROLES]
        + [_share(counts, "tie"), _rate(counts, "tie"), *(_share(counts, role) for role in ENDS)]
    )


def _count(model: Reader, examples: list[Labelled], one: Batch, counts: Counter[str]) -> None:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = model.vectors(one.ids, one.mask)
    hidden = hidden.float()
    words = one.words(hidden)
    telling, tying = (1 - head(words).softmax(-1)[..., 0] for head in (model.trig, model.tied))
    for row, example in enumerate(examples):
        _count_told(example.kinds, example.acts, telling[row].numpy(), name="act", counts=counts)
        _count_told(example.tied, example.ties, tying[row].numpy(), name="tie", counts=counts)
    if len(one.acts.rows):
        _count_acts(model, one.acts, words, hidden, counts=counts)
    if len(one.ties.rows):
        asked = model.asked(hidden[one.ties.rows, one.ties.closes], one.ties.pool, one.ties.scene(words), ties=True)
        _count_kinds({"tie": model.tie(asked)}, one.ties, ("tie",), counts)
        _count_roles(model.of_ends(asked, one.ties.scene(words)), one.ties, ENDS, counts)


def _count_acts(model: Reader, acts: Told, words: Tensor, hidden: Tensor, *, counts: Counter[str]) -> None:
    asked = model.asked(hidden[acts.rows, acts.closes], acts.pool, acts.scene(words))
    scores = model.kinds(asked)
    _count_kinds(scores, acts, ACT_KINDS, counts)
    counts["repeat right"] += int(((scores["repeat"].squeeze(-1) > 0) == (acts.kinds["repeat"] > 0)).sum())
    pairs = zip(scores["stage"].argmax(-1).tolist(), acts.kinds["stage"].tolist(), strict=True)
    counts["group right"] += sum(_GROUPS[STAGE_NAMES[a]] == _GROUPS[STAGE_NAMES[b]] for a, b in pairs)
    counts["group of"] += len(acts.rows)
    counts["repeat of"] += len(acts.rows)
    _count_roles(model.of_roles(asked, acts.scene(words)), acts, ROLES, counts)


def _count_kinds(scores: dict[str, Tensor], told: Told, names: tuple[str, ...], counts: Counter[str]) -> None:
    for name in names:
        counts[f"{name} right"] += int((scores[name].argmax(-1) == told.kinds[name]).sum())
        counts[f"{name} of"] += len(told.rows)


def _count_roles(scores: Tensor, told: Told, roles: tuple[str, ...], counts: Counter[str]) -> None:
    found = (scores > 0).float() * told.here.unsqueeze(-1)
    for number, role in enumerate(roles):
        counts[f"{role} words right"] += int((found[..., number] * told.roles[..., number]).sum())
        counts[f"{role} words found"] += int(found[..., number].sum())
        counts[f"{role} words wanted"] += int(told.roles[..., number].sum())


def _count_told(kinds: list[int], told: list[dict[str, Any]], likely: object, *, name: str, counts: Counter[str]) -> None:
    every = {word for one in told for word in one["words"]}
    own = {number for number, kind in enumerate(kinds) if kind >= 0} | every
    found = [run for run in runs(likely) if own & set(run)]  # type: ignore[arg-type]  # an array
    wanted = [one["words"] for one in told if not one["optional"]]
    hit = sum(any(set(run) & set(words) for run in found) for words in wanted)
    counts[f"{name} words wanted"] += len(wanted)
    counts[f"{name} words right"] += hit
    counts[f"{name} words found"] += hit + sum(not set(run) & every for run in found)


def _share(counts: Counter[str], name: str) -> str:
    right, found, wanted = (counts[f"{name} words {what}"] for what in ("right", "found", "wanted"))
    return f"{name} F1 {2 * right / max(1, found + wanted):.3f} (P {right / max(1, found):.2f} R {right / max(1, wanted):.2f})"


def _rate(counts: Counter[str], name: str) -> str:
    return f"{name} {counts[f'{name} right'] / max(1, counts[f'{name} of']):.3f}"
