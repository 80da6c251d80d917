"""Who is named where: parties of a lexicon, countries, classes ("Chinese vendors"), authorities, and words that refer back.

A capitalised name that is in no lexicon is marked as unknown, so that the reader of claims can still see an object there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from proscribe.articles import countries as places
from proscribe.articles.issuers import issuers
from proscribe.articles.lexicon import Lexicon, lookups, without_legal_form
from proscribe.articles.phrases import LISTED, MODIFIER, class_name
from proscribe.articles.sentences import Sentence


class MentionKind(StrEnum):
    """What a mention names."""

    PARTY = "party"
    UNKNOWN = "unknown"
    CLASS = "class"
    COUNTRY = "country"
    ADJECTIVE = "adjective"
    ISSUER = "issuer"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of somebody in a text.

    Args:
        start: offset in the whole text.
        end: offset after it.
        party: key of the party, or None.
        text: the words as they stand there.
        kind: what it names.
        name: the name claims use.
        country: jurisdiction code of whom it names, or None.
        calls: an authority that can only call for a measure.
    """

    start: int
    end: int
    party: str | None
    text: str
    kind: MentionKind = MentionKind.PARTY
    name: str = ""
    country: str | None = None
    calls: bool = False


def mentions(sentence: Sentence, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Everybody named in the sentence, in order, without overlaps; the longer naming wins."""
    authorities = list(_authorities(sentence))
    patterned = [one for one in _patterned(sentence) if not _swallows(one, authorities)]
    found = [*authorities, *_parties(sentence, lexicon), *patterned]
    taken = _without_overlap(found)
    return tuple(sorted([*taken, *_unknown(sentence, taken)], key=lambda one: one.start))


def _swallows(one: Mention, authorities: list[Mention]) -> bool:
    """A phrase that takes in a whole authority and goes on ("the US government limited exports") is none."""
    if one.kind not in {MentionKind.REFERENCE, MentionKind.CLASS}:
        return False
    return any(" " in other.text and one.start <= other.start and other.end < one.end for other in authorities)


_RANK = {kind: place for place, kind in enumerate(MentionKind)}


def _without_overlap(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for one in sorted(found, key=lambda m: (-(m.end - m.start), _RANK[m.kind], m.start)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return kept


def _parties(sentence: Sentence, lexicon: Lexicon) -> Iterator[Mention]:
    for start, end, entry in lookups(sentence.text, lexicon):
        kind = MentionKind.ISSUER if entry.agency else MentionKind.PARTY
        place, text = sentence.start + start, sentence.text[start:end]
        yield Mention(place, sentence.start + end, entry.party, text, kind, entry.shown, entry.country)


def _authorities(sentence: Sentence) -> Iterator[Mention]:
    for one in issuers(sentence.text):
        place, text = sentence.start + one.start, sentence.text[one.start : one.end]
        yield Mention(place, sentence.start + one.end, None, text, MentionKind.ISSUER, one.name, one.country, one.calls)


CLASS_NOUNS = (
    r"(?:companies|firms|vendors|suppliers|manufacturers|makers|carriers|operators|businesses|groups|entities|chipmakers|"
    r"start-?ups|giants|apps|applications|platforms|products|goods|equipment|technolog(?:y|ies)|chips|"
    r"drones|telecoms|telcos|banks|"
    r"customers|contractors|providers|corporations|institut(?:es|ions)|universities|brands|cameras|"
    r"vehicles|cars|parts|components|"
    r"exporters|importers|investors|buyers|developers|organizations|organisations|subsidiaries|"
    r"phones|handsets|smartphones|routers|devices|models|modems|tools|servers|laptops|networks|"
    r"software|gear|hardware|tech|citizens|persons|facilities|factories|users|researchers|exports|imports)"
)
_SINGLE_NOUNS = (
    r"(?:company|firm|vendor|supplier|manufacturer|maker|giant|app|platform|service|group|business|program(?:me)?|software|"
    r"chatbot|assistant|foundry|"
    r"chipmaker|drone ?maker|developer|"
    r"conglomerate|brand|carrier|operator|corporation|provider|start-?up|titan|powerhouse|network)"
)
_ADJECTIVE = places.any_of(places.by_adjective())
_MODIFIERS = rf"{MODIFIER}{{0,4}}"
_CLASS = re.compile(
    rf"\b(?P<adjective>{_ADJECTIVE})(?:-(?:made|owned|based|built|linked|controlled|backed|manufactured))?\s+{_MODIFIERS}"
    rf"{CLASS_NOUNS}\b"
)
_LAND = places.any_of(places.by_name())
_BASED = re.compile(
    rf"\b(?P<noun>{CLASS_NOUNS} (?:from|linked to|made in|built in|manufactured in|(?:based|located) in(?: the)?)|"
    rf"(?:companies|firms|entities|vendors|suppliers|manufacturers|makers) in(?: the)?) (?P<name>{_LAND})(?!['’]s)"
)
_AND_LAND = re.compile(rf"{LISTED}(?:the )?(?P<name>{_LAND})(?!['’]s)")
# A category without a country: "foreign-made drones", "routers made abroad".
_FOREIGN_MADE = re.compile(
    rf"\b[Ff]oreign(?:-(?:made|produced|owned|built|manufactured))?\s+{_MODIFIERS}{CLASS_NOUNS}\b|"
    rf"\b(?:[Uu]ntrusted|[Uu]ntrustworthy|[Hh]igh-risk|[Uu]nreliable|[Rr]isky)\s+{_MODIFIERS}{CLASS_NOUNS}\b|"
    rf"\b{CLASS_NOUNS} (?:made|produced|built|manufactured) (?:abroad|overseas|outside the (?:country|US|United States))\b"
)
_COUNTRY = re.compile(rf"\b(?P<name>{places.any_of(places.by_name())})")
_DEMONYM = re.compile(rf"\b(?P<adjective>{_ADJECTIVE})")
_SINGULAR = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ee]ither|[Ii]ts)\s+(?:(?P<adjective>{_ADJECTIVE})(?:-(?:made|owned|"
    rf"based|built))?\s+)?(?:[A-Z][a-z]+(?:-based)?\s+)?{_MODIFIERS}{_SINGLE_NOUNS}\b"
    rf"|\b(?P<adjective2>{_ADJECTIVE})(?:-(?:owned|based))?\s+{_MODIFIERS}{_SINGLE_NOUNS}\b|\b(?:[Ii]t|[Ii]ts|it)\b"
)
_PLURAL = re.compile(
    r"\b(?:(?:[Tt]he )?(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even)|"
    r"[Tt]he (?:pair|duo|trio)|[Tt]he|[Bb]oth|[Ee]ither|[Tt]hese|"
    rf"[Tt]hose)\s+(?:(?P<adjective>{_ADJECTIVE})\s+)?{_MODIFIERS}{CLASS_NOUNS}\b"
    rf"|\b(?:[Tt]hem|[Tt]hey|[Tt]heir)(?: both)?\b|\b[Ee]ither (?:company|firm|vendor)\b|\b[Bb]oth(?= of (?:them|which)\b)"
)
_THE_COUNTRY = re.compile(
    r"\b[Tt]he (?:country|nation)(?!['’])\b|\bthere(?=[.,;]|$|\s+(?:on|in|since|until|after|last|this|for|and)\b)"
)


def _patterned(sentence: Sentence) -> Iterator[Mention]:
    kinds = (
        (_CLASS, MentionKind.CLASS),
        (_BASED, MentionKind.CLASS),
        (_FOREIGN_MADE, MentionKind.CLASS),
        (_COUNTRY, MentionKind.COUNTRY),
        (_DEMONYM, MentionKind.ADJECTIVE),
        (_PLURAL, MentionKind.REFERENCE),
        (_SINGULAR, MentionKind.REFERENCE),
        (_THE_COUNTRY, MentionKind.REFERENCE),
    )
    for shape, kind in kinds:
        for match in shape.finditer(sentence.text):
            yield _mention(match, kind, sentence)
            if shape is _BASED:
                yield from _based_too(match, sentence)


def _based_too(first: re.Match[str], sentence: Sentence) -> Iterator[Mention]:
    """The same class of the countries listed after the first: "firms in Russia, Belarus and Taiwan"."""
    end = first.end()
    while (match := _AND_LAND.match(sentence.text, end)) is not None:
        land, (start, end) = places.by_name()[_single(match.group("name"))], match.span("name")
        name = class_name(f"{land.adjectives[0]} {first.group('noun').split()[0]}")
        words = sentence.text[start:end]
        yield Mention(sentence.start + start, sentence.start + end, None, words, MentionKind.CLASS, name, land.code)


def _mention(match: re.Match[str], kind: MentionKind, sentence: Sentence) -> Mention:
    place = _place(match)
    name = _named(match, kind, place)
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return Mention(start, end, None, match.group(), kind, name, place.code if place else None)


def _named(match: re.Match[str], kind: MentionKind, place: places.Country | None) -> str:
    """A country under its name, a class under its adjective and an ordinary noun."""
    words = _single(match.group())
    if place is None or kind not in {MentionKind.COUNTRY, MentionKind.CLASS}:
        return words
    if kind is MentionKind.COUNTRY:
        return place.name
    if match.groupdict().get("name"):
        words = f"{place.adjectives[0]} {words.split()[0]}"
    return class_name(words)


def _place(match: re.Match[str]) -> places.Country | None:
    parts = match.groupdict()
    adjective = parts.get("adjective") or parts.get("adjective2")
    if adjective:
        return places.by_adjective()[_single(adjective)]
    return places.by_name()[_single(parts["name"])] if parts.get("name") else None


def _single(words: str) -> str:
    return " ".join(words.split())


_CAPITALISED = re.compile(r"\b[A-Z][\w&-]*[a-zA-Z](?:\s+(?:[A-Z][\w&-]+|of|&)(?=\s|[,.;:'’]|$))*")
_LOOSE_END = re.compile(r"(?:\s+(?:of|&))+$")
_NOT_A_NAME_TEXT = (
    "The A An And But Or In On At If It He She They We This That These Those Mr Mrs Ms Dr Sen Rep Gov President Secretary "
    "Senator Minister Chairman Entity List Act Reuters Bloomberg CNN CNBC CEO CFO AI IT ICT GPU EV EVs LED PC PCs TV TVs "
    "Internet Wi-Fi Mobile Inc Corp Ltd Co LLC "
    "PLC Holdings Group National Security Republican Democrat Republicans Democrats "
    "You Your Our My His Her Its Their Why How What When Where Who Whose Which No Not Yes Nor As After Before Since "
    "With Without From To By Into Over Under More Most Many Some Any All Each Every Both Few Now Then There Here Just Only "
    "Even Still Yet So Because While Although Though Until Despite Once Also Meanwhile However Instead Two Three Four Five "
    "Six Seven Eight Nine Ten"
)
_CALENDAR_TEXT = (
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
)
_NOT_A_NAME = frozenset([*_NOT_A_NAME_TEXT.split(), *_CALENDAR_TEXT.split()])
# "On Monday Jane Doe": the name begins after the day.
_DAY = re.compile(rf"(?:(?:On|In|By|Since|Until|Last) )?(?:{_CALENDAR_TEXT.replace(' ', '|')})\s+(?=[A-Z])")


def _unknown(sentence: Sentence, taken: list[Mention]) -> Iterator[Mention]:
    for match in _CAPITALISED.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        # "FCC Commissioner Jane Doe": what is left behind the name already read is still a name.
        start = max([start, *(one.end + 1 for one in taken if one.start <= start < one.end)])
        day = _DAY.match(sentence.text, start - sentence.start)
        start = sentence.start + day.end() if day else start
        free = all(end <= one.start or start >= one.end for one in taken)
        words = _LOOSE_END.sub("", sentence.text[start - sentence.start : end - sentence.start])
        end = start + len(words)
        if free and start > sentence.start and _is_name(words):
            # A carrier may be called so, a game is: "PUBG Mobile".
            name = _single(words) if words.endswith(" Mobile") else without_legal_form(_single(words))
            yield Mention(start, end, None, words, MentionKind.UNKNOWN, name)


def _is_name(words: str) -> bool:
    if not words[:1].isupper() or words.endswith(("-based", "-made", "-owned")):
        return False
    return not set(words.split()) <= _NOT_A_NAME | {"of", "&"}
