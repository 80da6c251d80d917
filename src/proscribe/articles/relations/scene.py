"""One parsed sentence with who is named at which word of its tree, and whom its pronouns and noun phrases mean.

The questions that the rules ask: which parties does this phrase name (`parties`), who made what it names (`makers`), whose
is it (`holders`), who is the subject of this verb (`subjects`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proscribe.articles.mentions import Mention
from proscribe.articles.relations.words import EXAMPLES, FIRM_NOUNS, HOLDINGS, ROLES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DEEPEST = 6
# "They" is people as often as firms.
_PRONOUNS = frozenset({"it", "its", "their", "itself"})


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
        head = self._one_of(clause.head)
        while (
            head.dep_ in {"conj", "appos"} and head.head.i in self.named and clause.tag_ in {"VBP", "VBD"} and depth < _DEEPEST
        ):
            head, depth = head.head, depth + 1
        return self.parties(head, depth + 1)

    def _one_of(self, head: "Token") -> "Token":
        """Of "SoftBank is the only one of the three which ..." SoftBank; else the head itself."""
        one = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
        said = one.lower_ == "one" and one.dep_ == "attr"
        return (self.subject(one.head) or head) if said else head

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
        # From the verb upwards: what heads a clause's own subject may have that very verb above it.
        above = next((one for one in verb.ancestors if one.pos_ in {"VERB", "AUX"}), None)
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
