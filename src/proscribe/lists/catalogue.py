"""All lists we can read, and which of them a file is."""

from collections.abc import Sequence
from pathlib import Path

from proscribe.errors import ListError, nearest_terms
from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.ftm_jsonl import FTM_JSONL
from proscribe.lists.opensanctions_simple import OPENSANCTIONS_SIMPLE
from proscribe.lists.spec import OfficialList
from proscribe.lists.un_sc import UN_SC
from proscribe.lists.us_bis_dpl import US_BIS_DPL
from proscribe.lists.us_csl import US_CSL
from proscribe.lists.us_fcc_covered import US_FCC_COVERED
from proscribe.lists.us_ofac_csv import US_OFAC_CSV_CONS, US_OFAC_CSV_SDN
from proscribe.lists.us_ofac_xml import US_OFAC_XML_CONS, US_OFAC_XML_SDN

LISTS: tuple[OfficialList, ...] = (
    FTM_JSONL,
    OPENSANCTIONS_SIMPLE,
    UN_SC,
    US_BIS_DPL,
    US_CSL,
    US_FCC_COVERED,
    US_OFAC_CSV_CONS,
    US_OFAC_CSV_SDN,
    US_OFAC_XML_CONS,
    US_OFAC_XML_SDN,
)
"""Every list, sorted by key."""


def list_named(key: str) -> OfficialList:
    """The list with that key.

    Raises:
        ListError: when there is none, naming the nearest.
    """
    known = {official.key: official for official in LISTS}
    if key not in known:
        raise ListError(f"no list has the key {key!r}: {nearest_terms(key, known)}")
    return known[key]


def recognise(paths: Sequence[Path], *, list_key: str | None = None) -> OfficialList:
    """The one list that all these files belong to.

    Args:
        paths: files of one list.
        list_key: the list, when the user says it; then the files are not judged.

    Raises:
        ListError: when no list or more than one fits, or the files belong to several.
    """
    if list_key is not None:
        return list_named(list_key)
    found = {official.key: official for official in map(_list_of, paths)}
    if len(found) != 1:
        named = ", ".join(sorted(found)) or "no file"
        raise ListError(f"these files belong to {named}: give the files of one list")
    return next(iter(found.values()))


def groups(paths: Sequence[Path], *, list_key: str | None = None) -> tuple[tuple[OfficialList, tuple[Path, ...]], ...]:
    """The files of one import, sorted into snapshots: one per list, or one per file where a file is a whole snapshot.

    Raises:
        ListError: when a file is of no known list.
    """
    sets: dict[tuple[str, str], tuple[OfficialList, list[Path]]] = {}
    for path in sorted(set(paths)):
        official = recognise([path], list_key=list_key)
        part = "" if official.many_files else str(path)
        sets.setdefault((official.key, part), (official, []))[1].append(path)
    return tuple((official, tuple(members)) for _, (official, members) in sorted(sets.items(), key=lambda item: item[0]))


def _list_of(path: Path) -> OfficialList:
    head = ListFile(path).head()
    if not head.text.strip("\x1a \t\r\n"):
        raise ListError(f"{path} is empty: fetch it again, or leave it out")
    found = [official for official in LISTS if official.recognises(head)]
    if len(found) != 1:
        raise ListError(_not_one(head, path, found))
    return found[0]


def _not_one(head: FileHead, path: Path, found: list[OfficialList]) -> str:
    if found:
        keys = " and ".join(official.key for official in found)
        return f"{path} looks like {keys}: say which with --list KEY"
    keys = ", ".join(official.key for official in LISTS)
    return f"{path} is none of the lists known here: it holds {head.description}. Say which it is with --list KEY ({keys})"
