"""The parsed register, kept in the user's cache folder so that the next command starts faster.

The cache is keyed by the content of all register files and the version of the package, and holds nothing that the files do
not. Reading it builds only our own types and dates: a file put there by somebody else cannot make it call anything.
"""

import io
import os
import pickle
import tempfile
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any

from proscribe.register.register import Register
from proscribe.version import __version__

_ALLOWED = ("proscribe.model.", "proscribe.dates")


class _OnlyOurs(pickle.Unpickler):
    """Builds classes of the model and dates, and refuses everything else."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as the base class has it
        if module.startswith(_ALLOWED) or (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a register cache")


def cached(folder: Path, version: str) -> Register | None:
    """The register of that version kept in the folder, or None."""
    try:
        content = _path(folder, version).read_bytes()
        checked, licence, measures, parties, programmes = _OnlyOurs(io.BytesIO(content)).load()
    except (
        OSError,
        pickle.UnpicklingError,
        EOFError,
        ValueError,
        TypeError,
        AttributeError,
        ImportError,
        KeyError,
        IndexError,
    ):
        return None
    by_key = {"measures": measures, "parties": parties, "programmes": programmes}
    frozen = {name: MappingProxyType(things) for name, things in by_key.items()}
    return Register(checked, version, **frozen, licence=licence)


def keep(folder: Path, register: Register) -> None:
    """Keep the register for the next time; a folder that cannot be written is no error, only slower."""
    parts = (register.checked, register.licence, dict(register.measures), dict(register.parties), dict(register.programmes))
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
        with os.fdopen(handle, "wb") as stream:
            pickle.dump(parts, stream, protocol=pickle.HIGHEST_PROTOCOL)
        Path(name).replace(_path(folder, register.version))


def _path(folder: Path, version: str) -> Path:
    return folder / f"register-{__version__}-{version[:32]}.pickle"
