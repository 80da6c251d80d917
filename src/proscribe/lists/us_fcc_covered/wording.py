"""What an entry of the Covered List covers, told from its own words: a firm's products, or a category wherever made.

A category has no party. Its words decide which items it takes in; words that are not in the tables are never guessed at.
"""

import re

_CATEGORY_NAME = re.compile(
    r"\b(?:foreign|adversary)[- ](?:\w+[- ])?(?:produced|made|manufactured|built|sourced|designed|assembled)\b|"
    r"\b(?:produced|made|manufactured|assembled) (?:in|by) (?:a |any )?foreign\b",
    re.IGNORECASE,
)
_CATEGORY_NOTE = re.compile(
    r"\b(?:produced|made|manufactured|assembled) in (?:(?:a|any) )?foreign (?:\w+ )?countr(?:y|ies)\b", re.IGNORECASE
)
_OF_A_PARTY = re.compile(r"\b(?:produced|provided|supplied|sold|made|manufactured|offered)\b[^.;]*?\bby\b", re.IGNORECASE)

_CATEGORIES = (
    (re.compile(r"un(?:crewed|manned) aircraft|\bUAS\b|\bUAVs?\b|\bdrones?\b", re.IGNORECASE), "uas"),
    (re.compile(r"consumer(?:-grade)? routers?", re.IGNORECASE), "consumer-routers"),
    (re.compile(r"(?<!consumer )(?<!grade )\brouters?\b", re.IGNORECASE), "routers"),
    (re.compile(r"\binverters?\b", re.IGNORECASE), "inverters"),
    (re.compile(r"\bbatter(?:y|ies)\b", re.IGNORECASE), "batteries"),
    (re.compile(r"\bcranes?\b", re.IGNORECASE), "port-cranes"),
    (re.compile(r"\b(?:submarine|subsea|undersea)\b", re.IGNORECASE), "subsea-cable"),
    (re.compile(r"\bconnected vehicles?\b", re.IGNORECASE), "connected-vehicles"),
    (re.compile(r"\b(?:security|surveillance|IP) cameras?\b|\bvideo surveillance\b", re.IGNORECASE), "video-surveillance"),
    (re.compile(r"\b(?:handsets?|smartphones?|mobile phones?)\b", re.IGNORECASE), "handsets"),
    (re.compile(r"\b(?:cellular|LTE|IoT|5G) modules?\b|\bmodems?\b", re.IGNORECASE), "telecom-equipment"),
)
_COVERAGE = (
    (re.compile(r"\b(?:tele)?communications\b(?:(?! services)[^.,])*\bequipment\b", re.IGNORECASE), "telecom-equipment"),
    (re.compile(r"\bvideo surveillance\b", re.IGNORECASE), "video-surveillance"),
    (
        re.compile(
            r"\b(?:tele)?communications(?: or video surveillance)? services\b|"
            r"\b(?:tele)?communications\b[^.,]*\bequipment (?:and|or) services\b",
            re.IGNORECASE,
        ),
        "telecom-services",
    ),
    (re.compile(r"\b(?:cyber|information )security\b|\banti-?virus\b", re.IGNORECASE), "security-software"),
    (re.compile(r"un(?:crewed|manned) aircraft|\bUAS\b|\bdrones?\b", re.IGNORECASE), "uas"),
    (re.compile(r"\brouters?\b", re.IGNORECASE), "routers"),
    (re.compile(r"\binverters?\b", re.IGNORECASE), "inverters"),
)
_LIMIT = re.compile(
    r"\bto the extent\b[^.]*|\bsubject to section\b[^.]*|\bexcept\b[^.]*|\bwith exceptions?\b[^.]*", re.IGNORECASE
)


def is_category(name: str, note: str) -> bool:
    """The entry covers goods by where they are made, whoever made them."""
    return _CATEGORY_NAME.search(name) is not None or (_CATEGORY_NOTE.search(note) is not None and not is_of_party(name, note))


def is_of_party(name: str, note: str) -> bool:
    """The note says that somebody named produces or provides what is covered, and repeats the entry's name."""
    return _OF_A_PARTY.search(note) is not None and name.casefold() in note.casefold()


def category_items(name: str) -> tuple[str, ...]:
    """Keys of the items that a category's name takes in, sorted; () when none is known here."""
    return tuple(sorted({item for words, item in _CATEGORIES if words.search(name)}))


def covered_items(note: str) -> tuple[str, ...]:
    """Keys of the items that a firm's note takes in, sorted; () when none is known here."""
    return tuple(sorted({item for words, item in _COVERAGE if words.search(note)}))


def limits(note: str) -> str:
    """The clauses that narrow what is covered (purpose, authorisation, exceptions) in the list's words, or ""."""
    return "; ".join(found.group().strip() for found in _LIMIT.finditer(note))
