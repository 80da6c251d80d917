"""Which list of OFAC an entry is on, told from its programme codes and remarks.

The SDN files hold the SDN list alone, whatever the codes. The consolidated files hold the other lists side by side, and a
code does not always tell which: `RUSSIA-EO14024` stands on CAPTA entries (Directive 2: correspondent accounts), on
menu-based ones (Directives 1, 1a, 3 and 4) and, as a mere warning of secondary sanctions, on sectoral ones. The words
of the remarks decide then. Source: OFAC's list pages and the directives under E.O. 14024, 14014 and 14059.

An entry of the consolidated files that neither its codes nor its words place is an alarm, never a guess.
"""

import re
from collections.abc import Sequence

from proscribe.lists.spec import RowAlarm

SDN = "us-ofac-sdn"
CAPTA = "us-ofac-capta"
CMIC = "us-ofac-cmic"
FSE = "us-ofac-fse"
MENU_BASED = "us-ofac-mbs"
PLC = "us-ofac-plc"
SECTORAL = "us-ofac-ssi"

# The Non-SDN Iranian Sanctions Act list has had no entry since 2020 and no programme in the register.
_NO_PROGRAMME = "unknown"

_BY_CODE = (
    (re.compile(r"NS-PLC"), PLC),
    # The CCMC list of January 2021 is the same order (E.O. 13959) under its first name.
    (re.compile(r"C[CM][MI]C-EO\d*"), CMIC),
    (re.compile(r"UKRAINE-EO13662"), SECTORAL),
    (re.compile(r"FSE-[A-Z]+"), FSE),
    (re.compile(r"561[- ]?(?:Related|List)|HIFPAA-CAPTA|CAPTA(?:-.+)?", re.IGNORECASE), CAPTA),
    (re.compile(r"(?:NS-)?MBS|.+-MBS"), MENU_BASED),
    (re.compile(r"NS-ISA"), _NO_PROGRAMME),
)
_BY_WORDS = (
    (re.compile(r"(?:EO|Executive Order) 14024 Directive 2\b|14024[^;]*Subject to Directive 2\b"), CAPTA),
    (re.compile(r"correspondent account", re.IGNORECASE), CAPTA),
    (
        re.compile(r"(?:EO|Executive Order) 14024 Directive (?:1a?|3|4)\b|14024[^;]*Subject to Directive (?:1a?|3|4)\b"),
        MENU_BASED,
    ),
    (
        re.compile(
            r"14014 Directive Information|CAATSA Section 235 Information|14059 information|PEESA Information", re.IGNORECASE
        ),
        MENU_BASED,
    ),
)
_CODE = re.compile(r"[A-Z0-9][\w .,/()&-]{0,40}", re.IGNORECASE)


def sdn_programmes(codes: Sequence[str]) -> tuple[str, ...]:
    """The programme of an entry of the SDN files.

    Args:
        codes: its programme codes as listed, at least one.

    Raises:
        RowAlarm: when there is no code or one that has not the shape of a code.
    """
    _check_codes(codes)
    return (SDN,)


def non_sdn_programmes(codes: Sequence[str], words: str) -> tuple[str, ...]:
    """The programmes of an entry of the consolidated (non-SDN) files, sorted, at least one.

    Args:
        codes: its programme codes as listed, at least one. Codes that place nothing by themselves (an entry that is on the
            SDN list too bears that list's code here) are allowed beside one that does.
        words: its remarks, and for XML its ids, in one text.

    Raises:
        RowAlarm: when there is no code, one that has not the shape of a code, or nothing that tells the list.
    """
    _check_codes(codes)
    found = _placed(codes, words)
    if not found:
        raise RowAlarm("programme code that tells none of the non-SDN lists", field="programs", value="; ".join(codes))
    return tuple(sorted(found))


def is_non_sdn(codes: Sequence[str], words: str) -> bool:
    """The entry reads like one of the consolidated (non-SDN) files. Judge a file by most of its entries, not by one."""
    return bool(_placed(codes, words))


def _placed(codes: Sequence[str], words: str) -> set[str]:
    by_code = {programme for code in codes for pattern, programme in _BY_CODE if pattern.fullmatch(code)}
    return by_code | {programme for pattern, programme in _BY_WORDS if pattern.search(words)}


def _check_codes(codes: Sequence[str]) -> None:
    if not codes:
        raise RowAlarm("no programme code", field="programs")
    for code in codes:
        if not _CODE.fullmatch(code):
            raise RowAlarm("no programme code in OFAC's form", field="programs", value=code)
