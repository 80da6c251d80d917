"""The cases of the YAML files beside this one, asked of the shipped register."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from proscribe.answers.asking import asked_in
from proscribe.answers.check import check
from proscribe.answers.resolve import Finder
from proscribe.answers.result import Answer
from proscribe.ledger.ledger import Ledger
from proscribe.model.verdicts import Verdict, most_binding


def cases() -> list[Any]:
    """Every case with a name made of file and number."""
    found = []
    for path in sorted(Path(__file__).parent.glob("*.yml")):
        for number, case in enumerate(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader), start=1):
            found.append(pytest.param(case, id=f"{path.stem}-{number}"))
    return found


@pytest.fixture(scope="session")
def finder(ledger: Ledger) -> Finder:
    return Finder(ledger)


def answer_to(ask: dict[str, Any], finder: Finder) -> Answer:
    return check(asked_in(ask), ledger=finder.ledger, finder=finder)


def verdict_of(measures: list[str], answer: Answer) -> Verdict:
    """What these measures alone say, all others set aside."""
    findings = [finding for finding in (*answer.deciding, *answer.others) if not (finding.other_asker or finding.other_item)]
    return most_binding([each.verdict for each in findings if {each.key, *each.eased_by} & {*measures}])


def keys_of(case: dict[str, Any]) -> list[str]:
    return case["of"] if isinstance(case["of"], list) else [case["of"]]


@pytest.mark.parametrize("case", cases())
def test_the_register_answers_the_case(case: dict[str, Any], finder: Finder) -> None:
    answer = answer_to(case["ask"], finder)
    if "of" in case:
        assert {*keys_of(case)} <= {*finder.ledger.register.measures}, "a case on a measure that the register lacks"
        assert verdict_of(keys_of(case), answer).value == case["expect"], (case["because"], answer.verdict)
        return
    deciding = {finding.key for finding in answer.deciding} | {key for one in answer.deciding for key in one.eased_by}
    assert (answer.verdict.value, answer.otherwise.value) == (case["expect"], case.get("otherwise", case["expect"])), (
        case["because"], deciding, answer.depends_on
    )  # fmt: skip
    assert set(case.get("measures", ())) <= deciding
    assert [*answer.depends_on] == case.get("if", [])
