"""When a group of sanctions began and ended, from what FollowTheMoney says of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from proscribe.dates import Period
from proscribe.errors import DateError
from proscribe.lists.ftm_jsonl.values import Values
from proscribe.lists.opensanctions_programmes import UNKNOWN
from proscribe.lists.values import day_after, ends_after

_DENIED = "us-bis-denied-persons"


@dataclass(frozen=True, slots=True)
class GroupDays:
    """The dates of a group.

    Args:
        start: when the first of its sanctions took effect, or None when that is not told.
        end: the first day on which none of them holds, or None while one is open.
        remarks: texts that are no dates.
    """

    start: Period | None
    end: Period | None
    remarks: tuple[str, ...]


def group_days(sanctions: Sequence[Values], programmes: tuple[str, ...]) -> GroupDays:
    """The dates of sanctions that stand under the same programmes and end on the same day.

    A start date outranks a listing date: it is the day of effect. Sanctions of unknown programmes may have nothing to do
    with each other, so they have a start only when all agree. A denial's end date is its last day, as Commerce lists it.
    """
    odd: list[str] = []
    starts = [_start(sanction, odd) for sanction in sanctions]
    ends = _periods((text for sanction in sanctions for text in sanction.get("endDate", ())), odd)
    known = sorted({start for start in starts if start is not None})
    is_vague = UNKNOWN in programmes and (len(known) > 1 or None in starts)
    start = known[0] if known and not is_vague else None
    last = max(ends, default=None)
    if last is not None and _DENIED in programmes:
        last = day_after(last)
    if last is not None and not ends_after(last, start):
        odd.append(f"{last}, an end that is not after the start")
        last = None
    return GroupDays(start, last, tuple(f"date as listed: {text}" for text in odd))


def _start(sanction: Values, odd: list[str]) -> Period | None:
    found = _periods(sanction.get("startDate", ()), odd) or _periods(sanction.get("listingDate", ()), odd)
    return min(found, default=None)


def _periods(texts: Iterable[str], odd: list[str]) -> list[Period]:
    found = []
    for text in texts:
        try:
            found.append(Period.parse(text[:10]))
        except DateError:
            odd.append(text)
    return found
