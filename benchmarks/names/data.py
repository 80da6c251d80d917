"""What every contender is given: listed names, makers that no list names, and distorted listed names with the right answer."""

import csv
import gzip
import io
import random
import sys
from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice
from pathlib import Path

from invented import entries

from proscribe.model.parties import NameKind, PartyType
from proscribe.names.entries import NameEntry

ROOT = Path(__file__).resolve().parents[2]
LISTS = ROOT.parent / "shared" / "lists"
INVENTED = 22_000
_TYPES = {"Individual": PartyType.PERSON, "Entity": PartyType.COMPANY, "Vessel": PartyType.VESSEL}


@dataclass(frozen=True, slots=True)
class Data:
    """The same for all.

    Args:
        source: where the names come from, in words.
        listed: all names, several a subject.
        unlisted: names to screen that are not listed; most rows of a real supplier list.
        distorted: pairs of a distorted name and the subject it was made of.
    """

    source: str
    listed: tuple[NameEntry, ...]
    unlisted: tuple[str, ...]
    distorted: tuple[tuple[str, str], ...]


@cache
def data(lists: Path = LISTS) -> Data:
    """The published lists where they are, else names of our own invention."""
    if (lists / "us_csl").is_dir() and (lists / "ieee_oui").is_dir():
        listed = tuple(_listed(_rows(max((lists / "us_csl").glob("*2022*.csv.gz")))))
        makers = {row["Organization Name"].strip() for row in _rows(max((lists / "ieee_oui").glob("*.csv.gz")))} - {""}
        source, unlisted = "Consolidated Screening List of May 2022, makers of the OUI registry", sorted(makers)
    else:
        source, both = "invented names", list(entries(2 * INVENTED))
        listed, unlisted = tuple(both[:INVENTED]), [each.text for each in both[INVENTED:] if each.kind is NameKind.MAIN]
    random.Random(7).shuffle(unlisted)
    return Data(source, listed, tuple(unlisted), tuple(islice(_distorted(listed), 1500)))


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(gzip.decompress(path.read_bytes()).decode("utf-8-sig"))))


def _listed(rows: list[dict[str, str]]) -> list[NameEntry]:
    return [
        NameEntry(str(number), text, NameKind.ALIAS if at else NameKind.MAIN, _TYPES.get(row["type"], PartyType.UNKNOWN))
        for number, row in enumerate(rows)
        for at, text in enumerate((row["name"], *filter(None, row["alt_names"].split("; "))))
    ]


def _distorted(listed: tuple[NameEntry, ...]) -> "islice[tuple[str, str]]":
    sys.path.insert(0, str(ROOT / "evaluation" / "names"))
    from distort import KINDS  # noqa: PLC0415 - it lies in another folder

    source = random.Random(7)
    usable = [each for each in listed if each.type is not PartyType.VESSEL and len(each.text) > 6]
    made = (
        (KINDS[kind](entry.text, source), entry) for kind, entry in ((kind, source.choice(usable)) for kind in cycle(KINDS))
    )
    return islice(((text, entry.subject) for text, entry in made if text is not None and text != entry.text), 10_000)
