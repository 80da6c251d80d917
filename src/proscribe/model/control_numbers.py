"""Which item a control number numbers: the export control and tariff numbers that people know by heart.

A number stands here only where everything under it is the item. Where a tariff line holds several things (8517.62 takes in
routers, switches and wearables) it names their common kind. A number that is not here stays open: what it covers was not told.
Sources: Supplement No. 1 to Part 774 EAR; Harmonised System 2022.
"""

from functools import cache

_NUMBERS = {
    "eccn:3a090": "ai-chips",
    "eccn:3a090.c": "high-bandwidth-memory",
    "eccn:3b001": "chip-tools",
    "eccn:3b002": "chip-tools",
    "eccn:3b991": "chip-tools",
    "eccn:3b993": "chip-tools",
    "eccn:3b994": "chip-tools",
    "eccn:3d003": "chip-design-software",
    "eccn:3d006": "chip-design-software",
    "eccn:4a090": "computers",
    "eccn:9a012": "uas",
    "hs:2504": "graphite",
    "hs:2805.30": "rare-earths",
    "hs:2846": "rare-earths",
    "hs:3801.10": "graphite",
    "hs:8101": "tungsten-group",
    "hs:8102": "tungsten-group",
    "hs:8110": "antimony",
    "hs:8426.19": "port-cranes",
    "hs:8428.70": "robots",
    "hs:8471": "computers",
    "hs:8479.50": "robots",
    "hs:8486": "chip-tools",
    "hs:8507": "batteries",
    "hs:8517.13": "handsets",
    "hs:8517.14": "handsets",
    "hs:8517.61": "radio-access",
    "hs:8517.62": "telecom-equipment",
    "hs:8517": "telecom-equipment",
    "hs:8525.81": "video-surveillance",
    "hs:8525.82": "video-surveillance",
    "hs:8525.83": "video-surveillance",
    "hs:8525.89": "video-surveillance",
    "hs:8541": "semiconductors",
    "hs:8542": "semiconductors",
    "hs:8542.32": "memory-chips",
    "hs:8703": "connected-vehicles",
    "hs:8806": "uas",
    "hs:8807.30": "uas",
}


@cache
def item_of_number(number: str) -> str | None:
    """The key of the item that the number, or the longest known number it begins with, stands for; None for no known one.

    >>> item_of_number("hs:8517.13.00")
    'handsets'
    """
    fitting = [known for known in _NUMBERS if number == known or number.startswith((f"{known}.", f"{known}0"))]
    return _NUMBERS[max(fitting, key=len)] if fitting else None
