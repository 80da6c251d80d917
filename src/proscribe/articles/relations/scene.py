"""One parsed sentence with who is named at which word of its tree, and whom its pronouns and noun phrases mean.

The questions that the rules ask: which parties does this phrase name (`parties`), who made what it names (`makers`), whose
is it (`holders`), who is the subject of this verb (`subjects`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.outlets import OUTLETS, outlet_name
from proscribe.articles.relations.words import EXAMPLES, FIRM_NOUNS, HOLDINGS, NO_COMPANY, ROLES
from proscribe.articles.sentences import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_DEEPEST = 6
_FIRMS = frozenset({MentionKind.PARTY, MentionKind.UNKNOWN})
# "They" is people as often as firms.
_PRONOUNS = frozenset({"it", "its", "their", "itself"})
_LEGAL = re.compile(r"[,\s]+(?:Co|Ltd|Inc|Corp|Corporation|Limited|LLC|plc|PLC|AG|NV|SE|GmbH|Group|Holdings?|Company)\.?$")
_FORM = re.compile(
    r"(?:Co|Ltd|Inc|Corp|Corporation|Limited|LLC|plc|PLC|AG|NV|SE|GmbH|Group|Holdings?|Company|Technolog(?:y|ies)|"
    r"Communications?|Electronics|Industries|International|Semiconductor)\.?"
)
_FORMS = re.compile(rf"(?:,?\s+{_FORM.pattern})+(?![\w-])")
_MARKER = re.compile(r"\b(?:such as|including|among them|like)\b", re.IGNORECASE)
_ROW_GAP = re.compile(r"[\s,]*(?:(?:and|or|to|from|the|both)\s+)?(?:[a-z]+\s+)?[\s,]*")
_PERSONS = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Senator|Minister|President|Chairman|Secretary|Judge|Justice|analyst|by)\.?\s*$"
)


@dataclass(frozen=True, slots=True)
class Firm:
    """A company as a sentence names it.

    Args:
        name: the name that relations use.
        party: its key in the register, or None.
        country: its country's code, or None.
    """

    name: str
    party: str | None = None
    country: str | None = None


Firms = tuple[Firm, ...]


@dataclass(slots=True)
class Scene:
    """A sentence's tree with its firms.

    Args:
        doc: the tree; offsets count from the sentence's start.
        named: firms by the index of the word that heads their name.
        references: phrases such as "the company" by the index of their head word.
        topic: whom the article was about before this sentence, the likeliest first.
        spelled: firms that spell a plural out, by the index of its head word: "operators such as Three".
    """

    doc: "Doc"
    named: dict[int, Firm]
    references: dict[int, Mention]
    topic: Firms = ()
    spelled: dict[int, Firms] = field(default_factory=dict)
    _open: set[int] = field(default_factory=set)

    def parties(self, word: "Token", depth: int = 0) -> Firms:
        """The firms that the phrase of this head word names, with those it is joined to by "and", and its examples."""
        if depth > _DEEPEST:
            return ()
        own = self._own(word, depth)
        joined = [firm for child in word.children if child.dep_ == "conj" for firm in self.parties(child, depth + 1)]
        return _once([*own, *joined])

    def _own(self, word: "Token", depth: int) -> Firms:
        if word.i in self.named:
            return self._with_list(word, depth)
        if word.tag_ in {"WDT", "WP", "WP$"}:
            return self._antecedent(word, depth)
        told = (*self.spelled.get(word.i, ()), *self._examples(word, depth))
        if told:
            return _once(told)
        if word.lemma_.lower() in ROLES and (of := self.holders(word)):
            # "Ericsson's rival supplies Tele2": whom the article is about, if that is another.
            return tuple(firm for firm in self.topic if firm not in of)[:1]
        return self.meant(word)[:2] if self._refers(word) else ()

    def _with_list(self, word: "Token", depth: int) -> Firms:
        """A name, or for a product the firm it is said to be of, with names that a list without "and" sets beside it."""
        own = self.named[word.i]
        owners = [self.named[one.i] for one in word.children if one.dep_ == "poss" and one.i in self.named]
        own = next((firm for firm in owners if firm.party is not None and firm.party == own.party), own)
        beside = [one for one in word.children if one.dep_ == "appos" and one.i in self.named]
        told = [
            firm for one in beside for firm in self.parties(one, depth + 1) if firm.party is None or firm.party != own.party
        ]
        return (own, *told)

    def _antecedent(self, word: "Token", depth: int) -> Firms:
        """Whom "which" and "whose" stand for: the whole list before a plural verb."""
        clause = next((one for one in (word, *word.ancestors) if one.dep_ == "relcl"), None)
        if clause is None:
            return ()
        head = clause.head
        while (
            head.dep_ in {"conj", "appos"} and head.head.i in self.named and clause.tag_ in {"VBP", "VBD"} and depth < _DEEPEST
        ):
            head, depth = head.head, depth + 1
        return self.parties(head, depth + 1)

    def _refers(self, word: "Token") -> bool:
        """A pronoun, or a definite noun for a firm that the reader of mentions or the list here knows."""
        if word.lower_ in _PRONOUNS or word.i in self.references:
            return True
        return word.lemma_.lower() in FIRM_NOUNS and any(one.lower_ in {"the", "this"} for one in word.children)

    def _examples(self, word: "Token", depth: int) -> Firms:
        """Those whom a common noun is spelled out by: "its parent, ByteDance", "a firm called X"."""
        found: list[Firm] = []
        for child in word.children:
            if child.dep_ == "appos":
                found += self.parties(child, depth + 1)
            elif child.dep_ == "acl" and child.lower_ in {"called", "named"}:
                found += [firm for one in child.children for firm in self.parties(one, depth + 1)]
            elif child.dep_ in {"compound", "nmod"} and child.i in self.named and word.lemma_.lower() in FIRM_NOUNS:
                found.append(self.named[child.i])
        return tuple(found)

    def makers(self, word: "Token", depth: int = 0) -> Firms:
        """Who made what this noun names: "Qualcomm chips", "equipment from Huawei", "radios made by Nokia"."""
        if depth > _DEEPEST or word.i in self.named:
            return ()
        if word.tag_ in {"WDT", "WP"}:
            clause = next((one for one in word.ancestors if one.dep_ == "relcl"), None)
            return () if clause is None else self.makers(clause.head, depth + 1)
        found = list(self.spelled.get(word.i, ()))
        for child in word.children:
            if child.dep_ in {"compound", "poss", "nmod", "amod"} and child.i in self.named:
                found += self.parties(child)
            elif child.dep_ == "poss" and child.lower_ in _PRONOUNS:
                found += self.meant(child)
            elif child.dep_ == "prep":
                found += self._made_behind(child, depth)
            elif child.dep_ == "acl" and child.tag_ == "VBN":
                found += self.agents(child)
            elif child.dep_ in {"conj", "appos"} and child.i not in self.named:
                found += self.makers(child, depth + 1)
        return _once(found)

    def _made_behind(self, preposition: "Token", depth: int) -> Iterator[Firm]:
        for one in preposition.children:
            if preposition.lower_ in {"from", "by"}:
                yield from self.parties(one)
            elif preposition.lower_ in {*EXAMPLES, "of"}:
                yield from self.makers(one, depth + 1)

    def holders(self, word: "Token", *, but: Firms = ()) -> Firms:
        """Whose it is: "Tele2's 4G network", "the network of Tele2".

        Args:
            word: the noun.
            but: firms that a pronoun before it cannot mean.
        """
        found: list[Firm] = []
        for child in word.children:
            if child.dep_ == "poss" and self._refers(child):
                found += self.meant(child, but=but)
            elif (child.dep_ == "poss" or (child.dep_ in {"compound", "nmod"} and child.i in self.named)) and child.i != word.i:
                found += self.parties(child)
            elif child.dep_ == "prep" and child.lower_ in {"of", "to", "for"}:
                found += [firm for one in child.children for firm in self.parties(one)]
        return _once(found)

    def customers(self, word: "Token") -> Firms:
        """The firms of a phrase, or whose network, phones or factories it names."""
        found = self.parties(word)
        if not found and word.lemma_.lower() in HOLDINGS:
            found = self.holders(word)
        parts = [
            one for child in word.children if child.dep_ == "prep" and child.lower_ in {"of", "in"} for one in child.children
        ]
        return found or _once([firm for one in parts if word.i not in self.named for firm in self.customers(one)])

    def agents(self, verb: "Token") -> Firms:
        """Those behind "by"."""
        behind = [child for child in verb.children if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by")]
        return _once([firm for by in behind for one in by.children for firm in self.parties(one)])

    def subject(self, verb: "Token", depth: int = 0) -> "Token | None":
        """The word that heads the subject of a verb, its own or the one it shares with the clause it hangs on."""
        own = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass", "csubj"}]
        if own:
            # "Vodafone and Three, two of four, both use": the names come before the word that sums them up.
            return next((one for one in own if one.lower_ not in {"all", "both", "each"}), own[0])
        if depth > _DEEPEST or verb.dep_ == "ROOT":
            return None
        if verb.dep_ in {"relcl", "acl"}:
            return verb.head
        above = next((one for one in verb.ancestors if one.pos_ in {"VERB", "AUX"}), None)
        return None if above is None else self.subject(above, depth + 1)

    def subjects(self, verb: "Token") -> Firms:
        """The firms that do what the verb says; of "a deal to supply" those who have the deal."""
        head = self.subject(verb)
        if head is None:
            return ()
        found = self.customers(head)
        if found or verb.dep_ != "acl":
            return found
        own = self.holders(head)
        above = next((one for one in head.ancestors if one.pos_ in {"VERB", "AUX"}), None)
        return own if own or above is None else self.subjects(above)

    def meant(self, word: "Token", *, but: Iterable[Firm] = ()) -> Firms:
        """Whom a pronoun or "the company" may mean, the likeliest first.

        In order: the firm it is joined to by "and", the subjects of the clauses it stands in, the firms named before it in the
        sentence, the article's topic.

        Args:
            word: the head word of the reference.
            but: firms that it cannot mean.
        """
        if word.i in self._open:
            return ()
        reference = self.references.get(word.i)
        country = reference.country if reference is not None else None
        self._open.add(word.i)
        try:
            candidates = _once([*self._near(word), *self.topic])
        finally:
            self._open.discard(word.i)
        fitting = [firm for firm in candidates if firm not in tuple(but) and (country is None or firm.country == country)]
        plural = any(one.lower_ in {"both", "two"} for one in word.children)
        return tuple(fitting[: 2 if plural else 1])

    def _near(self, word: "Token") -> Iterator[Firm]:
        for above in word.ancestors:
            if above.dep_ == "conj" and above.head.i in self.named:
                yield self.named[above.head.i]
        around = {one.i for one in word.ancestors if one.i in self.named}
        for verb in (one for one in word.ancestors if one.pos_ in {"VERB", "AUX"}):
            heads = [one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"} and one.i < word.i]
            for head in heads:
                if word not in head.subtree:
                    yield from self.parties(head)
        yield from (self.named[at] for at in sorted(self.named, reverse=True) if at < word.i and at not in around)


def _once(firms: Iterable[Firm]) -> Firms:
    return tuple(dict.fromkeys(firms))


def scene_of(doc: "Doc", sentence: Sentence, mentions: Iterable[Mention], *, topic: Firms) -> Scene:
    """The scene of a sentence.

    Args:
        doc: its tree.
        sentence: where it stands.
        mentions: who is named in it, as offsets in the whole text.
        topic: whom the article was about before.
    """
    named: dict[int, Firm] = {}
    references: dict[int, Mention] = {}
    taken: set[int] = set()
    for one in mentions:
        span = doc.char_span(one.start - sentence.start, one.end - sentence.start, alignment_mode="expand")
        if span is None or not len(span):
            continue
        if one.kind is MentionKind.PARTY:
            words = _with_form(span)
            named[words.root.i] = firm_of(one)
            taken.update(word.i for word in words)
        elif one.kind is MentionKind.REFERENCE:
            references[span.root.i] = one
        elif one.kind is not MentionKind.UNKNOWN:
            taken.update(word.i for word in span)
    known = set(named)
    named.update(_strangers(doc, taken, known))
    return Scene(doc, named, references, topic, _spelled(doc, named))


def firm_of(mention: Mention) -> Firm:
    """The firm of a mention, under the name used there without its legal form."""
    return Firm(_plain(mention.text), mention.party, mention.country)


def name_spans(sentence: Sentence, mentions: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """Where the firms' names stand in the sentence, with the legal forms behind them."""
    for one in mentions:
        if one.kind is MentionKind.PARTY:
            end = one.end - sentence.start
            form = _FORMS.match(sentence.text, end)
            yield one.start - sentence.start, end if form is None else form.end()


