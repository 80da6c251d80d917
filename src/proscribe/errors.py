"""Everything proscribe raises on purpose; each message gives the value, the cause and the next step.

The family, with the exit code that the command line gives for each::

    ProscribeError            1   anything below, when nothing closer fits
    ├── QuestionError         2   the question cannot be asked: an unknown word, a date that is none
    │   ├── UnknownTermError  2   a word outside a closed vocabulary; names the nearest ones
    │   └── DateError         2   text that is no date, or an interval that ends before it begins
    ├── InputError            3   the user's own file: missing, unreadable, empty, no name column
    ├── RegisterError         4   a register or overlay file is wrong; gives file and line
    ├── ListError             5   an official list: not recognised, changed layout, implausibly small
    ├── StoreError            6   the ledger's store: cannot be opened, locked, written by a newer version
    └── FetchError            7   an address: not allowed, not answering, too large, too slow, of no readable kind

Exit code 0 means that the command did its work. `check` and `brief` answer with 0 whatever the verdict, unless
`--exit-code` asks for 10 when something binds.
"""

import difflib
from collections.abc import Iterable

_MOST_LISTED = 40  # a longer list hides the message


class ProscribeError(Exception):
    """The root: a message for the person who typed the command, never a traceback."""

    exit_code = 1


class QuestionError(ProscribeError):
    """The question cannot be asked as it stands."""

    exit_code = 2


class DateError(QuestionError):
    """Text that is no date, or an interval that ends before it begins."""


class UnknownTermError(QuestionError):
    """A word outside a closed vocabulary.

    Args:
        kind: what the word should have been, e.g. `"activity"`.
        value: the word as given.
        allowed: every word that would have done.
    """

    def __init__(self, kind: str, value: str, allowed: Iterable[str]) -> None:
        self.kind, self.value, self.allowed = kind, value, tuple(allowed)
        super().__init__(f"unknown {kind} {value!r}: {nearest_terms(value, self.allowed)}")


class InputError(ProscribeError):
    """The user's own file is missing, unreadable, empty or has no usable column."""

    exit_code = 3


class RegisterError(ProscribeError):
    """A register file says something that cannot be; the message starts with `file:line`."""

    exit_code = 4


class ListError(ProscribeError):
    """An official list could not be recognised, has another layout than expected, or shrank implausibly."""

    exit_code = 5


class StoreError(ProscribeError):
    """The store behind the ledger cannot be opened, is locked, or is newer than this version."""

    exit_code = 6


class FetchError(ProscribeError):
    """An address may not be fetched, does not answer, or answers with what is too large, too slow or no article."""

    exit_code = 7


def nearest_terms(value: str, allowed: Iterable[str]) -> str:
    """The closest allowed words as a phrase: `did you mean …?`, or all of them when none is close."""
    words = sorted(allowed)
    close = difflib.get_close_matches(value.lower(), words, n=3, cutoff=0.55)
    if close:
        return f"did you mean {' or '.join(close)}?"
    if len(words) > _MOST_LISTED:
        return f"none of the {len(words)} that are known is close to it"
    return f"use one of {', '.join(words)}"
