"""A share as people write it becomes a range in per cent: `51`, `25-50 %`, `75 or more`, `less than 25`."""

import re

from proscribe.lists.spec import RowAlarm

Share = tuple[float, float | None]
"""Lower end and upper end in per cent; the upper end is None for an exact share."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_MORE = re.compile(r"(?i)>|≥|over|above|more|exceed|at least|minimum|\+")
_LESS = re.compile(r"(?i)<|≤|under|below|less|up to|at most|not more than|maximum")
_BAND = re.compile(r"(?i)(?:shares|voting|ownership|equity|capital)\D{0,40}?(\d{1,3})\D{1,12}(\d{1,3})\W*per\W?cent")
_CONTROL = re.compile(r"(?i)influence|control|appoint|board|golden share|dominant")
# More than half is not half: the smallest step above that still reads as the number itself.
_ABOVE = 0.0001


def share_of(text: str) -> Share:
    """The share that one text gives.

    Raises:
        RowAlarm: when it holds no number, or one above 100.
    """
    numbers = [float(each.replace(",", ".")) for each in _NUMBER.findall(text)]
    if not numbers:
        raise RowAlarm("no percentage", field="percentage", value=text)
    if max(numbers) > 100:
        raise RowAlarm("a share lies between 0 and 100 per cent", field="percentage", value=text)
    if len(numbers) > 1:
        return min(numbers), max(numbers)
    return _open_ended(numbers[0], text)


def _open_ended(number: float, text: str) -> Share:
    if _LESS.search(text):
        return 0.0, number
    if _MORE.search(text):
        strictly = not re.search(r"(?i)or more|at least|≥|>=|minimum|\+", text)
        return min(number + (_ABOVE if strictly else 0.0), 100.0), 100.0
    return number, None


def share_of_all(texts: tuple[str, ...]) -> Share | None:
    """The range that several texts give together; None for none.

    Raises:
        RowAlarm: as `share_of`.
    """
    shares = [share_of(text) for text in texts]
    if not shares:
        return None
    least = min(low for low, _ in shares)
    most = max(low if high is None else high for low, high in shares)
    return least, None if least == most else most


def band_in(texts: tuple[str, ...]) -> Share | None:
    """The band that a role tells, as company registers word it: `ownership-of-shares-25-to-50-percent`; None for none."""
    found = next((match for match in map(_BAND.search, texts) if match), None)
    if found is None:
        return None
    low, high = float(found[1]), float(found[2])
    # The registers' bands are "more than 50 %, not more than 75 %".
    return (low + _ABOVE, high) if low <= high <= 100 else None


def tells_control(texts: tuple[str, ...]) -> bool:
    """Whether a role tells of control beside shares."""
    return any(_CONTROL.search(text) for text in texts)
