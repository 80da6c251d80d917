"""The annotated articles that training keeps back, as texts and annotated claims that `evaluation/news/run.py` reads.

Usage::

    python training/news/gold.py --into FOLDER [--articles FOLDER] [--hold 12] [--files l]

Of the articles that training reads one in `--hold` is kept back; `--articles training/news/apart --hold 1` takes all of those
that it never reads; `--files l` those of files whose names begin so.
"""

import argparse
import itertools
import json
import re
from pathlib import Path
from typing import Any

from annotated import Argument, Document, Event, is_kept_back, parse, raw_articles
from labelled import who_acts

from proscribe.articles import countries
from proscribe.articles.learned.acts import WHO

_ARTICLES = Path(__file__).parent / "articles"
_EVENTS = Path(__file__).parent / "events.txt"
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
_NAMED = re.compile(
    r"Government|President|Congress|Senate|House|Department|Ministry|Commission|Parliament|Navy|Army|Military|Court|FCC|Office"
)
_GENERAL = ("Government", "President")


def main() -> None:
    """Write `gold.jsonl` and `texts/`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--articles", type=Path, default=_ARTICLES)
    parser.add_argument("--hold", type=int, default=12)
    parser.add_argument("--files", default="", help="only files whose names begin so")
    asked = parser.parse_args()
    texts = asked.into / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    rows, letters = [], _letters()
    for key, raw in raw_articles(asked.articles):
        document = parse(key, raw)
        if not is_kept_back(key, asked.hold) or not key.startswith(asked.files) or not document.sentences:
            continue
        file, title = f"{key.replace('/', '_')}.txt", document.sentences[0].text
        (texts / file).write_text(_text(document, title), encoding="utf-8")
        claims, acts = claims_of(document, letters.get(key))
        # Numbered evenly, since the evaluation keeps odd articles back.
        about = {"id": f"n{2 * len(rows)}", "file": file, "title": title, "published": document.date, "negative": not claims}
        rows.append(json.dumps({**about, "claims": claims, "acts": acts, "relations": relations_of(document)}))
    (asked.into / "gold.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(len(rows), "articles")


def relations_of(document: Document) -> list[dict[str, Any]]:
    """The ties of an article, each pair once; none where they are not annotated."""
    found: dict[tuple[str, str, str], dict[str, Any]] = {}
    for sentence in document.sentences:
        for bond in sentence.bonds if document.has_ties else []:
            for one, other in itertools.product(bond.subjects, bond.objects):
                told = {"subject": one.name, "predicate": bond.tie, "object": other.name, "quote": sentence.text}
                key = (one.name, bond.tie, other.name)
                if key not in found or found[key].get("optional"):
                    found[key] = {**told, **({"optional": True} if bond.is_arguable else {})}
    return list(found.values())


def _text(document: Document, title: str) -> str:
    paragraphs: dict[tuple[int, bool], list[str]] = {}
    for one in document.sentences:
        paragraphs.setdefault((one.paragraph, one.is_title), []).append(one.text)
    body = "\n".join(" ".join(texts) for texts in paragraphs.values())
    return f"https://example.org/{document.key}\n{title}\n{document.date}\n\n{body}\n"


def _letters() -> dict[str, list[str]]:
    """For articles whose events were told apart by hand the letter of each act's event, in order."""
    lines = (line.split() for line in _EVENTS.read_text(encoding="utf-8").splitlines())
    return {key.rstrip(":"): letters for key, *letters in lines}


def claims_of(document: Document, letters: list[str] | None) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The article's claims, one for each issuer and event, and the acts that tell them: sentence, trigger, number of the claim.

    Args:
        document: the article.
        letters: of each act its event's letter; None where nobody told events apart: then what repeats another is its event.
    """
    found: list[dict[str, Any]] = []
    acts: list[dict[str, Any]] = []
    events = [(sentence.text, event) for sentence in document.sentences for event in sentence.events]
    for number, (text, event) in enumerate(events):
        for issuer in event.issuers:
            claim = _claim(event, _as_claimed(event, issuer), issuer.country, text)
            claim["letter"] = letters[number] if letters else None
            same = next((place for place, one in enumerate(found) if _is_same(claim, one)), None)
            acts.append({"quote": text, "trigger": event.trigger, "claim": len(found) if same is None else same})
            if same is None:
                found.append(claim)
            else:
                one = found[same]
                one["target"] = list(dict.fromkeys([*one["target"], *claim["target"]]))
                one["optional"] &= claim["optional"]
                one["repeat"] &= claim["repeat"]
    return found, acts


def _as_claimed(event: Event, issuer: Argument) -> str:
    """The issuer's name as claims have it: an agency that is no ministry goes by its government."""
    land = countries.by_code().get(str(issuer.country).lower())
    if land is None or land.code == "eu" or WHO[who_acts(event)] != "authority" or _NAMED.search(issuer.name):
        return issuer.name
    return land.government


def _claim(event: Event, issuer: str, country: str | None, quote: str) -> dict[str, Any]:
    return {
        "issuer": issuer,
        "issuer_country": country,
        "target": [one.name for one in event.targets],
        "action": event.action,
        "activity": event.activity,
        "stage": event.stage,
        "date": None,
        "quote": quote,
        "optional": event.flag == "optional",
        "repeat": event.flag == "repeat",
    }


def _is_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    general = any(word in name for word in _GENERAL for name in (one["issuer"], other["issuer"]))
    return (
        one["issuer_country"] == other["issuer_country"]
        and (one["issuer"] == other["issuer"] or general)
        and _ACTIONS[one["action"]] == _ACTIONS[other["action"]]
        and _STAGES.get(one["stage"]) == _STAGES.get(other["stage"])
        and (_is_repeat(one, other) if one["letter"] is None else one["letter"] == other["letter"])
    )


def _is_repeat(one: dict[str, Any], other: dict[str, Any]) -> bool:
    again = one["repeat"] or other["repeat"] or one["activity"] == other["activity"]
    return again and bool({*one["target"]} & {*other["target"]})


if __name__ == "__main__":
    main()
