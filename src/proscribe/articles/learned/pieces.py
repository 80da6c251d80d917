"""A sentence's words with their places and the word pieces that the encoder knows.

Words are split and folded as BERT's uncased vocabulary wants them: at white space, punctuation and between Chinese
characters, in lower case and without accents. Offsets point into the text as it stands.
"""

import functools
import re
import unicodedata
from collections.abc import Iterable
from importlib import resources
from typing import NamedTuple

from curated_tokenizers import WordPieceProcessor  # type: ignore[attr-defined]  # its stubs do not re-export

_WORD = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_]+|[^\w\s]|_")
CLS, SEP, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
# BERT's own limit; what is longer is a hash or an address.
_LONGEST_WORD = 100


class Word(NamedTuple):
    """One word: where it stands in its text, and the numbers of its pieces."""

    start: int
    end: int
    pieces: tuple[int, ...]


class Vocabulary:
    """The pieces of the encoder's vocabulary, numbered by their line.

    Args:
        pieces: in order.
    """

    def __init__(self, pieces: Iterable[str]) -> None:
        rows = list(pieces)
        numbers = {piece: number for number, piece in enumerate(rows)}
        self.cls, self.sep, self._unknown = numbers[CLS], numbers[SEP], numbers[UNKNOWN]
        self._processor = WordPieceProcessor(rows)
        self._of_word = functools.lru_cache(maxsize=50_000)(self._pieces)

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of the text, in order."""
        return tuple(Word(one.start(), one.end(), self._of_word(one.group())) for one in _WORD.finditer(text))

    def _pieces(self, word: str) -> tuple[int, ...]:
        bare = "".join(one for one in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(one) != "Mn")
        if not bare or len(bare) > _LONGEST_WORD:
            return (self._unknown,)
        numbers, _ = self._processor.encode(bare)
        return (self._unknown,) if any(one < 0 for one in numbers) else tuple(numbers)


@functools.cache
def vocabulary() -> Vocabulary:
    """The vocabulary that the package ships, read once."""
    file = resources.files("proscribe.articles.learned") / "data" / "vocabulary.txt"
    return Vocabulary(file.read_text(encoding="utf-8").splitlines())
