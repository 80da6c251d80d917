"""What a list must be able to say of itself so that the spine can read it strictly.

One `OfficialList` is one published list whose next snapshot replaces the last. Two lists published in one format (the SDN
list and the non-SDN lists of OFAC) are two `OfficialList`s with two keys, so that importing one never ends the other.

A list reads its files into `Record`s in the source's own words, then maps each record into a `Listing`. Whatever is not
mapped is said: `Ignored` with a reason, or an `Alarm`. Nothing is dropped silently and nothing falls to a default.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from proscribe.dates import Period
from proscribe.lists.files import FileHead, ListFile
from proscribe.model.listings import Listing


@dataclass(frozen=True, slots=True)
class Record:
    """One entry in the source's own words.

    Args:
        fields: field name to text, untouched.
        line: line of the file where it begins, from 1.
        file: name of the file.
        kind: what it is to the record that holds it (an XML tag, `alt`, `address`), or "" for the entry itself.
        parts: the records it holds: repeated or nested elements, rows of joined files.
        rows: rows or elements of the source it stands for; the counts add these up. Parts are not counted by themselves.
    """

    fields: Mapping[str, str]
    line: int
    file: str
    kind: str = ""
    parts: tuple["Record", ...] = ()
    rows: int = 1

    def text(self, name: str) -> str:
        """The field's text without surrounding space; "" when it is absent."""
        return self.fields.get(name, "").strip()

    def of_kind(self, kind: str) -> tuple["Record", ...]:
        """The parts of that kind, in the source's order; `akaList/aka` goes down two levels."""
        first, _, rest = kind.partition("/")
        found = tuple(part for part in self.parts if part.kind == first)
        return tuple(deep for part in found for deep in part.of_kind(rest)) if rest else found

    def texts(self, path: str) -> tuple[str, ...]:
        """The texts of `programList/program`, whether the element stands there once or several times; empty ones left out."""
        above, _, last = path.rpartition("/")
        holders = self.of_kind(above) if above else (self,)
        found = (text for holder in holders for text in (holder.text(last), *(p.text("text") for p in holder.of_kind(last))))
        return tuple(text for text in found if text)

    def paths(self) -> Iterator[str]:
        """Every field in it as a path without numbers: `name`, `akaList/aka/lastName`; an element's own text is its tag."""
        yield from self.fields
        for part in self.parts:
            yield from (part.kind if path == "text" else f"{part.kind}/{path}" for path in part.paths())

    def original(self) -> tuple[tuple[str, str], ...]:
        """Every field that is not empty with its untouched text, sorted by path; repeated parts are numbered from 1."""
        return tuple(sorted(self._original()))

    def _original(self) -> Iterator[tuple[str, str]]:
        yield from ((name, text) for name, text in self.fields.items() if text)
        seen: dict[str, int] = {}
        for part in self.parts:
            seen[part.kind] = seen.get(part.kind, 0) + 1
            place = f"{part.kind}[{seen[part.kind]}]"
            yield from ((f"{place}/{path}", text) for path, text in part._original())


@dataclass(frozen=True, slots=True, order=True)
class Alarm:
    """Something that could not be understood; its rows are not imported.

    Args:
        file: name of the file.
        line: line where the row begins, from 1.
        field: the field at fault, or "" for the whole row.
        value: what stands there.
        reason: why it cannot be taken.
        rows: rows of the source that it stops; 0 for an alarm about the file as a whole.
    """

    file: str
    line: int
    field: str
    value: str
    reason: str
    rows: int = 1

    def __str__(self) -> str:
        what = f"{self.field} " if self.field else ""
        return f"{self.file}:{self.line}: {what}{self.value!r}: {self.reason}"


class RowAlarm(Exception):
    """Raised by `map` when a record cannot be understood; the spine turns it into an `Alarm` and goes on.

    Args:
        reason: why it cannot be taken.
        field: the field at fault, or "".
        value: what stands there, or "".
    """

    def __init__(self, reason: str, *, field: str = "", value: str = "") -> None:
        self.reason, self.field, self.value = reason, field, value
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Ignored:
    """Rows left out on purpose: a repeated header line, a kind of entry that no list keeps."""

    reason: str
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader of the snapshot should know that stops no row: `read without its address file`."""

    text: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A listing that is kept although something in it is odd; the same words stand in its remarks.

    Args:
        listing: the listing.
        notes: kinds of oddity, e.g. `start date is no date`; the snapshot counts each kind.
    """

    listing: Listing
    notes: tuple[str, ...]


Outcome = Listing | Noted | Ignored
"""What a record became."""

Found = Record | Ignored | Alarm | Note
"""What a list finds in its files."""


def _no_date(_: FileHead) -> Period | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialList:
    """One published list: what it is, how to tell it, how to read it.

    Args:
        key: unique; the list's folder, or the folder's name and a part.
        title: the list's own title.
        issuer: who publishes it.
        url: where its publisher describes it.
        fetch_urls: https addresses of its files.
        plausible: fewest and most entries a whole snapshot may have; outside, the snapshot carries a note.
        recognises: whether a file's head is one of this list's files. Judges by content, a name only breaks a tie.
        read: its files into records, notes, ignored rows and alarms. Raises ListError for a changed layout.
        map: a record into a listing. Raises RowAlarm for what it does not understand.
        handled: paths of the fields that `map` looks at (see `Record.paths`).
        ignored_fields: pairs of path and the reason why `map` may leave it. A path in neither is an alarm.
        many_files: one snapshot is a set of files; otherwise each file is a snapshot.
        published: the day the files say they were published, read from a head, or None.
    """

    key: str
    title: str
    issuer: str
    url: str
    fetch_urls: tuple[str, ...]
    plausible: tuple[int, int]
    recognises: Callable[[FileHead], bool]
    read: Callable[[Sequence[ListFile]], Iterator[Found]]
    map: Callable[[Record], Outcome]
    handled: frozenset[str]
    ignored_fields: tuple[tuple[str, str], ...] = ()
    many_files: bool = False
    published: Callable[[FileHead], Period | None] = field(default=_no_date)
