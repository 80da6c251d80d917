"""A register folder of a few lines, for tests to break."""

from pathlib import Path

MEASURE = """
title: Ban on Acme
summary: Agencies may not buy from Acme.
issuer: Parliament
jurisdiction: us
instrument: procurement-ban
authority: Public Law 1-1
reach: named
targets: [acme]
rules:
  - key: buy
    bound: us/government
    activities: buy
    effect: prohibited
history:
  - {date: 2018-08-13, stage: adopted, summary: Signed., cites: Public Law 1-1}
  - {date: 2019-08-13, stage: in-force, known: 2018-08-13, summary: Binds., cites: Public Law 1-1}
"""


def register_folder(place: Path, *, measure: str = MEASURE, party: str = "name: Acme Ltd\n") -> Path:
    """A register with one measure, `acme-ban`, and one party, `acme`."""
    for room in ("programmes", "parties", "measures"):
        (place / room).mkdir()
    (place / "register.yml").write_text("checked: 2026-01-01\nlicence: CC0-1.0\n", encoding="utf-8")
    (place / "parties" / "acme.yml").write_text(party, encoding="utf-8")
    (place / "measures" / "acme-ban.yml").write_text(measure, encoding="utf-8")
    return place
