"""Whether the articles and annotations beside this file keep their own rules.

Usage::

    python evaluation/news/own/validate.py [FOLDER]

It prints a line for each broken rule and ends with 1 if there is one: ids once, header of the text as in the record, every
quote an exact span, every word of a closed vocabulary a known one, dates real and not after publication. Whether an
annotation is *right* is for a reader to judge; nothing here can tell.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

Record = dict[str, Any]

PARTS = {"dev": "d", "held": "h", "blind": "b", "blind2": "p"}
ACTIONS = frozenset({"restrict", "designate", "ease", "lift", "delay", "extend"})
ACTIVITIES = frozenset({"supply", "buy", "use", "invest", "import", "operate", "general"})
STAGES = frozenset(
    {"called-for", "reported", "proposed", "announced", "adopted", "in-force"}
    | {"suspended", "expired", "lifted", "struck-down", "denied"}
)
PREDICATES = frozenset({"supplies", "customer-of", "parent-of", "distribution-partner", "competitor-of"})
STYLES = frozenset(
    {"agency", "broadsheet", "european", "australian", "indian", "japanese", "korean", "taiwanese", "asia-pacific"}
    | {"chinese-state-media", "trade-press-telecoms", "trade-press-defence", "consumer-tech", "market-report", "sports"}
    | {"product-review", "court-report", "blog", "op-ed", "law-firm-alert", "company-press-release", "short-brief"}
    | {"press-conference-transcript", "live-blog", "explainer-qa", "weekly-roundup"}
    | {"canadian", "latin-american", "african", "us-regional", "russian"}
)
_CLAIM_KEYS = frozenset(
    {"issuer", "issuer_country", "target", "action", "activity", "bound", "instrument", "stage", "date"}
    | {"attributed_to", "quote"}
)
_RELATION_KEYS = frozenset({"subject", "predicate", "object", "quote"})
_VOCABULARIES = {"action": ACTIONS, "activity": ACTIVITIES, "stage": STAGES}
_WORDS = range(180, 801)


def problems(folder: Path) -> list[str]:
    """One line for each broken rule in `folder`, which holds a file of records and a folder of texts for each part."""
    records = [record for part in PARTS for record in _records(folder / f"{part}.jsonl")]
    counted = Counter(str(record["id"]) for record in records)
    twice = [
        f"{name}: the id is there {count} times; give each article its own" for name, count in counted.items() if count > 1
    ]
    texts = Counter(path.read_text(encoding="utf-8").split("\n\n", 1)[-1] for path in _texts(folder))
    same = [f"a text is there {count} times: {text[:60]!r}" for text, count in texts.items() if count > 1]
    stray = {path.relative_to(folder).as_posix() for path in _texts(folder)} - {record["file"] for record in records}
    unknown = [f"{name}: no record names this text" for name in sorted(stray)]
    return [*twice, *same, *unknown, *(line for record in records for line in _article(folder, record))]


def _records(file: Path) -> list[Record]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _texts(folder: Path) -> list[Path]:
    return sorted(path for part in PARTS for path in (folder / part).glob("*.txt"))


def _article(folder: Path, record: Record) -> Iterator[str]:
    name = record["id"]
    part, _, file = record["file"].partition("/")
    if file != f"{name}.txt" or not re.fullmatch(PARTS.get(part, "-") + r"\d{3}", name):
        yield f"{name}: its file is {record['file']!r}; the id and the part make the name"
    path = folder / record["file"]
    if not path.is_file():
        yield f"{name}: {record['file']} is missing"
        return
    text = path.read_text(encoding="utf-8")
    for line in (*_frame(record, text), *_claims(record, text), *_relations(record, text)):
        yield f"{name}: {line}"


def _frame(record: Record, text: str) -> Iterator[str]:
    *header, empty, body = text.split("\n", 4)
    if header != [record["url"], record["title"], record["published"]] or empty:
        yield f"the text begins {header}, the record says otherwise"
    if not re.fullmatch(r"https://[\w.-]+\.example/\S+", record["url"]):
        yield f"{record['url']!r} is not an address under .example"
    if len(body.split()) not in _WORDS:
        yield f"{len(body.split())} words; it takes {_WORDS.start} to {_WORDS.stop - 1}"
    if record["style"] not in STYLES:
        yield f"{record['style']!r} is not a style"
    if record["negative"] != (not record["claims"]):
        yield "negative says one thing, the claims another"
    if record["tags"] != sorted(set(record["tags"])):
        yield f"tags {record['tags']} are not sorted, or one is there twice"


def _claims(record: Record, text: str) -> Iterator[str]:
    for claim in record["claims"]:
        at = f"claim {claim.get('issuer')!r} on {claim.get('target')}"
        if claim.keys() - {"optional"} != _CLAIM_KEYS or claim.get("optional", True) is not True:
            yield f"{at}: keys {sorted(claim)}"
            continue
        yield from (
            f"{at}: {claim[key]!r} is not a known {key}" for key, words in _VOCABULARIES.items() if claim[key] not in words
        )
        if not claim["issuer"].strip() or not claim["target"] or not all(target.strip() for target in claim["target"]):
            yield f"{at}: issuer and targets need a name"
        if not re.fullmatch(r"[A-Z]{2}", claim["issuer_country"]):
            yield f"{at}: {claim['issuer_country']!r} is not a country code, nor EU"
        if claim["date"] is not None and not _is_past(claim["date"], record["published"]):
            yield f"{at}: {claim['date']!r} is no date, or after {record['published']}"
        yield from _quote(at, claim["quote"], text)
    keys = [json.dumps({**claim, "quote": ""}, sort_keys=True) for claim in record["claims"]]
    yield from (f"the same claim {count} times: {key}" for key, count in Counter(keys).items() if count > 1)


def _relations(record: Record, text: str) -> Iterator[str]:
    for relation in record["relations"]:
        at = f"relation {relation.get('subject')!r} {relation.get('predicate')} {relation.get('object')!r}"
        if relation.keys() != _RELATION_KEYS:
            yield f"{at}: keys {sorted(relation)}"
            continue
        if relation["predicate"] not in PREDICATES or relation["subject"] == relation["object"]:
            yield f"{at}: not a known predicate, or a party with itself"
        yield from _quote(at, relation["quote"], text)


def _quote(at: str, quote: str, text: str) -> Iterator[str]:
    if not quote or quote != quote.strip() or "\n" in quote or quote not in text:
        yield f"{at}: the quote is no exact span of one paragraph: {quote[:60]!r}"


def _is_past(day: str, published: str) -> bool:
    """Whether a year, a month or a day is a real one, and begins no later than the article was published."""
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", day):
        return False
    try:
        date.fromisoformat((day + "-01-01")[:10])
    except ValueError:
        return False
    return day <= published.rstrip("?")


def main() -> int:
    """Print what is broken; 1 if anything is."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    broken = problems(folder)
    print("\n".join(broken) or f"{folder}: nothing broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
