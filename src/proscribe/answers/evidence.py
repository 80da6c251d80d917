"""What a row says beside the name, weighed against what is listed: a number, a day of birth, an address.

Each thing that both sides tell is one reason with its effect on the likeness. A shared number makes a hit of a name that is
alike at all. What speaks against a hit lowers it, and a hit stays one: it becomes a namesake for a person to look at, since
lists and files err too. What only one side tells says nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from proscribe.answers.birth_days import BirthFit, birth_fit
from proscribe.answers.identifiers import other_identifier, shared_identifier
from proscribe.model.particulars import Particulars
from proscribe.names.compare import THRESHOLD
from proscribe.names.normalise import normalise
from proscribe.names.reasons import Reason

#: A shared number lifts a name to this at least, and the likeness still orders.
_BY_NUMBER = 0.86
#: Less alike than this a number in common is a typing error or a parent's number.
LEAST_BY_NUMBER = 0.3
_SAME_BIRTH = 1.06
_NEAR_BIRTH = 0.97
_OTHER_BIRTH = 0.85
_SAME_PLACE = 1.03
_OTHER_NUMBER = 0.8
_LEAST_SHARED = 0.5
_SHORTEST_WORD = 3
AGAINST = frozenset({"other birth date", "other identifier"})
"""The reasons that make a namesake of a hit."""

SUPPORT = frozenset({"identifier", "birth date", "address"})
"""The reasons that speak for a hit."""

MOST_SUPPORT = _SAME_BIRTH * _SAME_PLACE
"""What all but a number can add together, as a factor."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A likeness after the evidence, and the reasons that it added."""

    likeness: float
    reasons: tuple[Reason, ...]


def weighed(likeness: float, asked: Particulars, listed: Particulars) -> Weighed:
    """The likeness of two names in the light of what is told beside them.

    Args:
        likeness: 0-1, of the names alone.
        asked: what the row says.
        listed: what all listings of the party say.
    """
    number = shared_identifier(asked.identifiers, listed.identifiers)
    if number is not None and likeness >= LEAST_BY_NUMBER:
        lifted = max(likeness, _BY_NUMBER + (1 - _BY_NUMBER) * likeness)
        return Weighed(lifted, (Reason("identifier", lifted / likeness, f"both bear the number {number}"),))
    reasons = tuple(_told(asked, listed))
    found = likeness
    for reason in reasons:
        found *= reason.score
    # A hit that something speaks against is still shown, at the foot of the hits.
    least = THRESHOLD + 0.01 * likeness if likeness >= THRESHOLD else 0.0
    return Weighed(min(max(found, min(likeness, least)), 1.0), reasons)


def _told(asked: Particulars, listed: Particulars) -> Iterator[Reason]:
    other = other_identifier(asked.identifiers, listed.identifiers)
    if other is not None:
        scheme, mine, theirs = other
        yield Reason("other identifier", _OTHER_NUMBER, f"{scheme} {mine} here, {theirs} listed")
    yield from _birth(asked, listed)
    words = {word for text in asked.addresses for word in _words(text)}
    shared = max((words & _words(text) for text in listed.addresses), key=len, default=set())
    if words and len(shared) >= _LEAST_SHARED * len(words):
        # The town alone says less than the town and the street.
        effect = 1 + (_SAME_PLACE - 1) * len(shared) / len(words)
        yield Reason("address", effect, f"both at {' '.join(sorted(shared))}")


def _birth(asked: Particulars, listed: Particulars) -> Iterator[Reason]:
    fit = birth_fit(asked.birth_dates, listed.birth_dates)
    mine, theirs = " or ".join(asked.birth_dates), " or ".join(listed.birth_dates)
    if fit is BirthFit.SAME:
        yield Reason("birth date", _SAME_BIRTH, f"born {mine}, as listed ({theirs})")
    elif fit is BirthFit.NEAR:
        yield Reason("near birth date", _NEAR_BIRTH, f"born {mine}, listed as {theirs}: close, and not the same day")
    elif fit is BirthFit.OTHER:
        yield Reason("other birth date", _OTHER_BIRTH, f"born {mine}, listed as born {theirs}")


@lru_cache(maxsize=4096)
def _words(address: str) -> frozenset[str]:
    """Words and numbers of an address, other scripts in Latin letters as names are read, short ones left out."""
    forms = normalise(address, person=False)
    return frozenset(word for form in forms[:1] for word in form.words if len(word) >= _SHORTEST_WORD)
