"""The dependency tree of a sentence: which word hangs on which, as plain values that need no parser to be read.

The parser is the one of `parse`. Labels are ClearNLP's (`nsubj`, `dobj`, `prep`,
`pobj`, `xcomp`, ...), tags the Penn Treebank's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from proscribe.articles.parse import BATCH, pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a tree.

    Args:
        place: its number in the sentence, from 0.
        text: as written.
        tag: part of speech, e.g. `VBD`.
        dep: how it hangs on its head, e.g. `dobj`.
        head: number of the word it hangs on; its own for the root.
        start: offset of its first character in the sentence.
        end: offset after its last.
        below: numbers of the words that hang on it, in order.
    """

    place: int
    text: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    below: tuple[int, ...] = ()

    @property
    def lower(self) -> str:
        """The word in lower case, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def is_verb(self) -> bool:
        """It is tagged as a verb, in whatever form."""
        return self.tag.startswith("VB")

    @property
    def is_noun(self) -> bool:
        """It is tagged as a common or proper noun."""
        return self.tag.startswith("NN")


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of one sentence, in order."""

    words: tuple[Word, ...]

    def head(self, word: Word) -> Word | None:
        """The word it hangs on; None for the root."""
        return None if word.head == word.place else self.words[word.head]

    def below(self, word: Word, *deps: str) -> tuple[Word, ...]:
        """The words that hang on it directly, all or those with one of the labels."""
        found = (self.words[place] for place in word.below)
        return tuple(one for one in found if not deps or one.dep in deps)

    def under(self, word: Word, *, without: frozenset[str] = frozenset()) -> Iterator[Word]:
        """The word and all that hang on it at any depth, branches with those labels left out; in no set order."""
        pending = [word]
        while pending:
            one = pending.pop()
            yield one
            pending += [other for other in self.below(one) if other.dep not in without]

    def at(self, offset: int) -> Word | None:
        """The word that holds the character at that offset of the sentence."""
        return next((word for word in self.words if word.start <= offset < word.end), None)

    def top(self, start: int, end: int) -> Word | None:
        """The word between two offsets on which the others there hang."""
        inside = [word for word in self.words if word.start < end and word.end > start]
        places = {word.place for word in inside}
        return next((word for word in inside if word.head not in places or word.head == word.place), None)


def trees(sentences: Sequence[str]) -> tuple[Tree, ...]:
    """The tree of each sentence, in order; many at once cost less than one by one."""
    return tuple(_tree(doc) for doc in pipeline().pipe(sentences, batch_size=BATCH, disable=_NOT_NEEDED)) if sentences else ()


# A tree is words, tags and labels; base forms and universal tags cost as much again.
_NOT_NEEDED = ("lemmatizer", "attribute_ruler")


def _tree(doc: "Doc") -> Tree:
    return Tree(
        tuple(
            Word(
                place=token.i,
                text=token.text,
                tag=token.tag_,
                dep=token.dep_,
                head=token.head.i,
                start=token.idx,
                end=token.idx + len(token.text),
                below=tuple(child.i for child in token.children),
            )
            for token in doc
        )
    )
