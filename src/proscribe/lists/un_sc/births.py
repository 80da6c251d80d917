"""Birth dates of an individual, never more precise than the Security Council gives them."""

from proscribe.lists.spec import Record, RowAlarm
from proscribe.lists.values import clean, distinct

_APPROXIMATE = {"EXACT": "", "": "", "APPROXIMATELY": "circa ", "BETWEEN": ""}


def birth_dates(record: Record) -> tuple[str, ...]:
    """Texts such as `1971`, `1964-07-17`, `circa 1958`, `1958 to 1963`; those of aliases last, without repeats.

    Raises:
        RowAlarm: for a kind of date not known.
    """
    own = (_text(part) for part in record.of_kind("INDIVIDUAL_DATE_OF_BIRTH"))
    others = (clean(part.text("DATE_OF_BIRTH")) for part in record.of_kind("INDIVIDUAL_ALIAS"))
    return distinct([*own, *others])


def _text(part: Record) -> str:
    kind = part.text("TYPE_OF_DATE").upper()
    if kind not in _APPROXIMATE:
        raise RowAlarm("no kind of date known here", field="INDIVIDUAL_DATE_OF_BIRTH/TYPE_OF_DATE", value=kind)
    day = part.text("DATE")[:10] or part.text("YEAR") or _range(part) or part.text("NOTE")
    # "Approximately" also stands in a note beside a range.
    vague = "circa " if "approx" in part.text("NOTE").lower() and day != part.text("NOTE") else _APPROXIMATE[kind]
    return f"{vague}{clean(day)}" if day else ""


def _range(part: Record) -> str:
    years = [year for year in (part.text("FROM_YEAR"), part.text("TO_YEAR")) if year]
    return " to ".join(years)