def _with_form(span: "Span") -> "Span":
    """The name with the legal form and the like behind it."""
    end = span.end
    while end < len(span.doc) and _FORM.fullmatch(span.doc[end].text) and span.doc[end].text[:1].isupper():
        end += 1
    return span.doc[span.start : end]


def _plain(name: str) -> str:
    name = " ".join(name.split())
    while _LEGAL.search(name):
        name = _LEGAL.sub("", name)
    return name


def _spelled(doc: "Doc", named: dict[int, Firm]) -> dict[int, Firms]:
    """The firms that examples name, by the plural they belong to: "buyers, Biren among them", "operators such as Three"."""
    found: dict[int, Firms] = {}
    for match in _MARKER.finditer(doc.text):
        before = [word for word in doc if word.idx < match.start() and word.tag_ == "NNS" and word.i not in named]
        behind = match.group().lower().endswith("them") and not doc.text[match.end() :].lstrip()[:1].isupper()
        firms = _row(doc, named, match.start(), back=True) if behind else _row(doc, named, match.end(), back=False)
        if before and firms:
            found[before[-1].i] = firms
    return found


def _row(doc: "Doc", named: dict[int, Firm], place: int, *, back: bool) -> Firms:
    """The firms that follow on each other from that place on, with nothing between them but commas and "and"."""
    order = sorted(named, reverse=back)
    row: list[Firm] = []
    for at in order:
        word = doc[at]
        start = (
            min(one.idx for one in word.subtree if one.dep_ in {"compound", "nmod"} or one.i == at) if not back else word.idx
        )
        gap = doc.text[word.idx + len(word.text) : place] if back else doc.text[place:start]
        if (word.idx >= place) is back:
            continue
        if not _ROW_GAP.fullmatch(gap):
            break
        row.append(named[at])
        place = word.idx if back else word.idx + len(word.text)
        if back:
            place = min(one.idx for one in word.subtree if one.dep_ in {"compound", "nmod"} or one.i == at)
    return tuple(reversed(row)) if back else tuple(row)


