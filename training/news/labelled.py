"""Annotated articles as the network is taught them: stretches of sentences with labels by word."""

import functools
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from annotated import ACTION_NAMES, ACTIVITY_NAMES, ELSEWHERE, STAGE_NAMES, TIE_NAMES, UNTOLD, Argument, Bond, Document, Event

from proscribe.articles import countries
from proscribe.articles.issuers import issuers
from proscribe.articles.learned.acts import ROLES, WHO
from proscribe.articles.learned.bonds import ENDS
from proscribe.articles.learned.pieces import Vocabulary, Word
from proscribe.articles.learned.stretches import OF_STRETCH, OWN, Place, Stretch, stretches
from proscribe.model.relations import Tie

# Stretches are cut at any of these sizes while training, so that no place in a stretch is special.
_SIZES = (96, 176, 256, OF_STRETCH, OF_STRETCH)


# The share of articles of which a few sentences are read alone, as a note or a single sentence is.
_CROPPED = 0.1


_Told = TypeVar("_Told", Event, Bond)


class Labelled(NamedTuple):
    """A stretch with its labels.

    Args:
        stretch: what the encoder sees.
        kinds: for each word 0 for none, 1 and up for the action it tells, -1 where it does not count.
        acts: the acts of its sentences, each with the numbers of its words and of the words of each role.
        tied: for each word 0 for none, 1 and up for the tie it tells, -1 where it does not count.
        ties: the ties that its sentences tell, like the acts.
    """

    stretch: Stretch
    kinds: list[int]
    acts: list[dict[str, Any]]
    tied: list[int]
    ties: list[dict[str, Any]]


def labelled(
    document: Document, known: Vocabulary, chance: random.Random | None = None, *, dropped: float = 0.3
) -> Iterator[Labelled]:
    """The article's stretches with their labels.

    Args:
        document: the article.
        known: the vocabulary.
        chance: for training: stretches of any size, the headline now and then outside the text, some sentences that tell no
            act left out; None for the article as it is read.
        dropped: the share of such sentences to leave out.
    """
    if chance is not None and chance.random() < _CROPPED:
        document = _cropped(document, chance)
    lines: list[tuple[Word, ...]] = [known.words(one.text) for one in document.sentences]
    titled = bool(document.sentences) and document.sentences[0].is_title
    title = (0, lines[0]) if titled else None
    wanted = [
        number
        for number, one in enumerate(document.sentences)
        if chance is None or one.events or one.bonds or chance.random() >= dropped
    ]
    most = OF_STRETCH
    if chance is not None:
        most = chance.choice(_SIZES)
        wanted = [number for number in wanted if number or not titled or chance.random() < 0.5]
    named = _Names(document)
    for view in stretches(lines, wanted, title=title, of=known, most=most):
        yield _labelled(document, named, view)


def _cropped(document: Document, chance: random.Random) -> Document:
    """One to three sentences of the article as if they were all of it."""
    start, count = chance.randrange(max(1, len(document.sentences))), chance.choice((1, 1, 2, 3))
    kept = [replace(one, is_title=False) for one in document.sentences[start : start + count]]
    return replace(document, sentences=kept)


def _labelled(document: Document, named: "_Names", view: Stretch) -> Labelled:
    kinds = [0 if one.part == OWN else -1 for one in view.places]
    tied = list(kinds) if document.has_ties else [-1] * len(kinds)
    acts: list[dict[str, Any]] = []
    ties: list[dict[str, Any]] = []
    words_of: dict[int, list[int]] = {}
    for number, one in enumerate(view.places):
        words_of.setdefault(one.line, []).append(number)
    for line in view.own:
        sentence, here = document.sentences[line], words_of.get(line, [])
        for event, words, anchor in _triggers(sentence.events, view, sentence.text, here):
            for word in words:
                kinds[word] = -1 if event.flag == "optional" else 1 + ACTION_NAMES.index(event.action)
            act = _told(acts, words, _act(event, words, view.closes[line]))
            _with_roles(act, event, view, sentence.text, here=here, anchor=anchor)
            named.mark(act, event, view, words_of)
        for bond, words, anchor in _triggers(sentence.bonds if document.has_ties else [], view, sentence.text, here):
            for word in words:
                tied[word] = -1 if bond.is_arguable else 1 + TIE_NAMES.index(bond.tie)
            tie = _told(ties, words, _tie(bond, words, view.closes[line]))
            for role, given in zip(("subject", "object"), _ends(bond, sentence.text), strict=True):
                _with_words(tie[role], given, view, sentence.text, here=here, anchor=anchor)
                named.mark_names(tie[f"{role} name"], given, view, words_of)
    return Labelled(view, kinds, acts, tied, ties)


