"""Where an article's words lie in the original it was made from, so that every quote can be looked up there.

The text that claims are read from is the original itself, or for pages its main text; then each stretch of it that runs
unbroken in the markup is recorded with both its offsets.
"""

import bisect
from dataclasses import dataclass

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """`length` characters that stand at `start` of the text and at `place` of the original, in code points."""

    start: int
    place: int
    length: int


@dataclass(frozen=True, slots=True)
class Original:
    """The stored original of an article.

    Args:
        file: the file it was in, as named to the reader.
        part: which message, entry or record of the file; None for the whole.
        digest: SHA-256 of its characters as UTF-8, in hexadecimal.
        encoding: what the file's bytes were read as.
        stretches: what is known of where the text's characters come from, in order of the text.
        fetched: when it was fetched, as ISO 8601 in UTC, or None when it was not fetched by us.
    """

    file: str
    part: str | None
    digest: str
    encoding: str
    stretches: tuple[Stretch, ...]
    fetched: str | None = None

    def place_of(self, start: int, end: int) -> _Span | None:
        """Where those characters of the text begin and end in the original; None when either is not known.

        Args:
            start: offset of the first character in the text.
            end: offset after the last, greater than `start`.
        """
        first, last = self._place(start), self._place(end - 1)
        return None if first is None or last is None or last < first else (first, last + 1)

    def _place(self, at: int) -> int | None:
        found = bisect.bisect_right(self.stretches, at, key=lambda one: one.start) - 1
        if found < 0 or at >= self.stretches[found].start + self.stretches[found].length:
            return None
        return self.stretches[found].place + at - self.stretches[found].start
