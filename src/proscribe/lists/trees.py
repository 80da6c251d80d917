"""XML files as records: streamed, no network, no entities, namespaces stripped, any DOCTYPE refused.

A document type is refused rather than ignored: no official list has one, and it is how XML files read other files or
grow without bound (XXE, "billion laughs").
"""

from collections.abc import Iterator
from typing import cast

from lxml import etree

from proscribe.errors import ListError
from proscribe.lists.files import ListFile
from proscribe.lists.spec import Record


def xml_elements(file: ListFile, *tags: str) -> Iterator[etree._Element]:
    """Each element whose local name is one of the tags, whole, in document order, its tags without namespaces.

    The element is emptied after each step: take what you need before asking for the next. Tags must not lie in each other.

    Raises:
        ListError: when the file is no well-formed XML (also when it ends in the middle) or holds a DOCTYPE.
    """
    with file.opened() as stream:
        events = etree.iterparse(
            stream, events=("end",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
        )
        try:
            for number, (_, element) in enumerate(events):
                if number == 0:
                    _refuse_doctype(element, file)
                _strip_namespace(element)
                if element.tag in tags:
                    yield element
                    _forget(element)
        except etree.XMLSyntaxError as cause:
            raise ListError(f"{file.path} is no well-formed XML: {cause}; fetch it again, it may be half written") from cause


def xml_records(file: ListFile, tag: str) -> Iterator[Record]:
    """Each such element as a record (see `record_of`)."""
    return (record_of(element, file) for element in xml_elements(file, tag))


def record_of(element: etree._Element, file: ListFile) -> Record:
    """The element as a record.

    Attributes become fields `@name`. A child with text only becomes a field of its tag; a child that has children or
    attributes, or whose tag is repeated, becomes a part of its kind, with its text under the field `text`.
    """
    children = [child for child in element if isinstance(child.tag, str)]
    tags = [_local(str(child.tag)) for child in children]
    fields = {f"@{_local(str(name))}": str(value) for name, value in element.attrib.items()}
    parts = []
    for tag, child in zip(tags, children, strict=True):
        if len(child) or child.attrib or tags.count(tag) > 1:
            parts.append(record_of(child, file))
        else:
            fields[tag] = _text(child)
    if _text(element).strip():
        fields["text"] = _text(element)
    line = cast("int | None", element.sourceline)
    return Record(fields, line or 0, file.name, kind=_local(str(element.tag)), parts=tuple(parts))


def _text(element: etree._Element) -> str:
    tails = (child.tail or "" for child in element)
    return (element.text or "") + "".join(tails)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _strip_namespace(element: etree._Element) -> None:
    if isinstance(element.tag, str):
        element.tag = _local(element.tag)


def _refuse_doctype(element: etree._Element, file: ListFile) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise ListError(f"{file.path} holds a document type, which no official list has: refused; fetch the official file")


def _forget(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
