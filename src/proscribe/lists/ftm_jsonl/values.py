"""A record's texts by the property they stand under, gathered once: a party has dozens of properties to look up."""

from collections.abc import Mapping

from proscribe.lists.spec import Record

Values = Mapping[str, tuple[str, ...]]
"""Property to its texts, in the record's order."""


def values_of(record: Record) -> Values:
    """The record's fields and the texts of its parts; parts with fields of their own (papers, sanctions) are left out."""
    values: dict[str, list[str]] = {name: [text] for name, text in record.fields.items() if text}
    for part in record.parts:
        if "text" in part.fields:
            values.setdefault(part.kind, []).append(part.fields["text"])
    return {name: tuple(texts) for name, texts in values.items()}
