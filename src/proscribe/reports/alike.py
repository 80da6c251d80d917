"""Puts findings together that say the same and differ only in which entry or measure they are.

A firm may stand on one list six times, once a branch office, each entry with the same terms in the same words; a reader
wants the terms once and the six entries under them.
"""

from collections.abc import Iterable
from dataclasses import replace

from proscribe.answers.result import EvidenceLine, Finding


def alike(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """The findings in groups of like ones, groups and members in the order given; none is left out."""
    groups: dict[Finding, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(replace(finding, key="", title="", reached="", evidence=()), []).append(finding)
    return tuple(tuple(group) for group in groups.values())


def evidence_of(group: Iterable[Finding]) -> tuple[EvidenceLine, ...]:
    """The evidence of all members, the first line of each before the rest, without repeats."""
    found = tuple(group)
    first = (finding.evidence[0] for finding in found if finding.evidence)
    rest = (line for finding in found for line in finding.evidence[1:])
    return tuple(dict.fromkeys((*first, *rest)))
