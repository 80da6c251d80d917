"""Who is named where: parties of a lexicon, countries, classes ("Chinese vendors"), authorities, and words that refer back.

Names are looked up by their first word, longest match first, with their case: the brand "Mi", "Three" or "Fast" is found
only with its capital, inside a sentence, in a text that names its owner too. A capitalised name that is in no lexicon is
marked as unknown, so that the reader of claims can still see an object there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from proscribe.articles import countries as places
from proscribe.articles.issuers import issuers
from proscribe.articles.phrases import MODIFIER, class_name
from proscribe.articles.sentences import Sentence
from proscribe.model.parties import Name, NameKind, Party, PartyType

# Ordinary words that are also company or brand names; never taken for the company on their face alone.
_ORDINARY_TEXT = (
    "mi three fast blade honor core spark apollo bell mate ascend legend mercury deco arm ice sprint lark axon "
    "pura au one edge nova focus vision wave titan home kasa mavic commerce telekom dawning oasis ec se alliance "
    "orange sky meta zoom square block match box gap target visa shell nothing signal telegram line bond oracle "
    "slack discord unity hik"
)
_ORDINARY = frozenset(_ORDINARY_TEXT.split())
_LATIN = re.compile(r"[A-Za-z]")
_TOKEN = re.compile(r"[\w&+]+(?:[.'’-](?=\w)[\w&+]+)*")
_CJK = re.compile(r"[\u3400-\u9fff\uac00-\ud7af\u3040-\u30ff]")
_LEGAL = re.compile(
    r"[,\s]+(?:Co\.?,?\s*Ltd\.?|Inc(?:orporated|\.)?|Corp(?:oration|\.)?|Ltd\.?|Limited|LLC|plc|PLC|"
    r"AG|NV|N\.V\.|B\.V\.|GmbH|Group|Holdings?|"
    r"Company|Co\.?|Technolog(?:y|ies)|International|Mobile|Communications?)$"
)


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


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    text: str
    party: str
    shown: str
    country: str | None
    agency: bool
    guarded: bool
    brand: bool

    def is_acronym(self) -> bool:
        """Letters that stand for the party whatever else it is called."""
        return self.text.isupper() and (self.agency or (len(self.text) > 2 and not (self.guarded or self.brand)))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The names to look for, by their first word.

    Args:
        entries: for each first word in lower case the names that begin with it, longest first.
        chinese: names without spaces, longest first.
    """

    entries: dict[str, tuple[_Entry, ...]] = field(default_factory=dict)
    chinese: tuple[_Entry, ...] = ()

    @classmethod
    def of(cls, parties: Iterable[Party]) -> "Lexicon":
        """The lexicon of those parties: all their names; the same name of two parties is kept for the first."""
        every = [entry for party in sorted(parties, key=lambda one: one.key) for entry in _entries(party)]
        latin: dict[str, list[_Entry]] = {}
        for entry in every:
            if entry.words:
                latin.setdefault(entry.words[0].lower(), []).append(entry)
        ordered = {word: tuple(sorted(found, key=_longest_first)) for word, found in latin.items()}
        chinese = tuple(sorted((entry for entry in every if not entry.words), key=_longest_first))
        return cls(ordered, chinese)

    def names(self) -> frozenset[str]:
        """Every name in it, as written."""
        return frozenset(entry.text for found in self.entries.values() for entry in found if not entry.guarded)

    def within(self, text: str) -> "Lexicon":
        """The lexicon for one article: a guarded name stays only when the text names its owner in another way too."""
        found = [entry for _, _, entry in _lookups(text, self)]
        named = {entry.party for entry in found if not entry.guarded}
        short = {entry.party: entry.text for entry in found if entry.is_acronym()}
        kept = {
            word: tuple(_shortened(entry, short) for entry in rows if not entry.guarded or entry.party in named)
            for word, rows in self.entries.items()
        }
        return Lexicon(kept, self.chinese)


def _shortened(entry: _Entry, short: dict[str, str]) -> _Entry:
    """A party under the acronym that the text itself uses: GCSB, SMIC; a brand keeps its own name."""
    letters = short.get(entry.party, "")
    return replace(entry, shown=letters) if letters and not entry.brand and entry.shown.upper() != letters else entry


def _longest_first(entry: _Entry) -> tuple[int, str, str]:
    return (-len(entry.text), entry.text, entry.party)


def _entries(party: Party) -> Iterator[_Entry]:
    if party.type in {PartyType.COUNTRY, PartyType.PERSON}:
        return
    for name in party.all_names:
        yield from _entry(party, name)


