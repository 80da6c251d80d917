"""What people type, read as a term of the vocabularies: exactly, by an everyday word, or by the words of a phrase.

A term is taken as it stands. An everyday word with one meaning is taken and the reading says so; one with several is refused,
naming the terms that fit. Files of the register are held to the terms themselves and never come here.

>>> read_actor("Japanese ministry").note
"'Japanese ministry' is taken as jp/government"
>>> read_item("5G antennas").value
'radio-5g'
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from proscribe.errors import QuestionError, UnknownTermError
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor, ActorKind
from proscribe.model.everyday import ACTIVITY_WORDS, ACTOR_WORDS, BOUND_TO_THEIR_PHRASE, PLACE_WORDS, Words
from proscribe.model.items import parse_item, parse_phrase
from proscribe.model.jurisdictions import ANY, parse_jurisdiction

Term = TypeVar("Term")
_ACTIVITIES = frozenset(each.value for each in Activity)
_KINDS = frozenset(each.value for each in ActorKind)
_ARTICLES = ("a-", "an-", "the-")


@dataclass(frozen=True, slots=True)
class Reading(Generic[Term]):
    """A term, and what to tell of how it was understood.

    Args:
        value: the term.
        note: a sentence for whoever typed another word; "" for a term written as it is.
    """

    value: Term
    note: str = ""


def read_activity(text: str) -> Reading[Activity]:
    """The activity that the text means.

    Raises:
        UnknownTermError: for no word of ours, naming the nearest.
        QuestionError: for a word with several meanings, naming the terms that fit.
    """
    word = _hyphened(text)
    if word in _ACTIVITIES or word not in ACTIVITY_WORDS:
        return Reading(Activity.parse(text))
    found = Activity.parse(_only(word, ACTIVITY_WORDS, text=text, ask="say which"))
    return Reading(found, _note(text, found))


def read_actor(text: str) -> Reading[Actor]:
    """The actor that the text means: `us/contractor`, `us/agency`, `Japanese ministry`, `party:bt`.

    Raises:
        QuestionError: when the place or the kind is none, or the kind has several meanings; names the terms that fit.
    """
    try:
        return Reading(Actor.parse(text))
    except QuestionError as cause:
        place, kind = _parted(text)
        jurisdiction = _jurisdiction(place)
        if jurisdiction is None:
            raise
        found = Actor(jurisdiction, _kind(kind, text=text, cause=cause))
        return Reading(found, _note(text, str(found)))


def read_item(text: str) -> Reading[str]:
    """The key of the item that the text means, or a control number as it stands.

    Raises:
        UnknownTermError: when some word of it is none of ours, naming the nearest items.
        QuestionError: when its words name several items, naming them.
    """
    try:
        found = parse_item(text)
    except UnknownTermError as cause:
        found = parse_phrase(text, cause=cause)
    if found == text:
        return Reading(found)
    same = found.replace(":", "").replace("-", "") == "".join(letter for letter in text.lower() if letter not in " -_:")
    return Reading(found, "" if same else _note(text, found))


def _note(text: str, term: str) -> str:
    return f"{text.strip()!r} is taken as {term}"


def _hyphened(text: str) -> str:
    return "-".join(text.strip().lower().replace("_", " ").replace("-", " ").split())


def _only(word: str, words: Words, *, text: str, ask: str) -> str:
    """The one term that the word may mean; refuses one that may mean several."""
    terms = words[word]
    if len(terms) > 1:
        raise QuestionError(f"{text.strip()!r} may be {', '.join(terms[:-1])} or {terms[-1]}: {ask}")
    return terms[0]


def _parted(text: str) -> tuple[str, str]:
    """The words for the place and for the kind: parted by a stroke, or else the place is what stands first."""
    place, stroke, kind = text.strip().lower().partition("/")
    if stroke:
        return _hyphened(place), "/".join(_hyphened(each) for each in kind.split("/"))
    words = _hyphened(text)
    for article in _ARTICLES:
        words = words.removeprefix(article)
    starts = [words[:at] for at, letter in enumerate(f"{words}-") if letter == "-"]
    place = next((start for start in reversed(starts) if _jurisdiction(start) is not None), "")
    return place, words[len(place) :].strip("-")


def _jurisdiction(word: str) -> str | None:
    if word in PLACE_WORDS or not word:
        return PLACE_WORDS.get(word, ANY)
    try:
        return parse_jurisdiction(word)
    except UnknownTermError:
        return None


def _kind(words: str, *, text: str, cause: QuestionError) -> ActorKind:
    """The kind that the whole phrase names, or else its last word: a chip maker is a maker."""
    if not words:
        return ActorKind.ANY
    _, _, last = words.rpartition("-")
    for word in (words, *(() if last in BOUND_TO_THEIR_PHRASE else (last, last.removesuffix("s")))):
        if word in _KINDS:
            return ActorKind.parse(word)
        if word in ACTOR_WORDS:
            return ActorKind.parse(_only(word, ACTOR_WORDS, text=text, ask="write JURISDICTION/KIND, e.g. us/maker"))
    raise cause
