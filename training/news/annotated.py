"""Annotated articles as `ANNOTATION.md` describes them: read from the files of `articles/` and turned into labels by word."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from proscribe.articles.learned.acts import ACTIONS, ACTIVITIES, ROLES, STAGES
from proscribe.articles.learned.pieces import Vocabulary, Word
from proscribe.articles.learned.windows import HERE, TITLE, Place, Window, window

ACTION_NAMES = [one.value for one in ACTIONS]
STAGE_NAMES = ["denied" if one is None else one.value for one in STAGES]
ACTIVITY_NAMES = ["general" if one is None else one.value for one in ACTIVITIES]
_HEADING = re.compile(r"^=== (\S+)$", re.MULTILINE)
_ARGUMENT = re.compile(r"(.+?) = (.+?)(?: \(([A-Z]{2})\))?")
_ELSEWHERE, _UNTOLD = "^", "~"
_FIELDS = (6, 7)
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
class Sentence:
    """One annotated sentence; `paragraph` counts from 0."""

    text: str
    is_title: bool
    paragraph: int
    events: list[Event] = field(default_factory=list)


@dataclass
class Document:
    """One annotated article."""

    key: str
    date: str
    sentences: list[Sentence]


def raw_articles(folder: Path) -> list[tuple[str, str]]:
    """The articles of the folder's files, each with its key `file/number`, as they are written."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        parts = _HEADING.split(file.read_text(encoding="utf-8"))
        found += [(f"{file.stem}/{key}", body) for key, body in zip(parts[1::2], parts[2::2], strict=True)]
    return found


def parse(key: str, raw: str) -> Document:
    """The article; lines that break the rules are left out (`check.py` names them)."""
    document, paragraph = Document(key, "", []), 0
    for line in map(str.rstrip, raw.splitlines()):
        if line.startswith("date:"):
            document.date = line.removeprefix("date:").strip()
        elif line.startswith(("T ", "S ")):
            document.sentences.append(Sentence(line[2:], line[0] == "T", paragraph))
        elif line.startswith("P"):
            paragraph += 1
        elif line.startswith("> ") and document.sentences:
            document.sentences[-1].events += _events(line[2:], document.sentences[-1].text)
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
    """Names of firms and apps that the article's acts hit."""
    fields = [line.split(" | ") for line in raw.splitlines() if line.startswith("> ")]
    names = {one.name for parts in fields if len(parts) > 3 for one in arguments(parts[3])}
    return {name for name in names if _NAME.fullmatch(name) and name not in _LANDS and len(name) > 2}


def renamed(raw: str, pool: Sequence[str], chance: random.Random, share: float = 0.5) -> str:
    """The article with about that share of the names it hits changed throughout, so that no name is learnt by heart."""
    for name in sorted(hit_names(raw)):
        if chance.random() < share:
            raw = re.sub(rf"\b{re.escape(name)}\b", chance.choice(pool), raw)
    return raw


class Labelled(NamedTuple):
    """A window with its labels.

    Args:
        window: what the encoder sees.
        kinds: for each word 0 for none, 1 and up for the action it tells, -1 where it does not count.
        acts: the acts of its sentence, each with the numbers of its words and of the words of each role.
    """

    window: Window
    kinds: list[int]
    acts: list[dict[str, Any]]


def labelled(document: Document, known: Vocabulary) -> Iterator[Labelled]:
    """Every sentence of the article with its labels."""
    lines: list[tuple[Word, ...]] = [known.words(one.text) for one in document.sentences]
    title = (0, lines[0]) if document.sentences and document.sentences[0].is_title else None
    for number in range(len(lines)):
        view = window(lines, number, title=title, of=known)
        yield _labelled(document, number, view)


def _labelled(document: Document, number: int, view: Window) -> Labelled:
    sentence = document.sentences[number]
    kinds, acts = [0] * len(view.places), []
    used: dict[str, int] = {}
    for event in sentence.events:
        spans = _spans(event.trigger, sentence.text)
        if not spans:
            continue
        span = spans[min(used.get(event.trigger, 0), len(spans) - 1)]
        used[event.trigger] = used.get(event.trigger, 0) + (len(spans) > 1)
        words = _told_by(view.places, sentence.text, span)
        if not words:
            continue
        for word in words:
            kinds[word] = -1 if event.flag == "optional" else 1 + ACTION_NAMES.index(event.action)
        twin = next((one for one in acts if one["words"] == words), None)
        act = twin or _act(event, words)
        _with_roles(act, event, document, number, view=view, anchor=span[0])
        if twin is None:
            acts.append(act)
    return Labelled(view, kinds, acts)