def _entry(party: Party, name: Name) -> Iterator[_Entry]:
    """A name's entry, if the name can be looked for at all: no single letters, bare numbers or remarks in brackets."""
    text = re.sub(r"\s*\([^)]*\)", "", name.text).strip()
    words = tuple(_TOKEN.findall(text)) if _LATIN.search(text) and not _CJK.search(text) else ()
    if len(text) < 2 or not (words or _CJK.search(text)):
        return
    guarded = len(words) == 1 and (text.lower() in _ORDINARY or name.kind is NameKind.WEAK_ALIAS)
    label = text if name.kind is NameKind.BRAND and not any(map(str.isdigit, text)) else _shown(party, text)
    brand = name.kind is NameKind.BRAND
    entry = _Entry(words, text, party.key, label, party.country, party.type is PartyType.AGENCY, guarded, brand)
    yield entry
    # Newspapers write "Semiconductor Manufacturing International Corp" for a name that ends in "Corporation".
    short = _LEGAL.sub("", text)
    if short != text and len(short.split()) > 1 and words:
        yield replace(entry, words=tuple(_TOKEN.findall(short)), text=short)


def _shown(party: Party, text: str) -> str:
    """What newspapers call it: the shortest alias that this name holds as whole words, else the name without legal form."""
    if party.type is PartyType.AGENCY:
        return party.name
    short = [
        one.text
        for one in party.names
        if one.kind is NameKind.ALIAS
        and len(one.text) > 1
        and re.search(rf"(?<!\w){re.escape(one.text.casefold())}(?!\w)", text.casefold())
    ]
    if not short and _without_form(text) == _without_form(party.name):
        short = [one.text for one in party.names if one.kind is NameKind.ALIAS and one.text.isupper() and len(one.text) > 2]
    if any(map(str.isdigit, text)) and not short:
        return _without_form(party.name)  # a model number is a product of the party, not a name for it
    return min(short, key=lambda alias: (len(alias), alias)) if short else _without_form(text)


def _without_form(name: str) -> str:
    shorter = _LEGAL.sub("", name)
    return name if shorter == name else _without_form(shorter)


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
    for start, end, entry in _lookups(sentence.text, lexicon):
        kind = MentionKind.ISSUER if entry.agency else MentionKind.PARTY
        place, text = sentence.start + start, sentence.text[start:end]
        yield Mention(place, sentence.start + end, entry.party, text, kind, entry.shown, entry.country)


def _lookups(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, _Entry]]:
    tokens = list(_TOKEN.finditer(text))
    for place in range(len(tokens)):
        yield from _lookup(text, tokens, place, lexicon)
    if _CJK.search(text):
        for entry in lexicon.chinese:
            yield from ((m.start(), m.end(), entry) for m in re.finditer(re.escape(entry.text), text))


def _lookup(text: str, tokens: list[re.Match[str]], place: int, lexicon: Lexicon) -> Iterator[tuple[int, int, _Entry]]:
    first = _bare(tokens[place].group()).lower()
    for entry in lexicon.entries.get(first) or lexicon.entries.get(first.removesuffix("s"), ()):
        run = tokens[place : place + len(entry.words)]
        if len(run) == len(entry.words) and _same(entry, [_bare(token.group()) for token in run], place):
            end = run[-1].start() + len(_bare(run[-1].group()))
            yield tokens[place].start(), end, entry
            return


def _bare(token: str) -> str:
    return re.sub(r"['’]s?$", "", token) if "'" in token or "’" in token else token


def _same(entry: _Entry, words: list[str], place: int) -> bool:
    """The words are the name, in its case; all capitals or a first capital also do for longer ordinary names."""
    words = [*words[:-1], words[-1].removesuffix("s")] if words[-1] == f"{entry.words[-1]}s" else words
    if [word.lower() for word in words] != [word.lower() for word in entry.words]:
        return False
    if entry.guarded:
        return place > 0 and words[0][:1].isupper() and (words == list(entry.words) or words[0].istitle())
    if words == list(entry.words):
        return True
    short = len("".join(words)) <= 3
    return not short and all(word[:1].isupper() or word[:1].isdigit() for word in words[:1])


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
_BASED = re.compile(
    rf"\b{CLASS_NOUNS} (?:based in|from|linked to|made in|built in|"
    rf"manufactured in) (?P<name>{places.any_of(places.by_name())})(?!['’]s)"
)
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
        yield from (_mention(match, kind, sentence) for match in shape.finditer(sentence.text))


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
    "Senator Minister Chairman Entity List Act Reuters Bloomberg CNN CNBC CEO CFO AI IT GPU Internet Wi-Fi Inc Corp Ltd Co LLC "
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
            yield Mention(start, end, None, words, MentionKind.UNKNOWN, _without_form(_single(words)))


def _is_name(words: str) -> bool:
    if not words[:1].isupper() or words.endswith(("-based", "-made", "-owned")):
        return False
    return not set(words.split()) <= _NOT_A_NAME | {"of", "&"}
