"""How well the reader of news does on annotated articles: precision, recall and F1, core and strict.

Usage::

    python evaluation/news/run.py --gold gold.jsonl --texts texts/ --parties parties.yaml [--show dev|ID]

Articles with an even number are for development, the odd ones are held back: look at their totals alone. The matching
is that of the annotation guide: issuer (the same name, or two public bodies of one country), one common target, the same
action group and the same stage group; strict also asks the exact stage and activity.
"""

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from proscribe.articles.claims import claims
from proscribe.articles.clean import read_article
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.record import article_record
from proscribe.model.parties import Name, NameKind, Party, PartyType

_ACTIONS = {"restrict": "R", "designate": "R", "extend": "R", "ease": "E", "lift": "E", "delay": "D"}
_STAGES = {
    "called-for": "C",
    "reported": "P",
    "proposed": "P",
    "announced": "A",
    "adopted": "A",
    "in-force": "A",
    "denied": "N",
}
_PUBLIC = re.compile(
    r"government|president|congress|senate|house|department|ministry|commission|parliament|state of|"
    r"navy|army|military|court|fcc|office"
)
_Claim = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Right, wrong and missed claims."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Count another tally in."""
        self.right, self.wrong, self.missed = self.right + other.right, self.wrong + other.wrong, self.missed + other.missed
        self.misses += other.misses

    def __str__(self) -> str:
        precision = self.right / (self.right + self.wrong or 1)
        recall = self.right / (self.right + self.missed or 1)
        f1 = 2 * precision * recall / (precision + recall or 1)
        return (
            f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   ({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def _same_issuer(one: _Claim, other: _Claim) -> bool:
    if _plain(one["issuer"]) == _plain(other["issuer"]):
        return True
    public = all(_PUBLIC.search(claim["issuer"].lower()) for claim in (one, other))
    return bool(public and one["issuer_country"] == other["issuer_country"])


def _agreement(one: _Claim, gold: _Claim, *, strict: bool) -> int:
    targets = {_plain(name) for name in one["target"]} & {_plain(name) for name in gold["target"]}
    actions = _ACTIONS[one["action"]] == _ACTIONS[gold["action"]]
    stages = _STAGES.get(one["stage"], "X") == _STAGES.get(gold["stage"], "X")
    if not (targets and actions and stages and _same_issuer(one, gold)):
        return 0
    exact = [one[name] == gold[name] for name in ("stage", "activity", "action", "issuer", "date")]
    return 0 if strict and not all(exact[:2]) else 1 + sum(exact)


def score(found: list[_Claim], gold: list[_Claim], *, strict: bool) -> Tally:
    """The tally of one article: one-to-one, best agreement first; arguable gold claims neither gain nor cost."""
    used = _paired(found, gold, strict=strict)
    right = sum(not gold[b].get("optional") for b in used.values())
    missed = [gold[b] for b in range(len(gold)) if b not in used.values() and not gold[b].get("optional")]
    wrong = [found[a] for a in range(len(found)) if a not in used]
    return Tally(right, len(wrong), len(missed), [*(_line("WRONG", c) for c in wrong), *(_line("MISSED", c) for c in missed)])


def agreement(one: _Claim, gold: _Claim) -> int:
    """How many fields of a claim found and an annotated one agree beyond core, plus 1; 0 where they do not agree (core)."""
    return _agreement(one, gold, strict=False)


def matches(found: list[_Claim], gold: list[_Claim]) -> dict[int, int]:
    """The numbers of the claims found that agree with an annotated one (core), each with that one's number."""
    return _paired(found, gold, strict=False)


def matched(found: list[_Claim], gold: list[_Claim]) -> list[tuple[_Claim, _Claim]]:
    """The claims found that agree with an annotated one (core), each with that one."""
    return [(found[a], gold[b]) for a, b in matches(found, gold).items()]


def _paired(found: list[_Claim], gold: list[_Claim], *, strict: bool) -> dict[int, int]:
    pairs = sorted(
        ((_agreement(one, other, strict=strict), a, b) for a, one in enumerate(found) for b, other in enumerate(gold)),
        reverse=True,
    )
    used: dict[int, int] = {}
    for agreed, a, b in pairs:
        if agreed and a not in used and b not in used.values():
            used[a] = b
    return used


def _line(kind: str, claim: _Claim) -> str:
    fields = " | ".join(str(claim.get(name)) for name in ("issuer", "target", "action", "activity", "stage", "date"))
    return f"  {kind:6} {fields} | {claim.get('cues', '')} {claim['quote'][:160]}"


def parties(file: Path) -> list[Party]:
    """The parties of a facts file with `id, name, type, hq, aliases_en, aliases_zh, brands`."""
    return [_party(entry) for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["parties"]]


def _party(entry: dict[str, Any]) -> Party:
    aliases = [Name(str(text)) for text in [*(entry.get("aliases_en") or []), *(entry.get("aliases_zh") or [])]]
    brands = [Name(str(text), NameKind.BRAND) for text in entry.get("brands") or []]
    kind = PartyType.AGENCY if entry.get("type") == "agency" else PartyType.COMPANY
    country = str(entry.get("hq") or "").lower()
    return Party(entry["id"], entry["name"], kind, country if len(country) == 2 else None, (*aliases, *brands))


def read_all(gold: Iterable[_Claim], *, texts: Path, lexicon: Lexicon) -> tuple[dict[str, list[_Claim]], float]:
    """The claims of each article by its id, and how many articles a second were read."""
    begun = time.perf_counter()
    found: dict[str, list[_Claim]] = {}
    for entry in gold:
        article = read_article(texts / Path(entry["file"]).name)
        record: Any = article_record(article, claims(article, lexicon))
        assert all(article.text[c["start"] : c["end"]] == c["quote"] for c in record["claims"])
        found[entry["id"]] = record["claims"]
    return found, len(found) / (time.perf_counter() - begun)


def _is_dev(entry: _Claim) -> bool:
    return entry["id"].startswith("seed") or int(re.sub(r"\D", "", Path(entry["file"]).stem)) % 2 == 0


def _total(
    gold: list[_Claim], found: dict[str, list[_Claim]], *, strict: bool, keep: Callable[[_Claim], bool] = lambda _: True
) -> Tally:
    total = Tally()
    for entry in gold:
        total.add(score([c for c in found[entry["id"]] if keep(c)], [c for c in entry["claims"] if keep(c)], strict=strict))
    return total


def main() -> None:
    """Read, score, print."""
    options = _options()
    lexicon = Lexicon.of(parties(options.parties))
    gold = _lines(options.gold)
    found, speed = read_all(gold, texts=options.texts, lexicon=lexicon)
    _report("dev", [g for g in gold if _is_dev(g)], found, by_field=True)
    _report("held back", [g for g in gold if not _is_dev(g)], found, by_field=False)
    print(f"{speed:.0f} articles a second")
    shown = [g for g in gold if _is_dev(g)]
    for half in ("dev", "held"):
        own = _lines(options.own / f"{half}.jsonl")
        read, _ = read_all(own, texts=options.own / half, lexicon=lexicon)
        _report(f"own {half}", own, read, by_field=half == "dev")
        found |= read if half == "dev" else {}
        shown += own if half == "dev" else []
    if options.show:
        _show([g for g in shown if options.show in g["id"] + " dev"], found)


def _lines(file: Path) -> list[_Claim]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _report(name: str, part: list[_Claim], found: dict[str, list[_Claim]], *, by_field: bool) -> None:
    """Totals of one part; by action and stage only where its articles may be looked into."""
    for strict in (False, True):
        print(f"{name:10} {'strict' if strict else 'core':6} {_total(part, found, strict=strict)}")
    false = sum(bool(g["negative"] and found[g["id"]]) for g in part)
    print(f"{name:10} near-miss articles with a false claim: {false} of {sum(g['negative'] for g in part)}")
    right, dated = _dates(part, found)
    print(f"{name:10} dates right where given, of claims found: {right} of {dated}")
    if by_field:
        _by_field(name, part, found)


def _dates(part: list[_Claim], found: dict[str, list[_Claim]]) -> tuple[int, int]:
    """How many of the dated gold claims that were found have their date, and how many those are."""
    pairs = [pair for g in part for pair in matched(found[g["id"]], g["claims"]) if pair[1]["date"]]
    return sum(one["date"] == gold["date"] for one, gold in pairs), len(pairs)


def _by_field(name: str, part: list[_Claim], found: dict[str, list[_Claim]]) -> None:
    for label in ("action", "stage"):
        values = sorted({c[label] for g in part for c in g["claims"]})
        for value in values:
            print(
                f"{name:10} {label} {value:11} {_total(part, found, strict=False, keep=lambda c, v=value, k=label: c[k] == v)}"
            )


def _show(part: list[_Claim], found: dict[str, list[_Claim]]) -> None:
    for entry in part:
        print(entry["id"], entry["title"])
        print("\n".join(score(found[entry["id"]], entry["claims"], strict=False).misses))


def _options() -> argparse.Namespace:
    shared = Path(__file__).resolve().parents[2] / ".." / "shared"
    parser = argparse.ArgumentParser(description="score the reader of news on annotated articles")
    parser.add_argument("--gold", type=Path, default=shared / "news" / "gold.jsonl")
    parser.add_argument("--texts", type=Path, default=shared / "news" / "texts")
    parser.add_argument("--parties", type=Path, default=shared / "facts" / "parties.yaml")
    parser.add_argument("--own", type=Path, default=Path(__file__).parent / "own", help="the folder of our own two halves")
    parser.add_argument("--show", default="", help="'dev' or an id: print what is wrong and missed in development articles")
    options = parser.parse_args()
    if options.show and options.gold.stem.startswith("blind"):
        parser.error("--show: the blind parts are for totals alone, see README.md")
    return options


if __name__ == "__main__":
    main()
