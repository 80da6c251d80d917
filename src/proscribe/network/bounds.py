"""How much an answer from the network may take, counted while it comes in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

from proscribe.errors import FetchError


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much one answer may take.

    Args:
        bytes: of one file as it travels, and as it unpacks.
        seconds: for one file from first to last byte.
        silence: seconds without a byte.
    """

    bytes: int = 300 << 20
    seconds: float = 600.0
    silence: float = 30.0


def bounded(chunks: Iterable[bytes], url: str, *, bounds: Bounds) -> Iterator[bytes]:
    """The chunks as they come.

    Args:
        chunks: an answer's body.
        url: where from, for the message.
        bounds: how much it may take.

    Raises:
        FetchError: as soon as the body is too long or too slow.
    """
    begun, count = monotonic(), 0
    for chunk in chunks:
        count += len(chunk)
        if count > bounds.bytes or monotonic() - begun > bounds.seconds:
            size = f"{bounds.bytes >> 20} MiB" if bounds.bytes >> 20 else f"{bounds.bytes:,} bytes"
            raise FetchError(f"{url} is larger than {size} or slower than {bounds.seconds:g} s: fetch it by hand")
        yield chunk
