"""How well claims from the news are set beside the ledger: right outcome and right measure, by kind, half held out.

Usage::

    python evaluation/news/reconcile.py [--show]

Cases are in `reconcile.yml` and, vaguer, `reconcile_vague.yml`, in our own sentences about real measures. A case is held
out when the first byte of the SHA-256 of its sentence is odd; weights and thresholds were set on the others alone. `--show`
prints what goes wrong among the others.
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from proscribe.answers.likeness import Matcher
from proscribe.answers.reconcile import Outcome, Reconciled, reconcile
from proscribe.answers.resolve import Finder
from proscribe.dates import Period
from proscribe.ledger.ledger import Ledger
from proscribe.model.activities import Activity
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.sources import Evidence, Source
from proscribe.model.stages import Stage
from proscribe.register.load import load_register

PLAIN, VAGUE = (Path(__file__).with_name(name) for name in ("reconcile.yml", "reconcile_vague.yml"))
_EITHER = {
    "confirms-or-adds": {Outcome.CONFIRMS, Outcome.ADDS_STEP},
    "contradicts-or-adds": {Outcome.CONTRADICTS, Outcome.ADDS_STEP},
    "ambiguous-or-one": {Outcome.AMBIGUOUS, Outcome.CONFIRMS},
}


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled claim: what must come of it, and of which measures."""

    source: Source
    claim: Claim
    label: str
    measures: tuple[str, ...]

    @property
    def held_out(self) -> bool:
        """It is for totals alone."""
        return hashlib.sha256(self.claim.evidence.quote.encode()).digest()[0] % 2 == 1

    @property
    def outcomes(self) -> set[Outcome]:
        """The outcomes that are right."""
        return _EITHER.get(self.label) or {Outcome(self.label)}


def cases(file: Path = PLAIN) -> list[Case]:
    """Every case of the file."""
    return [_case(line) for line in yaml.safe_load(file.read_text(encoding="utf-8"))]


def _case(line: dict[str, Any]) -> Case:
    action, activity, stage = line["act"]
    quote = line["said"]
    claim = Claim(
        issuer=line["by"][0],
        issuer_country=line["by"][1],
        targets=tuple(line["hits"]),
        target_parties=(),
        action=ClaimAction(action),
        activity=None if activity == "general" else Activity(activity),
        stage=None if stage == "denied" else Stage(stage),
        when=Period.parse(line["when"]) if line["when"] else None,
        attributed_to=None,
        bound="",
        instrument="",
        evidence=Evidence("case", quote, 0, len(quote)),
    )
    digest = hashlib.sha256(quote.encode()).hexdigest()
    return Case(Source(digest[:8], quote, None, None, Period.parse(line["out"]), digest), claim, line["is"], tuple(line["of"]))


def is_right(case: Case, found: Reconciled) -> bool:
    """The outcome is right, and so is the measure or, where several are offered, the right ones are among them."""
    offered = {one.measure.key for one in found.candidates}
    if found.outcome not in case.outcomes:
        return False
    if found.outcome is Outcome.AMBIGUOUS:
        return len(offered & set(case.measures)) >= min(2, len(case.measures))
    return found.measure in case.measures if case.measures else found.measure is None


def score(told: Iterable[tuple[Case, Reconciled]]) -> str:
    """Precision and recall by outcome, the share right, and how often a wrong measure was settled on."""
    pairs = list(told)
    right = [(case, found) for case, found in pairs if is_right(case, found)]
    lines = [f"{len(right)} of {len(pairs)} right ({len(right) / max(1, len(pairs)):.3f})"]
    merged = sum(found.measure is not None and found.measure not in case.measures for case, found in pairs)
    lines.append(f"put on a wrong measure: {merged}; right measure first or offered: {_reached(pairs)}")
    made, good = Counter(found.outcome for _, found in pairs), Counter(found.outcome for _, found in right)
    for outcome in Outcome:
        wanted = sum(
            outcome in case.outcomes and (len(case.outcomes) == 1 or found.outcome is outcome) for case, found in pairs
        )
        precision, recall = good[outcome] / max(1, made[outcome]), good[outcome] / max(1, wanted)
        lines.append(
            f"  {outcome:13} P {precision:.2f}  R {recall:.2f}  ({good[outcome]} right, {made[outcome]} made, {wanted} wanted)"
        )
    return "\n".join(lines)


def _reached(pairs: list[tuple[Case, Reconciled]]) -> str:
    asked = [(case, found) for case, found in pairs if case.measures]
    hit = sum(bool({one.measure.key for one in found.candidates} & set(case.measures)) for case, found in asked)
    return f"{hit} of {len(asked)}"


def main() -> None:
    """Reconcile, score, print."""
    parser = argparse.ArgumentParser(description="score how claims are set beside the ledger")
    parser.add_argument("--show", action="store_true", help="print what goes wrong among the cases not held out")
    options = parser.parse_args()
    matcher = Matcher(Finder(Ledger(load_register())))
    for file in (PLAIN, VAGUE):
        given = cases(file)
        found = [reconcile([(case.source, case.claim)], matcher)[0] for case in given]
        pairs = list(zip(given, found, strict=True))
        for name, part in (("dev", [p for p in pairs if not p[0].held_out]), ("held out", [p for p in pairs if p[0].held_out])):
            print(f"-- {file.stem}, {name}\n{score(part)}")
        for case, one in pairs if options.show else ():
            if not case.held_out and not is_right(case, one):
                _show(case, one)


def _show(case: Case, one: Reconciled) -> None:
    print(f"{case.claim.evidence.quote}\n  wanted {case.label} {', '.join(case.measures)}; got {one.outcome}: {one.because}")
    for candidate in one.candidates[:4]:
        parts = " ".join(f"{part.feature}={part.score:.2f}" for part in candidate.parts)
        print(f"    {candidate.score:.3f} {candidate.measure.key} {parts}")


if __name__ == "__main__":
    main()
