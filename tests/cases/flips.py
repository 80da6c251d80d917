"""The day before and the day of every change that flips what a rule of the register says, read from its YAML files.

The reading is plain and shares no code with the ledger: steps are walked in order, talk never undoes an act, a term ends what
it was given to, and a day inside an imprecise date is left out. What cannot be asked is counted in `Flips.skipped`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

RANKS = (
    "prohibited",
    "licence-required",
    "restricted-in-part",
    "advised-against",
    "announced-not-in-force",
    "proposed-only",
    "reported-only",
    "no-known-measure",
)
NOTHING = RANKS[-1]
_TALK = ("called-for", "reported", "proposed", "announced", "adopted")
_BINDING = ("in-force", "eased", "extended")
_ENDED = ("expired", "lifted", "struck-down")
_BEFORE_FORCE = {
    "called-for": "reported-only",
    "reported": "reported-only",
    "proposed": "proposed-only",
    "announced": "announced-not-in-force",
    "adopted": "announced-not-in-force",
    "suspended": "announced-not-in-force",
}
_DAY = timedelta(days=1)
# A country that makes the item when the rule asks for one made abroad; no measure of the register is Norway's.
_ABROAD = "no"

Entry = Mapping[str, Any]


class Unsure(Exception):
    """The files do not say what holds on that day."""


@dataclass(frozen=True, slots=True)
class Flip:
    """One question on one side of a change, and what the rule must then say.

    Args:
        measure, rule: keys.
        on: the day asked about.
        expect: the rule's verdict that day.
        reliefs: for a relief: the measures it relieves; empty for all others.
        actor, activity, item, party, told: the question.
    """

    measure: str
    rule: str
    on: date
    expect: str
    actor: str
    activity: str
    item: str | None
    party: str | None
    told: tuple[str, ...]
    reliefs: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.measure}-{self.rule}-{self.party or 'category'}-{self.on}"


@dataclass
class Flips:
    """The flips of a register folder, and what was left out, by reason.

    Args:
        folder: the register's data, with `measures/` and `programmes/`.
        skipped: changes left out, by reason; filled while reading.
    """

    folder: Path
    skipped: Counter[str] = field(default_factory=Counter)

    def read(self) -> list[Flip]:
        """Every flip, in order of file."""
        found: dict[str, Flip] = {}
        for path in sorted((self.folder / "measures").glob("*.yml")):
            for flip in self._of_measure(path.stem, self._measure(path)):
                found.setdefault(str(flip), flip)
        return list(found.values())

    def _measure(self, path: Path) -> Entry:
        measure = _load(path)
        if "programme" not in measure:
            return measure
        return {**_load(self.folder / "programmes" / f"{measure['programme']}.yml"), **measure}

    def _of_measure(self, key: str, measure: Entry) -> Iterator[Flip]:
        for rule in measure["rules"]:
            for target in _targets(measure, rule):
                if self._was_reached_before(measure, target) or _is_told_of_a_country(measure, rule, target):
                    self.skipped["named later, and reached another way before"] += 1
                    continue
                for day in _days_of_change(measure, rule, target):
                    yield from self._around(_Duty(key, measure, rule, target), day)

    def _was_reached_before(self, measure: Entry, target: Any) -> bool:  # noqa: ANN401 - a text or a record
        """A party added on a day whose owner was there already, in a measure that reaches beyond those named."""
        if isinstance(target, str) or "party" not in target or "since" not in target or measure["reach"] == "named":
            return False
        owners = _load(self.folder / "parties" / f"{target['party']}.yml").get("owners", [])
        named = {_name(other) for other in measure["targets"]}
        return any(owner.get("party") in named for owner in owners)

    def _around(self, duty: "_Duty", text: str) -> Iterator[Flip]:
        """The day before and the day itself, when the verdict differs."""
        if len(text) != len("2018-05-13"):
            self.skipped["imprecise date"] += 1
            return
        day = date.fromisoformat(text)
        try:
            before, after = duty.verdict(day - _DAY), duty.verdict(day)
        except Unsure as reason:
            self.skipped[str(reason)] += 1
            return
        if before == after:
            self.skipped["nothing flips"] += 1
            return
        yield duty.asked(day - _DAY, before)
        yield duty.asked(day, after)


def _load(path: Path) -> Entry:
    with path.open(encoding="utf-8") as file:
        content: Entry = yaml.load(file, yaml.BaseLoader)
    return content


def _texts(value: Any) -> list[str]:  # noqa: ANN401 - a text or a list of them
    return value if isinstance(value, list) else [value]


def _name(target: Any) -> str | None:  # noqa: ANN401 - a text or a record
    return target if isinstance(target, str) else target.get("party") or target.get("country")


def _targets(measure: Entry, rule: Entry) -> Iterator[Any]:
    """The rule's first target, the first of every step limited to some, and each that was added or left on a day."""
    own = [target for target in measure["targets"] if "targets" not in rule or _name(target) in rule["targets"]]
    firsts = [step["targets"][0] for step in measure["history"] if "targets" in step]
    seen = set()
    for position, target in enumerate(own):
        dated = not isinstance(target, str) and ("since" in target or "until" in target)
        name = _name(target)
        if (position == 0 or name in firsts or dated) and name not in seen:
            seen.add(name)
            yield target


