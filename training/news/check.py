"""Say what breaks the rules of `ANNOTATION.md` in annotated articles, and count what they hold.

Usage::

    python training/news/check.py [FOLDER]
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from annotated import TIE_FIELDS, TIE_NAMES, arguments, raw_articles, vocabularies

_ARTICLES = Path(__file__).parent / "articles"
_WHEN = re.compile(r"(?P<words>.+) = \d{4}(-\d\d){0,2}")


def main() -> int:
    """Print problems and counts; 1 when there are problems."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else _ARTICLES
    counts: Counter[str] = Counter()
    problems = [problem for key, raw in raw_articles(folder) for problem in _problems(key, raw, counts)]
    print(*problems, sep="\n")
    print(dict(sorted(counts.items())))
    return int(bool(problems))


def _problems(key: str, raw: str, counts: Counter[str]) -> Iterator[str]:
    counts["articles"] += 1
    sentence = ""
    for number, line in enumerate(raw.splitlines()):
        if line.startswith(("T ", "S ")):
            sentence = line[2:]
            counts["sentences"] += 1
        elif line.startswith("> "):
            counts["events"] += 1
            yield from (f"{key}:{number}: {one}" for one in _of_event(line[2:].split(" | "), sentence, counts))
        elif line.startswith("+ "):
            counts["ties"] += 1
            yield from (f"{key}:{number}: {one}" for one in _of_tie(line[2:].split(" | "), sentence, counts))


def _of_event(parts: list[str], sentence: str, counts: Counter[str]) -> Iterator[str]:
    if len(parts) not in {6, 7}:
        yield f"{len(parts)} fields, wanted 6 or 7"
        return
    if parts[0].strip() not in sentence:
        yield f"trigger {parts[0]!r} is not in the sentence"
    for label, names in zip(parts[1].strip().split("/"), vocabularies(), strict=False):
        counts[label] += 1
        if label not in names:
            yield f"{label!r} is none of {', '.join(names)}"
    yield from _of_arguments(parts[2], "issuer", sentence)
    yield from _of_arguments(parts[3], "target", sentence)
    when = _WHEN.fullmatch(parts[4].strip())
    if parts[4].strip() != "-" and (when is None or when.group("words") not in sentence):
        yield f"when {parts[4]!r} is no words of the sentence with a date"


def _of_tie(parts: list[str], sentence: str, counts: Counter[str]) -> Iterator[str]:
    if len(parts) not in TIE_FIELDS or parts[1].strip() not in TIE_NAMES:
        yield f"{len(parts)} fields with the tie {parts[1:2]}, wanted 4 or 5 with one of {', '.join(TIE_NAMES)}"
        return
    counts[parts[1].strip()] += 1
    if parts[0].strip() not in sentence:
        yield f"trigger {parts[0]!r} is not in the sentence"
    yield from _of_arguments(parts[2], "subject", sentence)
    yield from _of_arguments(parts[3], "object", sentence)


def _of_arguments(field: str, what: str, sentence: str) -> Iterator[str]:
    given = arguments(field.strip())
    if not given:
        yield f"no {what}"
    for one in given:
        if one.words not in {"^", "~"} and one.words not in sentence:
            yield f"{what} {one.words!r} is not in the sentence"


if __name__ == "__main__":
    raise SystemExit(main())
