"""The names of the parties to look for in a text, and where it has them.

Names are looked up by their first word, longest match first, with their case: the brand "Mi", "Three" or "Fast" is found
only with its capital, inside a sentence, in a text that names its owner too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

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


@dataclass(frozen=True, slots=True)
class Entry:
    """One name to look for, and whom it names.

    Args:
        words: of the name; () for one without spaces.
        text: the name as it is looked for.
        party: key of the party.
        shown: the name that claims use.
        country: where the party is of, or None.
        agency: the party is an authority.
        guarded: an ordinary word, looked for only where the text names the party in another way too.
        brand: the name of a brand, not of its owner.
    """

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

    entries: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    chinese: tuple[Entry, ...] = ()

    @classmethod
    def of(cls, parties: Iterable[Party]) -> "Lexicon":
        """The lexicon of those parties: all their names; the same name of two parties is kept for the first."""
        every = [entry for party in sorted(parties, key=lambda one: one.key) for entry in _entries(party)]
        latin: dict[str, list[Entry]] = {}
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
        found = [entry for _, _, entry in lookups(text, self)]
        named = {entry.party for entry in found if not entry.guarded}
        short = {entry.party: entry.text for entry in found if entry.is_acronym()}
        whole = {entry.party: entry.shown for entry in found if _LETTERS_FIRST.match(entry.shown)}
        kept = {
            word: tuple(_as_told(entry, short, whole) for entry in rows if not entry.guarded or entry.party in named)
            for word, rows in self.entries.items()
        }
        return Lexicon(kept, self.chinese)


# "NTT Docomo", "SK Hynix": the letters belong to the name, where they are no legal form.
_LETTERS_FIRST = re.compile(r"(?!(?:AO|OOO|OAO|PAO|ZAO|JSC|PJSC|PT|AB|SA|US|UK|EU)\b)[A-Z]{2,}\s+(?=[A-Z])")


def _as_told(entry: Entry, short: dict[str, str], whole: dict[str, str]) -> Entry:
    """A party under the name that the text itself uses: GCSB or SMIC, NTT Docomo for Docomo; a brand keeps its own."""
    letters, name = short.get(entry.party, ""), whole.get(entry.party, "")
    if letters and not entry.brand and entry.shown.upper() != letters:
        return replace(entry, shown=letters)
    return replace(entry, shown=name) if name and name.endswith(f" {entry.shown}") else entry


def _longest_first(entry: Entry) -> tuple[int, str, str]:
    return (-len(entry.text), entry.text, entry.party)


def _entries(party: Party) -> Iterator[Entry]:
    if party.type in {PartyType.COUNTRY, PartyType.PERSON}:
        return
    for name in party.all_names:
        yield from _entry(party, name)


def _entry(party: Party, name: Name) -> Iterator[Entry]:
    """A name's entry, if the name can be looked for at all: no single letters, bare numbers or remarks in brackets."""
    text = re.sub(r"\s*\([^)]*\)", "", name.text).strip()
    words = tuple(_TOKEN.findall(text)) if _LATIN.search(text) and not _CJK.search(text) else ()
    if len(text) < 2 or not (words or _CJK.search(text)):
        return
    guarded = len(words) == 1 and (text.lower() in _ORDINARY or name.kind is NameKind.WEAK_ALIAS)
    label = text if name.kind is NameKind.BRAND and not any(map(str.isdigit, text)) else _shown(party, text)
    brand = name.kind is NameKind.BRAND
    entry = Entry(words, text, party.key, label, party.country, party.type is PartyType.AGENCY, guarded, brand)
    yield entry
    # Newspapers write "Semiconductor Manufacturing International Corp" for a name that ends in "Corporation".
    short = _LEGAL.sub("", text)
    if short != text and len(short.split()) > 1 and words:
        yield replace(entry, words=tuple(_TOKEN.findall(short)), text=short)


def _shown(party: Party, text: str) -> str:
    """What newspapers call it: the shortest alias that this name holds as whole words, else the name without legal form."""
    if party.type is PartyType.AGENCY:
        return party.name
    letters = _LETTERS_FIRST.match(text)
    held = text.casefold()[letters.end() if letters else 0 :]
    short = [
        letters.group() + one.text if letters and held.startswith(one.text.casefold()) else one.text
        for one in party.names
        if one.kind is NameKind.ALIAS
        and len(one.text) > 1
        and re.search(rf"(?<!\w){re.escape(one.text.casefold())}(?!\w)", text.casefold())
    ]
    if not short and without_legal_form(text) == without_legal_form(party.name):
        short = [one.text for one in party.names if one.kind is NameKind.ALIAS and one.text.isupper() and len(one.text) > 2]
    if any(map(str.isdigit, text)) and not short:
        return without_legal_form(party.name)  # a model number is a product of the party, not a name for it
    return min(short, key=lambda alias: (len(alias), alias)) if short else without_legal_form(text)


def without_legal_form(name: str) -> str:
    """A firm's name without its legal form."""
    shorter = _LEGAL.sub("", name)
    return name if shorter == name else without_legal_form(shorter)


def lookups(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, Entry]]:
    """Every name of the lexicon in the text: offsets of its first character and after its last, and what it is; may overlap."""
    tokens = list(_TOKEN.finditer(text))
    for place in range(len(tokens)):
        yield from _lookup(text, tokens, place, lexicon)
    if _CJK.search(text):
        for entry in lexicon.chinese:
            yield from ((m.start(), m.end(), entry) for m in re.finditer(re.escape(entry.text), text))


def _lookup(text: str, tokens: list[re.Match[str]], place: int, lexicon: Lexicon) -> Iterator[tuple[int, int, Entry]]:
    first = _bare(tokens[place].group()).lower()
    for entry in lexicon.entries.get(first) or lexicon.entries.get(first.removesuffix("s"), ()):
        run = tokens[place : place + len(entry.words)]
        if len(run) == len(entry.words) and _same(entry, [_bare(token.group()) for token in run], place):
            end = run[-1].start() + len(_bare(run[-1].group()))
            yield tokens[place].start(), end, entry
            return


def _bare(token: str) -> str:
    return re.sub(r"['’]s?$", "", token) if "'" in token or "’" in token else token


def _same(entry: Entry, words: list[str], place: int) -> bool:
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
