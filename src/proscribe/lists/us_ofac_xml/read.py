"""OFAC's legacy XML as entries, its own count of them checked.

Both files have the root `sdnList`, in either of two namespaces, and the publisher's misspelt `publshInformation`. Which of
the two a file is shows in its entries' programme codes alone.
"""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from proscribe.dates import Period
from proscribe.errors import ListError
from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.ofac_programmes import is_non_sdn
from proscribe.lists.spec import Alarm, Found
from proscribe.lists.trees import record_of, xml_elements
from proscribe.lists.values import listed_day

_ENTRY = "sdnEntry"
# OFAC has spelt it wrong since the format's first day; the right spelling is taken too, should it ever be mended.
_PUBLISHED = ("publshInformation", "publishInformation")
_NS = r"(?:[\w.-]+:)?"
_ENTRIES = re.compile(rf"<{_NS}sdnEntry\b.*?</{_NS}sdnEntry>", re.DOTALL)
_CODES = re.compile(rf"<{_NS}program>\s*([^<]*?)\s*</")
_WORDS = re.compile(rf"<{_NS}(?:remarks|idType|idNumber)>([^<]*)</")
_DAY = re.compile(rf"<{_NS}Publish_Date>([^<]*)</")


def recognises_sdn(head: FileHead) -> bool:
    """OFAC's XML whose first entries are not mostly those of the non-SDN lists."""
    return head.root_tag == "sdnList" and not _is_mostly_non_sdn(head.text)


def recognises_non_sdn(head: FileHead) -> bool:
    """OFAC's XML whose first entries are mostly those of the non-SDN lists."""
    return head.root_tag == "sdnList" and _is_mostly_non_sdn(head.text)


def published(head: FileHead) -> Period | None:
    """The file's `Publish_Date` (month first), or None."""
    day = _DAY.search(head.text)
    return listed_day(day.group(1), "publication date").period if day is not None else None


def read(files: Sequence[ListFile]) -> Iterator[Found]:
    """The entries of each file, then an alarm where their number is not the file's own `Record_Count`.

    Raises:
        ListError: when a file is no whole XML or has no `sdnEntry`.
    """
    for file in files:
        yield from _read_one(file)


def _read_one(file: ListFile) -> Iterator[Found]:
    stated, entries = "", 0
    for element in xml_elements(file, _ENTRY, *_PUBLISHED):
        if element.tag == _ENTRY:
            entries += 1
            yield record_of(element, file)
        else:
            stated = _stated(element)
    if entries == 0:
        raise ListError(f"{file.path} holds no <{_ENTRY}>: OFAC's XML has one for each entry; fetch the file again")
    if stated != str(entries):
        yield Alarm(file.name, 1, "Record_Count", stated, f"the file holds {entries} entries", rows=0)


def _stated(element: etree._Element) -> str:
    return next(((child.text or "").strip() for child in element if str(child.tag).endswith("Record_Count")), "")


def _is_mostly_non_sdn(text: str) -> bool:
    entries = _ENTRIES.findall(text)
    non_sdn = sum(is_non_sdn(_CODES.findall(entry), "; ".join(_WORDS.findall(entry))) for entry in entries)
    return non_sdn * 2 > len(entries)
