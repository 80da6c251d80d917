"""One parsed sentence with who is named at which word of its tree, and whom its pronouns and noun phrases mean.

The questions that the rules ask: which parties does this phrase name (`parties`), who made what it names (`makers`), whose
is it (`holders`), who is the subject of this verb (`subjects`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.relations.words import EXAMPLES, HOLDINGS, NO_COMPANY, ROLES
from proscribe.articles.sentences import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DEEPEST = 6
_FIRMS = frozenset({MentionKind.PARTY, MentionKind.UNKNOWN})
_PRONOUNS = frozenset({"it", "its", "they", "their", "them", "itself", "themselves"})
_LEGAL = re.compile(r"[,\s]+(?:Co|Ltd|Inc|Corp|Corporation|Limited|LLC|plc|PLC|AG|NV|SE|GmbH|Group|Holdings?|Company)\.?$")
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
    """

    doc: "Doc"
    named: dict[int, Firm]
    references: dict[int, Mention]
    topic: Firms = ()
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
            return (self.named[word.i],)
        if word.tag_ in {"WDT", "WP", "WP$"}:
            clause = next((one for one in (word, *word.ancestors) if one.dep_ == "relcl"), None)
            return () if clause is None else self.parties(clause.head, depth + 1)
        told = self._examples(word, depth)
        return told or (self.meant(word) if word.lower_ in _PRONOUNS or word.i in self.references else ())

    def _examples(self, word: "Token", depth: int) -> Firms:
        """Those whom a common noun is spelled out by: "operators such as Three", "its parent, ByteDance", "a firm called X"."""
        found: list[Firm] = []
        for child in word.children:
            if child.dep_ == "appos":
                found += self.parties(child, depth + 1)
            elif child.dep_ in {"prep", "acl"} and child.lower_ in {*EXAMPLES, "called", "named"}:
                found += [firm for one in child.children for firm in self.parties(one, depth + 1)]
            elif child.dep_ == "prep" and child.lower_ == "such":
                found += [firm for one in child.subtree if one.i in self.named for firm in (self.named[one.i],)]
        return tuple(found)

    def makers(self, word: "Token", depth: int = 0) -> Firms:
        """Who made what this noun names: "Qualcomm chips", "equipment from Huawei", "radios made by Nokia"."""
        if depth > _DEEPEST or word.i in self.named:
            return ()
        found: list[Firm] = []
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

    def holders(self, word: "Token") -> Firms:
        """Whose it is: "Tele2's 4G network", "the network of Tele2"."""
        found: list[Firm] = []
        for child in word.children:
            if (child.dep_ == "poss" or (child.dep_ in {"compound", "nmod"} and child.i in self.named)) and child.i != word.i:
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
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass", "csubj"}:
                return child
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

    def meant(self, word: "Token") -> Firms:
        """Whom a pronoun or "the company" means: whom it is joined to, the subject before it, else the article's topic."""
        reference = self.references.get(word.i)
        if word.i in self._open:
            return ()
        self._open.add(word.i)
        try:
            country = reference.country if reference is not None else None
            near = [firm for firm in self._near(word) if country is None or firm.country == country]
            fitting = near or [firm for firm in self.topic if country is None or firm.country == country]
        finally:
            self._open.discard(word.i)
        plural = word.lower_ in {"they", "their", "them"} or (reference is not None and "oth " in reference.text[:5])
        return tuple(fitting[:2] if plural and word.lower_ not in {"their"} else fitting[:1])

    def _near(self, word: "Token") -> Iterator[Firm]:
        for above in word.ancestors:
            if above.dep_ == "conj" and above.head.i in self.named:
                yield self.named[above.head.i]
                return
        holder = {firm for one in word.ancestors if one.i in self.named for firm in (self.named[one.i],)}
        appositives = {
            self.named[one.head.i] for one in (word, *word.ancestors) if one.dep_ == "appos" and one.head.i in self.named
        }
        verbs = [one for one in word.ancestors if one.pos_ in {"VERB", "AUX"}]
        for verb in verbs:
            head = next((one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"} and one.i < word.i), None)
            if head is not None and word not in head.subtree:
                yield from (firm for firm in self.parties(head) if firm not in holder | appositives)


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
            named[span.root.i] = Firm(one.name, one.party, one.country)
        elif one.kind is MentionKind.REFERENCE:
            references[span.root.i] = one
        if one.kind is not MentionKind.UNKNOWN:
            taken.update(word.i for word in span if one.kind is not MentionKind.REFERENCE or word.pos_ != "PROPN")
    named.update(_strangers(doc, taken))
    return Scene(doc, named, references, topic)


def _strangers(doc: "Doc", taken: set[int]) -> Iterator[tuple[int, Firm]]:
    """Names that no lexicon has: runs of proper nouns, without persons, places and the like."""
    run: list[Token] = []
    for word in (*doc, None):
        if word is not None and word.i not in taken and _is_name_word(word, run):
            run.append(word)
            continue
        if run:
            yield from _stranger(run)
        run = []


def _is_name_word(word: "Token", run: list["Token"]) -> bool:
    if word.text in {"&", "-"} and run:
        return True
    return word.pos_ == "PROPN" and (word.text[:1].isupper() or word.text[:1].isdigit())


def _stranger(run: list["Token"]) -> Iterator[tuple[int, Firm]]:
    span = run[0].doc[run[0].i : run[-1].i + 1]
    name = span.text
    while _LEGAL.search(name):
        name = _LEGAL.sub("", name)
    before = span.doc.text[: span.start_char]
    if len(name) < 2 or set(name.split()) & NO_COMPANY or _PERSONS.search(before) or span.root.lemma_.lower() in ROLES:
        return
    if span.root.ent_type_ not in {"PERSON", "GPE", "LOC", "NORP", "DATE", "TIME", "LAW", "EVENT", "MONEY", "FAC", "LANGUAGE"}:
        yield span.root.i, Firm(name)
