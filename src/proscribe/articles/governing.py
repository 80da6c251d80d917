"""What governs a word in its tree, step by step up to the main verb, and what each step makes of the act.

Steps end where another act begins: at a finite clause of its own ("after Japan banned it") or a participle that only
describes a noun ("companies banned by Japan").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from proscribe.articles.governors import Governor, governor
from proscribe.articles.trees import Tree, Word

_MODALS = {
    **dict.fromkeys(("could", "may", "might", "can"), Governor.WEIGHS),
    **dict.fromkeys(("should", "ought"), Governor.CALLS),
    **dict.fromkeys(("will", "'ll", "shall", "wo"), Governor.DECIDES),
}
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Texts that say what shall hold: what they govern is as far as they are.
TEXTS = frozenset(
    {
        "bill", "bills", "amendment", "legislation", "proposal", "proposals", "draft", "order", "orders", "rule",
        "rules", "law",
        "laws", "measure", "measures", "regulation", "regulations", "policy", "directive", "plan", "plans", "act",
        "resolution",
        "motion", "provision", "notice", "decree", "memo", "statute", "guidelines", "guidance", "package", "decision",
        "bid",
        "move", "effort", "efforts", "ruling", "ordinance", "edict", "deal", "agreement", "agreements", "settlement",
        "version", "controls", "set", "restrictions", "sanctions", "curbs", "steps", "series", "requirements",
        "conditions",
    }
)  # fmt: skip
_CONDITIONS = frozenset({"if", "unless"})


@dataclass(frozen=True, slots=True)
class Step:
    """One word on the way up.

    Args:
        word: the word.
        sibling: it is joined by "and", so that only its auxiliaries count, not its own meaning.
        subject: what is below is its subject.
    """

    word: Word
    sibling: bool = False
    subject: bool = False


def steps(tree: Tree, word: Word) -> Iterator[Step]:
    """The words that govern it, nearest first, without the word itself."""
    while (head := tree.head(word)) is not None and not _ends(tree, word, head):
        yield Step(head, sibling=word.dep == "conj", subject=word.dep in {"nsubj", "nsubjpass", "csubj"})
        word = head


def _ends(tree: Tree, word: Word, head: Word) -> bool:
    """Nothing above speaks of the act: the word begins a clause or phrase with a standing of its own."""
    if word.dep == "relcl":
        # A parser hangs "is to issue guidelines this week that would ban it" on the week, or on the subject.
        behind = head.dep in {"nsubj", "nsubjpass"} and word.place > head.head
        return head.lower not in TEXTS and head.dep != "npadvmod" and not behind
    if word.dep == "acl":
        return word.tag == "VBN"
    if word.dep in {"advcl", "parataxis"}:
        return is_finite(tree, word) or _has_mark(tree, word)
    if word.dep == "conj":
        return is_finite(tree, word) and bool(tree.below(word, "nsubj", "nsubjpass")) and head.tag != "VB"
    return False


def _has_mark(tree: Tree, word: Word) -> bool:
    """A conjunction or preposition opens the clause: "after banning it", "by banning it"."""
    return any(one.lower not in {"to", "by"} for one in tree.below(word, "mark")) or word.dep == "parataxis"


def is_finite(tree: Tree, word: Word) -> bool:
    """The verb, or its auxiliary, has a tense or mood: "banned", "was banned", "would ban"."""
    if word.tag in _FINITE:
        return True
    return any(one.tag in _FINITE or one.tag == "MD" for one in tree.below(word, "aux", "auxpass"))


def is_passive(tree: Tree, word: Word) -> bool:
    """The verb's subject suffers it: "was banned", "companies banned by Japan"."""
    if tree.below(word, "auxpass", "nsubjpass", "agent"):
        return True
    perfect = any(one.lower in {"have", "has", "had", "having", "'ve"} for one in tree.below(word, "aux"))
    if word.dep == "conj" and word.tag in {"VBN", "VBD"} and not tree.below(word, "nsubj", "dobj", "aux"):
        head = tree.head(word)
        return head is not None and head.tag == "VBN" and is_passive(tree, head)
    return word.tag == "VBN" and not perfect and not tree.below(word, "nsubj", "dobj")


def is_negated(tree: Tree, word: Word) -> bool:
    """A "not", "never" or "no longer" hangs on the verb or on its auxiliary."""
    near = [*tree.below(word), *(two for one in tree.below(word, "aux", "advmod") for two in tree.below(one))]
    return any(one.dep == "neg" or one.lower in {"not", "n't", "never"} for one in near)


def mood(tree: Tree, word: Word) -> Governor | None:
    """What a verb's auxiliaries and adverbs make of it: "could", "should", "will", "reportedly"; None for a plain act."""
    for one in tree.below(word, "aux", "advmod", "auxpass"):
        found = _MODALS.get(one.lower) if one.dep != "advmod" else governor(one)
        # The month and the verb share their letters.
        if found is not None and one.text != "May":
            return found
    return None


def is_would(tree: Tree, word: Word) -> bool:
    """The verb stands under "would": to come if somebody says so, only proposed if a bill does."""
    return any(one.lower in {"would", "'d"} for one in tree.below(word, "aux"))


def is_infinitive(tree: Tree, word: Word) -> bool:
    """The verb stands under "to"."""
    return any(one.lower == "to" for one in tree.below(word, "aux"))


_LOST = frozenset({"died", "failed", "stalled", "lapsed", "defeated", "dies", "expired"})
_SHELVED = frozenset({"shelved", "dropped", "abandoned", "scrapped", "rejected", "withdrawn", "postponed", "unlikely", "hold"})


def is_lost(step: Step) -> bool:
    """What would have done it came to nothing: "the bill died"."""
    return step.subject and step.word.lower in _LOST


def is_shelved(tree: Tree, step: Step) -> bool:
    """What would have done it is given up or put aside: "plans are on hold", "the idea was dropped"."""
    near = [step.word, *below_copula(tree, step.word)]
    return step.subject and any(one.lower in _SHELVED for one in near)


def below_copula(tree: Tree, verb: Word) -> list[Word]:
    """What a form of "be" says of its subject: "is likely", "is under consideration"."""
    if verb.lower not in _COPULAS:
        return []
    phrases = [two for one in tree.below(verb, "prep") for two in tree.below(one, "pobj")]
    return [*tree.below(verb, "acomp", "attr"), *phrases]


_COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "remain", "remains", "remained", "'s"})


def is_supposed(tree: Tree, word: Word) -> bool:
    """A condition stands first: "if it passes, firms would have to"."""
    return any(is_conditional(tree, one) and one.place < word.place for one in tree.below(word, "advcl"))


def is_conditional(tree: Tree, word: Word) -> bool:
    """The verb stands under "if" or "unless"."""
    return any(one.lower in _CONDITIONS for one in tree.below(word, "mark", "advmod"))


def is_whether(tree: Tree, word: Word) -> bool:
    """The verb stands under "whether", or under an "if" that means it ("asked if")."""
    return any(one.lower == "whether" for one in tree.below(word))
