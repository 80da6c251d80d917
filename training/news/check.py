"""Say what breaks the rules of `ANNOTATION.md` in annotated articles, and count what they hold.

Usage::

    python training/news/check.py [FOLDER]
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from annotated import arguments, raw_articles, vocabularies

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
    for field, what in ((parts[2], "issuer"), (parts[3], "target")):
        given = arguments(field.strip())
        if not given:
            yield f"no {what}"
        yield from (
            f"{what} {one.words!r} is not in the sentence"
            for one in given
            if one.words not in {"^", "~"} and one.words not in sentence
        )
    when = _WHEN.fullmatch(parts[4].strip())
    if parts[4].strip() != "-" and (when is None or when.group("words") not in sentence):
        yield f"when {parts[4]!r} is no words of the sentence with a date"


if __name__ == "__main__":
    raise SystemExit(main())