def _act(event: Event, words: list[int]) -> dict[str, Any]:
    return {
        "words": words,
        "action": ACTION_NAMES.index(event.action),
        "stage": STAGE_NAMES.index(event.stage),
        "activity": ACTIVITY_NAMES.index(event.activity),
        "optional": event.flag == "optional",
        **{role: set() for role in ROLES},
    }


_SMALL = frozenset({"the", "a", "an", "its", "their", "his", "of", "to", "on", "from", "this", "that", "such"})


def _told_by(places: list[Place], text: str, span: tuple[int, int]) -> list[int]:
    """The words of the trigger without its small ones, unless it has no others."""
    words = _over(places, span)
    return [one for one in words if text[places[one].start : places[one].end].lower() not in _SMALL] or words


def _over(places: list[Place], span: tuple[int, int], *, part: int = HERE, line: int | None = None) -> list[int]:
    return [
        number
        for number, one in enumerate(places)
        if one.part == part and (line is None or one.line == line) and one.start < span[1] and one.end > span[0]
    ]


def _spans(words: str, text: str) -> list[tuple[int, int]]:
    """Every place of the words in the text; whole words where there are such."""
    found = [(one.start(), one.end()) for one in re.finditer(re.escape(words), text)]
    whole = [(a, b) for a, b in found if not text[a - 1 : a].isalnum() and not text[b : b + 1].isalnum()]
    return whole or found


def _nearest(words: str, text: str, anchor: int) -> tuple[int, int] | None:
    return min(_spans(words, text), key=lambda span: abs(span[0] - anchor), default=None)


def _with_roles(act: dict[str, Any], event: Event, document: Document, number: int, *, view: Window, anchor: int) -> None:
    text = document.sentences[number].text
    for role, given in (("issuer", event.issuers), ("target", event.targets)):
        for one in given:
            here = None if one.words in {_ELSEWHERE, _UNTOLD} else _nearest(one.words, text, anchor)
            act[role].update([] if here is None else _bare(view.places, text, here))
            if one.words == _ELSEWHERE or (one.words != _UNTOLD and not _names_itself(one)):
                act[role].update(_earlier(document, view, one.name))
    for role, words in (("when", event.when), ("told", event.told)):
        here = _nearest(words, text, anchor) if words else None
        act[role].update([] if here is None else _over(view.places, here))


def _bare(places: list[Place], text: str, span: tuple[int, int]) -> list[int]:
    words = _over(places, span)
    return [one for one in words if text[places[one].start : places[one].end].lower() not in {"the", "a", "an"}] or words


def _names_itself(one: Argument) -> bool:
    """The words hold the name, so that nothing earlier is needed to tell who is meant."""
    said, name = ({*re.findall(r"\w+", text.lower())} for text in (one.words, one.name))
    return bool((said & name) - {"us", "government"}) or one.words in {"U.S.", "Washington"}


def _earlier(document: Document, view: Window, name: str) -> list[int]:
    """Words of the nearest earlier naming in the window, the headline last; [] where there is none."""
    parts = sorted(
        {(one.part, one.line) for one in view.places if one.part != HERE}, key=lambda one: (one[0] == TITLE, -one[1])
    )
    for part, line in parts:
        sentence = document.sentences[line]
        given = [one for event in sentence.events for one in (*event.issuers, *event.targets)]
        for words in [name, *(one.words for one in given if one.name == name and _names_itself(one))]:
            spans = _spans(words, sentence.text)
            found = _over(view.places, spans[-1], part=part, line=line) if spans else []
            if found:
                return found
    return []


def names_of(raws: Iterable[str]) -> list[str]:
    """The names to rename with: short ones that the articles hit."""
    return sorted({name for raw in raws for name in hit_names(raw) if len(name) < 16})
