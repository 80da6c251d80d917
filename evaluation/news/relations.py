"""How well ties between firms are read: precision, recall and F1 on single sentences and, where given, on annotated articles.

Usage::

    python evaluation/news/relations.py [--gold gold.jsonl --texts DIR --parties parties.yaml] [--show]

The sentences of `relations.csv` are our own. Those whose digest is even were looked at while the rules were written; the odd
ones are held back: `--show` never prints them. Two ties are the same when both names and the tie agree; rivals and
partners hold both ways. Of annotated articles those with an odd number are held back.
"""

import argparse
import csv
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from proscribe.articles.article import Article
from proscribe.articles.clean import article_of, read_article
from proscribe.articles.intake.document import Document
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.relations.read import told_ties
from proscribe.model.parties import Name, NameKind, Party, PartyType
from proscribe.register.load import load_register

Tie = tuple[str, str, str]
_BOTH_WAYS = {"competitor-of", "distribution-partner"}
_CASES = Path(__file__).with_name("relations.csv")


def main() -> None:
    """Read, score, print."""
    options = _options()
    lexicon = Lexicon.of(load_register().parties.values())
    _report("own sentences", _sentences(), lexicon, show=options.show)
    if options.gold is not None:
        lexicon = Lexicon.of(_parties(options.parties)) if options.parties is not None else lexicon
        _report("articles", _articles(options.gold, options.texts), lexicon, show=options.show)


def _report(name: str, cases: Iterable[tuple[bool, Article, set[Tie]]], lexicon: Lexicon, *, show: bool) -> None:
    counts = {True: [0, 0, 0], False: [0, 0, 0]}
    for is_held, article, wanted in cases:
        found = {_tie(one.subject, one.tie.value, one.object) for one in told_ties(article, lexicon).relations}
        for place, part in enumerate((found & wanted, found - wanted, wanted - found)):
            counts[is_held][place] += len(part)
        if show and not is_held and found != wanted:
            print(article.source.title[:150], "| wrong", sorted(found - wanted), "| missed", sorted(wanted - found))
    for is_held, (right, wrong, missed) in counts.items():
        precision, recall = right / (right + wrong or 1), right / (right + missed or 1)
        f1 = 2 * precision * recall / (precision + recall or 1)
        part = "held back" if is_held else "dev"
        print(
            f"{name:13} {part:9} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  {right} right, {wrong} wrong, {missed} missed"
        )


def _sentences() -> Iterator[tuple[bool, Article, set[Tie]]]:
    with _CASES.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            text = row["sentence"]
            told = [part.split(" > ") for part in row["relations"].split("; ") if part]
            is_held = hashlib.sha256(text.encode()).digest()[0] % 2 == 1
            yield is_held, article_of(Document(text=text), key="case", file="case"), {_tie(*one) for one in told}


def _articles(gold: Path, texts: Path) -> Iterator[tuple[bool, Article, set[Tie]]]:
    for line in gold.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        number = re.sub(r"\D", "", Path(entry["file"]).stem)
        is_held = not entry["id"].startswith("seed") and int(number) % 2 == 1
        wanted = {_tie(one["subject"], one["predicate"], one["object"]) for one in entry["relations"]}
        yield is_held, read_article(texts / Path(entry["file"]).name), wanted


def _tie(subject: str, tie: str, other: str) -> Tie:
    """One tie in a form in which equal ones are equal."""
    one, two = (re.sub(r"[^a-z0-9]+", " ", name.lower()).strip() for name in (subject, other))
    if tie == "customer-of":
        one, two, tie = two, one, "supplies"
    return (tie, *sorted((one, two))) if tie in _BOTH_WAYS else (tie, one, two)  # type: ignore[return-value]


def _parties(file: Path) -> list[Party]:
    return [_party(entry) for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["parties"]]


def _party(entry: dict[str, object]) -> Party:
    def names(field: str) -> list[str]:
        value = entry.get(field)
        return [str(one) for one in value] if isinstance(value, list) else []

    aliases = [Name(text) for text in (*names("aliases_en"), *names("aliases_zh"))]
    brands = [Name(text, NameKind.BRAND) for text in names("brands")]
    kind = PartyType.AGENCY if entry.get("type") == "agency" else PartyType.COMPANY
    country = str(entry.get("hq") or "").lower()
    return Party(str(entry["id"]), str(entry["name"]), kind, country if len(country) == 2 else None, (*aliases, *brands))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="score the reading of ties between firms")
    parser.add_argument("--gold", type=Path, help="annotated articles, one JSON object a line")
    parser.add_argument("--texts", type=Path, help="the folder of their texts")
    parser.add_argument("--parties", type=Path, help="a facts file of parties; default: the register")
    parser.add_argument("--show", action="store_true", help="print what is wrong and missed in the development part")
    return parser.parse_args()


if __name__ == "__main__":
    main()
