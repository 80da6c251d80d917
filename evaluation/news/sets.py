"""The annotated articles on which the reader's weights are fitted, named as `GOLD.jsonl:TEXTS`, and how a fit is asked for."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from run import parties

from proscribe.articles.article import Article
from proscribe.articles.clean import read_article
from proscribe.articles.lexicon import Lexicon


def asked_for(what: str | None) -> tuple[argparse.Namespace, Lexicon]:
    """The arguments of a fit, `set`, `test` and `write`, and the lexicon of its parties.

    Args:
        what: the script's own words, for `--help`.
    """
    parser = argparse.ArgumentParser(description=what, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parties", type=Path, required=True)
    parser.add_argument("--set", action="append", required=True)
    parser.add_argument("--test")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    return asked, Lexicon.of(parties(asked.parties))


def annotated(named: str) -> Iterator[tuple[dict[str, Any], Article]]:
    """Each entry of a set with its article, in order."""
    gold, texts = map(Path, named.split(":"))
    for line in gold.read_text(encoding="utf-8").splitlines():
        entry: dict[str, Any] = json.loads(line)
        yield entry, read_article(texts / Path(entry["file"]).name)
