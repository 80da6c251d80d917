"""The tests by which authorities decide that a firm falls with its owners, each under its own name and on its own days.

They differ in five things: how much is enough, whether half itself is, whether the shares of several listed owners are added
up, whether control counts without the shares, and whether sister firms fall too. All of them go up a chain link by link: an
owner that is itself caught counts with its *whole* share (OFAC FAQ 401; UK SAMLA regulations, Schedule 1), and shares are never
multiplied along a chain.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from proscribe.errors import UnknownTermError
from proscribe.model.reach import Reach

# Thirds and sixths of a hundred do not add up exactly in binary.
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnershipTest:
    """One way to count owners.

    Args:
        key: unique, e.g. `ofac-50`.
        title: what practitioners call it.
        authority: where it is laid down.
        reach: the reach of measures that use it.
        least: the share in per cent that is enough.
        inclusive: that share itself is enough; else it must be exceeded.
        aggregate: shares of several owners that count are added up.
        control: an owner told to control the firm counts whatever its share.
        sisters: parents, and firms under one control, fall too.
        shares: a share alone can be enough; False for `named`, which follows nobody.
        since: first day it applied, or None for as long as anybody looks back.
        until: first day it no longer applied, or None.
        note: what readers get wrong about it.
    """

    key: str
    title: str
    authority: str
    reach: Reach
    least: float = 50.0
    inclusive: bool = False
    aggregate: bool = False
    control: bool = False
    sisters: bool = False
    shares: bool = True
    since: date | None = None
    until: date | None = None
    note: str = ""

    def is_met_by(self, share: float) -> bool:
        """Whether a share in per cent is enough."""
        if not self.shares:
            return False
        return share >= self.least - _ROUNDING if self.inclusive else share > self.least + _ROUNDING

    def applies_on(self, day: date) -> bool:
        """Whether the test was the authority's on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    @property
    def threshold(self) -> str:
        """How much is enough, in words: `50 % or more`."""
        return f"{self.least:g} % or more" if self.inclusive else f"more than {self.least:g} %"


_TESTS = (
    OwnershipTest(
        key="ofac-50",
        title="OFAC 50 per cent rule",
        authority="OFAC, guidance on entities owned by persons whose property is blocked, 13 August 2014; FAQ 398 to 402",
        reach=Reach.OWNED_HALF,
        inclusive=True,
        aggregate=True,
        since=date(2014, 8, 13),
        note="Control without half the shares does not block. Before 13 August 2014 each owner was looked at alone.",
    ),
    OwnershipTest(
        key="bis-affiliates",
        title="BIS affiliates rule",
        authority="90 FR 47201; stayed by 90 FR 50857",
        reach=Reach.OWNED_HALF,
        inclusive=True,
        aggregate=True,
        since=date(2025, 9, 29),
        until=date(2025, 11, 10),
        note="Stayed since 10 November 2025; by its own terms it returns on 10 November 2026, which nobody here has looked up.",
    ),
    OwnershipTest(
        key="eu-ownership-or-control",
        title="EU ownership or control",
        authority="Council best practices on restrictive measures, on ownership and control",
        reach=Reach.OWNED_OR_CONTROLLED,
        aggregate=True,
        control=True,
        note="Half exactly is no majority here; newer wordings of the best practices take half itself as enough: read the one "
        "of the day.",
    ),
    OwnershipTest(
        key="uk-ownership-or-control",
        title="UK ownership or control",
        authority="Sanctions regulations under SAMLA 2018, e.g. SI 2019/855, regulation 7",
        reach=Reach.OWNED_OR_CONTROLLED,
        control=True,
        note="Shares of several designated persons are added up only when they act together under an arrangement.",
    ),
    OwnershipTest(
        key="s889-affiliate",
        title="Section 889 subsidiary or affiliate",
        authority="Public Law 115-232, section 889(f)(3)",
        reach=Reach.AFFILIATES,
        control=True,
        sisters=True,
        note="The statute gives no number; control, which more than half of the shares gives, is the usual reading.",
    ),
    OwnershipTest(
        key="subsidiaries",
        title="Subsidiaries",
        authority="the measure's own words",
        reach=Reach.SUBSIDIARIES,
        control=True,
    ),
    OwnershipTest(
        key="named",
        title="Named only",
        authority="e.g. the Entity List outside 29 September to 9 November 2025",
        reach=Reach.NAMED,
        shares=False,
        note="A legally distinct affiliate is not reached.",
    ),
)

OWNERSHIP_TESTS: Mapping[str, OwnershipTest] = MappingProxyType({test.key: test for test in _TESTS})
"""Every test by key."""

_BY_REACH = {
    Reach.NAMED: OWNERSHIP_TESTS["named"],
    Reach.SUBSIDIARIES: OWNERSHIP_TESTS["subsidiaries"],
    Reach.AFFILIATES: OWNERSHIP_TESTS["s889-affiliate"],
    Reach.OWNED_HALF: OWNERSHIP_TESTS["ofac-50"],
    Reach.OWNED_OR_CONTROLLED: OWNERSHIP_TESTS["eu-ownership-or-control"],
}


def counting_by(reach: Reach) -> OwnershipTest:
    """The test that a measure of that reach counts by; when the measure binds is the measure's own affair."""
    return _BY_REACH[reach]


def ownership_test(key: str) -> OwnershipTest:
    """The test of that key.

    Raises:
        UnknownTermError: naming the nearest keys.
    """
    if key not in OWNERSHIP_TESTS:
        raise UnknownTermError("ownership test", key, OWNERSHIP_TESTS)
    return OWNERSHIP_TESTS[key]