def _strangers(doc: "Doc", taken: set[int], known: set[int]) -> Iterator[tuple[int, Firm]]:
    """Names that no lexicon has: runs of proper nouns, without persons, places, and the tails of known names."""
    run: list[Token] = []
    for word in (*doc, None):
        if word is not None and word.i not in taken and _is_name_word(word, run):
            run.append(word)
            continue
        if run and not {run[0].i - 1, run[-1].i + 1} & (taken & {at for one in known for at in _around(doc, one, taken)}):
            yield from _stranger(run)
        run = []


def _around(doc: "Doc", root: int, taken: set[int]) -> Iterator[int]:
    """The words of the known name with that root."""
    at = root
    while at >= 0 and at in taken:
        yield at
        at -= 1
    at = root + 1
    while at < len(doc) and at in taken:
        yield at
        at += 1


def _is_name_word(word: "Token", run: list["Token"]) -> bool:
    if word.text in {"&", "-"} and run:
        return True
    digits = word.text[:1].isdigit() and any(map(str.isalpha, word.text)) and not run
    return digits or (word.pos_ == "PROPN" and word.text[:1].isupper())


def _stranger(run: list["Token"]) -> Iterator[tuple[int, Firm]]:
    span = run[0].doc[run[0].i : run[-1].i + 1]
    name = _plain(span.text)
    before = span.doc.text[: span.start_char]
    if len(name) < 2 or set(name.split()) & NO_COMPANY or _PERSONS.search(before) or span.root.lemma_.lower() in ROLES:
        return
    if not any(map(str.islower, name)) and len(name) < 3 or outlet_name(name) in OUTLETS or not any(map(str.isalpha, name)):
        return
    if span.root.ent_type_ == "PERSON" and len(run) > 1:
        return
    if span.root.ent_type_ not in {"GPE", "LOC", "NORP", "DATE", "TIME", "LAW", "EVENT", "MONEY", "FAC", "LANGUAGE"}:
        yield span.root.i, Firm(name)
