"""The lists inside the Consolidated Screening List, told by the `source` column; a source that is not here is an alarm."""

import re
from dataclasses import dataclass

from proscribe.lists.spec import RowAlarm
from proscribe.model.parties import PartyType


@dataclass(frozen=True, slots=True)
class InnerList:
    """One list inside the Consolidated Screening List.

    Args:
        programme: key of the register's programme.
        prefix: put before an entry's number, so that a party on several lists has several entries; "" for the SDN list.
        type: of its entries when the `type` column is empty.
    """

    programme: str
    prefix: str = ""
    type: PartyType = PartyType.UNKNOWN


# Titles as the column gave them from 2014 to 2025; the department behind the dash does not tell lists apart.
_LISTS = (
    (r"specially designated nationals.*", InnerList("us-ofac-sdn")),
    (r"entity list.*", InnerList("us-bis-entity-list", "el-")),
    (r"denied persons list.*", InnerList("us-bis-denied-persons", "dpl-")),
    (r"unverified list.*", InnerList("us-bis-unverified", "uvl-")),
    (r"military end.?user.*", InnerList("us-bis-military-end-user", "meu-", PartyType.COMPANY)),
    (r"(?:itar|aeca) debarred.*", InnerList("us-state-debarred", "dtc-")),
    (r"nonproliferation sanctions.*", InnerList("us-state-nonproliferation", "isn-")),
    (r"foreign sanctions evaders.*", InnerList("us-ofac-fse", "fse-")),
    (r"sectoral sanctions identifications.*", InnerList("us-ofac-ssi", "ssi-")),
    (r"palestinian legislative council.*", InnerList("us-ofac-plc", "plc-")),
    (r"capta list.*|.*part 561.*|.*correspondent account.*", InnerList("us-ofac-capta", "cap-")),
    (r"non-sdn menu.?based sanctions.*", InnerList("us-ofac-mbs", "mbs-")),
    (
        r"non-sdn (?:chinese military.?industrial complex|communist chinese military) companies.*",
        InnerList("us-ofac-cmic", "cmic-", PartyType.COMPANY),
    ),
    # Empty since 2020, and without a programme in the register: shown, and decides nothing.
    (r"non-sdn iranian sanctions act.*", InnerList("unknown", "isa-")),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), inner) for pattern, inner in _LISTS)


def inner_list(source: str) -> InnerList:
    """The list that the `source` text names.

    Raises:
        RowAlarm: when it names none known here.
    """
    for pattern, inner in _COMPILED:
        if pattern.fullmatch(source):
            return inner
    raise RowAlarm("names no list known here", field="source", value=source)
