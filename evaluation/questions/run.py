"""The dated questions, asked of the shipped register: expected against given, and whether the deciding measure is right.

Usage: python evaluation/questions/run.py [--questions FILE]
"""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from proscribe.answers.check import check
from proscribe.answers.resolve import Finder
from proscribe.answers.result import Answer, Question
from proscribe.dates import parse_day
from proscribe.ledger.ledger import Ledger
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import parse_circumstances
from proscribe.model.items import parse_item
from proscribe.model.verdicts import most_binding
from proscribe.register.load import load_register

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "questions" / "questions.yaml"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question with the answer expected and the one given."""

    key: str
    expected: str
    measures: tuple[str, ...]
    answer: Answer

    @property
    def is_right(self) -> bool:
        """The verdict over the whole ledger is the expected one."""
        return self.answer.verdict.value == self.expected

    @property
    def is_right_for_its_measures(self) -> bool:
        """The verdict of the measures that the question names is the expected one, other controls set aside."""
        findings = (*self.answer.deciding, *self.answer.others)
        named = [each.verdict for each in findings if set(self.measures) & {each.key, *each.eased_by} and not each.other_asker]
        return most_binding(named).value == self.expected

    @property
    def names_measure(self) -> bool:
        """The answer decides by, eases by, or sets aside one of the measures expected."""
        answer = self.answer
        named = {finding.key for finding in (*answer.deciding, *answer.others)} | {one.key for one in answer.set_aside}
        named |= {key for finding in answer.deciding for key in finding.eased_by}
        return bool(named & set(self.measures))


def outcomes(questions: Path, ledger: Ledger) -> list[Outcome]:
    """Every question of the file with its answer."""
    asked = yaml.safe_load((HERE / "asked.yml").read_text(encoding="utf-8"))
    finder = Finder(ledger)
    found = []
    for each in yaml.safe_load(questions.read_text(encoding="utf-8"))["questions"]:
        answer = check(question(asked[each["id"]], str(each["date"])), ledger=ledger, finder=finder)
        found.append(Outcome(each["id"], each["answer"], tuple(each["measures"]), answer))
    return found


def question(asked: dict[str, Any], on: str) -> Question:
    """The question that an entry of a case file asks."""
    told = parse_circumstances([f"{fact}={value}" for fact, value in (asked.get("with") or {}).items()])
    return Question(
        actor=Actor.parse(asked["as"]),
        activity=Activity.parse(asked["activity"]),
        on=parse_day(on),
        party=asked.get("party"),
        item=parse_item(asked["item"]) if asked.get("item") else None,
        told=told,
        known=parse_day(str(asked["known"])) if asked.get("known") else None,
        owners=tuple((owner, float(share)) for owner, share in (asked.get("owners") or {}).items()),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=Path, default=SHARED)
    results = outcomes(parser.parse_args().questions, Ledger(load_register()))
    for one in results:
        mark = "ok " if one.is_right else "NO "
        condition = "" if one.answer.is_certain else f" IF {'; or '.join(one.answer.depends_on)}"
        print(f"{mark}{one.key} expected {one.expected}, given {one.answer.verdict}{condition}")
        if not one.is_right or not one.names_measure:
            print(f"      measures expected {one.measures}, deciding {[each.key for each in one.answer.deciding]}")
    right = sum(one.is_right for one in results)
    alone = sum(one.is_right_for_its_measures for one in results)
    named = sum(one.names_measure for one in results)
    print(f"right for the measures named, others set aside: {alone} of {len(results)}")
    print(f"right over the whole ledger: {right} of {len(results)}; expected measure named: {named} of {len(results)}")


if __name__ == "__main__":
    main()
