"""What may stand between an adjective and its noun in a name-like phrase: "Chinese telecoms equipment companies"."""

import re

# Adjectives and nouns, never a verb: else "the US ordered companies" would be a class of American companies.
_NO_MODIFIER = (
    r"(?!(?:and|or|of|to|from|for|has|have|had|is|are|was|were|be|been|will|would|could|may|might|can|shall|should|must|let|"
    r"told|cut|put|made|gave|not|on|at|by|with|in|that|which|who|than|as|its|their|his|also|now|into|against|over|about|after|"
    r"before|says?|said|the)\b|"
    r"(?!advanced|listed|related|embedded|united)[a-z]+ed\b|"
    r"(?!telecommunications|communications|telecoms|electronics|semiconductors|robotics|wireless|business|services|systems|"
    r"networks|components|sales|affairs|economics|aerospace|access)[a-z]+s\b)"
)
LOWER_MODIFIER = rf"(?:{_NO_MODIFIER}[a-z][a-z-]*\s+)"
# What goods are called by letters.
_LETTERS = r"(?:AI|IT|ICT|EVs?|LEDs?|PCs?|TVs?|GPU|CPU|UAV|CCTV|IoT|RF|DNA|SIM|LTE|GPS|VPN|LiDAR|OLED|DRAM|NAND|HBM|EUV|DUV)"
MODIFIER = rf"(?:{_NO_MODIFIER}[a-z0-9][\w-]*\s+|[A-Z0-9]G\s+|{_LETTERS}\s+)"

# What stands between two members of a list.
LISTED = r"(?:,? (?:and|or) |, )"
# A minister's office before his name, as a title: "Interior Minister".
MINISTER = r"(?:[A-Z]\w+ )*(?:Minister|Chancellor|Premier)"

_COMPANIES = re.compile(r"\b(?:firms|businesses|corporations|groups|enterprises|entities|ones)$")
_MAKERS = re.compile(r"\b(?P<goods>chip|car)[- ](?=makers$)")


def class_name(words: str) -> str:
    """A class under one word for what newspapers call by many: "Chinese telecoms firms" are Chinese telecoms companies."""
    return _MAKERS.sub(r"\g<goods>", _COMPANIES.sub("companies", words))
