"""How well the network tells acts, their kinds and their roles in articles kept back: figures by word and by act."""

from collections import Counter

import torch
from annotated import STAGE_NAMES, Document
from batches import Batch, batch
from labelled import Labelled, labelled
from torch import Tensor
from torch_network import Reader

from proscribe.articles.learned.acts import ROLES, runs
from proscribe.articles.learned.pieces import Vocabulary

_AT_ONCE = 8
_GROUPS = dict(zip(STAGE_NAMES, "CPPAAAXXXXN", strict=True))


def judged(model: Reader, documents: list[Document], known: Vocabulary) -> str:
    """One line of figures: acts found, stages and dealings right of the annotated acts, roles by word."""
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
    )


def _count(model: Reader, examples: list[Labelled], one: Batch, counts: Counter[str]) -> None:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = model.vectors(one.ids, one.mask)
    hidden = hidden.float()
    words = one.words(hidden)
    likely = 1 - model.trig(words).softmax(-1)[..., 0]
    for row, example in enumerate(examples):
        _count_acts(example, likely[row].numpy(), counts)
    if not len(one.rows):
        return
    asked, scores = model.of_acts(hidden[one.rows, one.closes], one.pool, one.scene(words))
    for name in ("stage", "activity", "action", "who"):
        counts[f"{name} right"] += int((scores[name].argmax(-1) == getattr(one, name)).sum())
        counts[f"{name} of"] += len(one.rows)
    counts["repeat right"] += int(((scores["repeat"].squeeze(-1) > 0) == (one.repeat > 0)).sum())
    pairs = zip(scores["stage"].argmax(-1).tolist(), one.stage.tolist(), strict=True)
    counts["group right"] += sum(_GROUPS[STAGE_NAMES[a]] == _GROUPS[STAGE_NAMES[b]] for a, b in pairs)
    counts["group of"] += len(one.stage)
    counts["repeat of"] += len(one.stage)
    _count_roles(model.of_roles(asked, one.scene(words)), one, counts)


def _count_roles(scores: Tensor, one: Batch, counts: Counter[str]) -> None:
    found = (scores > 0).float() * one.here.unsqueeze(-1)
    for number, role in enumerate(ROLES):
        counts[f"{role} right"] += int((found[..., number] * one.roles[..., number]).sum())
        counts[f"{role} found"] += int(found[..., number].sum())
        counts[f"{role} wanted"] += int(one.roles[..., number].sum())


def _count_acts(example: Labelled, likely: object, counts: Counter[str]) -> None:
    own = {
        number for number, kind in enumerate(example.kinds) if kind >= 0 or any(number in act["words"] for act in example.acts)
    }
    found = [run for run in runs(likely) if own & set(run)]  # type: ignore[arg-type]  # an array
    told = [act["words"] for act in example.acts if not act["optional"]]
    counts["act wanted"] += len(told)
    counts["act right"] += sum(any(set(run) & set(words) for run in found) for words in told)
    every = {word for act in example.acts for word in act["words"]}
    counts["act found"] += sum(any(set(run) & set(words) for run in found) for words in told)
    counts["act found"] += sum(not set(run) & every for run in found)


def _share(counts: Counter[str], name: str) -> str:
    right, found, wanted = (counts[f"{name} {what}"] for what in ("right", "found", "wanted"))
    return f"{name} F1 {2 * right / max(1, found + wanted):.3f} (P {right / max(1, found):.2f} R {right / max(1, wanted):.2f})"


def _rate(counts: Counter[str], name: str) -> str:
    return f"{name} {counts[f'{name} right'] / max(1, counts[f'{name} of']):.3f}"
