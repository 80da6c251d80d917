"""One news article as stored: its source, the text that quotes point into, and what is wrong with it."""

from dataclasses import dataclass

from proscribe.articles.original import Original
from proscribe.model.sources import Source

# Claims are read from the first so many characters: fifty times a long article; beyond lie archives and traps.
LONGEST_TEXT = 300_000


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text: from `start` up to, not including, `end`, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it is kept.

    Args:
        source: title, publisher, address, date and content hash; `source.key` is the file's stem.
        text: what every offset points into: the decoded file, or for HTML its title and main text.
        language: ISO 639-1 code of the text; `und` when it cannot be told.
        problems: what a reader of the claims should know, e.g. that no date is stated.
        skipped: header lines and page furniture, in order; no claim is read from them.
        original: what it was made from, and where its words stand there; None for a text that has no file.
    """

    source: Source
    text: str
    language: str
    problems: tuple[str, ...] = ()
    skipped: tuple[Span, ...] = ()
    original: Original | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One file, or part of a file, that could not be read, and why.

    Args:
        file: its name, within the folder given, and the part.
        reason: value, cause and next step, in a sentence.
    """

    file: str
    reason: str
