"""The Security Council's XML as entries: individuals and entities, each a record of its own kind."""

import re
from collections.abc import Iterator, Sequence

from proscribe.dates import Period
from proscribe.errors import ListError
from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.spec import Alarm, Found
from proscribe.lists.trees import record_of, xml_elements
from proscribe.lists.values import listed_day

INDIVIDUAL, ENTITY = "INDIVIDUAL", "ENTITY"
_ROOT = "CONSOLIDATED_LIST"
_SECTIONS = {"INDIVIDUALS", "ENTITIES"}
_GENERATED = re.compile(r'\bdateGenerated="(\d{4}-\d{2}-\d{2})')


def recognises(head: FileHead) -> bool:
    """The root element is the Security Council's."""
    return head.root_tag == _ROOT


def published(head: FileHead) -> Period | None:
    """The day in the root's `dateGenerated`, or None."""
    day = _GENERATED.search(head.text)
    return listed_day(day.group(1), "publication date").period if day is not None else None


def read(files: Sequence[ListFile]) -> Iterator[Found]:
    """The entries of each file, then an alarm about the file for a section that is empty, or that is not known.

    Raises:
        ListError: when a file is no whole XML or has neither individuals nor entities.
    """
    for file in files:
        seen, sections = {INDIVIDUAL: 0, ENTITY: 0}, set[str]()
        for element in xml_elements(file, INDIVIDUAL, ENTITY, _ROOT):
            if element.tag == _ROOT:
                # The root ends last; its sections are emptied by then and still there.
                sections = {str(child.tag) for child in element if isinstance(child.tag, str)}
            else:
                seen[str(element.tag)] += 1
                yield record_of(element, file)
        if not any(seen.values()):
            raise ListError(f"{file.path} holds no <{INDIVIDUAL}> and no <{ENTITY}>: fetch the consolidated list's XML again")
        yield from _odd_sections(file.name, seen, sections)


def _odd_sections(file: str, seen: dict[str, int], sections: set[str]) -> Iterator[Alarm]:
    # Both sections have held hundreds of entries since the format began; one without any is half a list.
    for tag in (tag for tag, count in seen.items() if count == 0):
        yield Alarm(file, 1, tag, "", "the list holds none of these: it may be a part of the list", rows=0)
    for section in sorted(sections - _SECTIONS):
        yield Alarm(file, 1, section, "", "a section that this list did not have before; it was not read", rows=0)
