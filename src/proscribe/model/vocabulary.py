"""A closed vocabulary: every word carries its definition and where it ends and its neighbour begins."""

from enum import StrEnum
from typing import Self

from proscribe.errors import UnknownTermError


class Vocabulary(StrEnum):
    """Words that may be used, and no others. A member is `WORD = "word", "definition", "boundary"`."""

    definition: str
    boundary: str
    # A member equals its word; the hash of `Enum`, of the member's name, is written in Python and taken millions of times.
    __hash__ = str.__hash__

    def __new__(cls, word: str, definition: str, boundary: str = "") -> Self:
        """One word with what it means and what it does not."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.definition = definition
        member.boundary = boundary
        return member

    @classmethod
    def parse(cls, text: str) -> Self:
        """The member for that word; case and spaces or underscores for hyphens are forgiven.

        Raises:
            UnknownTermError: naming the nearest words.
        """
        word = text.strip().lower().replace(" ", "-").replace("_", "-")
        member = cls._value2member_map_.get(word)
        if not isinstance(member, cls):
            raise UnknownTermError(cls._kind(), text, [each.value for each in cls])
        return member

    @classmethod
    def _kind(cls) -> str:
        return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in cls.__name__).strip()
