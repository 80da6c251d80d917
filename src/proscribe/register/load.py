"""Loads the register, from its files or from a cache of what they parsed to.

>>> from proscribe.register.load import load_register
>>> load_register().measures["us-bis-denial-zte-2018"].history[0].stage
<Stage.IN_FORCE: 'in-force'>
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from proscribe.errors import RegisterError
from proscribe.register.cache import cached, keep
from proscribe.register.files import YamlFile, yaml_files
from proscribe.register.overlay import ROOMS, overlay_files, refuse_no_overlay
from proscribe.register.register import Register

SHIPPED = Path(__file__).parent / "data"
"""The folder of the register that comes with the package."""


def load_register(folder: Path = SHIPPED, *, overlays: Sequence[Path] = (), cache: Path | None = None) -> Register:
    """The register of a folder with `register.yml`, `programmes/`, `parties/` and `measures/`.

    Args:
        folder: where it is.
        overlays: folders of the user's own that add to it or correct it, each over those before it.
        cache: a folder of the user's to keep the parsed register in, keyed by content, or None to parse anew. A cache that
            is missing, stale or damaged is made again; the answer is the same.

    Raises:
        RegisterError: naming file, line, value and what would be allowed, for up to twenty errors at once. Nothing is half
            loaded.
    """
    path = folder / "register.yml"
    if not path.is_file():
        raise RegisterError(f"{path}: no such file; a register folder has register.yml, programmes/, parties/ and measures/")
    about = YamlFile(path, path.read_bytes())
    files: dict[str, tuple[YamlFile, ...]] = {room: tuple(yaml_files(folder / room)) for room in ROOMS}
    version = _version(about, files, overlays)
    found = None if cache is None else cached(cache, version)
    if found is not None:
        return found
    for overlay in overlays:
        files = {room: overlay_files(overlay, room, files[room]) for room in ROOMS}
    from proscribe.register.parse import parse_register  # noqa: PLC0415 - pydantic and YAML, 200 ms that a cached load saves

    register = parse_register(about, files, version=version)
    if cache is not None:
        keep(cache, register)
    return register


def _version(about: YamlFile, files: Mapping[str, tuple[YamlFile, ...]], overlays: Sequence[Path]) -> str:
    digest = hashlib.sha256(about.content)
    for room in sorted(files):
        _add(digest, room, files[room])
    for overlay in overlays:
        refuse_no_overlay(overlay)
        digest.update(f"\0\0{overlay.name}\0".encode())
        for room in ROOMS:
            _add(digest, room, tuple(yaml_files(overlay / room)))
    return digest.hexdigest()


def _add(digest: "hashlib._Hash", room: str, files: tuple[YamlFile, ...]) -> None:
    for file in files:
        digest.update(f"\0{room}/{file.key}\0".encode())
        digest.update(file.content)
