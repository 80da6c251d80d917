"""When an entry of OFAC's non-SDN lists took effect, from labels such as `Effective Date (CMIC)`.

OFAC gives some entries a listing date and a later effective date; dealings are restrained from the effective one. An
entry on several lists (CAPTA under Directive 2, menu-based under Directive 3) bears one pair of dates for each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from proscribe.dates import Period
from proscribe.lists.values import listed_day

_LABEL = re.compile(
    r"(?P<kind>Listing|Effective|(?:Purchase/Sales For )?Divestment) Date(?: \((?P<what>[^)]*)\))?:?", re.IGNORECASE
)
# Only these lists date their entries.
_DATED = frozenset({"us-ofac-cmic", "us-ofac-capta", "us-ofac-mbs"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2} \d{4}")


@dataclass(frozen=True, slots=True)
class LabelledDay:
    """One such date.

    Args:
        label: as listed, without a colon at its end: `Effective Date (CMIC)`.
        kind: `listing`, `effective` or `divestment`.
        what: the words in brackets: `CMIC`, `EO 14024 Directive 2`, or "".
        text: the date as listed.
    """

    label: str
    kind: str
    what: str
    text: str

    @property
    def period(self) -> Period | None:
        """The day, or None when the text is no date."""
        return listed_day(self.text, self.label).period

    def __str__(self) -> str:
        return f"{self.label}: {self.text}"


def labelled_day(text: str) -> LabelledDay | None:
    """The date in `03 Jun 2021, Listing Date (CMIC)` or `Listing Date (CMIC), 2021-06-03`, in either order; None if none."""
    label, day = _LABEL.search(text), _DAY.search(text)
    if label is None or day is None:
        return None
    kind = label["kind"].rpartition(" ")[2].lower()
    return LabelledDay(label.group().rstrip(":"), kind, label["what"] or "", day.group())


def start_of(days: Sequence[LabelledDay], programmes: Sequence[str]) -> Period | None:
    """When the entry took effect under those programmes: the first effective date, else the first listing date, else None.

    None too when one of the programmes bears no such dates: a sectoral entry of 2014 that came under Directive 2 in 2022
    did not begin in 2022.
    """
    if not _DATED.issuperset(programmes):
        return None
    fitting = [day for day in days if _fits(day.what, programmes)]
    for kind in ("effective", "listing"):
        periods = [day.period for day in fitting if day.kind == kind]
        known = sorted(period for period in periods if period is not None)
        if known:
            return known[0]
    return None


def _fits(what: str, programmes: Sequence[str]) -> bool:
    """Directive 2 under E.O. 14024 is the CAPTA list's; its other directives are the menu-based list's."""
    if "14024" not in what:
        return True
    is_capta = re.search(r"Directive 2\b", what) is not None
    return ("us-ofac-capta" if is_capta else "us-ofac-mbs") in programmes