def _triggers(told: list[_Told], view: Stretch, text: str, here: list[int]) -> Iterator[tuple[_Told, list[int], int]]:
    """What a sentence tells, each with the numbers of the words that tell it and the offset of the first."""
    used: dict[str, int] = {}
    for one in told:
        spans = spans_of(one.trigger, text)
        if not spans:
            continue
        span = spans[min(used.get(one.trigger, 0), len(spans) - 1)]
        used[one.trigger] = used.get(one.trigger, 0) + (len(spans) > 1)
        words = _without_small(over(view.places, here, span), view.places, text)
        if words:
            yield one, words, span[0]


def _told(every: list[dict[str, Any]], words: list[int], new: dict[str, Any]) -> dict[str, Any]:
    """The one that the same words tell already, else the new one, taken in."""
    twin = next((one for one in every if one["words"] == words), None)
    if twin is None:
        every.append(new)
    return twin or new


def _ends(bond: Bond, text: str) -> tuple[list[Argument], list[Argument]]:
    """Subjects and objects; of rivals, who are so both ways, those told first are the subjects."""
    ends = (bond.subjects, bond.objects)
    if bond.tie != Tie.COMPETITOR_OF.value:
        return ends
    one, two = (min((text.find(each.words) for each in end), default=0) for end in ends)
    return ends if one <= two else ends[::-1]


def _tie(bond: Bond, words: list[int], close: int) -> dict[str, Any]:
    return {
        "words": words,
        "close": close,
        "tie": TIE_NAMES.index(bond.tie),
        "optional": bond.is_arguable,
        **{role: set() for role in ENDS},
    }


def _act(event: Event, words: list[int], close: int) -> dict[str, Any]:
    return {
        "words": words,
        "close": close,
        "action": ACTION_NAMES.index(event.action),
        "stage": STAGE_NAMES.index(event.stage),
        "activity": ACTIVITY_NAMES.index(event.activity),
        "who": who_acts(event),
        "repeat": event.flag == "repeat",
        "optional": event.flag == "optional",
        **{role: set() for role in ROLES},
    }


_AUTHORITY = re.compile(
    r"Government|President|Congress|Senate|House of|Department|Ministry|Commission|Parliament|Navy|Army|Military|Court|FCC|"
    r"Office|Force|Agency|Authority|Administration|Bureau|Council|Regulator|Treasury|Chancell"
)
_LOCAL = re.compile(r"^State of|^US states|Universi|College|School|City|County|Town|District")


def who_acts(event: Event) -> int:
    """What the issuer is, by the normal name that the annotation gives it: a number of `WHO`."""
    name = event.issuers[0].name if event.issuers else ""
    if _LOCAL.search(name) or (_AUTHORITY.search(name) is None and event.stage != "called-for"):
        return WHO.index("other")
    return WHO.index("authority" if _AUTHORITY.search(name) else "caller")


_SMALL = frozenset({"the", "a", "an", "its", "their", "his", "of", "to", "on", "from", "this", "that", "such"})
_ARTICLES = frozenset({"the", "a", "an"})
_POINTER = re.compile(r"^(?:(?:the|a|an|his|her|its|their|our|own|that|this|of|in)\s+)+", re.IGNORECASE)


def over(places: list[Place], numbers: Iterable[int], span: tuple[int, int]) -> list[int]:
    """Those of the words that the span of their sentence covers."""
    return [number for number in numbers if places[number].start < span[1] and places[number].end > span[0]]


def _without_small(words: list[int], places: list[Place], text: str) -> list[int]:
    """The words without small ones, unless there are no others."""
    return [one for one in words if text[places[one].start : places[one].end].lower() not in _SMALL] or words


def _after_article(words: list[int], places: list[Place], text: str) -> list[int]:
    """The words without an article at their head."""
    return words[1:] if len(words) > 1 and text[places[words[0]].start : places[words[0]].end].lower() in _ARTICLES else words


def spans_of(words: str, text: str) -> list[tuple[int, int]]:
    """Every place of the words in the text; whole words where there are such."""
    found = [(one.start(), one.end()) for one in re.finditer(re.escape(words), text)]
    whole = [(a, b) for a, b in found if not text[a - 1 : a].isalnum() and not text[b : b + 1].isalnum()]
    return whole or found


def _nearest(words: str, text: str, anchor: int) -> tuple[int, int] | None:
    return min(spans_of(words, text), key=lambda span: abs(span[0] - anchor), default=None)


