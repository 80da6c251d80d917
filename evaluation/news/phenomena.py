"""How well single sentences are read, phenomenon by phenomenon: relief, denials, bills, and what is no measure.

Usage::

    python evaluation/news/phenomena.py [--show]

A sentence is read right when one claim has its issuer, target, action and stage as written, or when nothing is claimed where
no measure is told. A sentence alone is harder than one in an article: nothing around it tells whom it means.
"""

import argparse
import csv
from collections import Counter
from pathlib import Path

from proscribe.articles.article import Article
from proscribe.articles.claims import claims
from proscribe.articles.lexicon import Lexicon
from proscribe.dates import Period
from proscribe.model.sources import Source
from proscribe.register.load import load_register

_CASES = Path(__file__).parent / "phenomena.csv"


def main() -> None:
    """Print right and all for each phenomenon, and what is wrong when asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    lexicon = Lexicon.of(load_register().parties.values())
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    with _CASES.open(encoding="utf-8", newline="") as file:
        for case in csv.DictReader(file):
            told = _told(case["sentence"], lexicon)
            expected = (case["issuer"], case["target"], case["action"], case["stage"])
            good = expected in told if case["stage"] else not told
            right[case["phenomenon"]] += good
            every[case["phenomenon"]] += 1
            if show and not good:
                print(f"{case['phenomenon']}: {case['sentence']}\n    wanted {expected}\n    told {told}")
    for name, count in every.items():
        print(f"{right[name]:4} of {count:3}  {name}")
    print(f"{sum(right.values()):4} of {sum(every.values()):3}  all")


def _told(sentence: str, lexicon: Lexicon) -> list[tuple[str, str, str, str]]:
    article = Article(Source("a", None, None, None, Period.parse("2023-06-14"), "0" * 64), sentence, "en")
    return [
        (one.issuer, target, one.action.value, "denied" if one.stage is None else one.stage.value)
        for one in claims(article, lexicon)
        for target in one.targets
    ]


if __name__ == "__main__":
    main()
