"""Who may not trade with whom, in what, since when, and who says so.

The package is a house of rooms, each importing only rooms below it; `docs/design.md` draws them. Importing `proscribe`
loads none of the heavy rooms: what is exported here is fetched on first use.
"""

from importlib import import_module

from proscribe.version import __version__

_EXPORTS = {
    "Actor": "proscribe.model.actors",
    "Checker": "proscribe.answers.checker",
    "Ledger": "proscribe.ledger.ledger",
    "Question": "proscribe.answers.result",
    "asked": "proscribe.answers.asking",
    "check": "proscribe.answers.check",
    "load_register": "proscribe.register.load",
    "open_ledger": "proscribe.store.open",
    "screen": "proscribe.answers.screen",
}

__all__ = [
    "Actor",
    "Checker",
    "Ledger",
    "Question",
    "__version__",
    "asked",
    "check",
    "load_register",
    "open_ledger",
    "screen",
]


def __getattr__(name: str) -> object:
    """The exported object of that name, from the room that owns it."""
    if name not in _EXPORTS:
        raise AttributeError(f"module 'proscribe' has no attribute {name!r}")
    return getattr(import_module(_EXPORTS[name]), name)