def _with_roles(act: dict[str, Any], event: Event, view: Stretch, text: str, *, here: list[int], anchor: int) -> None:
    """The words of the act's own sentence that play each part."""
    for role, given in (("issuer", event.issuers), ("target", event.targets)):
        _with_words(act[role], given, view, text, here=here, anchor=anchor)
    for role, words in (("when", event.when), ("told", event.told)):
        span = _nearest(words, text, anchor) if words else None
        act[role].update([] if span is None else over(view.places, here, span))


def _with_words(numbers: set[int], given: list[Argument], view: Stretch, text: str, *, here: list[int], anchor: int) -> None:
    """Add the words of the act's own sentence that stand for those."""
    for one in given:
        span = None if one.words in {ELSEWHERE, UNTOLD} else _nearest(one.words, text, anchor)
        if span is not None:
            numbers.update(_after_article(over(view.places, here, span), view.places, text))


class _Names:
    """Where an article names whom its acts are by and on, under all the names it uses for them.

    Args:
        document: the article.
    """

    def __init__(self, document: Document) -> None:
        self._texts = [one.text for one in document.sentences]
        self._naming: dict[str, set[str]] = {}
        self._lands: dict[str, set[str]] = {}
        # Remembered by the article's own object: a cache of the method would keep every article of a training for ever.
        self._bodies, self._places = functools.cache(self._bodies_of), functools.cache(self._places_of)
        acts = [(*event.issuers, *event.targets) for one in document.sentences for event in one.events]
        ties = [(*bond.subjects, *bond.objects) for one in document.sentences for bond in one.bonds]
        for told in (*acts, *ties):
            for one in told:
                words = _POINTER.sub("", one.words)
                own = self._naming.setdefault(one.name, {one.name})
                if names_itself(one) and (one.country is None or words != words.lower()):
                    own.add(words)
                    self._lands.setdefault(one.country or "", set()).add(words)

    def mark(self, act: dict[str, Any], event: Event, view: Stretch, words_of: dict[int, list[int]]) -> None:
        """Mark in every sentence of the stretch the words that name the issuer, the targets, and the issuer's country."""
        for line, numbers in words_of.items():
            for role, given in (("issuer name", event.issuers), ("target name", event.targets)):
                for one in given:
                    for words in self._naming[one.name]:
                        if role == "target name" or words not in _place_words():
                            act[role].update(self._over(view, numbers, line, words))
            bodies = self._bodies(line)
            for one in event.issuers:
                act["issuer name"].update(
                    number
                    for start, end, name, _ in bodies
                    if name == one.name
                    for number in over(view.places, numbers, (start, end))
                )
            codes = {one.country for one in event.issuers if one.country is not None}
            act["issuer land"].update(
                number
                for start, end, _, code in bodies
                if code is not None and code.upper() in codes
                for number in over(view.places, numbers, (start, end))
            )
            for code in codes:
                for words in (*self._lands.get(code, ()), *_words_of(code)):
                    act["issuer land"].update(self._over(view, numbers, line, words))

    def mark_names(self, numbers: set[int], given: list[Argument], view: Stretch, words_of: dict[int, list[int]]) -> None:
        """Add the words of the stretch that name those."""
        for line, here in words_of.items():
            for one in given:
                for words in self._naming[one.name]:
                    numbers.update(self._over(view, here, line, words))

    def _bodies_of(self, line: int) -> tuple[tuple[int, int, str, str | None], ...]:
        return tuple((one.start, one.end, one.name, one.country) for one in issuers(self._texts[line]))

    def _places_of(self, line: int, words: str) -> tuple[tuple[int, int], ...]:
        text = self._texts[line]
        if words not in text:
            return ()
        found = ((one.start(), one.end()) for one in re.finditer(re.escape(words), text))
        return tuple((a, b) for a, b in found if not text[a - 1 : a].isalnum() and not text[b : b + 1].isalnum())

    def _over(self, view: Stretch, numbers: list[int], line: int, words: str) -> list[int]:
        text = self._texts[line]
        return [
            number
            for span in self._places(line, words)
            for number in _after_article(over(view.places, numbers, span), view.places, text)
        ]


@functools.cache
def _place_words() -> frozenset[str]:
    return frozenset([*countries.by_name(), *countries.by_adjective(), *countries.by_metonym()])


@functools.cache
def _words_of(code: str) -> tuple[str, ...]:
    land = countries.by_code().get(code.lower())
    return () if land is None else (*land.names, *land.adjectives, *land.metonyms)


def names_itself(one: Argument) -> bool:
    """The words hold the name, so that nothing earlier is needed to tell who is meant."""
    said, name = ({*re.findall(r"\w+", text.lower())} for text in (one.words, one.name))
    return bool((said & name) - {"us", "government"}) or one.words in {"U.S.", "Washington"}
