"""Which of our programmes a listing in OpenSanctions' data stands under.

Three things tell, the surest first: the programme id (`US-BIS-EL`), the dataset where it is one list (`us_ofac_sdn`), the
words of the sanction where a dataset bundles lists (the Consolidated Screening List). What none of them tells stays
`unknown`: it is shown and decides nothing. Lists of the European Union, the United Kingdom and others have no programme
here yet and stay unknown too.

Sources: programme keys in OpenSanctions' `meta/programs/*.yml` (github.com/opensanctions/opensanctions), dataset names and
titles in `datasets/**/*.yml` there, as of 2026. OFAC's SDN programmes have many ids; the dataset tells them.
"""

import re
from collections.abc import Iterable, Sequence

from proscribe.lists.ofac_programmes import non_sdn_programmes
from proscribe.lists.spec import RowAlarm

UNKNOWN = "unknown"

_BY_ID = {
    "US-AECA-DEBARRED": "us-state-debarred",
    "US-BIS-DPL": "us-bis-denied-persons",
    "US-BIS-EL": "us-bis-entity-list",
    "US-BIS-MEU": "us-bis-military-end-user",
    "US-BIS-UVL": "us-bis-unverified",
    "US-CAPTA": "us-ofac-capta",
    "US-DDTC-SD": "us-state-debarred",
    "US-DOD-1260H": "us-dod-1260h",
    "US-DOS-ISN": "us-state-nonproliferation",
    "US-FSE": "us-ofac-fse",
    "US-NS-CMIC": "us-ofac-cmic",
    "US-NS-MBS": "us-ofac-mbs",
    "US-NS-PLC": "us-ofac-plc",
    "US-SSI": "us-ofac-ssi",
}
ID_OF_PROGRAMME = {key: name for name, key in sorted(_BY_ID.items(), reverse=True)}
"""The id by which FollowTheMoney data name each of our programmes; the first one where there are several."""

# Name, and the pattern of its title: `targets.simple.csv` gives titles, FollowTheMoney gives names.
_DATASETS = (
    ("us_ofac_sdn", re.compile(r"US OFAC Specially Designated Nationals\b.*", re.IGNORECASE), "us-ofac-sdn"),
    ("un_sc_sanctions", re.compile(r"UN Security Council Consolidated Sanctions\b.*", re.IGNORECASE), "un-sc"),
    ("us_bis_denied", re.compile(r"US BIS Denied Persons List\b.*", re.IGNORECASE), "us-bis-denied-persons"),
    ("us_fcc_covered_list", re.compile(r"US FCC Covered List\b.*", re.IGNORECASE), "us-fcc-covered"),
    ("us_ddtc_debarred", re.compile(r".*\bAECA Debarments\b.*", re.IGNORECASE), "us-state-debarred"),
    ("us_dod_chinese_milcorps", re.compile(r"US DoD Chinese military companies\b.*", re.IGNORECASE), "us-dod-1260h"),
)
_BUNDLES = ("us_trade_csl", re.compile(r"US Trade Consolidated Screening List\b.*", re.IGNORECASE))
_NON_SDN = "us_ofac_cons"
# The Consolidated Screening List's own names of the lists it is made of.
_INNER = (
    (re.compile(r"\bEntity List \(EL\)", re.IGNORECASE), "us-bis-entity-list"),
    (re.compile(r"\bDenied Persons List\b", re.IGNORECASE), "us-bis-denied-persons"),
    (re.compile(r"\bMilitary End User\b", re.IGNORECASE), "us-bis-military-end-user"),
    (re.compile(r"\bUnverified List\b", re.IGNORECASE), "us-bis-unverified"),
    (re.compile(r"\bNonproliferation Sanctions \(ISN\)", re.IGNORECASE), "us-state-nonproliferation"),
    (re.compile(r"\b(?:ITAR|AECA) Debarred\b", re.IGNORECASE), "us-state-debarred"),
)


def programmes_of(*, ids: Iterable[str], datasets: Sequence[str], words: Iterable[str] = ()) -> tuple[str, ...]:
    """Keys of the programmes, sorted; `("unknown",)` when nothing tells.

    Args:
        ids: programme ids.
        datasets: names or titles of datasets.
        words: the sanctions in their own words: programme, authority.
    """
    texts = tuple(words)
    found = {_BY_ID[key] for key in ids if key in _BY_ID} | {key for text in datasets for key in _by_dataset(text)}
    if any(text == _BUNDLES[0] or _BUNDLES[1].fullmatch(text) for text in datasets):
        found |= {key for pattern, key in _INNER for text in texts if pattern.search(text)}
    if not found and _NON_SDN in datasets:
        found |= _by_codes(texts)
    return tuple(sorted(found - {UNKNOWN})) or (UNKNOWN,)


def _by_dataset(text: str) -> tuple[str, ...]:
    return tuple(key for name, title, key in _DATASETS if text == name or title.fullmatch(text))


def _by_codes(texts: tuple[str, ...]) -> set[str]:
    """OFAC's own codes, where a sanction of its non-SDN dataset gives them as its programme."""
    try:
        return set(non_sdn_programmes([text for text in texts if text], "; ".join(texts)))
    except RowAlarm:
        return set()
