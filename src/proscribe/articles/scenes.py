"""One sentence as the reader of claims sees it: its words in their tree, its names, and what the article told before."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.references import Focus
from proscribe.articles.sentences import Sentence
from proscribe.articles.trees import Tree, Word

# What hangs on a noun or verb but speaks of something else: other clauses, and remarks set beside it.
ASIDE = frozenset({"relcl", "advcl", "parataxis", "conj", "cc", "punct", "appos", "npadvmod", "mark"})
_RELATIVE = frozenset({"which", "that", "who", "whose"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its tree and names.

    Args:
        sentence: where it stands in the text.
        tree: its words.
        mentions: its names, in order, with offsets in the whole text.
        focus: what the article named before.
        held: for each word that belongs to a name, by its number, the name.
    """

    sentence: Sentence
    tree: Tree
    mentions: tuple[Mention, ...]
    focus: Focus
    held: dict[int, Mention] = field(default_factory=dict)

    @classmethod
    def of(cls, sentence: Sentence, tree: Tree, *, mentions: tuple[Mention, ...], focus: Focus) -> "Scene":
        """The scene, with every word's name looked up once."""
        held = {
            word.place: one
            for one in mentions
            for word in tree.words
            if word.start < one.end - sentence.start and word.end > one.start - sentence.start
        }
        return cls(sentence, tree, mentions, focus, held)

    def named_by(self, word: Word) -> Mention | None:
        """The name that the word is part of."""
        return self.held.get(word.place)

    def names(self, words: Iterable[Word]) -> list[Mention]:
        """The names that those words are part of, in the order of the text, each once."""
        found = {one.start: one for word in words if (one := self.held.get(word.place)) is not None}
        return [found[start] for start in sorted(found)]

    def text(self, start: int, end: int) -> str:
        """The words between two offsets of the whole text, as far as they lie in the sentence."""
        base = self.sentence.start
        return self.sentence.text[max(0, start - base) : max(0, end - base)]

    def word_of(self, one: Mention) -> Word | None:
        """The word of a name on which its other words hang."""
        return self.tree.top(one.start - self.sentence.start, one.end - self.sentence.start)

    def parts(self, word: Word) -> list[Word]:
        """A noun's phrase without its asides: "sales of Huawei gear to banks", not what follows "which"."""
        return list(self.tree.under(word, without=ASIDE))

    def joined(self, word: Word) -> list[Word]:
        """The word and those joined to it by "and", commas and "or", in order."""
        found = [word]
        for one in self.tree.below(word, "conj"):
            found += self.joined(one)
        return found


def is_relative(word: Word) -> bool:
    """The word stands for the noun before its clause: "which", "that", "who"."""
    return word.lower in _RELATIVE and word.tag in {"WDT", "WP", "WP$", "IN", "DT"}


def is_party(one: Mention | None) -> bool:
    """The name is that of a company, whether known or not."""
    return one is not None and one.kind in {MentionKind.PARTY, MentionKind.UNKNOWN}
