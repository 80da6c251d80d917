"""`proscribe compare`: two names, a score and its reasons."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from proscribe.cli.options import AsJson
from proscribe.cli.output import print_json, print_json_lines, say

if TYPE_CHECKING:
    from proscribe.model.parties import PartyType


def compare(
    one: Annotated[str | None, typer.Argument(help="A name.")] = None,
    other: Annotated[str | None, typer.Argument(help="Another name.")] = None,
    kind: Annotated[str, typer.Option("--type", help="What the names are of: company, person, vessel, unknown.")] = "unknown",
    file: Annotated[Path | None, typer.Option("--csv", help="A CSV file with columns name1, name2 and schema.")] = None,
    as_json: AsJson = False,
) -> None:
    """Score how likely two names mean one party, and say why.

    Example: proscribe compare "ZTE Corp." "中兴通讯股份有限公司"
    """
    from proscribe.errors import InputError
    from proscribe.model.parties import PartyType

    if file is not None:
        print_json_lines(_of_file(file))
        return
    if one is None or other is None:
        raise InputError("two names are needed, or a file of pairs with --csv")
    record = _compare(one, other, PartyType.parse(kind))
    if as_json:
        print_json(record)
        return
    say(f"{record['verdict']} (score {record['score']}, probability {record['probability']})")
    for reason in record["reasons"]:
        say(f"  {reason}")


def _compare(one: str, other: str, kind: "PartyType") -> dict[str, Any]:
    from proscribe.names.calibration import probability
    from proscribe.names.compare import THRESHOLD, compare

    comparison = compare(one, other, type=kind)
    verdict = "match" if comparison.score >= THRESHOLD else "no match"
    reasons = [reason.text for reason in comparison.reasons]
    score = round(comparison.score, 4)
    likely = probability(score)
    return {"name1": one, "name2": other, "score": score, "probability": likely, "verdict": verdict, "reasons": reasons}


_TYPES = {"person": "person", "vessel": "vessel", "company": "company", "organization": "company", "legalentity": "company"}


def _of_file(file: Path) -> list[dict[str, Any]]:
    import csv

    from proscribe.errors import InputError
    from proscribe.model.parties import PartyType

    if not file.is_file():
        raise InputError(f"{file}: no such file; give a CSV file with columns name1, name2 and schema")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        if rows.fieldnames is None or not {"name1", "name2"} <= set(rows.fieldnames):
            raise InputError(f"{file}: has the columns {rows.fieldnames}; name1 and name2 are needed")
        return [
            _compare(
                row["name1"] or "",
                row["name2"] or "",
                PartyType.parse(_TYPES.get((row.get("schema") or "").lower(), "unknown")),
            )
            for row in rows
        ]
