"""Annotated articles as `ANNOTATION.md` describes them, read from the files of `articles/`."""

import random
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from proscribe.articles.learned.acts import ACTIONS, ACTIVITIES, STAGES
from proscribe.articles.learned.bonds import TIES

ACTION_NAMES = [one.value for one in ACTIONS]
STAGE_NAMES = ["denied" if one is None else one.value for one in STAGES]
ACTIVITY_NAMES = ["general" if one is None else one.value for one in ACTIVITIES]
TIE_NAMES = [one.value for one in TIES]
_HEADING = re.compile(r"^=== (\S+)$", re.MULTILINE)
_ARGUMENT = re.compile(r"(.+?) = (.+?)(?: \(([A-Z]{2})\))?")
ELSEWHERE, UNTOLD = "^", "~"
_FIELDS = (6, 7)
TIE_FIELDS = (4, 5)
_WHEN = 4


class Argument(NamedTuple):
    """Words of a sentence that play a part, whom they name, and the country of an issuer."""

    words: str
    name: str
    country: str | None


@dataclass
class Event:
    """One annotated act."""

    trigger: str
    action: str
    stage: str
    activity: str
    issuers: list[Argument]
    targets: list[Argument]
    when: str
    told: str
    flag: str


@dataclass
class Bond:
    """One annotated tie between firms."""

    trigger: str
    tie: str
    subjects: list[Argument]
    objects: list[Argument]
    is_arguable: bool


@dataclass
class Sentence:
    """One annotated sentence; `paragraph` counts from 0."""

    text: str
    is_title: bool
    paragraph: int
    events: list[Event] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)


@dataclass
class Document:
    """One annotated article; `has_ties`: its ties are annotated too."""

    key: str
    date: str
    sentences: list[Sentence]
    has_ties: bool = False


def raw_articles(folder: Path) -> list[tuple[str, str]]:
    """The articles of the folder's files, each with its key `file/number`, as they are written."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        parts = _HEADING.split(file.read_text(encoding="utf-8"))
        found += [(f"{file.stem}/{key}", body) for key, body in zip(parts[1::2], parts[2::2], strict=True)]
    return found


def is_kept_back(key: str, every: int) -> bool:
    """Training never reads the article: one in `every`, by a digest of its key."""
    return zlib.crc32(key.encode()) % every == 0


def parse(key: str, raw: str) -> Document:
    """The article; lines that break the rules are left out (`check.py` names them)."""
    document, paragraph = Document(key, "", []), 0
    for line in map(str.rstrip, raw.splitlines()):
        if line.startswith("date:"):
            document.date = line.removeprefix("date:").strip()
        elif line.startswith("ties: yes"):
            document.has_ties = True
        elif line.startswith(("T ", "S ")):
            document.sentences.append(Sentence(line[2:], line[0] == "T", paragraph))
        elif line.startswith("P"):
            paragraph += 1
        elif line.startswith("> ") and document.sentences:
            document.sentences[-1].events += _events(line[2:], document.sentences[-1].text)
        elif line.startswith("+ ") and document.sentences:
            document.sentences[-1].bonds += _bonds(line[2:], document.sentences[-1].text)
    return document


def _events(line: str, sentence: str) -> Iterator[Event]:
    parts = [part.strip() for part in line.split(" | ")]
    labels = parts[1].split("/") if len(parts) in _FIELDS else []
    known = len(labels) == len(vocabularies()) and all(one in names for one, names in zip(labels, vocabularies(), strict=True))
    if known and parts[0] in sentence:
        when = "" if parts[_WHEN] == "-" else parts[_WHEN].rsplit(" = ", 1)[0]
        told = "" if parts[5] == "-" else parts[5]
        flag = parts[6] if len(parts) == max(_FIELDS) else ""
        yield Event(parts[0], *labels, arguments(parts[2]), arguments(parts[3]), when, told, flag)


def _bonds(line: str, sentence: str) -> Iterator[Bond]:
    parts = [part.strip() for part in line.split(" | ")]
    if len(parts) in TIE_FIELDS and parts[1] in TIE_NAMES and parts[0] in sentence:
        yield Bond(parts[0], parts[1], arguments(parts[2]), arguments(parts[3]), len(parts) == max(TIE_FIELDS))


def vocabularies() -> tuple[list[str], list[str], list[str]]:
    """The values of action, stage and activity, in the order of the network's outputs."""
    return ACTION_NAMES, STAGE_NAMES, ACTIVITY_NAMES


def arguments(text: str) -> list[Argument]:
    """The arguments of one field; [] for a dash."""
    found = [] if text == "-" else [_ARGUMENT.fullmatch(one.strip()) for one in text.split(" ; ")]
    return [Argument(*one.groups()) for one in found if one is not None]


_NAME = re.compile(r"[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)?")
_LANDS = frozenset({"China", "Russia", "Iran", "Ukraine", "India", "US", "Taiwan", "Japan"})


def hit_names(raw: str) -> set[str]:
    """Names of firms and apps that the article's acts hit, and of those that ties bind."""
    fields = [line.split(" | ") for line in raw.splitlines() if line.startswith(("> ", "+ "))]
    told = [part.strip() for parts in fields if len(parts) > 3 for part in parts[2 if parts[0][0] == "+" else 3 : 4]]
    names = {one.name for part in told for one in arguments(part)}
    return {name for name in names if _NAME.fullmatch(name) and name not in _LANDS and len(name) > 2}


def renamed(raw: str, pool: Sequence[str], chance: random.Random, share: float = 0.5) -> str:
    """The article with about that share of the names it hits changed throughout, so that no name is learnt by heart."""
    for name in sorted(hit_names(raw)):
        if chance.random() < share:
            raw = re.sub(rf"\b{re.escape(name)}\b", chance.choice(pool), raw)
    return raw


def names_of(raws: Iterable[str]) -> list[str]:
    """The names to rename with: short ones that the articles hit."""
    return sorted({name for raw in raws for name in hit_names(raw) if len(name) < 16})
