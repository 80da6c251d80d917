"""The dated questions, asked of the shipped register: expected against given, and whether the right measure decides.

Two sets: the 29 shared ones, whose answers are those of the measures named, and our own, whose answers are over the whole
ledger. Ours are halved by a hash of their ids: `dev` is looked at while the register is mended, `held` only to see what that
was worth.

Usage: python evaluation/questions/run.py [--set shared|dev|held|own ...] [--table]
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from proscribe.answers.asking import asked_in
from proscribe.answers.checker import Checker
from proscribe.answers.result import Answer, Question
from proscribe.ledger.ledger import Ledger
from proscribe.model.verdicts import most_binding
from proscribe.register.load import load_register

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "questions" / "questions.yaml"
SETS = ("shared", "dev", "held", "fresh", "added", "own")

_LATER = {"f": "fresh", "g": "added"}


@dataclass(frozen=True, slots=True)
class Case:
    """One question with the answer that the law gives."""

    key: str
    question: Question
    expected: str
    measures: tuple[str, ...]
    is_conditional: bool = False

    @property
    def half(self) -> str:
        """The part of our own set that it falls in: `fresh` and `added`, written later, have keys of their own."""
        if self.key[0] in _LATER:
            return _LATER[self.key[0]]
        return ("dev", "held")[hashlib.sha256(self.key.encode()).digest()[0] % 2]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One case with the answer given."""

    case: Case
    answer: Answer

    @property
    def is_right(self) -> bool:
        """The verdict over the whole ledger is the expected one, and certain unless the case says that it depends."""
        return self.answer.verdict.value == self.case.expected and (self.answer.is_certain or self.case.is_conditional)

    @property
    def is_right_for_its_measures(self) -> bool:
        """The verdict of the measures that the question names is the expected one, other controls set aside."""
        findings = (*self.answer.deciding, *self.answer.others)
        named = [
            each.verdict for each in findings if {*self.case.measures} & {each.key, *each.eased_by} and not each.other_asker
        ]
        return most_binding(named).value == self.case.expected

    @property
    def decides_by_measure(self) -> bool:
        """One of the measures expected decides or relieves; where nothing is expected to bind, nothing may decide."""
        if self.case.expected == "no-known-measure":
            return self.answer.verdict.value == "no-known-measure"
        return bool({*self.case.measures} & {*self.given})

    @property
    def names_measure(self) -> bool:
        """The answer decides by, eases by, or sets aside one of the measures expected, or none is."""
        answer = self.answer
        named = {*self.given} | {finding.key for finding in answer.others} | {one.key for one in answer.set_aside}
        return not self.case.measures or bool(named & {*self.case.measures})

    @property
    def misses(self) -> bool:
        """The answer knows no measure where something binds: the worst mistake."""
        return self.answer.verdict.value == "no-known-measure" != self.case.expected

    @property
    def given(self) -> tuple[str, ...]:
        """Keys of the deciding measures and of the reliefs counted in."""
        return tuple(dict.fromkeys(key for one in self.answer.deciding for key in (one.key, *one.eased_by)))


def shared_cases() -> list[Case]:
    """The shared questions, asked as `asked.yml` says; none where the shared material is not there."""
    if not SHARED.is_file():
        return []
    words = _read(HERE / "asked.yml")
    return [_case(each, {**words[each["id"]], "on": each["date"]}) for each in _read(SHARED)["questions"]]


def own_cases() -> list[Case]:
    """Our own questions, of both halves."""
    return [_case(each, each["ask"]) for each in _read(HERE / "own.yml")]


def cases_of(name: str) -> list[Case]:
    """The cases of one set."""
    if name == "shared":
        return shared_cases()
    return [case for case in own_cases() if name in {"own", case.half}]


def outcomes(cases: Iterable[Case], checker: Checker) -> list[Outcome]:
    """Every case with its answer."""
    return [Outcome(case, checker.check(case.question)) for case in cases]


def _case(entry: dict[str, Any], ask: dict[str, Any]) -> Case:
    return Case(entry["id"], asked_in(ask), entry["answer"], tuple(entry["measures"]), is_conditional="if" in entry)


def _read(path: Path) -> Any:  # noqa: ANN401 - a file of entries, or one of words by entry
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def _print_differences(results: list[Outcome]) -> None:
    for one in results:
        if not (one.is_right and one.decides_by_measure):
            condition = "" if one.answer.is_certain else f" IF {'; or '.join(one.answer.depends_on)}"
            print(f"NO  {one.case.key} expected {one.case.expected} by {one.case.measures}")
            print(f"      given {one.answer.verdict} by {one.given}{condition}")


def _print_totals(name: str, results: list[Outcome]) -> None:
    right = sum(one.is_right for one in results)
    decided = sum(one.is_right and one.decides_by_measure for one in results)
    alone = sum(one.is_right_for_its_measures for one in results)
    named = sum(one.names_measure for one in results)
    misses = sum(one.misses for one in results)
    print(f"{name}: {len(results)} questions; over the whole ledger {right} right, {decided} of them by the measure expected;")
    print(f"  for the measures named, others set aside: {alone}; expected measure named: {named}; missed what binds: {misses}")


def _print_by_jurisdiction(results: list[Outcome]) -> None:
    total, right = Counter[str](), Counter[str]()
    for one in results:
        place = one.case.measures[0].partition("-")[0] if one.case.measures else "none"
        total[place] += 1
        right[place] += one.is_right and one.decides_by_measure
    print("  " + ", ".join(f"{place} {right[place]}/{total[place]}" for place in sorted(total)))


def _print_table(results: list[Outcome]) -> None:
    for one in results:
        mark = "ok " if one.is_right and one.decides_by_measure else "NO "
        print(f"{mark}| {one.case.key} | {one.case.expected} | {one.answer.verdict} | {', '.join(one.given) or '-'} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", nargs="+", choices=SETS, default=["shared", "dev"], dest="sets")
    parser.add_argument("--table", action="store_true", help="every question, not the differences alone")
    told = parser.parse_args()
    checker = Checker(Ledger(load_register()))
    for name in told.sets:
        results = outcomes(cases_of(name), checker)
        (_print_table if told.table else _print_differences)(results)
        _print_totals(name, results)
        _print_by_jurisdiction(results)


if __name__ == "__main__":
    main()
