"""What a page or a terminal says of one row: the findings told, the verdict to lead with, whom it was taken for."""

from proscribe.answers.exposure import ExposedRow, Group
from proscribe.answers.result import Finding
from proscribe.model.verdicts import Verdict

COMING = (Group.TO_COME, Group.PROPOSED, Group.REPORTED)
"""Would be caught if what is decided, proposed or reported came into force."""


GROUP_HEADINGS = {
    Group.CAUGHT: "Caught now",
    Group.CAUGHT_IF: "Caught, if a fact is so",
    Group.ADVISED: "Advised against",
    Group.TO_COME: "Decided, not in force",
    Group.PROPOSED: "Proposed",
    Group.REPORTED: "Only reported",
    Group.REVIEW: "To review by hand",
    Group.CLEAR: "No known measure",
}
"""What a group is called in a heading."""


def findings_of(row: ExposedRow) -> tuple[Finding, ...]:
    """What is told of a row: what would catch it, for a row to be caught, and what decides today."""
    first = row.would_be if row.group in COMING else ()
    return (*first, *(finding for finding in row.answer.deciding if finding not in first))


def depends_on(row: ExposedRow) -> tuple[str, ...]:
    """What the first thing told of a row depends on."""
    found = findings_of(row)
    if row.group in COMING and found:
        return (" and ".join(found[0].depends_on),) if found[0].depends_on else ()
    return row.answer.depends_on


def verdict_first(row: ExposedRow) -> Verdict:
    """The verdict that a row is told under: for a row to be caught the one to come, else the answer's."""
    found = findings_of(row)
    return found[0].verdict if row.group in COMING and found else row.answer.verdict


def stands(row: ExposedRow) -> str:
    """Where a row stands in a few words, what is to come first."""
    if row.group is Group.REVIEW:
        return "a person must look"
    first = verdict_first(row)
    return first.value if first is row.answer.verdict else f"{first}, {row.answer.verdict} already"


def taken_for(row: ExposedRow) -> str:
    """Whom the row was taken to mean, by name; "" for nobody."""
    resolved = row.answer.resolved
    if resolved is None:
        return ""
    parties = [party.name for party in resolved.parties]
    return "; ".join(parties or [held.listing.name for held in resolved.listings])


def row_numbers(rows: tuple[ExposedRow, ...], *, most: int = 8) -> str:
    """`row 4` or `rows 4, 7, 9`, with how many more."""
    numbers = ", ".join(str(row.row.number) for row in rows[:most])
    more = f" and {len(rows) - most} more" if len(rows) > most else ""
    return f"{'row' if len(rows) == 1 else 'rows'} {numbers}{more}"


def total_value(rows: tuple[ExposedRow, ...]) -> float | None:
    """The sum of the rows' values, or None when none has one."""
    values = [row.row.value for row in rows if row.row.value is not None]
    return sum(values) if values else None
