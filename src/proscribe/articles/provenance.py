"""The note beside a fetched file: from where and when it came, its digest, and what to ask the server next time."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

NOTE_SUFFIX = ".fetched.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a saved original came from.

    Args:
        url: the address asked for.
        final_url: the address that answered, after redirects.
        fetched: when, as ISO 8601 in UTC.
        digest: SHA-256 of the file's bytes, in hexadecimal.
        content_type: as the server told it.
        etag: the server's mark of this version, or None.
        last_modified: the server's date of this version, or None.
    """

    url: str
    final_url: str
    fetched: str
    digest: str
    content_type: str
    etag: str | None = None
    last_modified: str | None = None


def note_path(file: Path) -> Path:
    """Where the note of a file lies."""
    return file.with_name(file.name + NOTE_SUFFIX)


def provenance_of(file: Path) -> Provenance | None:
    """The note beside that file; None when there is none, or it is damaged."""
    return read_note(note_path(file))


def read_note(path: Path) -> Provenance | None:
    """The note at that path; None when there is none, or it is damaged."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        known = {field.name: told[field.name] for field in fields(Provenance) if field.name in told}
        note = Provenance(**known)
    except (OSError, ValueError, TypeError):
        return None
    return note if all(isinstance(value, str | None) for value in asdict(note).values()) else None


def note_text(note: Provenance) -> str:
    """The note as it is written, with its fields in their order."""
    return json.dumps(asdict(note), ensure_ascii=False, indent=1) + "\n"