def _is_told_of_a_country(measure: Entry, rule: Entry, target: Any) -> bool:  # noqa: ANN401 - a text or a record
    """A party added on a day, in a measure that is also on the country where the rule wants the item to go."""
    countries = {other["country"] for other in measure["targets"] if not isinstance(other, str) and "country" in other}
    told = set(_texts(rule.get("when", {}).get("destination", [])))
    return not isinstance(target, str) and "since" in target and bool(countries & told)


def _days_of_change(measure: Entry, rule: Entry, target: Any) -> list[str]:  # noqa: ANN401 - a text or a record
    days = [rule[word] for word in ("announced", "since", "until") if word in rule]
    if not isinstance(target, str):
        days += [target[word] for word in ("since", "until") if word in target]
    for step in measure["history"]:
        if "event" not in step and _concerns(step, rule, target):
            days.append(step["date"])
            if "until" in step:
                days.append(str(date.fromisoformat(step["until"]) + _DAY))
    return sorted(set(days))


def _concerns(step: Entry, rule: Entry, target: Any) -> bool:  # noqa: ANN401 - a text or a record
    hits_rule = "rules" not in step or rule["key"] in step["rules"]
    return hits_rule and ("targets" not in step or _name(target) in step["targets"])


@dataclass(frozen=True)
class _Duty:
    """One rule of one measure on one of its targets."""

    key: str
    measure: Entry
    rule: Entry
    target: Any

    def verdict(self, on: date) -> str:
        """What the rule says that day.

        Raises:
            Unsure: when an imprecise date or a term without a sequel leaves it open.
        """
        return _verdict(self._stage(on), self.rule["effect"])

    def _stage(self, on: date) -> str | None:
        if "announced" in self.rule and not _begun(self.rule["announced"], on):
            return None
        stage = self._walked(on)
        for part in (self.target, self.rule):
            if isinstance(part, str) or stage is None:
                continue
            if "since" in part and not _begun(part["since"], on) and part is self.target:
                return None
            if "until" in part and _begun(part["until"], on) and stage not in _ENDED:
                return "expired"
            if "since" in part and not _begun(part["since"], on) and stage in _BINDING:
                stage = "adopted"
        return stage

    def _walked(self, on: date) -> str | None:
        stage, until, then = None, None, None
        for step in self.measure["history"]:
            if "event" in step or not _concerns(step, self.rule, self.target) or not _begun(step["date"], on):
                continue
            if until is not None and _last_day(step["date"]) > until:
                stage = then or stage
            after = _step(stage, step["stage"])
            if after != stage or step["stage"] == stage:
                until = date.fromisoformat(step["until"]) if "until" in step else None
                then = step.get("then") or ("expired" if after in _BINDING else None)
            stage = after
        if until is not None and on > until:
            if then is None:
                raise Unsure("what follows the term is not known")
            return then
        return stage

    def asked(self, on: date, expect: str) -> Flip:
        """The question that puts this duty on that day."""
        rule = self.rule
        items = _texts(rule.get("items", "any"))
        return Flip(
            measure=self.key,
            rule=rule["key"],
            on=on,
            expect=expect,
            actor=_texts(rule["bound"])[0],
            activity=_texts(rule["activities"])[0],
            item=None if items == ["any"] else items[0],
            party=_name(self.target),
            told=tuple(self._told()),
            reliefs=tuple(_texts(self.measure.get("eases", []))),
        )

    def _told(self) -> Iterator[str]:
        """Every condition of the rule, told so that it holds; no exception is claimed."""
        for fact, test in self.rule.get("when", {}).items():
            yield f"{fact}={_satisfying(test)}"
        if "origins" in self.rule:
            origin = _texts(self.rule["origins"])[0]
            yield f"origin={_ABROAD if origin == 'foreign' else origin}"


def _satisfying(test: Any) -> str:  # noqa: ANN401 - a text, a list or a record
    if not isinstance(test, dict):
        return _texts(test)[0]
    if "before" in test:
        return str(date.fromisoformat(test["before"]) - _DAY)
    return str(test.get("from") or test["at_least"])


def _step(before: str | None, step: str) -> str:
    """The stage after a step: talk moves only what is still talk, an act moves everything."""
    if before is None:
        return step
    if step not in _TALK:
        idle = (step == "extended" and before in _TALK) or (step == "eased" and before not in _BINDING)
        return before if idle else step
    if before in _TALK:
        return max(before, step, key=_TALK.index)
    anew = before in _ENDED and step not in {"called-for", "reported"}
    return step if anew else before


def _verdict(stage: str | None, effect: str) -> str:
    if stage is None or stage in _ENDED:
        return NOTHING
    if stage in _BINDING or (effect == "advised-against" and stage in {"called-for", "announced", "adopted"}):
        return effect
    return max(_BEFORE_FORCE[stage], effect, key=RANKS.index)


def _last_day(text: str) -> date:
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day)
    return date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1) - _DAY


def _begun(text: str, on: date) -> bool:
    """It had begun by that day.

    Raises:
        Unsure: on a day within an imprecise date.
    """
    first = date.fromisoformat(f"{text}-01-01"[:10] if len(text) == len("2018") else f"{text}-01"[:10])
    if first <= on < _last_day(text):
        raise Unsure("a day inside an imprecise date")
    return _last_day(text) <= on
