"""How items are named and compared: a small tree in which one item may stand under several others, with control numbers."""

from functools import cache

from proscribe.errors import QuestionError, UnknownTermError
from proscribe.model.control_numbers import item_of_number
from proscribe.model.item_tree import ITEMS, Item
from proscribe.model.truth import Truth

__all__ = [
    "ANY_ITEM",
    "EAR99",
    "ITEMS",
    "Item",
    "ancestors",
    "is_next_above",
    "item_lies_within",
    "parse_item",
    "parse_phrase",
]

ANY_ITEM = "any"
EAR99 = "eccn:ear99"
"""Subject to the EAR and on no control list."""

_DUAL_USE = "dual-use"
_ON_CONTROL_LISTS = frozenset(
    {
        *(_DUAL_USE, "advanced-chips", "advanced-chips-2023", "high-bandwidth-memory", "defence-articles"),
        *("euv-lithography", "duv-lithography", "duv-advanced", "duv-older"),
    }
)
_CODE_PREFIXES = ("eccn:", "hs:")
_ROOTS = frozenset({ANY_ITEM, "goods", "electronics", "software", "services", "technology", _DUAL_USE})
_SAY_LITTLE = frozenset(
    {
        *(
            "a",
            "an",
            "the",
            "of",
            "for",
            "from",
            "in",
            "to",
            "with",
            "its",
            "their",
            "new",
            "old",
            "existing",
            "used",
            "device",
        ),
        *("system", "gear", "kit", "equipment", "product", "unit", "hardware", "thing", "item", "component", "part", "tool"),
        *("model", "machine", "technology"),
    }
)
"""Words that beside an item's own add nothing to what it is."""
_LONGEST_WORD = 5


def parse_item(text: str) -> str:
    """The key of that item, or a control number such as `eccn:5A002` or `hs:8517.62` as it stands, in lower case.

    Raises:
        UnknownTermError: naming the nearest items.
    """
    key = text.strip().lower().replace(" ", "-").replace("_", "-")
    if key.startswith("ear99"):
        return EAR99
    if key.startswith(_CODE_PREFIXES) or key in ITEMS:
        return key
    found = _words().get(_plain(text))
    if found is None:
        raise UnknownTermError("item", text, ITEMS)
    return found


def parse_phrase(text: str, *, cause: UnknownTermError) -> str:
    """The item that all words of a phrase together name: `5G antennas` are radio-5g, `blue drones` nothing that is sure.

    Args:
        text: the phrase.
        cause: the error to raise when no word of it is known.

    Raises:
        UnknownTermError: when some word of it is none of ours.
        QuestionError: when its words name several items and no item is all of them.
    """
    named, strange = _named(_plain(text).split())
    if not named:
        raise cause
    fitting = _together(named)
    if not strange and len(fitting) == 1:
        return fitting[0]
    why = f"{' '.join(strange)!r} in it is no word for an item" if strange else "its words name several items"
    raise QuestionError(f"unknown item {text.strip()!r}: {why}; did you mean {' or '.join(fitting)}?")


def _named(words: list[str]) -> tuple[list[str], list[str]]:
    """The items that runs of the words name, the longest run first, and the words that name none."""
    named, strange, at = [], [], 0
    while at < len(words):
        runs = (end for end in range(min(len(words), at + _LONGEST_WORD), at, -1) if " ".join(words[at:end]) in _words())
        end = next(runs, None)
        if end is not None:
            named.append(_words()[" ".join(words[at:end])])
        elif words[at] not in _SAY_LITTLE:
            strange.append(words[at])
        at = at + 1 if end is None else end
    return named, strange


def _together(keys: list[str]) -> list[str]:
    """The widest items that are a kind of all of these, or the closest of these themselves when none is."""
    closest = [key for key in dict.fromkeys(keys) if not any(key in ancestors(other) - {other} for other in keys)]
    # "Software" beside "connected car" says less than the car: a root is dropped where something closer was named.
    closest = [key for key in closest if key not in _ROOTS] or closest
    fitting = [key for key in ITEMS if {*closest} <= ancestors(key)]
    return [key for key in fitting if not any(other in ancestors(key) - {key} for other in fitting)] or closest


@cache
def _words() -> dict[str, str]:
    """Every word for an item, in plain letters, with its key; the first item that claims a word has it."""
    found = {_plain(key): key for key in ITEMS}
    for item in ITEMS.values():
        for word in item.words:
            found.setdefault(_plain(word), item.key)
    return found


def _plain(text: str) -> str:
    """The words in lower case, in the singular, parted by one space."""
    return " ".join(_singular(word) for word in text.lower().replace("-", " ").replace("_", " ").replace("/", " ").split())


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > len("series"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "sses")):
        return word[:-2]
    short_plural = word.endswith("us") and len(word) == len("gpus")
    is_plural = word.endswith("s") and len(word) > len("gas") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if is_plural or short_plural else word


@cache
def ancestors(key: str) -> frozenset[str]:
    """The item and everything it is a kind of. A control number stands under the item that it numbers, if one is known."""
    if key not in ITEMS:
        numbered = item_of_number(key)
        return frozenset({key}) | (ancestors(numbered) if numbered is not None else frozenset({ANY_ITEM}))
    return frozenset({key}).union(*(ancestors(parent) for parent in ITEMS[key].parents))


def item_lies_within(asked: str | None, scope: str) -> Truth:
    """Whether the item asked about falls in a scope.

    Not told when no item was given, when the item asked about is wider than the scope, or when the two share kinds of
    item without one holding the other (radio access, asked about a rule on 5G). Control numbers match by prefix.
    """
    if scope == ANY_ITEM:
        return Truth.HOLDS
    if asked is None or asked == ANY_ITEM:
        return Truth.NOT_TOLD
    if asked == EAR99 and scope in _ON_CONTROL_LISTS:
        return Truth.FAILS
    if scope in ancestors(asked) or (scope.startswith(_CODE_PREFIXES) and asked.startswith(scope)):
        return Truth.HOLDS
    if scope == _DUAL_USE:
        may_be = ancestors(asked) & _MAY_BE_CONTROLLED and not ancestors(asked) & _FOR_EVERYBODY
        return Truth.NOT_TOLD if may_be else Truth.FAILS
    return Truth.NOT_TOLD if _overlap(asked, scope) else Truth.FAILS


_MAY_BE_CONTROLLED = frozenset({"goods", "software", "technology"})
"""Any of these may stand on some country's dual-use list, whatever it is called."""
_FOR_EVERYBODY = frozenset({"devices", "apps", "consumer-routers", "connected-vehicles", "port-cranes"})
"""Sold over the counter or for civil use alone; dual-use lists leave such things out (Note 3 to Category 5 Part 2)."""


def is_next_above(asked: str | None, scope: str) -> bool:
    """The item asked about is the kind directly above the scope, and no root that holds half of everything."""
    return asked is not None and asked not in _ROOTS and scope in ITEMS and asked in ITEMS[scope].parents


@cache
def _overlap(one: str, other: str) -> bool:
    one, other = _numbered(one), _numbered(other)
    if one.startswith(_CODE_PREFIXES) != other.startswith(_CODE_PREFIXES):
        return True
    return any({one, other} <= ancestors(key) for key in ITEMS) or other.startswith(one)


def _numbered(key: str) -> str:
    """The item that a control number numbers, or the key as it stands."""
    return item_of_number(key) or key
