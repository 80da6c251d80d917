from dataclasses import replace

from proscribe.reports.alike import alike, evidence_of
from tests.reports.given import EVIDENCE, finding


def test_entries_on_the_same_terms_are_put_together() -> None:
    entries = [
        finding(key=f"us_csl/{number}", title=f"Branch {number}", reached=f"Branch {number} is named") for number in "123"
    ]
    assert [[each.key for each in group] for group in alike(entries)] == [["us_csl/1", "us_csl/2", "us_csl/3"]]


def test_entries_on_other_terms_stay_apart_and_in_order() -> None:
    findings = [finding(key="b"), finding(key="a", notes=("Presumption of denial",)), finding(key="c")]
    assert [[each.key for each in group] for group in alike(findings)] == [["b", "c"], ["a"]]


def test_the_evidence_of_each_comes_first_and_once() -> None:
    other = replace(EVIDENCE, text="Published.")
    group = (finding(evidence=(EVIDENCE, other)), finding(evidence=(EVIDENCE,)), finding(evidence=()))
    assert evidence_of(group) == (EVIDENCE, other)
